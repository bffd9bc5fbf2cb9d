//! Actions, and how they burn down.

use super::input;
use super::session::{Session, say};
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{ActionInputWire, ActionRowWire, BurndownDayWire, BurndownWire, SavedWire};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::record::{ActionRecord, ActionStatus, EntityKey, Record, Target};
use lianheng_store::{ActionId, Change};
use std::collections::BTreeMap;

impl Session {
    /// Every action, the most pressing gap first, then by due date.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn actions(&mut self, today: Date) -> Result<Vec<ActionRowWire>, Failure> {
        let mut rows = self.rows_of(None, today)?;
        rows.sort_by(|a, b| {
            let by = |row: &ActionRowWire| {
                (
                    std::cmp::Reverse(row.priority),
                    row.action.due.is_none(),
                    row.action.due.clone(),
                )
            };
            by(a).cmp(&by(b))
        });
        Ok(rows)
    }

    pub(super) fn actions_for(
        &mut self,
        requirement: Option<&RequirementId>,
    ) -> Result<Vec<ActionRowWire>, Failure> {
        let today = self.work()?.record.assessed_on;
        self.rows_of(requirement, today)
    }

    fn rows_of(
        &mut self,
        only: Option<&RequirementId>,
        today: Date,
    ) -> Result<Vec<ActionRowWire>, Failure> {
        let current = self.current()?;
        let actions = self.store.actions(&current).map_err(say)?;
        let wanted = |action: &ActionRecord| only.is_none_or(|id| action.requirement == *id);
        let actions: Vec<ActionRecord> = actions.into_iter().filter(wanted).collect();
        if actions.is_empty() {
            return Ok(Vec::new());
        }
        let (_, evaluation, _) = self.evaluate()?;
        let mut gaps = BTreeMap::new();
        for gap in &evaluation.gaps {
            let pack = evaluation.packs.get(gap.pack).map(|one| &one.pack);
            if let Some(requirement) = pack.and_then(|pack| pack.requirements.get(gap.requirement))
            {
                gaps.insert(requirement.id.as_str(), gap);
            }
        }
        let mut rows = Vec::with_capacity(actions.len());
        for action in actions {
            let id = action.requirement.as_str();
            let pack = self.library.pack(action.requirement.pack());
            let requirement = pack.and_then(|pack| {
                let index = pack.index_of(action.requirement.local())?;
                pack.requirements.get(index)
            });
            let live = &self.work()?.live;
            let verdict = live.place(id).and_then(|place| live.verdict(place));
            let evidence = self
                .store
                .evidence_of(&Target::Action(action.id.clone()))
                .map_err(say)?;
            let gap = gaps.get(id);
            rows.push(ActionRowWire {
                clause: requirement.map_or_else(String::new, |one| one.clause.clone()),
                title: requirement.map_or_else(
                    || (&lianheng_engine::bilingual::Bilingual::default()).into(),
                    |one| (&one.title).into(),
                ),
                verdict: verdict.map(Verdict::as_str),
                priority: gap.map(|gap| gap.factors.priority()),
                gain_bp: gap.map(|gap| gap.gain_bp),
                overdue: is_overdue(&action, today),
                evidence: count(evidence.len()),
                action: input_wire(action),
            });
        }
        Ok(rows)
    }

    /// Saves an action, new where its id is empty.
    ///
    /// # Errors
    /// A blank plan, or a value no vocabulary knows.
    pub fn save_action(
        &mut self,
        wire: &ActionInputWire,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let plan = input::filled(Some(&wire.plan)).ok_or_else(|| input::blank("plan"))?;
        let id = if wire.id.is_empty() {
            ActionId::generate(at).map_err(say)?
        } else {
            input::term("action", &wire.id, ActionId::parse)?
        };
        let action = ActionRecord {
            id,
            assessment: self.current()?,
            requirement: input::requirement(self.library, &wire.requirement)?,
            plan,
            owner: input::filled(wire.owner.as_ref()),
            due: input::date_if("due", wire.due.as_ref())?,
            effort_tenths: wire.effort,
            status: input::term("status", &wire.status, ActionStatus::from_name)?,
            done_on: input::date_if("done_on", wire.done_on.as_ref())?,
            retest_verdict: wire
                .retest
                .as_deref()
                .filter(|name| !name.is_empty())
                .map(|name| input::term("retest", name, Verdict::from_name))
                .transpose()?,
            retest_note: input::filled(wire.retest_note.as_ref()),
        };
        self.change(vec![Change::put(action)], at, None)
    }

    /// Takes an action away; undo brings it back.
    ///
    /// # Errors
    /// There is no such action.
    pub fn remove_action(&mut self, id: &str, at: Timestamp) -> Result<SavedWire, Failure> {
        let id = input::term("action", id, ActionId::parse)?;
        self.change(vec![Change::Remove(EntityKey::Action(id))], at, None)
    }

    /// Open and done actions day by day, as the journal tells it.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn burndown(&mut self, today: Date, zone: &TimeZone) -> Result<BurndownWire, Failure> {
        let current = self.current()?;
        let actions = self.store.actions(&current).map_err(say)?;
        let overdue = actions
            .iter()
            .filter(|action| is_overdue(action, today))
            .count();
        // What each action was at the end of each day on which it changed.
        let mut changes: BTreeMap<Date, Vec<(ActionId, Option<ActionStatus>)>> = BTreeMap::new();
        for entry in self
            .store
            .history_of_kind(lianheng_store::record::EntityKind::Action)
            .map_err(say)?
        {
            let day = entry.at.to_zoned(zone.clone()).date();
            let after = entry.record_after().map_err(say)?;
            let before = entry.record_before().map_err(say)?;
            let of = |record: &Option<Record>| match record {
                Some(Record::Action(action)) if action.assessment == current => {
                    Some((action.id.clone(), action.status))
                }
                _ => None,
            };
            match (of(&after), of(&before)) {
                (Some((id, status)), _) => changes.entry(day).or_default().push((id, Some(status))),
                (None, Some((id, _))) => changes.entry(day).or_default().push((id, None)),
                (None, None) => {}
            }
        }
        let mut now: BTreeMap<ActionId, ActionStatus> = BTreeMap::new();
        let mut days = Vec::with_capacity(changes.len() + 1);
        let point = |day: Date, now: &BTreeMap<ActionId, ActionStatus>| BurndownDayWire {
            day: day.to_string(),
            open: count(now.values().filter(|status| is_open(**status)).count()),
            done: count(
                now.values()
                    .filter(|status| matches!(status, ActionStatus::Done | ActionStatus::Verified))
                    .count(),
            ),
        };
        for (day, changed) in changes {
            for (id, status) in changed {
                match status {
                    Some(status) => now.insert(id, status),
                    None => now.remove(&id),
                };
            }
            days.push(point(day, &now));
        }
        if days.last().is_some_and(|last| last.day < today.to_string()) {
            days.push(point(today, &now));
        }
        Ok(BurndownWire {
            days,
            overdue: count(overdue),
        })
    }
}

fn is_open(status: ActionStatus) -> bool {
    matches!(status, ActionStatus::Open | ActionStatus::InProgress)
}

fn is_overdue(action: &ActionRecord, today: Date) -> bool {
    is_open(action.status) && action.due.is_some_and(|due| due < today)
}

fn input_wire(action: ActionRecord) -> ActionInputWire {
    ActionInputWire {
        id: action.id.to_string(),
        requirement: action.requirement.as_str().to_owned(),
        plan: action.plan,
        owner: action.owner,
        due: action.due.map(|day| day.to_string()),
        effort: action.effort_tenths,
        status: action.status.as_str().to_owned(),
        done_on: action.done_on.map(|day| day.to_string()),
        retest: action
            .retest_verdict
            .map(|verdict| verdict.as_str().to_owned()),
        retest_note: action.retest_note,
    }
}
