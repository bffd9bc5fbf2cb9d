//! The JSON form of a tailoring, as it stands in the journal.

use super::form;
use jiff::civil::Date;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::questionnaire::AnsweredPer;
use lianheng_engine::tailoring::{Excluded, Exclusion, Tailoring};
use lianheng_engine::vocabulary::{Scenario, Side};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TailoringForm {
    decided_by: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decided_on: Option<Date>,
    reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scenario: Option<Scenario>,
    sides: BTreeMap<String, BTreeSet<Side>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    objects: Option<BTreeSet<AnsweredPer>>,
    excluded: Vec<ExclusionForm>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExclusionForm {
    what: ExcludedForm,
    reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decided_by: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ExcludedForm {
    Requirement(#[serde(with = "form::requirement")] RequirementId),
    Clause {
        #[serde(with = "form::pack")]
        pack: PackId,
        clause: String,
    },
}

pub(super) fn serialize<S: Serializer>(
    tailoring: &Option<Tailoring>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    tailoring
        .as_ref()
        .map(TailoringForm::from)
        .serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Tailoring>, D::Error> {
    let form = Option::<TailoringForm>::deserialize(deserializer)?;
    Ok(form.map(Tailoring::from))
}

impl From<&Tailoring> for TailoringForm {
    fn from(tailoring: &Tailoring) -> Self {
        let side = |(pack, sides): (&PackId, &BTreeSet<Side>)| (pack.to_string(), sides.clone());
        let exclusion = |exclusion: &Exclusion| ExclusionForm {
            what: match exclusion.what.clone() {
                Excluded::Requirement(id) => ExcludedForm::Requirement(id),
                Excluded::Clause { pack, clause } => ExcludedForm::Clause { pack, clause },
            },
            reason: exclusion.reason.clone(),
            decided_by: exclusion.decided_by.clone(),
        };
        TailoringForm {
            decided_by: tailoring.decided_by.clone(),
            decided_on: tailoring.decided_on,
            reason: tailoring.reason.clone(),
            scenario: tailoring.scenario,
            sides: tailoring.sides.iter().map(side).collect(),
            objects: tailoring.objects.clone(),
            excluded: tailoring.excluded.iter().map(exclusion).collect(),
        }
    }
}

impl From<TailoringForm> for Tailoring {
    fn from(form: TailoringForm) -> Self {
        let exclusion = |exclusion: ExclusionForm| Exclusion {
            what: match exclusion.what {
                ExcludedForm::Requirement(id) => Excluded::Requirement(id),
                ExcludedForm::Clause { pack, clause } => Excluded::Clause { pack, clause },
            },
            reason: exclusion.reason,
            decided_by: exclusion.decided_by,
        };
        let sides = form.sides.into_iter();
        Tailoring {
            decided_by: form.decided_by,
            decided_on: form.decided_on,
            reason: form.reason,
            scenario: form.scenario,
            sides: sides
                .map(|(pack, sides)| (PackId::new(pack), sides))
                .collect(),
            objects: form.objects,
            excluded: form.excluded.into_iter().map(exclusion).collect(),
        }
    }
}
