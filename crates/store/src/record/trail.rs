//! The JSON form of the trail of a carried verdict, in the journal and in its column.

use super::form;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::crosswalk::{Author, MappingStep, Relation};
use lianheng_engine::ids::RequirementId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepForm {
    crosswalk: String,
    #[serde(with = "form::requirement")]
    from: RequirementId,
    #[serde(with = "form::requirement")]
    to: RequirementId,
    relation: Relation,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    strength: Option<u8>,
    author: Author,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rationale: Option<Bilingual>,
}

pub(super) fn serialize<S: Serializer>(
    trail: &[MappingStep],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(trail.iter().map(StepForm::from))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<MappingStep>, D::Error> {
    let steps = Vec::<StepForm>::deserialize(deserializer)?;
    Ok(steps.into_iter().map(MappingStep::from).collect())
}

/// The trail as JSON; `None` for an empty one.
pub(crate) fn trail_json(trail: &[MappingStep]) -> serde_json::Result<Option<String>> {
    if trail.is_empty() {
        return Ok(None);
    }
    let steps: Vec<StepForm> = trail.iter().map(StepForm::from).collect();
    serde_json::to_string(&steps).map(Some)
}

/// The trail of a JSON text.
pub(crate) fn trail_of(json: &str) -> Option<Vec<MappingStep>> {
    let steps: Vec<StepForm> = serde_json::from_str(json).ok()?;
    Some(steps.into_iter().map(MappingStep::from).collect())
}

impl From<&MappingStep> for StepForm {
    fn from(step: &MappingStep) -> Self {
        StepForm {
            crosswalk: step.crosswalk.clone(),
            from: step.from.clone(),
            to: step.to.clone(),
            relation: step.relation,
            strength: step.strength,
            author: step.author,
            rationale: step.rationale.clone(),
        }
    }
}

impl From<StepForm> for MappingStep {
    fn from(form: StepForm) -> Self {
        MappingStep {
            crosswalk: form.crosswalk,
            from: form.from,
            to: form.to,
            relation: form.relation,
            strength: form.strength,
            author: form.author,
            rationale: form.rationale,
        }
    }
}
