//! What a merge would do, for people to look at: what comes in, what contradicts, what stays although it was removed.

use super::draft::{Draft, FROZEN, Governor, Pair, Settled, conflict_id, is_memory};
use super::kinds::{self, Fields};
use super::meeting::{Item, Known, Meet, PRESENCE};
use super::said::{Said, last, last_of_all};
use super::{Choice, Decisions, Side};
use crate::fault::StoreFault;
use crate::journal::JournalHead;
use crate::record::{EntityKey, EntityKind};
use jiff::Timestamp;
use serde_json::Value;

/// How two copies stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Each has everything of the other.
    Same,
    /// Ours has everything of theirs, and more.
    OursAhead,
    /// Theirs has everything of ours, and more: nothing can contradict.
    TheirsAhead,
    /// Both went on.
    Diverged,
}

impl Relation {
    /// The stable name, for message ids (`merge-relation-diverged`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::Same => "same",
            Relation::OursAhead => "ours-ahead",
            Relation::TheirsAhead => "theirs-ahead",
            Relation::Diverged => "diverged",
        }
    }
}

/// The last entry both journals have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommonEntry {
    /// Its number.
    pub seq: u64,
    /// When it was written.
    pub at: Timestamp,
    /// An earlier merge brought the two closer since.
    pub merged_since: bool,
}

/// What a merge would do.
#[derive(Debug, Clone, PartialEq)]
pub struct MergePlan {
    /// How the two stand to each other.
    pub relation: Relation,
    /// Where they parted.
    pub common: CommonEntry,
    /// Our journal's head.
    pub ours: JournalHead,
    /// Their journal's head.
    pub theirs: JournalHead,
    /// What comes in without a question, in the order of dependence.
    pub incoming: Vec<MergeIncoming>,
    /// Things of which only we changed something; that stays.
    pub only_ours: usize,
    /// What a person has to decide.
    pub conflicts: Vec<Conflict>,
    /// What was removed on one side and stays, because the other refers to it.
    pub kept: Vec<Kept>,
}

impl MergePlan {
    /// The conflicts decisions leave open; one that depends on another only once that one is decided so.
    #[must_use]
    pub fn undecided(&self, decisions: &Decisions) -> usize {
        let choice = |conflict: &Conflict| {
            let otherwise = decisions.otherwise;
            let otherwise = otherwise.filter(|one| conflict.choices.contains(one));
            decisions.each.get(&conflict.id).copied().or(otherwise)
        };
        let asked = |conflict: &&Conflict| match &conflict.under {
            None => true,
            Some((id, wanted)) => {
                let larger = self.conflicts.iter().find(|one| one.id == *id);
                larger.and_then(choice) == Some(*wanted)
            }
        };
        let open = self.conflicts.iter().filter(asked);
        open.filter(|conflict| choice(conflict).is_none()).count()
    }
}

/// What becomes of something by what comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomingAct {
    /// It was not here.
    Added,
    /// It changes.
    Changed,
    /// It goes.
    Removed,
}

impl IncomingAct {
    /// The stable name, for message ids (`merge-act-added`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            IncomingAct::Added => "added",
            IncomingAct::Changed => "changed",
            IncomingAct::Removed => "removed",
        }
    }
}

/// Something that comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeIncoming {
    /// What.
    pub key: EntityKey,
    /// What becomes of it.
    pub act: IncomingAct,
    /// The units that change; of what is removed, those it had.
    pub units: Vec<UnitChange>,
    /// Who said so last, in the other copy.
    pub said: Option<Said>,
    /// The conflict on whose decision it depends, and the choice under which it comes.
    pub under: Option<(String, Choice)>,
}

/// A unit before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitChange {
    /// Its stable name: a field, or the first of fields that make sense together only.
    pub unit: String,
    /// As it is here.
    pub before: Option<Value>,
    /// As it becomes.
    pub after: Option<Value>,
}

