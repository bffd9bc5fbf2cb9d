//! An assessment's workbook that comes back: what it would change, field by field, and the change itself, as one. What was changed in the
//! workspace in the meantime is not overwritten unless somebody says so.

use super::fault::{row_problem, workbook_failure, workbook_problem};
use crate::failure::{Failure, Problem};
use crate::packs::count;
use crate::progress::{Tell, go_on};
use crate::wire::{AnswerEditWire, AnswerWorkbookIntakeWire, PackVersionWire, TextWire};
use crate::workspace::session::{Session, say};
use jiff::Timestamp;
use lianheng_engine::answer_workbook::{
    Cells, Change as Meeting, Field, FieldEdit, Refusal, Side, Value, edits, refusals, settled,
};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use lianheng_exchange::answer_workbook::{
    EditedRow, Origin, ReadWorkbook, WorkbookWords, read_answer_workbook,
};
use lianheng_exchange::limits::InventoryLimits;
use lianheng_l10n::{Messages, msg};
use lianheng_store::record::{ActionRecord, ActionStatus, Answer, AssessmentRecord, EntityKey};
use lianheng_store::{ActionId, Change};
use std::collections::BTreeMap;
use std::path::Path;

/// A row that can be taken over.
struct Row<'r> {
    row: &'r EditedRow,
    edits: Vec<FieldEdit>,
    before: Option<Answer>,
    action: Option<ActionRecord>,
    after: Cells,
}

impl Session {
    /// Reads a workbook against the assessment worked on, and takes it in when there is a time to do it; conflicts go to `prefer`, and
    /// stay as they are without one.
    pub(super) fn answer_workbook_intake(
        &mut self,
        bytes: &[u8],
        path: &Path,
        prefer: Option<Side>,
        (at, tell): (Option<Timestamp>, Tell<'_>),
    ) -> Result<AnswerWorkbookIntakeWire, Failure> {
        let file = path.display().to_string();
        let read = read_answer_workbook(bytes, &words(), &InventoryLimits::default())
            .map_err(|fault| workbook_failure(&file, &fault))?;
        go_on(tell, 0, 0)?;
        let record = self.work()?.record.clone();
        self.check_origin(&file, &read.origin, &record)?;
        let mut wire = beginning(&read, &record, prefer);
        let rows = self.rows_to_take(&read, prefer, &mut wire)?;
        for (done, row) in rows.iter().enumerate() {
            go_on(tell, done, rows.len())?;
            self.list_edits(row, prefer, &mut wire)?;
        }
        wire.changed = count(rows.iter().filter(|row| row.changes(prefer)).count());
        wire.conflicts = count(wire.edits.iter().filter(|edit| edit.conflict).count());
        if let Some(at) = at {
            let mut changes = Vec::new();
            for row in rows.iter().filter(|row| row.changes(prefer)) {
                changes.extend(row.steps(&record, prefer, at)?);
            }
            let reason = super::file_name(path);
            let _ = self.change_told(changes, at, Some(&reason), tell)?;
        }
        Ok(wire)
    }

    /// Refuses a workbook of another organisation, another subject, or without a pack in common. A name in one language is enough to be
    /// the same.
    fn check_origin(
        &self,
        file: &str,
        origin: &Origin,
        record: &AssessmentRecord,
    ) -> Result<(), Failure> {
        let organisation = self.store.organisation().map_err(say)?.name;
        let subject = &record.subject.name;
        let one_of = |one: &Bilingual, other: &Bilingual| {
            Lang::ALL.iter().any(|lang| {
                let (one, other) = (one.get(*lang).trim(), other.get(*lang).trim());
                !one.is_empty() && one == other
            })
        };
        let shared = origin
            .packs
            .iter()
            .any(|pack| record.packs.iter().any(|own| own.id.as_str() == pack.id));
        if one_of(&origin.organisation, &organisation) && one_of(&origin.subject, subject) && shared
        {
            return Ok(());
        }
        let both = |name: &Bilingual| match (name.zh.as_str(), name.en.as_str()) {
            (zh, en) if zh == en || en.is_empty() => zh.to_owned(),
            ("", en) => en.to_owned(),
            (zh, en) => format!("{zh} / {en}"),
        };
        let named = |organisation: &Bilingual, subject: &Bilingual, packs: Vec<&str>| {
            let parts = [both(organisation), both(subject), packs.join(", ")];
            crate::failure::shown(&parts.join(" · "))
        };
        let exported = origin.packs.iter().map(|pack| pack.id.as_str()).collect();
        let present = record.packs.iter().map(|pack| pack.id.as_str()).collect();
        let args = vec![
            (
                "exported",
                named(&origin.organisation, &origin.subject, exported),
            ),
            ("present", named(&organisation, subject, present)),
        ];
        let problem = Problem::new("error-workbook-other", args);
        Err(Failure::input(file, vec![problem]))
    }

    /// The rows that change something or meet a conflict; those that cannot be taken over are reported instead.
    fn rows_to_take<'r>(
        &mut self,
        read: &'r ReadWorkbook,
        prefer: Option<Side>,
        wire: &mut AnswerWorkbookIntakeWire,
    ) -> Result<Vec<Row<'r>>, Failure> {
        let current = self.current()?;
        let mut actions: BTreeMap<RequirementId, ActionRecord> = BTreeMap::new();
        for action in self.store.actions(&current).map_err(say)? {
            // The oldest that was not given up, as the report shows it.
            if action.status != ActionStatus::Cancelled {
                actions.entry(action.requirement.clone()).or_insert(action);
            }
        }
        let mut rows = Vec::new();
        for row in &read.rows {
            let id = &row.requirement;
            if self.work()?.live.place(id.as_str()).is_none() {
                let place = row.places.get(&Field::Verdict).copied();
                wire.problems
                    .push(row_problem(&row.sheet, place, "not-asked"));
                continue;
            }
            let before = self.store.answer(&current, id).map_err(say)?;
            let action = actions.get(id).cloned();
            let present = cells(before.as_ref(), action.as_ref());
            let edits = edits(&row.exported, &row.edited, &present);
            if edits.is_empty() {
                continue;
            }
            let after = settled(&present, &edits, prefer);
            let refused = refusals(&after, &edits);
            for refusal in &refused {
                let rule = match refusal {
                    Refusal::ReasonMissing => "reason-missing",
                    Refusal::PlanMissing => "plan-missing",
                };
                let place = row.places.get(&refusal.field()).copied();
                wire.problems.push(row_problem(&row.sheet, place, rule));
            }
            if refused.is_empty() {
                rows.push(Row {
                    row,
                    edits,
                    before,
                    action,
                    after,
                });
            }
        }
        Ok(rows)
    }

    fn list_edits(
        &self,
        row: &Row<'_>,
        prefer: Option<Side>,
        wire: &mut AnswerWorkbookIntakeWire,
    ) -> Result<(), Failure> {
        let id = &row.row.requirement;
        let pack = self.library.pack(id.pack());
        let requirement = pack.and_then(|pack| pack.requirements.get(pack.index_of(id.local())?));
        for edit in &row.edits {
            let place = row.row.places.get(&edit.field);
            wire.edits.push(AnswerEditWire {
                requirement: id.as_str().to_owned(),
                clause: requirement.map_or_else(String::new, |one| one.clause.clone()),
                title: (&requirement.map_or_else(Bilingual::default, |one| one.title.clone()))
                    .into(),
                sheet: row.row.sheet.clone(),
                cell: place.map(ToString::to_string),
                field: edit.field.as_str(),
                exported: in_words(&edit.exported),
                edited: in_words(&edit.edited),
                present: in_words(&edit.present),
                conflict: edit.change == Meeting::Conflict,
                taken: is_taken(edit, prefer),
            });
        }
        Ok(())
    }
}

