//! `packs show` of a single requirement or a single question, by its full id.

use crate::failure::{Failure, shown};
use crate::library::Library;
use crate::packs::{question_wire, requirement, unknown_pack, values_wire};
use crate::wire::{QuestionDetailWire, RequirementWire};
use lianheng_engine::answer_file::{closest, closest_question};

/// A requirement by its full id, `gbt-43698-2024/7.1.4-3`.
///
/// # Errors
/// [`crate::FailureKind::Input`] when there is no such pack, or no such requirement in it; then with the closest id there is.
pub fn show_requirement(library: &Library, id: &str) -> Result<RequirementWire, Failure> {
    let (pack_id, local) = id.rsplit_once('/').unwrap_or((id, ""));
    let pack = library
        .pack(pack_id)
        .ok_or_else(|| unknown_pack(library, pack_id))?;
    pack.index_of(local)
        .and_then(|index| pack.requirements.get(index))
        .map(|found| requirement(library, found))
        .ok_or_else(|| {
            unknown(
                "error-answers-requirement-unknown",
                id,
                closest(id, &library.packs),
            )
        })
}

/// A question by its full id, `deployment/DEP-B8` or `questionnaires/deployment/DEP-B8`.
///
/// # Errors
/// [`crate::FailureKind::Input`] when there is no such questionnaire, or no such question in it; then with the closest id there is.
pub fn show_question(library: &Library, id: &str) -> Result<QuestionDetailWire, Failure> {
    let (questionnaire_id, local) = id.rsplit_once('/').unwrap_or((id, ""));
    let questionnaire = library
        .questionnaire(questionnaire_id)
        .ok_or_else(|| unknown_pack(library, questionnaire_id))?;
    let Some(question) = questionnaire.question(local) else {
        let full = format!("{}/{local}", questionnaire.id);
        let near = closest_question(&full, &library.questionnaires);
        return Err(unknown("error-answers-question-unknown", id, near));
    };
    let wire = question_wire(questionnaire, question);
    let section = questionnaire.sections.get(question.section);
    let scale = question.scale.and_then(|at| questionnaire.scales.get(at));
    Ok(QuestionDetailWire {
        id: wire.id,
        questionnaire: questionnaire.id.to_string(),
        version: questionnaire.version.clone(),
        answered_per: questionnaire.answered_per.as_str(),
        section: wire.section,
        section_title: section.map_or_else(
            || (&questionnaire.title).into(),
            |section| (&section.title).into(),
        ),
        kind: wire.kind,
        scale: wire.scale,
        values: scale.map_or_else(Vec::new, values_wire),
        unit: wire.unit,
        source: wire.source,
        text: wire.text,
        help: wire.help,
        why: wire.why,
        evidence: wire.evidence,
        shown_if: wire.shown_if,
        supports: wire.supports,
    })
}

fn unknown(key: &str, id: &str, near: Option<String>) -> Failure {
    let mut args = vec![("id", shown(id))];
    match near {
        Some(near) => {
            args.push(("closest", near));
            Failure::unknown(&format!("{key}-closest"), args)
        }
        None => Failure::unknown(key, args),
    }
}
