//! A submission recomputed: whatever it declares is worked out again and both are said where they differ.
//!
//! The container holds already when this begins: every byte is what was signed. What is asked here is whether what was signed is true.

use super::gather::scores_shape;
use super::journal::read_journal;
use super::read::{read_actions, read_answers, read_evidence, read_scores, read_subject};
use super::replay::{Replayed, replay};
use super::shape::{
    ACTIONS, ANSWERS, ActionShape, BODIES, EVIDENCE, EvidenceFileShape, JOURNAL, REPORT, SCORES,
    SUBJECT, ScoresShape, SubjectShape, TotalShape,
};
use crate::answers::OpenAssessment;
use crate::assess::assess;
use crate::failure::{Problem, shown};
use crate::library::Library;
use crate::packages::verify::{Findings, PackState};
use crate::wire::{EvidenceCheckWire, JournalCheckWire, ScoreCheckWire, SubmissionCheckWire};
use crate::workspace::objects;
use lianheng_engine::assessment::{Assessment, ObjectRef};
use lianheng_exchange::package::{OpenPackage, PackageFault, THIS_VERSION};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Differences of one kind named one by one before the rest is only counted.
const NAMED: usize = 20;

/// Recomputes a submission; what does not hold goes to `findings`.
pub(crate) fn check_submission(
    library: &Library,
    package: &mut OpenPackage,
    packs: &PackState,
    findings: &mut Findings,
) -> SubmissionCheckWire {
    let subject = findings.keep(SUBJECT, read_subject(package));
    let evidence = findings.keep(EVIDENCE, read_evidence(package));
    let actions = findings.keep(ACTIONS, read_actions(package));
    let declared = findings.keep(SCORES, read_scores(package));
    let answers = findings.keep(ANSWERS, package.read(ANSWERS));
    let journal = findings.keep(
        JOURNAL,
        package.read(JOURNAL).and_then(|bytes| read_journal(&bytes)),
    );
    check_files(package, findings);
    let mut checked = SubmissionCheckWire::default();
    if let Some(evidence) = &evidence {
        checked.evidence = Some(check_evidence(package, evidence, findings));
    }
    let assessment = answers.as_deref().and_then(|bytes| {
        let listed = evidence.as_deref().unwrap_or_default();
        match read_answers(library, bytes, listed) {
            Ok(assessment) => Some(assessment),
            Err(faults) if packs.all_same => {
                for fault in crate::failure::Failure::of_answers(ANSWERS, faults)
                    .problems
                    .into_iter()
                    .take(NAMED)
                {
                    findings.add("answers", Some(ANSWERS), fault);
                }
                None
            }
            Err(_) => {
                findings.unchecked(Problem::new("submission-unchecked-answers", vec![]));
                None
            }
        }
    });
    if let (Some(assessment), Some(declared), Some(subject)) = (&assessment, &declared, &subject) {
        checked.scores = check_scores(library, assessment, declared, subject, packs, findings);
        for pack in &assessment.packs {
            if !package
                .manifest()
                .packs
                .iter()
                .any(|pin| pin.id == pack.as_str())
            {
                let args = vec![("pack", pack.to_string())];
                findings.add(
                    "pack-unpinned",
                    None,
                    Problem::new("submission-pack-unpinned", args),
                );
            }
        }
    }
    if let Some(journal) = journal {
        for problem in &journal.breaks {
            findings.add("journal", Some(JOURNAL), problem.clone());
        }
        let replayed = replay(&journal.assessment, &journal.revealed);
        let against = Against {
            library,
            subject: subject.as_ref(),
            answers: answers.as_deref(),
            assessment: assessment.as_ref(),
            actions: actions.as_deref(),
            evidence: evidence.as_deref(),
        };
        against.compare(&journal.assessment, &replayed, findings);
        checked.journal = Some(JournalCheckWire {
            entries: crate::packs::count(usize::try_from(journal.entries).unwrap_or(usize::MAX)),
            revealed: crate::packs::count(journal.revealed.len()),
            head: journal.head.clone(),
            changed_after_freeze: journal.changed_after_freeze(),
        });
    }
    if package.has(REPORT) {
        findings.unchecked(Problem::new("submission-unchecked-report", vec![]));
    }
    checked.frozen_at = subject.map(|subject| subject.frozen_at);
    checked
}

