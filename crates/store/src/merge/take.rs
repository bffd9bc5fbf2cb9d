//! Writing a merge: everything through the one door, in an order in which each thing finds what it refers to, as one change.
//!
//! What comes over has the author of the change that made it. Where a person decided for our side, their value is written all the same and
//! ours put back: both stand in the history, and undo takes back the whole.

use super::chain::REMEMBERED;
use super::draft::{Draft, Pair, Settled, conflict_id, is_memory};
use super::kinds::{self, Fields};
use super::meeting::{Item, Meet, PRESENCE, parse};
use super::said::{Merged, Said, last, last_of_all};
use super::{Choice, Chosen, MergeTell, Side};
use crate::change::{Applied, Door, check_journal_fields};
use crate::evidence::{body_size, copy_body, has_body};
use crate::fault::StoreFault;
use crate::id::Digest;
use crate::journal::{Act, Author, JournalHead};
use crate::received::bodies_of;
use crate::record::{EntityKey, EntityKind, Record, Setting};
use crate::table;
use crate::verify::{Progress, Stage};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;

/// Characters of one part of what is remembered of a merge; a setting holds 20,000.
const PART: usize = 15_000;

/// What was written.
pub(super) struct Taken {
    pub(super) applied: Applied,
    pub(super) bodies: usize,
}

/// Whose word an entry is, and the mark it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Voice {
    author: Author,
    reason: String,
}

/// One thing to be written, in one or more steps.
struct Step {
    key: EntityKey,
    /// Nothing left to write is a removal.
    writes: VecDeque<(Fields, Voice)>,
    removal: Option<Voice>,
}

struct Taker<'a, 'db> {
    pair: Pair<'db>,
    draft: &'a Draft,
    outcome: &'a BTreeMap<EntityKey, Option<Fields>>,
    chosen: &'a Chosen,
    head: JournalHead,
    by: &'a Author,
    door: Door<'db>,
    bodies: usize,
}

/// Writes everything; the caller's transaction makes it all or nothing.
pub(super) fn take<'db>(
    pair: Pair<'db>,
    draft: &Draft,
    (settled, chosen): (&Settled, &Chosen),
    head: JournalHead,
    (by, at): (&Author, Timestamp),
    tell: MergeTell<'_>,
) -> Result<Taken, StoreFault> {
    let mut taker = Taker {
        pair,
        draft,
        outcome: &settled.outcome,
        chosen,
        head,
        by,
        door: Door::begin(pair.ours, Act::Change, by, at, None)?,
        bodies: 0,
    };
    taker.remember(at)?;
    let (mut puts, mut removals, mut freezes) = (Vec::new(), Vec::new(), Vec::new());
    for item in draft.items.values() {
        let target = settled.outcome.get(&item.key).and_then(Option::as_ref);
        if target == item.ours.as_ref() {
            continue;
        }
        match target {
            Some(target) => {
                let (step, freeze) = taker.put(item, target)?;
                puts.push(step);
                freezes.extend(freeze);
            }
            None => {
                puts.extend(taker.thaw(item)?);
                removals.push(taker.removal(item)?);
            }
        }
    }
    puts.sort_by_key(|step| step.key.kind());
    removals.sort_by_key(|step| std::cmp::Reverse(step.key.kind()));
    puts.extend(removals);
    taker.work_off(puts, tell)?;
    taker.keep_both_words()?;
    taker.work_off(freezes, tell)?;
    Ok(Taken {
        applied: taker.door.done(),
        bodies: taker.bodies,
    })
}

#[derive(Serialize)]
struct Memory<'a> {
    entries: u64,
    at: String,
    by: &'a str,
    decided: &'a [(&'a str, &'a str)],
}

impl Taker<'_, '_> {
    /// Notes which head is merged, and what was decided.
    fn remember(&mut self, at: Timestamp) -> Result<(), StoreFault> {
        let decided: Vec<(&str, &str)> = self
            .chosen
            .iter()
            .map(|(id, choice)| (id.as_str(), choice.as_str()))
            .collect();
        let mut parts: Vec<&[(&str, &str)]> = Vec::new();
        let mut rest = decided.as_slice();
        while !rest.is_empty() {
            let mut room = PART;
            let fits = rest.iter().take_while(|(id, choice)| {
                let cost = id.len() + choice.len() + 8;
                let fits = cost <= room;
                room = room.saturating_sub(cost);
                fits
            });
            let (part, later) = rest.split_at(fits.count().max(1));
            parts.push(part);
            rest = later;
        }
        let voice = self.own_voice(None)?;
        let base = format!("{REMEMBERED}{}", self.head.hash);
        for index in 0..parts.len().max(1) {
            let key = match index {
                0 => base.clone(),
                more => format!("{base}.{more}"),
            };
            let memory = Memory {
                entries: self.head.seq,
                at: at.to_string(),
                by: &self.by.name,
                decided: parts.get(index).copied().unwrap_or_default(),
            };
            let value = serde_json::to_string(&memory)
                .map_err(|error| StoreFault::Damaged(error.to_string()))?;
            self.speak(&voice)?;
            self.door.put(&Record::Setting(Setting { key, value }))?;
        }
        Ok(())
    }

