//! The JSON forms of domain types that have none of their own, as they stand in the journal.

use super::key::Target;
use crate::id::{ActionId, AssessmentId};
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::audit::sampling::{Rule, Take};
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Weight;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

pub(super) mod requirement {
    use super::{Deserialize, Deserializer, RequirementId, Serializer};
    use serde::de::Error as _;

    pub(in crate::record) fn serialize<S: Serializer>(
        id: &RequirementId,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(id.as_str())
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<RequirementId, D::Error> {
        let text = String::deserialize(deserializer)?;
        RequirementId::parse(&text).ok_or_else(|| D::Error::custom("not a requirement's id"))
    }
}

pub(super) mod pack {
    use super::{Deserialize, Deserializer, PackId, Serializer};

    pub(in crate::record) fn serialize<S: Serializer>(
        id: &PackId,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(id.as_str())
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<PackId, D::Error> {
        String::deserialize(deserializer).map(PackId::new)
    }
}

pub(super) mod requirements {
    use super::{Deserialize, Deserializer, RequirementId, Serializer};
    use serde::de::Error as _;

    pub(in crate::record) fn serialize<S: Serializer>(
        ids: &[RequirementId],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(ids.iter().map(RequirementId::as_str))
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<RequirementId>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        let ids = texts.iter().map(|text| RequirementId::parse(text));
        let ids: Option<Vec<RequirementId>> = ids.collect();
        ids.ok_or_else(|| D::Error::custom("not a requirement's id"))
    }
}

pub(super) mod packs {
    use super::{Deserialize, Deserializer, PackId, Serializer};

    pub(in crate::record) fn serialize<S: Serializer>(
        ids: &[PackId],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(ids.iter().map(PackId::as_str))
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<PackId>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        Ok(texts.into_iter().map(PackId::new).collect())
    }
}

pub(super) mod rule {
    use super::{Deserialize, Deserializer, Rule, Serialize, Serializer, rule_form, rule_of};
    use serde::de::Error as _;
    use std::collections::BTreeMap;

    pub(in crate::record) fn serialize<S: Serializer>(
        rule: &Rule,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rule_form(rule).serialize(serializer)
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Rule, D::Error> {
        let form = BTreeMap::deserialize(deserializer)?;
        rule_of(form).ok_or_else(|| D::Error::custom("not a rule of sampling"))
    }
}

/// A rule of sampling as `{"general":"20%","key":"all"}`.
pub(crate) fn rule_form(rule: &Rule) -> BTreeMap<String, String> {
    let entries = rule.iter();
    entries
        .map(|(weight, take)| (weight.as_str().to_owned(), take.to_string()))
        .collect()
}

/// The rule of its form.
pub(crate) fn rule_of(form: BTreeMap<String, String>) -> Option<Rule> {
    let entries = form.into_iter().map(|(name, take)| {
        let weight = Weight::ALL.into_iter().find(|one| one.as_str() == name)?;
        Some((weight, Take::parse(&take)?))
    });
    entries.collect()
}

/// An object as an object with at most three members.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ObjectForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    supplier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    product: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    system: Option<String>,
}

impl From<&ObjectRef> for ObjectForm {
    fn from(object: &ObjectRef) -> Self {
        ObjectForm {
            supplier: object.supplier.clone(),
            product: object.product.clone(),
            system: object.system.clone(),
        }
    }
}

impl From<ObjectForm> for ObjectRef {
    fn from(form: ObjectForm) -> Self {
        ObjectRef {
            supplier: form.supplier,
            product: form.product,
            system: form.system,
        }
    }
}

pub(super) mod object {
    use super::{Deserialize, Deserializer, ObjectForm, ObjectRef, Serialize, Serializer};

    pub(in crate::record) fn serialize<S: Serializer>(
        object: &ObjectRef,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        ObjectForm::from(object).serialize(serializer)
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<ObjectRef, D::Error> {
        ObjectForm::deserialize(deserializer).map(ObjectRef::from)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ValueForm {
    One(String),
    Several(BTreeSet<String>),
    Number(u64),
    Date(jiff::civil::Date),
    Text(String),
}

pub(super) mod value {
    use super::{AnswerValue, Deserialize, Deserializer, Serialize, Serializer, ValueForm};

    pub(in crate::record) fn serialize<S: Serializer>(
        value: &Option<AnswerValue>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value
            .as_ref()
            .map(|value| match value.clone() {
                AnswerValue::One(one) => ValueForm::One(one),
                AnswerValue::Several(several) => ValueForm::Several(several),
                AnswerValue::Number(number) => ValueForm::Number(number),
                AnswerValue::Date(date) => ValueForm::Date(date),
                AnswerValue::Text(text) => ValueForm::Text(text),
            })
            .serialize(serializer)
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<AnswerValue>, D::Error> {
        let form = Option::<ValueForm>::deserialize(deserializer)?;
        Ok(form.map(|form| match form {
            ValueForm::One(one) => AnswerValue::One(one),
            ValueForm::Several(several) => AnswerValue::Several(several),
            ValueForm::Number(number) => AnswerValue::Number(number),
            ValueForm::Date(date) => AnswerValue::Date(date),
            ValueForm::Text(text) => AnswerValue::Text(text),
        }))
    }
}

/// A value as JSON, where it lies in a column of its own.
#[derive(Serialize, Deserialize)]
struct ValueColumn {
    #[serde(default, skip_serializing_if = "Option::is_none", with = "value")]
    value: Option<AnswerValue>,
}

/// The JSON of a value.
pub(crate) fn value_json(value: &AnswerValue) -> Option<String> {
    let column = ValueColumn {
        value: Some(value.clone()),
    };
    serde_json::to_string(&column).ok()
}

/// The value of a JSON.
pub(crate) fn value_of(json: &str) -> Option<AnswerValue> {
    serde_json::from_str::<ValueColumn>(json).ok()?.value
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TargetForm {
    Requirement {
        assessment: AssessmentId,
        #[serde(with = "requirement")]
        requirement: RequirementId,
    },
    Question {
        assessment: AssessmentId,
        questionnaire: String,
        question: String,
        #[serde(with = "object")]
        object: ObjectRef,
    },
    Action(ActionId),
}

pub(super) mod target {
    use super::{Deserialize, Deserializer, Serialize, Serializer, Target, TargetForm};

    pub(in crate::record) fn serialize<S: Serializer>(
        target: &Target,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match target.clone() {
            Target::Requirement {
                assessment,
                requirement,
            } => TargetForm::Requirement {
                assessment,
                requirement,
            },
            Target::Question {
                assessment,
                questionnaire,
                question,
                object,
            } => TargetForm::Question {
                assessment,
                questionnaire,
                question,
                object,
            },
            Target::Action(id) => TargetForm::Action(id),
        }
        .serialize(serializer)
    }

    pub(in crate::record) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Target, D::Error> {
        Ok(match TargetForm::deserialize(deserializer)? {
            TargetForm::Requirement {
                assessment,
                requirement,
            } => Target::Requirement {
                assessment,
                requirement,
            },
            TargetForm::Question {
                assessment,
                questionnaire,
                question,
                object,
            } => Target::Question {
                assessment,
                questionnaire,
                question,
                object,
            },
            TargetForm::Action(id) => Target::Action(id),
        })
    }
}