impl Row<'_> {
    fn changes(&self, prefer: Option<Side>) -> bool {
        self.edits.iter().any(|edit| is_taken(edit, prefer))
    }

    /// Whether what comes over concerns the action, or the answer.
    fn touches(&self, of_action: bool, prefer: Option<Side>) -> bool {
        self.edits
            .iter()
            .any(|edit| edit.field.is_of_action() == of_action && is_taken(edit, prefer))
    }

    fn takes(&self, field: Field, prefer: Option<Side>) -> bool {
        self.edits
            .iter()
            .any(|edit| edit.field == field && is_taken(edit, prefer))
    }

    fn steps(
        &self,
        record: &AssessmentRecord,
        prefer: Option<Side>,
        at: Timestamp,
    ) -> Result<Vec<Change>, Failure> {
        let mut steps = Vec::new();
        if self.touches(false, prefer) {
            steps.extend(self.answer(record, prefer));
        }
        if self.touches(true, prefer) {
            steps.extend(self.plan(record, prefer, at)?);
        }
        Ok(steps)
    }

    /// The answer as it becomes; what nobody edited stays to the letter.
    fn answer(&self, record: &AssessmentRecord, prefer: Option<Side>) -> Option<Change> {
        let id = &self.row.requirement;
        let blank = Answer::new(record.id.clone(), id.clone());
        let mut answer = self.before.clone().unwrap_or_else(|| blank.clone());
        if self.takes(Field::Verdict, prefer) {
            answer.verdict = match &self.after.verdict {
                Value::Verdict(verdict) => Some(*verdict),
                Value::Blank | Value::Text(_) | Value::Day(_) | Value::Tenths(_) => None,
            };
            // What the person saw is what the workbook showed.
            answer.suggested = answer.verdict.and(self.row.suggestion);
            answer.mapped_from = Vec::new();
        }
        if self.takes(Field::Reason, prefer) {
            answer.reason = text(&self.after.reason);
        }
        if self.takes(Field::Note, prefer) {
            answer.note = text(&self.after.note);
        }
        match (answer == blank, &self.before) {
            (true, None) => None,
            (true, Some(_)) => Some(Change::Remove(EntityKey::Answer {
                assessment: record.id.clone(),
                requirement: id.clone(),
            })),
            (false, _) => Some(Change::put(answer)),
        }
    }

    fn plan(
        &self,
        record: &AssessmentRecord,
        prefer: Option<Side>,
        at: Timestamp,
    ) -> Result<Option<Change>, Failure> {
        if !self.after.has_action() {
            let gone = self.action.as_ref().map(|action| action.id.clone());
            return Ok(gone.map(|id| Change::Remove(EntityKey::Action(id))));
        }
        let mut action = match &self.action {
            Some(action) => action.clone(),
            None => ActionRecord {
                id: ActionId::generate(at).map_err(say)?,
                assessment: record.id.clone(),
                requirement: self.row.requirement.clone(),
                plan: String::new(),
                owner: None,
                due: None,
                effort_tenths: None,
                status: ActionStatus::Open,
                done_on: None,
                retest_verdict: None,
                retest_note: None,
            },
        };
        if self.takes(Field::Plan, prefer) {
            action.plan = text(&self.after.plan).unwrap_or_default();
        }
        if self.takes(Field::Owner, prefer) {
            action.owner = text(&self.after.owner);
        }
        if self.takes(Field::Due, prefer) {
            action.due = match &self.after.due {
                Value::Day(day) => Some(*day),
                Value::Blank | Value::Verdict(_) | Value::Text(_) | Value::Tenths(_) => None,
            };
        }
        if self.takes(Field::Effort, prefer) {
            action.effort_tenths = match &self.after.effort {
                Value::Tenths(tenths) => Some(*tenths),
                Value::Blank | Value::Verdict(_) | Value::Text(_) | Value::Day(_) => None,
            };
        }
        Ok(Some(Change::put(action)))
    }
}