    fn speak(&mut self, voice: &Voice) -> Result<(), StoreFault> {
        check_journal_fields(&voice.author, Some(&voice.reason))?;
        self.door.speak_as(&voice.author, &voice.reason);
        Ok(())
    }

    /// The words of whoever merges.
    fn own_voice(&self, decided: Option<Choice>) -> Result<Voice, StoreFault> {
        let merged = Merged {
            head: self.head.hash,
            entry: None,
            at: None,
            by: self.by.name.clone(),
            decided,
        };
        Ok(Voice {
            author: self.by.clone(),
            reason: merged.spell(None)?,
        })
    }

    /// The words of whoever made the change over there.
    fn their_voice(
        &self,
        said: Option<Said>,
        decided: Option<Choice>,
    ) -> Result<Voice, StoreFault> {
        let Some(said) = said else {
            return self.own_voice(decided);
        };
        let merged = Merged {
            head: self.head.hash,
            entry: Some(said.entry),
            at: Some(said.at),
            by: self.by.name.clone(),
            decided,
        };
        Ok(Voice {
            reason: merged.spell(said.reason.as_deref())?,
            author: said.author,
        })
    }

    fn decision(&self, item: &Item, unit: &str) -> Option<Choice> {
        self.chosen.get(&conflict_id(&item.key, unit)).copied()
    }

    /// How something becomes what it will be, the freeze of an assessment apart: that comes last of all.
    fn put(&self, item: &Item, target: &Fields) -> Result<(Step, Option<Step>), StoreFault> {
        let mut step = Step {
            key: item.key.clone(),
            writes: VecDeque::new(),
            removal: None,
        };
        let mut goal = target.clone();
        let frozen = (item.kind == EntityKind::Assessment)
            .then(|| goal.remove("frozen_at"))
            .flatten();
        let start = match (&item.ours, kinds::may_be_blank(item.kind)) {
            (Some(ours), _) => Some(ours.clone()),
            (None, true) => Some(kinds::blank(&goal)),
            (None, false) => None,
        };
        if let Some(start) = start {
            step.writes = self.writes(item, start, &goal)?;
        }
        if item.ours.is_none() && step.writes.is_empty() {
            let said = last_of_all(self.pair.theirs, &item.key)?;
            let decided = self.decision(item, PRESENCE);
            step.writes
                .push_back((goal.clone(), self.their_voice(said, decided)?));
        }
        let freeze = match frozen {
            None => None,
            Some(_) => {
                let said = last(self.pair.theirs, &item.key, "frozen_at")?;
                let decided = self.decision(item, "frozen_at");
                Some(Step {
                    key: item.key.clone(),
                    writes: VecDeque::from([(target.clone(), self.their_voice(said, decided)?)]),
                    removal: None,
                })
            }
        };
        Ok((step, freeze))
    }

    /// The steps from one content to another: what was said together, by whom it was said, in the order it was said.
    fn writes(
        &self,
        item: &Item,
        start: Fields,
        goal: &Fields,
    ) -> Result<VecDeque<(Fields, Voice)>, StoreFault> {
        let (from, to) = (
            kinds::units(item.kind, &start),
            kinds::units(item.kind, goal),
        );
        let names = from
            .keys()
            .chain(to.keys().filter(|name| !from.contains_key(*name)));
        let mut said: Vec<(bool, u64, &String, Voice)> = Vec::new();
        for name in names.filter(|name| from.get(*name) != to.get(*name)) {
            let over_there = last(self.pair.theirs, &item.key, name)?;
            let decided = self.decision(item, name);
            let entry = over_there.as_ref().map_or(0, |said| said.entry);
            let voice = match decided {
                Some(Choice::Both) => self.own_voice(decided)?,
                _ => self.their_voice(over_there, decided)?,
            };
            // A thawed assessment first: nothing else can be changed before.
            said.push((name != "frozen_at", entry, name, voice));
        }
        said.sort_by_key(|(later, entry, ..)| (*later, *entry));
        let mut writes: VecDeque<(Fields, Voice)> = VecDeque::new();
        let mut now = start;
        let mut thawed = false;
        for (later, _, name, voice) in said {
            kinds::set(item.kind, &mut now, name, to.get(name));
            match writes.back_mut() {
                Some((fields, same)) if *same == voice && !thawed => fields.clone_from(&now),
                _ => writes.push_back((now.clone(), voice)),
            }
            thawed = !later;
        }
        // Lists merged entry by entry have an order of their own.
        if let Some((fields, _)) = writes.back_mut()
            && !thawed
        {
            fields.clone_from(goal);
        }
        Ok(writes)
    }