/// A submission of this version holds nothing but what the format names.
fn check_files(package: &OpenPackage, findings: &mut Findings) {
    if package.manifest().format != THIS_VERSION {
        return;
    }
    const NAMES: [&str; 7] = [ANSWERS, SUBJECT, EVIDENCE, ACTIONS, SCORES, JOURNAL, REPORT];
    for file in &package.manifest().files {
        let known = NAMES.contains(&file.path.as_str()) || file.path.starts_with(BODIES);
        if !known {
            let args = vec![("path", shown(&file.path))];
            findings.add(
                "file-unexpected",
                Some(&file.path),
                Problem::new("submission-file-unexpected", args),
            );
        }
    }
}

/// Holds what is listed of evidence against the bodies that are there.
fn check_evidence(
    package: &OpenPackage,
    evidence: &[EvidenceFileShape],
    findings: &mut Findings,
) -> EvidenceCheckWire {
    let mut listed = BTreeSet::new();
    for file in evidence {
        let path = format!("{BODIES}{}", file.sha256);
        let args = || {
            vec![
                ("file", shown(&file.file_name)),
                ("digest", shown(&file.sha256)),
            ]
        };
        if !listed.insert(path.clone()) {
            let problem = Problem::new("submission-evidence-repeated", args());
            findings.add("evidence-repeated", Some(EVIDENCE), problem);
        }
        match (package.manifest().file(&path), file.in_package) {
            (Some(body), true) if body.sha256 != file.sha256 || body.size != file.size => {
                let problem = Problem::new("submission-evidence-differs", args());
                findings.add("evidence-differs", Some(&path), problem);
            }
            (None, true) => {
                let problem = Problem::new("submission-evidence-absent", args());
                findings.add("evidence-absent", Some(EVIDENCE), problem);
            }
            (Some(_), false) => {
                let problem = Problem::new("submission-evidence-unsaid", args());
                findings.add("evidence-unsaid", Some(&path), problem);
            }
            (Some(_), true) | (None, false) => {}
        }
    }
    for file in &package.manifest().files {
        if file.path.starts_with(BODIES) && !listed.contains(&file.path) {
            let args = vec![("path", shown(&file.path))];
            let problem = Problem::new("submission-evidence-unlisted", args);
            findings.add("evidence-unlisted", Some(&file.path), problem);
        }
    }
    let count = |keep: &dyn Fn(&EvidenceFileShape) -> bool| {
        crate::packs::count(evidence.iter().filter(|file| keep(file)).count())
    };
    EvidenceCheckWire {
        listed: crate::packs::count(evidence.len()),
        in_package: count(&|file| file.in_package),
        digest_only: count(&|file| !file.in_package),
    }
}

/// Recomputes the scores; every figure that differs is a finding with both numbers.
fn check_scores(
    library: &Library,
    assessment: &Assessment,
    declared: &ScoresShape,
    subject: &SubjectShape,
    packs: &PackState,
    findings: &mut Findings,
) -> Vec<ScoreCheckWire> {
    if declared.model.id != subject.model {
        let args = vec![
            ("declared", shown(&declared.model.id)),
            ("recomputed", shown(&subject.model)),
        ];
        findings.add(
            "model-differs",
            Some(SCORES),
            Problem::new("submission-model-differs", args),
        );
    }
    let open = OpenAssessment {
        path: PathBuf::new(),
        assessment: assessment.clone(),
        records: None,
    };
    let Ok(assessed) = assess(library, &open, &[], &declared.model.id) else {
        let args = vec![("model", shown(&declared.model.id))];
        findings.unchecked(Problem::new("submission-unchecked-model", args));
        return Vec::new();
    };
    if assessed.model.digest != declared.model.digest {
        let args = vec![("model", shown(&declared.model.id))];
        findings.unchecked(Problem::new("submission-unchecked-model", args));
        return Vec::new();
    }
    let recomputed = scores_shape(&assessed);
    let mut checks = Vec::new();
    for total in &recomputed.totals {
        if !packs.is_same(&total.pack) || !packs.questionnaires_same {
            let args = vec![("pack", shown(&total.pack))];
            findings.unchecked(Problem::new("submission-unchecked-score", args));
            continue;
        }
        let said = declared.totals.iter().find(|one| one.pack == total.pack);
        let Some(said) = said else {
            let args = vec![("pack", shown(&total.pack))];
            let problem = Problem::new("submission-score-missing", args);
            findings.add("score-missing", Some(SCORES), problem);
            continue;
        };
        for (figure, declared, recomputed) in figures(said, total) {
            let holds = declared == recomputed;
            if !holds {
                let args = vec![
                    ("pack", shown(&total.pack)),
                    ("figure", format!("submission-figure-{figure}")),
                    ("declared", said_as(figure, &declared)),
                    ("recomputed", said_as(figure, &recomputed)),
                ];
                let problem = Problem::new("submission-score-differs", args);
                findings.add("score-differs", Some(SCORES), problem);
            }
            if figure == "score_bp" || !holds {
                checks.push(ScoreCheckWire {
                    pack: total.pack.clone(),
                    figure: figure.to_owned(),
                    declared,
                    recomputed,
                    holds,
                });
            }
        }
    }
    for said in &declared.totals {
        if !recomputed.totals.iter().any(|one| one.pack == said.pack) {
            let args = vec![("pack", shown(&said.pack))];
            let problem = Problem::new("submission-score-unasked", args);
            findings.add("score-unasked", Some(SCORES), problem);
        }
    }
    checks
}