fn is_taken(edit: &FieldEdit, prefer: Option<Side>) -> bool {
    edit.change == Meeting::Clear || prefer == Some(Side::Workbook)
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Blank | Value::Verdict(_) | Value::Day(_) | Value::Tenths(_) => None,
    }
}

/// What stands in the workspace.
fn cells(answer: Option<&Answer>, action: Option<&ActionRecord>) -> Cells {
    let of = |text: Option<&String>| Value::text(text.map(String::as_str));
    Cells {
        verdict: answer
            .and_then(|answer| answer.verdict)
            .map_or(Value::Blank, Value::Verdict),
        reason: of(answer.and_then(|answer| answer.reason.as_ref())),
        note: of(answer.and_then(|answer| answer.note.as_ref())),
        plan: of(action.map(|action| &action.plan)),
        owner: of(action.and_then(|action| action.owner.as_ref())),
        due: action
            .and_then(|action| action.due)
            .map_or(Value::Blank, Value::Day),
        effort: action
            .and_then(|action| action.effort_tenths)
            .map_or(Value::Blank, Value::Tenths),
    }
}

/// The words of both languages.
fn words() -> WorkbookWords {
    let messages = Messages::built_in();
    let both = |key: &str| {
        let said = messages.both_by_key(key, &[]);
        vec![said.zh, said.en]
    };
    let verdicts = Verdict::ALL.iter();
    WorkbookWords {
        verdicts: verdicts
            .map(|one| (*one, both(&format!("verdict-{}", one.as_str()))))
            .collect(),
        unjudged: both("verdict-unanswered"),
        yes: both("workbook-yes"),
    }
}

fn beginning(
    read: &ReadWorkbook,
    record: &AssessmentRecord,
    prefer: Option<Side>,
) -> AnswerWorkbookIntakeWire {
    let origin = &read.origin;
    let other_date = origin.assessed_on != record.assessed_on;
    let versions = origin.packs.iter().filter_map(|pack| {
        let own = record
            .packs
            .iter()
            .find(|own| own.id.as_str() == pack.id && own.version != pack.version)?;
        Some(PackVersionWire {
            pack: pack.id.clone(),
            exported: pack.version.clone(),
            present: own.version.clone(),
        })
    });
    AnswerWorkbookIntakeWire {
        organisation: (&origin.organisation).into(),
        subject: (&origin.subject).into(),
        assessed_on: origin.assessed_on.to_string(),
        other_date: other_date.then(|| record.assessed_on.to_string()),
        other_versions: versions.collect(),
        requirements: count(read.requirements),
        edits: Vec::new(),
        changed: 0,
        conflicts: 0,
        preferred: prefer.map(Side::as_str),
        problems: read.problems.iter().map(workbook_problem).collect(),
        more_problems: count(read.more_problems),
    }
}

fn in_words(value: &Value) -> Option<TextWire> {
    let messages = Messages::built_in();
    let plain = |text: String| TextWire::from(&Bilingual::new(text.clone(), text));
    Some(match value {
        Value::Blank => return None,
        Value::Verdict(verdict) => {
            (&messages.both_by_key(&format!("verdict-{}", verdict.as_str()), &[])).into()
        }
        Value::Text(text) => plain(text.clone()),
        Value::Day(day) => plain(day.to_string()),
        Value::Tenths(tenths) => {
            let days = |lang| {
                let args = [("days", lianheng_l10n::tenths(lang, (*tenths).into()).into())];
                messages.text(lang, msg::PERSON_DAYS, &args)
            };
            (&Bilingual::new(days(Lang::Zh), days(Lang::En))).into()
        }
    })
}
