//! Requirements as lists show them, and what a saved change brought to them.

use super::session::{Session, Work, say};
use crate::assess::{clause_wire, tailoring_wire, total_wire};
use crate::failure::Failure;
use crate::library::Library;
use crate::packs::count;
use crate::wire::{
    AssessmentRowWire, ChangedPackWire, ItemRowWire, SavedWire, TextWire, TotalWire,
};
use lianheng_engine::assessment::{Answer, Basis};
use lianheng_engine::consistency::{self, Finding};
use lianheng_engine::evaluation::basis_of;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::live::{LivePack, Place};
use lianheng_engine::scoring::ScoringModel;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::AnswerRow;
use lianheng_store::record::{AssessmentRecord, EntityKey, PinnedPack, Target};
use std::collections::{BTreeMap, BTreeSet};

/// Rows for the requirements of `touched`, and the totals and clauses above them.
pub(super) fn brought(
    session: &mut Session,
    touched: &BTreeSet<String>,
    saved: &mut SavedWire,
) -> Result<(), Failure> {
    let model = session.model()?;
    let mut places = Vec::new();
    for requirement in touched {
        let place = session.work()?.live.place(requirement);
        if let (Some(place), Some(id)) = (place, RequirementId::parse(requirement)) {
            saved.rows.push(row(session, &id, place)?);
            places.push(place);
        }
    }
    let work = session.work()?;
    let live = &work.live;
    let mut above: BTreeSet<(usize, usize)> = BTreeSet::new();
    for place in &places {
        if let Some(one) = live.packs().get(place.pack) {
            let clauses = one.board.path(place.requirement, model);
            above.extend(clauses.into_iter().map(|(clause, _)| (place.pack, clause)));
        }
    }
    let packs: BTreeSet<usize> = places.iter().map(|place| place.pack).collect();
    for pack in packs {
        if let Some(one) = live.packs().get(pack) {
            saved.totals.push(total(work, pack, one, model));
            let asked = above
                .range((pack, 0)..=(pack, usize::MAX))
                .map(|(_, clause)| *clause);
            for clause in asked {
                let node = one.board.clause(clause, model);
                saved
                    .clauses
                    .extend(node.and_then(|node| clause_wire(&one.pack, clause, &node)));
            }
        }
    }
    Ok(())
}

/// Every row, total and clause: what all answers stand on has changed.
pub(super) fn everything(session: &mut Session, saved: &mut SavedWire) -> Result<(), Failure> {
    let model = session.model()?;
    saved.rows = all(session)?;
    let work = session.work()?;
    for (index, one) in work.live.packs().iter().enumerate() {
        saved.totals.push(total(work, index, one, model));
        let score = one.board.score(model);
        for (clause, node) in score.clauses.iter().enumerate() {
            saved.clauses.extend(clause_wire(&one.pack, clause, node));
        }
    }
    Ok(())
}

fn total(work: &Work, pack: usize, one: &LivePack, model: &ScoringModel) -> TotalWire {
    let (node, conclusion) = one.board.total(model);
    let (mut suggested, mut mapped) = (0, 0);
    for (index, requirement) in one.pack.requirements.iter().enumerate() {
        let place = Place {
            pack,
            requirement: index,
        };
        let id = requirement.id.as_str();
        if work.live.judged(place).is_none() {
            suggested += usize::from(work.live.verdict(place).is_some());
        } else if work.mapped.contains_key(id) && work.live.suggestion(id).is_none() {
            mapped += 1;
        }
    }
    total_wire(
        &one.pack,
        &node,
        conclusion,
        (count(suggested), count(mapped)),
    )
}

/// Every requirement asked for, in reading order.
pub(super) fn all(session: &mut Session) -> Result<Vec<ItemRowWire>, Failure> {
    let id = session.current()?;
    let recorded = session.store.answers(&id).map_err(say)?;
    let recorded: BTreeMap<&str, &AnswerRow> = recorded
        .iter()
        .map(|row| (row.requirement.as_str(), row))
        .collect();
    let (_, evaluation, _) = session.evaluate()?;
    let mut findings: BTreeMap<&str, u32> = BTreeMap::new();
    for finding in &evaluation.findings {
        if let Some(answer) = evaluation.answers.get(finding.answer) {
            *findings.entry(answer.requirement.as_str()).or_default() += 1;
        }
    }
    let basis: BTreeMap<&str, &Answer> = evaluation
        .answers
        .iter()
        .map(|answer| (answer.requirement.as_str(), answer))
        .collect();
    let mut rows = Vec::new();
    for one in &evaluation.packs {
        for requirement in &one.pack.requirements {
            let id = requirement.id.as_str();
            let answer = basis.get(id);
            let suggested = evaluation.suggestions.get(id).map(|one| one.verdict);
            let found = findings.get(id).copied().unwrap_or(0);
            rows.push(compose(
                id,
                recorded.get(id).copied(),
                answer.map(|answer| (answer.verdict, answer.basis.as_str())),
                suggested,
                found,
            ));
        }
    }
    Ok(rows)
}

/// One requirement asked for.
pub(super) fn row(
    session: &mut Session,
    id: &RequirementId,
    place: Place,
) -> Result<ItemRowWire, Failure> {
    let current = session.current()?;
    let recorded = session.store.answer_row(&current, id).map_err(say)?;
    let (basis, findings) = checked(session, id)?;
    let live = &session.work()?.live;
    let verdict = live.verdict(place);
    let suggested = live.suggestion(id.as_str()).map(|one| one.verdict);
    let basis = basis.or_else(|| verdict.map(|_| Basis::Suggested));
    Ok(compose(
        id.as_str(),
        recorded.as_ref(),
        verdict.zip(basis.map(Basis::as_str)),
        suggested,
        count(findings.len()),
    ))
}

