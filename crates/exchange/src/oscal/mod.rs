//! OSCAL 1.2 in JSON: catalogs of the packs, assessment results, and a plan of action and milestones.
//!
//! OSCAL knows satisfied and not satisfied. A partial verdict is "not satisfied" with the implementation status `partial`, "not applicable" is
//! "satisfied" for another reason with the status `not-applicable`; the verdict itself stands in a property of our namespace, so nothing is
//! lost. Identifiers are made from names (UUID version 5) and times from the day of the assessment: the same assessment gives the same bytes.

mod assessed;
mod catalog;
mod common;
mod findings;
mod identifiers;
mod plan;
mod results;
mod risks;

use crate::outgoing::Outgoing;
pub(crate) use identifiers::content_uuid;
use serde::Serialize;
use uuid::Uuid;

/// The version the documents declare, and the one they are checked against.
const OSCAL_VERSION: &str = "1.2.1";
/// The namespace of our properties.
const NAMESPACE: &str = "urn:lianheng:oscal";

/// The catalog of the assessed packs: a group a pack, a control a requirement, texts in both languages. What the tailoring leaves out is there,
/// too: a catalog says what there is.
#[must_use]
pub fn catalog(out: &Outgoing<'_>) -> Vec<u8> {
    document(|uuid| catalog::document(out, uuid))
}

/// The assessment as results: an observation and a finding for each verdict, a risk for each gap.
#[must_use]
pub fn assessment_results(out: &Outgoing<'_>) -> Vec<u8> {
    document(|uuid| results::document(out, uuid))
}

/// The gaps as a plan of action and milestones; `None` where there is no gap, because the format has no empty plan.
#[must_use]
pub fn plan_of_action(out: &Outgoing<'_>) -> Option<Vec<u8>> {
    if out.evaluation.gaps.is_empty() {
        return None;
    }
    Some(document(|uuid| plan::document(out, uuid)))
}

/// A document whose own identifier follows from everything else in it.
fn document<T: Serialize>(made: impl Fn(Uuid) -> T) -> Vec<u8> {
    let uuid = content_uuid(&json(&made(Uuid::nil())));
    json(&made(uuid))
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // These types have string keys only, and writing to memory does not fail.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