/// A figure in a sentence: a score with two places after the point, which both languages write alike.
fn said_as(figure: &str, value: &str) -> String {
    match value.parse::<u32>() {
        Ok(points) if figure == "score_bp" => format!("{}.{:02} %", points / 100, points % 100),
        _ => shown(value),
    }
}

/// Every figure of a pack: its name, as declared, as recomputed.
fn figures(said: &TotalShape, own: &TotalShape) -> Vec<(&'static str, String, String)> {
    let points = |points: Option<u32>| points.map_or_else(|| "–".to_owned(), |bp| bp.to_string());
    let mut figures = vec![
        ("score_bp", points(said.score_bp), points(own.score_bp)),
        (
            "conclusion",
            said.conclusion.clone(),
            own.conclusion.clone(),
        ),
    ];
    let numbers = [
        ("applicable", said.applicable, own.applicable),
        ("conform", said.conform, own.conform),
        ("partial", said.partial, own.partial),
        ("nonconform", said.nonconform, own.nonconform),
        ("not_applicable", said.not_applicable, own.not_applicable),
        ("unanswered", said.unanswered, own.unanswered),
        ("suggested", said.suggested, own.suggested),
        ("mapped", said.mapped, own.mapped),
        ("major_risks", said.major_risks, own.major_risks),
        (
            "major_risks_unanswered",
            said.major_risks_unanswered,
            own.major_risks_unanswered,
        ),
    ];
    figures.extend(numbers.map(|(name, said, own)| (name, said.to_string(), own.to_string())));
    figures
}

/// What the replayed journal is held against.
struct Against<'a> {
    library: &'a Library,
    subject: Option<&'a SubjectShape>,
    answers: Option<&'a [u8]>,
    assessment: Option<&'a Assessment>,
    actions: Option<&'a [ActionShape]>,
    evidence: Option<&'a [EvidenceFileShape]>,
}

impl Against<'_> {
    fn compare(&self, id: &str, replayed: &Replayed, findings: &mut Findings) {
        for seq in replayed.unreadable.iter().take(NAMED) {
            let args = vec![("entry", seq.to_string())];
            let problem = Problem::new("submission-journal-entry", args);
            findings.add("journal", Some(JOURNAL), problem);
        }
        self.compare_subject(id, replayed, findings);
        if let Some(answers) = self.answers {
            self.compare_answers(answers, replayed, findings);
        }
        if let Some(actions) = self.actions {
            compare_actions(actions, replayed, findings);
        }
        if let Some(evidence) = self.evidence {
            for digest in &replayed.evidence {
                let digest = digest.to_string();
                if !evidence.iter().any(|file| file.sha256 == digest) {
                    let args = vec![("digest", digest)];
                    let problem = Problem::new("submission-evidence-dropped", args);
                    findings.add("evidence-dropped", Some(EVIDENCE), problem);
                }
            }
        }
    }

    fn compare_subject(&self, id: &str, replayed: &Replayed, findings: &mut Findings) {
        let Some(subject) = self.subject else {
            return;
        };
        let holds = subject.assessment == id
            && replayed.assessment.as_ref().is_some_and(|record| {
                record.name == subject.name
                    && record.subject.name == subject.subject
                    && record.subject.kind.as_str() == subject.kind
                    && record.assessed_on.to_string() == subject.assessed_on
                    && record.model == subject.model
                    && record
                        .frozen_at
                        .is_some_and(|at| at.to_string() == subject.frozen_at)
            });
        if !holds {
            let problem = Problem::new("submission-subject-differs", vec![]);
            findings.add("subject-differs", Some(SUBJECT), problem);
        }
    }

    fn compare_answers(&self, bytes: &[u8], replayed: &Replayed, findings: &mut Findings) {
        let written: Value = serde_json::from_slice(bytes).unwrap_or_default();
        let mut by_requirement: BTreeMap<String, &Value> = BTreeMap::new();
        let mut by_question: BTreeMap<String, &Value> = BTreeMap::new();
        let entries = written.get("answers").and_then(Value::as_array);
        for entry in entries.into_iter().flatten() {
            let text = |value: &Value, key: &str| {
                value.get(key).and_then(Value::as_str).map(str::to_owned)
            };
            if let Some(requirement) = text(entry, "requirement") {
                by_requirement.insert(requirement, entry);
            } else if let Some(question) = text(entry, "question") {
                let about = entry.get("about").cloned().unwrap_or_default();
                let object = ObjectRef {
                    supplier: text(&about, "supplier"),
                    product: text(&about, "product"),
                    system: text(&about, "system"),
                };
                let key = format!("{question} {}", object.key());
                by_question.insert(key.trim_end().to_owned(), entry);
            }
        }
        let mut differing: Vec<(String, String)> = Vec::new();
        for (id, entry) in &by_requirement {
            match replayed.answers.get(id) {
                Some(own) => differing.extend(differing_fields(id, entry, own)),
                None => differing.push((id.clone(), "answer".to_owned())),
            }
        }
        for id in replayed.answers.keys() {
            if !by_requirement.contains_key(id) {
                differing.push((id.clone(), "answer".to_owned()));
            }
        }
        for (key, entry) in &by_question {
            match replayed.questions.get(key) {
                Some((_, _, own)) => differing.extend(differing_fields(key, entry, own)),
                None => differing.push((key.clone(), "answer".to_owned())),
            }
        }
        for (key, (questionnaire, object, _)) in &replayed.questions {
            if !by_question.contains_key(key) && self.is_asked_about(questionnaire, object) {
                differing.push((key.clone(), "answer".to_owned()));
            }
        }
        report_differences(ANSWERS, differing, findings);
    }

    /// Answers about objects that left the inventory are not handed over.
    fn is_asked_about(&self, questionnaire: &str, object: &ObjectRef) -> bool {
        let asked = self.library.questionnaire(questionnaire);
        *object == ObjectRef::default()
            || asked.zip(self.assessment).is_some_and(|(asked, own)| {
                objects(asked.answered_per, &own.inventory).contains(object)
            })
    }
}