    /// What is frozen is not removed; it is thawed first.
    fn thaw(&self, item: &Item) -> Result<Option<Step>, StoreFault> {
        let frozen = item
            .ours
            .as_ref()
            .filter(|ours| item.kind == EntityKind::Assessment && ours.contains_key("frozen_at"));
        let Some(frozen) = frozen else {
            return Ok(None);
        };
        let mut open = frozen.clone();
        open.remove("frozen_at");
        let voice = self.own_voice(self.decision(item, PRESENCE))?;
        Ok(Some(Step {
            key: item.key.clone(),
            writes: VecDeque::from([(open, voice)]),
            removal: None,
        }))
    }

    fn removal(&self, item: &Item) -> Result<Step, StoreFault> {
        let said = last_of_all(self.pair.theirs, &item.key)?;
        let decided = self.decision(item, PRESENCE);
        Ok(Step {
            key: item.key.clone(),
            writes: VecDeque::new(),
            removal: Some(self.their_voice(said, decided)?),
        })
    }

    /// Does what can be done until all is done. What waits for something else is tried again after the others.
    fn work_off(&mut self, mut steps: Vec<Step>, tell: MergeTell<'_>) -> Result<(), StoreFault> {
        let total = u64::try_from(steps.len()).unwrap_or(u64::MAX);
        while !steps.is_empty() {
            let mut waiting = Vec::new();
            let mut why = None;
            let mut moved = false;
            for mut step in steps {
                let before = step.writes.len();
                match self.try_step(&mut step, tell) {
                    Ok(()) => moved = true,
                    Err(
                        fault @ (StoreFault::NoSuch(_)
                        | StoreFault::StillUsed { .. }
                        | StoreFault::IdTaken { .. }),
                    ) => {
                        moved |= step.writes.len() < before;
                        why = Some(fault);
                        waiting.push(step);
                    }
                    Err(fault) => return Err(fault),
                }
            }
            let done = total.saturating_sub(u64::try_from(waiting.len()).unwrap_or(0));
            let stage = Stage::State;
            if tell(Side::Ours, Progress { stage, done, total }) == ControlFlow::Break(()) {
                return Err(StoreFault::Cancelled);
            }
            // Products that stand in for each other: one is written without, at first.
            if let (false, Some(why)) = (moved, why)
                && !self.without_alternate(&waiting)?
            {
                return Err(why);
            }
            steps = waiting;
        }
        Ok(())
    }

    fn try_step(&mut self, step: &mut Step, tell: MergeTell<'_>) -> Result<(), StoreFault> {
        if let Some(voice) = &step.removal {
            if table::load(self.pair.ours, &step.key)?.is_none() {
                // It went with what it belonged to.
                return Ok(());
            }
            let by = table::uses(self.pair.ours, &step.key)?;
            if !by.is_empty() {
                let what = Box::new(step.key.clone());
                return Err(StoreFault::StillUsed { what, by });
            }
            self.speak(voice)?;
            return self.door.remove(&step.key);
        }
        while let Some((fields, voice)) = step.writes.front() {
            let record = parse(step.key.kind(), fields)
                .filter(|record| record.key() == step.key)
                .ok_or_else(|| StoreFault::Damaged(step.key.to_string()))?;
            self.bring_bodies(&record, tell)?;
            check_journal_fields(&voice.author, Some(&voice.reason))?;
            self.door.speak_as(&voice.author, &voice.reason);
            self.door.put(&record)?;
            step.writes.pop_front();
        }
        Ok(())
    }

    /// The bodies a record names, where we have none: of an evidence file, or of a package kept as it came.
    fn bring_bodies(&mut self, record: &Record, tell: MergeTell<'_>) -> Result<(), StoreFault> {
        if let Record::Evidence(evidence) = record {
            if evidence.digest_only {
                return Ok(());
            }
            return self.bring_body((evidence.sha256, evidence.size), tell);
        }
        for sha256 in bodies_of(record) {
            // What they lack is refused by the door, by name.
            if let Some(size) = body_size(self.pair.theirs, sha256)? {
                self.bring_body((*sha256, size), tell)?;
            }
        }
        Ok(())
    }

