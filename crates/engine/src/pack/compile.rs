//! Turns the files of a pack into a [`Pack`], and says everything that is wrong with them, each with its place.

use super::carry_over::{self, CarryOverFile};
use super::file::{ClauseFile, Lettering, PackFile, RequirementFile, RequirementsFile};
use super::fluent_key::{clause_key, requirement_key, source_key};
use super::lock;
use super::model::{Clause, Pack, Requirement, SourceCitation};
use super::source::{PackSource, SourceFile};
use super::texts::Texts;
use crate::diagnostic::Diagnostic;
use crate::ids::{PackId, RequirementId};
use crate::json::{Document, PathStep, Place};
use crate::vocabulary::{Stage, Weight};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

const FORMAT: &str = "lianheng-pack/1";

/// Compiles a pack. The pack is `None` only when a JSON file could not be read at all; with diagnostics of severity error it
/// is what could be made of the files, good enough for an author to look at and not to be assessed against.
#[must_use]
pub fn compile(source: &PackSource) -> (Option<Pack>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let pack_json = read::<PackFile>(&source.pack, &mut diagnostics);
    let requirements_json = read::<RequirementsFile>(&source.requirements, &mut diagnostics);
    let (Some((pack_document, pack_file)), Some((document, requirements_file))) =
        (pack_json, requirements_json)
    else {
        return (None, diagnostics);
    };
    check_header(source, &pack_document, &pack_file, &mut diagnostics);

    let mut texts = Texts::new(&source.zh, &source.en, &mut diagnostics);
    let title = texts.line("pack", None);
    let publisher = texts.line("pack", Some("publisher"));
    let about = texts.line("pack", Some("about"));
    let licence_note = texts.line("pack", Some("licence"));
    let sources = pack_file
        .sources
        .iter()
        .map(|code| SourceCitation {
            code: code.clone(),
            citation: texts.line(&source_key(code), None),
        })
        .collect();

    let mut walk = Walk {
        pack_id: PackId::new(&pack_file.id),
        lettering: pack_file.lettering,
        known_sources: pack_file.sources.iter().map(String::as_str).collect(),
        file: &source.requirements.path,
        document: &document,
        texts,
        clauses: Vec::new(),
        requirements: Vec::new(),
        ids: BTreeSet::new(),
        found: Vec::new(),
    };
    walk.clauses(
        &requirements_file.clauses,
        None,
        0,
        &mut vec!["clauses".into()],
    );
    let Walk {
        mut texts,
        clauses,
        requirements,
        ids,
        found,
        ..
    } = walk;
    let carry_over = source
        .carry_over
        .bytes
        .is_some()
        .then(|| read::<CarryOverFile>(&source.carry_over, &mut diagnostics))
        .flatten()
        .map(|(document, file)| {
            let path = &source.carry_over.path;
            carry_over::compile(
                &file,
                &document,
                path,
                &source.folder,
                &mut texts,
                &mut diagnostics,
            )
        });
    let orphans = texts.finish();
    diagnostics.extend(found);
    diagnostics.extend(orphans);
    lock::check(
        &source.lock,
        &ids.iter().map(String::as_str).collect(),
        &mut diagnostics,
    );
    diagnostics.sort_by(|a, b| (&a.file, a.place, a.rule).cmp(&(&b.file, b.place, b.rule)));

    let by_local = requirements
        .iter()
        .enumerate()
        .map(|(index, requirement): (usize, &Requirement)| {
            (requirement.id.local().to_owned(), index)
        })
        .collect();
    let pack = Pack {
        id: PackId::new(&pack_file.id),
        kind: pack_file.kind,
        edition: pack_file.edition,
        version: pack_file.version,
        digest: source.digest.clone(),
        status: pack_file.status,
        lettering: pack_file.lettering,
        published: pack_file.published,
        effective: pack_file.effective,
        licence: pack_file.licence,
        title,
        publisher,
        about,
        licence_note,
        sources,
        clauses,
        requirements,
        carry_over,
        by_local,
    };
    (Some(pack), diagnostics)
}

/// Reads a JSON file of content; what is wrong with it goes to `diagnostics`.
pub(crate) fn read<T: DeserializeOwned>(
    file: &SourceFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Document, T)> {
    let Some(bytes) = &file.bytes else {
        diagnostics.push(Diagnostic::error("file-missing", &file.path, Place::START));
        return None;
    };
    let read = Document::parse(bytes).and_then(|document| {
        let value = document.read::<T>()?;
        Ok((document, value))
    });
    read.map_err(|fault| diagnostics.push(Diagnostic::of_fault(&file.path, fault)))
        .ok()
}

fn check_header(
    source: &PackSource,
    document: &Document,
    file: &PackFile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let at = |key: &'static str| document.place(&[PathStep::Key(key)]);
    let path = &source.pack.path;
    if file.format != FORMAT {
        diagnostics.push(
            Diagnostic::error("format-unknown", path, at("format"))
                .with("found", &file.format)
                .with("known", FORMAT),
        );
    }
    if file.id != source.folder {
        diagnostics.push(
            Diagnostic::error("pack-id-not-folder", path, at("id"))
                .with("id", &file.id)
                .with("folder", &source.folder),
        );
    }
    let numbers: Vec<&str> = file.version.split('.').collect();
    if numbers.len() != 3 || numbers.iter().any(|n| n.parse::<u32>().is_err()) {
        diagnostics.push(
            Diagnostic::error("version-form", path, at("version")).with("found", &file.version),
        );
    }
    for (key, text) in [("edition", &file.edition), ("licence", &file.licence)] {
        if text.trim().is_empty() {
            diagnostics.push(Diagnostic::error("value-blank", path, at(key)).with("key", key));
        }
    }
    for (key, text) in [
        ("published", Some(&file.published)),
        ("effective", file.effective.as_ref()),
    ] {
        if text.is_some_and(|text| !is_partial_date(text)) {
            diagnostics.push(Diagnostic::error("date-form", path, at(key)).with("key", key));
        }
    }
}

