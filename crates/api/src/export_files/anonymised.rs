//! The answer file that does not say whose it is, and the list of what was done to make it so.

use super::spoken::SpokenMessages;
use crate::answers::OpenAssessment;
use crate::assess::evaluate;
use crate::failure::Failure;
use crate::library::{DEFAULT_MODEL, Library};
use crate::packs::count;
use crate::wire::{AnonymisedPreviewWire, KeptWire, ReplacementWire};
use crate::workspace::answer_file_without_evidence;
use lianheng_engine::assessment::Assessment;
use lianheng_exchange::anonymised::anonymise;

/// The text of the file.
pub(super) fn file(library: &Library, assessment: &Assessment) -> String {
    let made = anonymise(assessment, &library.questionnaires, &SpokenMessages);
    answer_file_without_evidence(&made.assessment)
}

/// Exactly what an anonymised export would write, and every field that does not leave as it is with the rule applied to it. Nothing is written.
///
/// # Errors
/// As [`evaluate`]: a pack does not exist.
pub fn preview_anonymised(
    library: &Library,
    open: &OpenAssessment,
    packs: &[String],
) -> Result<AnonymisedPreviewWire, Failure> {
    let (assessment, _, _) = evaluate(library, open, packs, DEFAULT_MODEL)?;
    let made = anonymise(&assessment, &library.questionnaires, &SpokenMessages);
    Ok(AnonymisedPreviewWire {
        text: answer_file_without_evidence(&made.assessment),
        replaced: made
            .replaced
            .into_iter()
            .map(|one| ReplacementWire {
                field: one.field.as_str(),
                of: one.of,
                rule: one.rule.as_str(),
                before: one.before,
                after: one.after,
            })
            .collect(),
        kept: made
            .kept
            .into_iter()
            .map(|one| KeptWire {
                field: one.field.as_str(),
                count: count(one.count),
            })
            .collect(),
    })
}
