//! What suppliers said last to the questions of a sheet, for the cards a person works on: their words beside the operator's answer.

use super::asking::question_now;
use crate::failure::Failure;
use crate::round_trip::in_words;
use crate::wire::{StatedEvidenceWire, SupplierNameWire, SupplierSaidWire, TextWire};
use crate::workspace::input;
use crate::workspace::session::{Session, say};
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::questionnaire::Questionnaire;
use lianheng_store::record::QuestionAnswer;
use std::collections::BTreeMap;

/// The newest words of the supplier an object is about, by local id of the question.
pub(in crate::workspace) fn said_by_suppliers(
    session: &Session,
    questionnaire: &Questionnaire,
    object: &ObjectRef,
    recorded: &[&QuestionAnswer],
) -> Result<BTreeMap<String, SupplierSaidWire>, Failure> {
    let store = &session.store;
    let responses = store.supplier_responses().map_err(say)?;
    let mut said = BTreeMap::new();
    if responses.is_empty() {
        return Ok(said);
    }
    let suppliers = store.suppliers().map_err(say)?;
    let files = store.evidence_list().map_err(say)?;
    let own = responses
        .into_iter()
        .filter(|one| one.questionnaire.id == questionnaire.id);
    for response in own {
        let Some(supplier) = suppliers.iter().find(|one| one.id == response.supplier) else {
            continue;
        };
        for statement in store.statements(&response.id).map_err(say)? {
            if statement.object != *object || said.contains_key(&statement.question) {
                continue;
            }
            let asked = questionnaire.question(&statement.question);
            let value = statement.value.as_ref();
            let words = asked.zip(value).map(|(asked, value)| {
                TextWire::from(&in_words(asked, &questionnaire.scales, value))
            });
            let mut answers = recorded.iter();
            let answer = answers.find(|one| one.question == statement.question);
            let evidence = statement.evidence.iter().filter_map(|sha256| {
                let file = files.iter().find(|file| file.sha256 == *sha256)?;
                Some(StatedEvidenceWire {
                    sha256: sha256.to_string(),
                    file_name: file.file_name.clone(),
                    size: file.size,
                    attached: true,
                })
            });
            let wire = SupplierSaidWire {
                response: response.id.to_string(),
                supplier: SupplierNameWire {
                    id: supplier.id.clone(),
                    name: TextWire::from(&supplier.name),
                },
                received_at: response.received_at.to_string(),
                signed_by: response.signed_by.clone(),
                words,
                note: statement.note.clone(),
                evidence: evidence.collect(),
                question_now: question_now(
                    Some(questionnaire),
                    &statement.question,
                    &statement.question_sha256.to_string(),
                ),
                accepted: answer
                    .is_some_and(|one| one.accepted_from.as_ref() == Some(&response.id)),
                agrees: value.is_some() && value == answer.and_then(|one| one.value.as_ref()),
                value: value.map(input::value_wire),
            };
            said.insert(statement.question, wire);
        }
    }
    Ok(said)
}