/// `2022`, `2022-02` or `2022-02-03`.
fn is_partial_date(text: &str) -> bool {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    full.parse::<jiff::civil::Date>().is_ok()
}

struct Walk<'a> {
    pack_id: PackId,
    lettering: Lettering,
    known_sources: BTreeSet<&'a str>,
    file: &'a str,
    document: &'a Document,
    texts: Texts<'a>,
    clauses: Vec<Clause>,
    requirements: Vec<Requirement>,
    ids: BTreeSet<String>,
    found: Vec<Diagnostic>,
}

impl<'a> Walk<'a> {
    fn report(&mut self, rule: &'static str, path: &[PathStep<'_>], args: &[(&'static str, &str)]) {
        let mut diagnostic = Diagnostic::error(rule, self.file, self.document.place(path));
        for (name, value) in args {
            diagnostic = diagnostic.with(name, *value);
        }
        self.found.push(diagnostic);
    }

    fn clauses(
        &mut self,
        files: &'a [ClauseFile],
        parent: Option<usize>,
        depth: u32,
        path: &mut Vec<PathStep<'a>>,
    ) {
        let mut seen = BTreeSet::new();
        for (position, file) in files.iter().enumerate() {
            path.push(position.into());
            if !seen.insert(&file.id) || self.clauses.iter().any(|clause| clause.id == file.id) {
                self.report("clause-repeated", path, &[("id", &file.id)]);
            }
            if file.clauses.is_empty() == file.requirements.is_empty() {
                self.report("clause-children", path, &[("id", &file.id)]);
            }
            let index = self.clauses.len();
            let title = self.texts.line(&clause_key(&file.id), None);
            self.clauses.push(Clause {
                id: file.id.clone(),
                title,
                parent,
                depth,
            });
            path.push("clauses".into());
            self.clauses(&file.clauses, Some(index), depth + 1, path);
            path.pop();
            path.push("requirements".into());
            for (at, requirement) in file.requirements.iter().enumerate() {
                path.push(at.into());
                self.requirement(requirement, &file.id, index, path);
                path.pop();
            }
            path.pop();
            path.pop();
        }
    }

    fn requirement(
        &mut self,
        file: &'a RequirementFile,
        clause: &str,
        clause_index: usize,
        path: &[PathStep<'a>],
    ) {
        let id = file.id.as_str();
        let ok = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
        if id.is_empty() || !id.chars().all(ok) {
            self.report("id-form", path, &[("id", id)]);
        }
        if !self.ids.insert(file.id.clone()) {
            self.report("id-repeated", path, &[("id", id)]);
        }
        let printed = printed_clause(self.lettering, id, clause);
        if printed.as_deref() != Some(file.clause.as_str()) {
            let expected = printed.unwrap_or_else(|| clause.to_owned());
            self.report(
                "printed-clause",
                path,
                &[("id", id), ("found", &file.clause), ("expected", &expected)],
            );
        }
        if file.source.is_empty() {
            self.report("source-none", path, &[("id", id)]);
        }
        for code in &file.source {
            if !self.known_sources.contains(code.as_str()) {
                self.report("source-unknown", path, &[("id", id), ("code", code)]);
            }
        }
        let stages: BTreeSet<Stage> = file.stages.iter().copied().collect();
        if stages.is_empty() || stages.len() != file.stages.len() {
            self.report("stages", path, &[("id", id)]);
        }
        let weight = Weight::from_number(u64::from(file.weight));
        if weight.is_none() {
            self.report("weight-range", path, &[("id", id)]);
        }
        if file.major_risk && weight != Some(Weight::Key) {
            self.report("major-risk-weight", path, &[("id", id)]);
        }
        let key = requirement_key(id);
        let texts = self.texts.requirement(&key);
        self.requirements.push(Requirement {
            id: RequirementId::new(&self.pack_id, id),
            clause: file.clause.clone(),
            clause_index,
            modality: file.modality,
            modality_basis: file.modality_basis,
            role: file.role,
            stage: file.stages.first().copied().unwrap_or(Stage::Plan),
            stages: file.stages.clone(),
            aspect: file.aspect,
            weight: weight.unwrap_or(Weight::Important),
            major_risk: file.major_risk,
            scenario: file.scenario,
            verification: file.verification,
            confidence: file.confidence,
            source: file.source.clone(),
            title: texts.title,
            text: texts.text,
            guidance: texts.guidance,
            criteria: texts.criteria,
            evidence: texts.evidence,
        });
    }
}

/// The clause as it may be printed: a letter only where letters were seen.
fn printed_clause(lettering: Lettering, id: &str, clause: &str) -> Option<String> {
    if lettering == Lettering::Number {
        return Some(id.to_owned());
    }
    if id == clause && lettering == Lettering::Letter {
        return Some(clause.to_owned());
    }
    let tail = id.strip_prefix(clause)?.strip_prefix('-')?;
    match lettering {
        Lettering::Ordinal => {
            let ordinal: u32 = tail.parse().ok().filter(|ordinal| *ordinal > 0)?;
            Some(format!("{clause} [{ordinal}]"))
        }
        Lettering::Letter | Lettering::Number => {
            let letter = tail.len() == 1 && tail.bytes().all(|byte| byte.is_ascii_lowercase());
            letter.then(|| format!("{clause} {tail})"))
        }
    }
}