/// What a person has to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// Its stable name in decisions: the key and the unit.
    pub id: String,
    /// About what.
    pub key: EntityKey,
    /// The unit; `presence` where one side removed it, `frozen` where one side froze it while the other changed it.
    pub unit: String,
    /// What both started from; `None` where there was nothing, or nobody can say.
    pub base: Option<Value>,
    /// Our side; `None` where there is nothing.
    pub ours: Option<Value>,
    /// Their side.
    pub theirs: Option<Value>,
    /// Our last word on it.
    pub ours_said: Option<Said>,
    /// Their last word on it.
    pub theirs_said: Option<Said>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// What else the decision is about: what one side changed in something removed or frozen.
    pub within: Vec<EntityKey>,
    /// It has to be decided only when another conflict is decided so.
    pub under: Option<(String, Choice)>,
}

/// What was removed on one side and stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What.
    pub key: EntityKey,
    /// What refers to it.
    pub because: Vec<EntityKey>,
}

/// Draws up what would come in and what contradicts.
pub(super) struct Drawing<'d> {
    pub(super) pair: Pair<'d>,
    pub(super) draft: &'d Draft,
}

impl Drawing<'_> {
    pub(super) fn incoming(&self) -> Result<Vec<MergeIncoming>, StoreFault> {
        let mut incoming = Vec::new();
        for item in self.draft.items.values() {
            if is_memory(&item.key) {
                continue;
            }
            let Ok(under) = self.under(item) else {
                continue;
            };
            let comes = |meet: Meet| meet == Meet::Theirs;
            let units: Vec<UnitChange> = item
                .units
                .iter()
                .filter(|unit| comes(unit.meet))
                .map(|unit| UnitChange {
                    unit: unit.name.clone(),
                    before: shown(item.kind, &unit.name, unit.ours.as_ref()),
                    after: shown(item.kind, &unit.name, unit.theirs.as_ref()),
                })
                .collect();
            let (act, units) = match (&item.ours, &item.theirs) {
                (None, Some(theirs)) if comes(item.presence) => {
                    (IncomingAct::Added, all(item.kind, theirs, false))
                }
                (Some(ours), None) if comes(item.presence) && !has_conflict(item) => {
                    (IncomingAct::Removed, all(item.kind, ours, true))
                }
                _ if units.is_empty() => continue,
                _ => (IncomingAct::Changed, units),
            };
            incoming.push(MergeIncoming {
                key: item.key.clone(),
                act,
                units,
                said: last_of_all(self.pair.theirs, &item.key)?,
                under,
            });
        }
        Ok(incoming)
    }

    pub(super) fn conflicts(&self) -> Result<Vec<Conflict>, StoreFault> {
        let mut conflicts = Vec::new();
        for removal in &self.draft.removals {
            if let Some(item) = self.draft.items.get(&removal.owner) {
                let mut conflict = self.presence(item)?;
                conflict.within.clone_from(&removal.changed);
                conflicts.push(conflict);
            }
        }
        for freeze in &self.draft.freezes {
            let Some(item) = self.draft.items.get(&freeze.assessment) else {
                continue;
            };
            let frozen = |fields: Option<&Fields>| fields?.get("frozen_at").cloned();
            let values = (
                frozen(base_of(item)),
                frozen(item.ours.as_ref()),
                frozen(item.theirs.as_ref()),
            );
            let mut conflict = self.conflict(item, "frozen_at", values)?;
            conflict.id = conflict_id(&item.key, FROZEN);
            conflict.unit = FROZEN.to_owned();
            conflict.within.clone_from(&freeze.changed);
            conflicts.push(conflict);
        }
        for item in self.draft.items.values() {
            let Ok(under) = self.under(item) else {
                continue;
            };
            if is_memory(&item.key) {
                continue;
            }
            let blankable = kinds::may_be_blank(item.kind);
            if item.presence == Meet::Conflict && !blankable {
                conflicts.push(self.presence(item)?);
            }
            for unit in item.units.iter().filter(|one| one.meet == Meet::Conflict) {
                if under.is_some() && unit.name == "frozen_at" {
                    continue;
                }
                let values = (unit.base.clone(), unit.ours.clone(), unit.theirs.clone());
                let mut conflict = self.conflict(item, &unit.name, values)?;
                conflict.choices = unit.choices(item.kind);
                conflict.under.clone_from(&under);
                conflicts.push(conflict);
            }
        }
        Ok(conflicts)
    }

    /// On which decision something depends; an error where a larger conflict stands for it altogether.
    fn under(&self, item: &Item) -> Result<Option<(String, Choice)>, ()> {
        match self.draft.governors.get(&item.key) {
            None => Ok(None),
            Some(Governor::Removal(_)) => Err(()),
            Some(Governor::Freeze(index)) => {
                let freeze = self.draft.freezes.get(*index).ok_or(())?;
                let open = match freeze.by.as_slice() {
                    [one] => one.other(),
                    _ => return Err(()),
                };
                let id = conflict_id(&freeze.assessment, FROZEN);
                Ok(Some((id, open.choice())))
            }
        }
    }

    fn presence(&self, item: &Item) -> Result<Conflict, StoreFault> {
        let whole = |fields: Option<&Fields>| fields.cloned().map(Value::Object);
        let values = (
            whole(base_of(item)),
            whole(item.ours.as_ref()),
            whole(item.theirs.as_ref()),
        );
        self.conflict(item, PRESENCE, values)
    }

    fn conflict(
        &self,
        item: &Item,
        unit: &str,
        (base, ours, theirs): (Option<Value>, Option<Value>, Option<Value>),
    ) -> Result<Conflict, StoreFault> {
        let said = |side: Side| match unit {
            PRESENCE => last_of_all(self.pair.of(side), &item.key),
            unit if unit.starts_with(kinds::DEPLOYMENT) => {
                last(self.pair.of(side), &item.key, "deployments")
            }
            unit => last(self.pair.of(side), &item.key, unit),
        };
        Ok(Conflict {
            id: conflict_id(&item.key, unit),
            key: item.key.clone(),
            unit: unit.to_owned(),
            base: shown(item.kind, unit, base.as_ref()),
            ours: shown(item.kind, unit, ours.as_ref()),
            theirs: shown(item.kind, unit, theirs.as_ref()),
            ours_said: said(Side::Ours)?,
            theirs_said: said(Side::Theirs)?,
            choices: vec![Choice::Ours, Choice::Theirs],
            within: Vec::new(),
            under: None,
        })
    }
}

