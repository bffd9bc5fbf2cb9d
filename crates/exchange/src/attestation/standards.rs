//! The assessed packs as CycloneDX standards, whole: what the tailoring leaves out is part of the standard all the same.
//!
//! The format has one field a text. The leading language stands there, the other's title and text in properties.

use super::shape::{NameValue, Standard, StandardRequirement};
use crate::outgoing::Outgoing;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::pack::{Pack, Requirement};

pub(super) fn requirement_ref(full_id: &str) -> String {
    format!("requirement:{full_id}")
}

pub(super) fn standards(out: &Outgoing<'_>) -> Vec<Standard> {
    out.whole_packs().map(|pack| standard(out, pack)).collect()
}

fn standard(out: &Outgoing<'_>, pack: &Pack) -> Standard {
    let voice = out.voice();
    let clause_ref = |index: usize| {
        let clause = pack.clauses.get(index)?;
        Some(format!("clause:{}/{}", pack.id, clause.id))
    };
    let clauses = pack
        .clauses
        .iter()
        .enumerate()
        .filter_map(|(index, clause)| {
            Some(StandardRequirement {
                bom_ref: clause_ref(index)?,
                identifier: clause.id.clone(),
                title: voice.title(&clause.title),
                text: None,
                descriptions: Vec::new(),
                parent: clause.parent.and_then(clause_ref),
                properties: in_both("title", &clause.title),
            })
        });
    let requirements = pack.requirements.iter().map(|requirement| {
        let mut row = entry(out, requirement);
        row.parent = clause_ref(requirement.clause_index);
        row
    });
    Standard {
        bom_ref: format!("standard:{}", pack.id),
        name: pack.edition.clone(),
        version: pack.version.clone(),
        description: format!(
            "{}\n\n{}",
            voice.prose(&pack.about),
            voice.say("export-own-wording", &[])
        ),
        owner: voice.title(&pack.publisher),
        requirements: clauses.chain(requirements).collect(),
    }
}

fn entry(out: &Outgoing<'_>, requirement: &Requirement) -> StandardRequirement {
    let voice = out.voice();
    let facts = [
        ("requirement", requirement.id.as_str()),
        ("modality", requirement.modality.as_str()),
        ("role", requirement.role.as_str()),
        ("stage", requirement.stage.as_str()),
        ("weight", requirement.weight.as_str()),
        ("verification", requirement.verification.as_str()),
    ];
    let mut properties: Vec<NameValue> = facts
        .into_iter()
        .map(|(name, value)| named(name, value))
        .collect();
    properties.extend(in_both("title", &requirement.title));
    properties.extend(in_both("text", &requirement.text));
    StandardRequirement {
        bom_ref: requirement_ref(requirement.id.as_str()),
        identifier: requirement.clause.clone(),
        title: voice.title(&requirement.title),
        text: Some(voice.prose(&requirement.text)),
        descriptions: vec![
            voice.prose(&requirement.guidance),
            voice.prose(&requirement.criteria),
        ],
        parent: None,
        properties,
    }
}

fn named(name: &str, value: &str) -> NameValue {
    NameValue {
        name: format!("lianheng:{name}"),
        value: value.to_owned(),
    }
}

fn in_both(name: &str, text: &Bilingual) -> Vec<NameValue> {
    Lang::ALL
        .iter()
        .map(|lang| named(&format!("{name}:{}", lang.tag()), text.get(*lang)))
        .collect()
}