/// Where one answer's verdict comes from, and what the checks say of it.
pub(super) fn checked(
    session: &mut Session,
    id: &RequirementId,
) -> Result<(Option<Basis>, Vec<Finding>), Failure> {
    let current = session.current()?;
    let own = session.store.judged_answer(&current, id).map_err(say)?;
    let Some(mut answer) = own else {
        return Ok((None, Vec::new()));
    };
    let suggestion = session.work()?.live.suggestion(id.as_str());
    answer.basis = basis_of(&answer, suggestion.as_ref());
    let basis = answer.basis;
    let suggestions = suggestion
        .into_iter()
        .map(|one| (id.as_str().to_owned(), one))
        .collect();
    // What was accepted from a mapping is checked against the answer the mapping starts from.
    let start = answer.mapped_from.first().map(|step| step.from.clone());
    let mut answers = vec![answer];
    if let Some(start) = start {
        answers.extend(session.store.judged_answer(&current, &start).map_err(say)?);
    }
    let phrases = &session.library.phrases;
    let record = &session.work()?.record;
    let packs: Vec<_> = record.packs.iter().map(|pack| pack.id.clone()).collect();
    let mut found = consistency::check(&answers, &suggestions, &packs, record.assessed_on, phrases);
    found.retain(|finding| finding.answer == 0);
    Ok((Some(basis), found))
}

/// The name people know a kind of record by: evidence and its links are one thing to them, and so are questions and their answers.
pub(in crate::workspace) fn thing(kind: &str) -> &str {
    match kind {
        "question-answer" => "question",
        "evidence-link" | "evidence-body" => "evidence",
        other => other,
    }
}

fn compose(
    requirement: &str,
    recorded: Option<&AnswerRow>,
    verdict: Option<(Verdict, &'static str)>,
    suggested: Option<Verdict>,
    findings: u32,
) -> ItemRowWire {
    ItemRowWire {
        requirement: requirement.to_owned(),
        verdict: verdict.map(|(verdict, _)| verdict.as_str()),
        basis: verdict.map(|(_, basis)| basis),
        suggested: suggested.map(Verdict::as_str),
        flagged: recorded.is_some_and(|row| row.flagged),
        unsure: recorded.is_some_and(|row| row.unsure),
        assignee: recorded
            .and_then(|row| row.assignee.as_ref())
            .map(ToString::to_string),
        noted: recorded.is_some_and(|row| row.has_note),
        evidence: recorded.map_or(0, |row| row.evidence),
        comments: recorded.map_or(0, |row| row.open_comments),
        actions: recorded.map_or(0, |row| row.open_actions),
        findings,
    }
}

pub(super) fn assessment_row(
    library: &Library,
    record: AssessmentRecord,
    (asked, judged, suggested): (usize, usize, usize),
) -> AssessmentRowWire {
    let changed_packs = changed_packs(library, &record.packs);
    AssessmentRowWire {
        id: record.id.to_string(),
        name: TextWire::from(&record.name),
        subject_kind: record.subject.kind.as_str(),
        subject: TextWire::from(&record.subject.name),
        assessed_on: record.assessed_on.to_string(),
        model: record.model,
        packs: record
            .packs
            .iter()
            .map(|pack| pack.id.to_string())
            .collect(),
        tailoring: record.tailoring.as_ref().map(tailoring_wire),
        copied_from: record.copied_from.as_ref().map(ToString::to_string),
        created: record.created.to_string(),
        frozen: record.frozen_at.map(|at| at.to_string()),
        asked: count(asked),
        answered: count(judged),
        suggested: count(suggested),
        changed_packs,
    }
}

/// The packs whose present content is another than the assessment was made with: what it asks and scores is the present one.
fn changed_packs(library: &Library, pinned: &[PinnedPack]) -> Vec<ChangedPackWire> {
    let mut changed = Vec::new();
    for pin in pinned {
        let present = library.pack(pin.id.as_str());
        let digest = pin.sha256.to_string();
        if present.is_some_and(|pack| pack.digest == digest) {
            continue;
        }
        changed.push(ChangedPackWire {
            pack: pin.id.to_string(),
            pinned_version: pin.version.clone(),
            pinned_digest: digest,
            present_version: present.map(|pack| pack.version.clone()),
            present_digest: present.map(|pack| pack.digest.clone()),
        });
    }
    changed
}

/// The part of a key that people know.
pub(super) fn shown_key(key: &EntityKey) -> String {
    match key {
        EntityKey::Supplier(id) | EntityKey::System(id) | EntityKey::Product(id) => id.clone(),
        EntityKey::Answer { requirement, .. }
        | EntityKey::Review { requirement, .. }
        | EntityKey::AuditResponse { requirement, .. }
        | EntityKey::EvidenceLink {
            target: Target::Requirement { requirement, .. },
            ..
        } => requirement.as_str().to_owned(),
        EntityKey::QuestionAnswer {
            questionnaire,
            question,
            ..
        }
        | EntityKey::EvidenceLink {
            target:
                Target::Question {
                    questionnaire,
                    question,
                    ..
                },
            ..
        } => {
            format!("{questionnaire}/{question}")
        }
        EntityKey::SupplierStatement { question, .. } => question.clone(),
        EntityKey::Organisation
        | EntityKey::SupplierRequest(_)
        | EntityKey::SupplierResponse(_)
        | EntityKey::Person(_)
        | EntityKey::Sbom(_)
        | EntityKey::Assessment(_)
        | EntityKey::Evidence(_)
        | EntityKey::EvidenceLink { .. }
        | EntityKey::Action(_)
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::Submission
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::ReceivedAudit(_) => String::new(),
    }
}