pub(super) fn kept(settled: &Settled) -> Vec<Kept> {
    let kept = settled.kept.iter();
    kept.map(|(key, because)| Kept {
        key: key.clone(),
        because: because.clone(),
    })
    .collect()
}

fn has_conflict(item: &Item) -> bool {
    item.units.iter().any(|unit| unit.meet == Meet::Conflict)
}

fn base_of(item: &Item) -> Option<&Fields> {
    match &item.base {
        Known::Whole(fields) => fields.as_ref(),
        Known::Partly { fields, .. } => Some(fields),
        Known::Nothing => None,
    }
}

fn all(kind: EntityKind, fields: &Fields, removed: bool) -> Vec<UnitChange> {
    let units = kinds::units(kind, fields).into_iter();
    units
        .map(|(unit, value)| {
            let value = shown(kind, &unit, Some(&value));
            let (before, after) = match removed {
                true => (value, None),
                false => (None, value),
            };
            UnitChange {
                unit,
                before,
                after,
            }
        })
        .collect()
}

/// A value as it is shown: of a list of components, which may be of tens of thousands, only their number.
fn shown(kind: EntityKind, unit: &str, value: Option<&Value>) -> Option<Value> {
    let mut value = value?.clone();
    if kind == EntityKind::Sbom && matches!(unit, "components" | PRESENCE) {
        let components = value.get("components").and_then(Value::as_array);
        let count = components.map(Vec::len);
        if let (Some(count), Some(fields)) = (count, value.as_object_mut()) {
            fields.insert("components".to_owned(), Value::from(count));
        }
    }
    Some(value)
}