    fn bring_body(
        &mut self,
        (sha256, size): (Digest, u64),
        tell: MergeTell<'_>,
    ) -> Result<(), StoreFault> {
        if has_body(self.pair.ours, &sha256, size)? {
            return Ok(());
        }
        copy_body(
            self.pair.theirs,
            self.pair.ours,
            (sha256, size),
            &mut |done| {
                let stage = Stage::Evidence;
                let total = size;
                match tell(Side::Theirs, Progress { stage, done, total }) {
                    ControlFlow::Continue(()) => Ok(()),
                    ControlFlow::Break(()) => Err(StoreFault::Cancelled),
                }
            },
        )?;
        self.bodies += 1;
        Ok(())
    }

    fn without_alternate(&mut self, waiting: &[Step]) -> Result<bool, StoreFault> {
        for step in waiting {
            let Some((fields, voice)) = step.writes.front() else {
                continue;
            };
            if step.key.kind() != EntityKind::Product || !fields.contains_key("alternate") {
                continue;
            }
            if table::load(self.pair.ours, &step.key)?.is_some() {
                continue;
            }
            let mut fields = fields.clone();
            fields.remove("alternate");
            let voice = voice.clone();
            if let Some(record) = parse(EntityKind::Product, &fields) {
                self.speak(&voice)?;
                match self.door.put(&record) {
                    Ok(()) => return Ok(true),
                    Err(StoreFault::NoSuch(_) | StoreFault::IdTaken { .. }) => {}
                    Err(fault) => return Err(fault),
                }
            }
        }
        Ok(false)
    }

    /// Where ours was chosen: their value into the history, and ours back.
    fn keep_both_words(&mut self) -> Result<(), StoreFault> {
        let draft = self.draft;
        for item in draft.items.values().filter(|item| !is_memory(&item.key)) {
            let now = self.outcome.get(&item.key).and_then(Option::as_ref);
            for unit in item.units.iter().filter(|one| one.meet == Meet::Conflict) {
                let decided = self.decision(item, &unit.name);
                if let (Some(Choice::Ours), Some(now)) = (decided, now) {
                    self.keep_word(item, now, &unit.name, unit.theirs.as_ref())?;
                }
            }
            let decided = self.decision(item, PRESENCE);
            if let (Some(Choice::Ours), None, Some(theirs)) = (decided, now, &item.theirs) {
                let said = last_of_all(self.pair.theirs, &item.key)?;
                let voice = self.their_voice(said, decided)?;
                let mut open = theirs.clone();
                if item.kind == EntityKind::Assessment {
                    // What is frozen could not be taken away again.
                    open.remove("frozen_at");
                }
                if self.tolerant(item.kind, &open, &voice)? {
                    let own = self.own_voice(decided)?;
                    self.speak(&own)?;
                    self.door.remove(&item.key)?;
                }
            }
        }
        Ok(())
    }

    fn keep_word(
        &mut self,
        item: &Item,
        now: &Fields,
        unit: &str,
        theirs: Option<&Value>,
    ) -> Result<(), StoreFault> {
        let mut with_theirs = now.clone();
        kinds::set(item.kind, &mut with_theirs, unit, theirs);
        if item.kind == EntityKind::Assessment {
            // Frozen, if it is to be, only after this.
            with_theirs.remove("frozen_at");
        }
        let said = last(self.pair.theirs, &item.key, unit)?;
        let voice = self.their_voice(said, Some(Choice::Ours))?;
        let Some(back) = table::load(self.pair.ours, &item.key)? else {
            return Ok(());
        };
        if self.tolerant(item.kind, &with_theirs, &voice)? {
            let own = self.own_voice(Some(Choice::Ours))?;
            self.speak(&own)?;
            self.door.put(&back)?;
        }
        Ok(())
    }

    /// Writes what may not be possible to write any more: it is there for the record only.
    fn tolerant(
        &mut self,
        kind: EntityKind,
        fields: &Fields,
        voice: &Voice,
    ) -> Result<bool, StoreFault> {
        let Some(record) = parse(kind, fields) else {
            return Ok(false);
        };
        if table::load(self.pair.ours, &record.key())?.as_ref() == Some(&record) {
            return Ok(false);
        }
        self.speak(voice)?;
        match self.door.put(&record) {
            Ok(()) => Ok(true),
            Err(
                StoreFault::NoSuch(_)
                | StoreFault::Frozen(_)
                | StoreFault::NoBody(_)
                | StoreFault::IdTaken { .. }
                | StoreFault::Field { .. },
            ) => Ok(false),
            Err(fault) => Err(fault),
        }
    }
}