fn differing_fields(id: &str, written: &Value, own: &Value) -> Vec<(String, String)> {
    let (Some(written), Some(own)) = (written.as_object(), own.as_object()) else {
        return vec![(id.to_owned(), "answer".to_owned())];
    };
    let keys: BTreeSet<&String> = written.keys().chain(own.keys()).collect();
    keys.into_iter()
        .filter(|key| !same_value(key, written.get(*key), own.get(*key)))
        .map(|key| (id.to_owned(), key.clone()))
        .collect()
}

/// Evidence is a set: workspaces order it by name, and names may change with the locale of the disk it came from.
fn same_value(key: &str, one: Option<&Value>, other: Option<&Value>) -> bool {
    if key != "evidence" {
        return one == other;
    }
    let sorted = |value: Option<&Value>| {
        let mut list: Vec<String> = value
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .map(Value::to_string)
            .collect();
        list.sort();
        list
    };
    sorted(one) == sorted(other)
}

fn compare_actions(actions: &[ActionShape], replayed: &Replayed, findings: &mut Findings) {
    let mut differing = Vec::new();
    let said: BTreeMap<&str, &ActionShape> =
        actions.iter().map(|one| (one.id.as_str(), one)).collect();
    for (id, own) in &replayed.actions {
        if said.get(id.as_str()) != Some(&own) {
            differing.push((own.requirement.clone(), "action".to_owned()));
        }
    }
    for (id, said) in said {
        if !replayed.actions.contains_key(id) {
            differing.push((said.requirement.clone(), "action".to_owned()));
        }
    }
    report_differences(ACTIONS, differing, findings);
}

fn report_differences(path: &str, differing: Vec<(String, String)>, findings: &mut Findings) {
    let count = differing.len();
    for (what, field) in differing.into_iter().take(NAMED) {
        let args = vec![("what", shown(&what)), ("field", shown(&field))];
        let problem = Problem::new("submission-replay-differs", args);
        findings.add("replay-differs", Some(path), problem);
    }
    if count > NAMED {
        let args = vec![("count", (count - NAMED).to_string())];
        let problem = Problem::new("submission-replay-more", args);
        findings.add("replay-differs", Some(path), problem);
    }
}

impl Findings {
    /// A file that could be read, or nothing and a finding.
    fn keep<T>(&mut self, path: &str, read: Result<T, PackageFault>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(fault) => {
                for problem in crate::packages::fault_lines(&fault) {
                    if problem.key != "package-cure" {
                        self.add(fault.rule.as_str(), Some(path), problem);
                    }
                }
                None
            }
        }
    }
}
