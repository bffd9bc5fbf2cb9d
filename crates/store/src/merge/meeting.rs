//! One entity as both sides left it, against what both started from: what is taken, and what contradicts.

use super::kinds::{self, Fields};
use super::{Choice, Side};
use crate::record::{EntityKey, EntityKind, Record};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of an entity at the point both sides started from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    Whole(Option<Fields>),
    /// It was there, and of some units nobody can say what they held.
    Partly {
        fields: Fields,
        unknown: BTreeSet<String>,
    },
    Nothing,
}

/// How the two sides of something meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meet {
    /// They are the same.
    Same,
    /// Only ours moved.
    Ours,
    /// Only theirs moved.
    Theirs,
    /// Both moved, apart.
    Conflict,
}

/// A unit that differs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    pub(super) name: String,
    /// `None` also where nobody can say.
    pub(super) base: Option<Value>,
    pub(super) base_known: bool,
    pub(super) ours: Option<Value>,
    pub(super) theirs: Option<Value>,
    pub(super) meet: Meet,
}

/// An entity that at least one side touched.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) key: EntityKey,
    pub(super) kind: EntityKind,
    pub(super) base: Known,
    pub(super) ours: Option<Fields>,
    pub(super) theirs: Option<Fields>,
    /// Whether it is there.
    pub(super) presence: Meet,
    /// Where it is there on both sides.
    pub(super) units: Vec<Unit>,
}

impl Item {
    pub(super) fn new(
        key: EntityKey,
        base: Known,
        ours: Option<Fields>,
        theirs: Option<Fields>,
    ) -> Self {
        let kind = key.kind();
        let (presence, units) = compare(kind, &base, ours.as_ref(), theirs.as_ref());
        Item {
            key,
            kind,
            base,
            ours,
            theirs,
            presence,
            units,
        }
    }

    pub(super) fn side(&self, side: Side) -> Option<&Fields> {
        match side {
            Side::Ours => self.ours.as_ref(),
            Side::Theirs => self.theirs.as_ref(),
        }
    }

    /// The record on any side, or before.
    pub(super) fn record(&self) -> Option<Record> {
        let before = match &self.base {
            Known::Whole(fields) => fields.as_ref(),
            Known::Partly { fields, .. } => Some(fields),
            Known::Nothing => None,
        };
        let fields = self.ours.as_ref().or(self.theirs.as_ref()).or(before)?;
        parse(self.kind, fields)
    }

    /// Whether a side moved away from what both started from, and from the other.
    pub(super) fn moved(&self, side: Side) -> bool {
        let by = match side {
            Side::Ours => Meet::Ours,
            Side::Theirs => Meet::Theirs,
        };
        let is = |meet: Meet| meet == by || meet == Meet::Conflict;
        is(self.presence) || self.units.iter().any(|unit| is(unit.meet))
    }

    /// Whether a side moved something of it on which the other does not contradict it.
    pub(super) fn moved_alone(&self, side: Side) -> bool {
        let by = match side {
            Side::Ours => Meet::Ours,
            Side::Theirs => Meet::Theirs,
        };
        self.presence == by || self.units.iter().any(|unit| unit.meet == by)
    }

    pub(super) fn differs(&self) -> bool {
        self.presence != Meet::Same || !self.units.is_empty()
    }

    /// What it becomes, `choose` deciding what contradicts; `None` where it is gone.
    pub(super) fn settled(&self, choose: &mut dyn FnMut(&str) -> Choice) -> Option<Fields> {
        let blankable = kinds::may_be_blank(self.kind);
        if !blankable && self.ours.is_some() != self.theirs.is_some() {
            let side = match self.presence {
                Meet::Same | Meet::Ours => Side::Ours,
                Meet::Theirs => Side::Theirs,
                Meet::Conflict => match choose(PRESENCE) {
                    Choice::Theirs => Side::Theirs,
                    Choice::Ours | Choice::Both => Side::Ours,
                },
            };
            return self.side(side).cloned();
        }
        let like = self.ours.as_ref().or(self.theirs.as_ref())?;
        let mut fields = match &self.ours {
            Some(ours) => ours.clone(),
            None => kinds::blank(like),
        };
        for unit in &self.units {
            let choice = match unit.meet {
                Meet::Same | Meet::Ours => continue,
                Meet::Theirs => Choice::Theirs,
                Meet::Conflict => choose(&unit.name),
            };
            let value = unit.chosen(choice);
            kinds::set(self.kind, &mut fields, &unit.name, value.as_ref());
        }
        if self.by_system() {
            self.order_deployments(&mut fields);
        }
        if blankable && fields == kinds::blank(like) {
            let side = if self.presence == Meet::Theirs {
                Side::Theirs
            } else {
                Side::Ours
            };
            return self.side(side).is_some().then_some(fields);
        }
        Some(fields)
    }

    /// Whether the systems a product runs in are merged one by one.
    pub(super) fn by_system(&self) -> bool {
        self.units
            .iter()
            .any(|unit| unit.name.starts_with(kinds::DEPLOYMENT))
    }

    /// The systems known before in their order, then the others by id: the same whichever side merges.
    pub(super) fn order_deployments(&self, fields: &mut Fields) {
        let before = match &self.base {
            Known::Whole(Some(fields)) | Known::Partly { fields, .. } => fields.get("deployments"),
            Known::Whole(None) | Known::Nothing => None,
        };
        let known: Vec<&str> = before
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("system")?.as_str())
            .collect();
        let place = |one: &Value| {
            let system = one
                .get("system")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let at = known.iter().position(|known| *known == system);
            (at.unwrap_or(known.len()), system.to_owned())
        };
        if let Some(Value::Array(list)) = fields.get_mut("deployments") {
            list.sort_by_key(place);
        }
    }
}

/// Stands for whether an entity is there, in the place of a unit.
pub(super) const PRESENCE: &str = "presence";

impl Unit {
    pub(super) fn chosen(&self, choice: Choice) -> Option<Value> {
        match choice {
            Choice::Ours => self.ours.clone(),
            Choice::Theirs => self.theirs.clone(),
            Choice::Both => match (text(self.ours.as_ref()), text(self.theirs.as_ref())) {
                (Some(ours), Some(theirs)) => Some(Value::String(format!("{ours}\n\n{theirs}"))),
                _ => self.ours.clone(),
            },
        }
    }

    pub(super) fn choices(&self, kind: EntityKind) -> Vec<Choice> {
        let mut choices = vec![Choice::Ours, Choice::Theirs];
        let both = [&self.ours, &self.theirs];
        if kinds::is_text(kind, &self.name) && both.iter().all(|one| text(one.as_ref()).is_some()) {
            choices.push(Choice::Both);
        }
        choices
    }
}

fn text(value: Option<&Value>) -> Option<&str> {
    value
        .and_then(Value::as_str)
        .filter(|text| !text.is_empty())
}

pub(super) fn parse(kind: EntityKind, fields: &Fields) -> Option<Record> {
    Record::parse(kind, &serde_json::to_string(fields).ok()?)
}

fn compare(
    kind: EntityKind,
    base: &Known,
    ours: Option<&Fields>,
    theirs: Option<&Fields>,
) -> (Meet, Vec<Unit>) {
    let presence = presence(kind, base, ours, theirs);
    let blankable = kinds::may_be_blank(kind);
    let (ours, theirs) = match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours.clone(), theirs.clone()),
        (Some(one), None) if blankable => (one.clone(), kinds::blank(one)),
        (None, Some(one)) if blankable => (kinds::blank(one), one.clone()),
        _ => return (presence, Vec::new()),
    };
    let (before, unknown) = match base {
        Known::Whole(Some(fields)) => (fields.clone(), Some(BTreeSet::new())),
        Known::Whole(None) if blankable => (kinds::blank(&ours), Some(BTreeSet::new())),
        Known::Whole(None) => (Fields::new(), Some(BTreeSet::new())),
        Known::Partly { fields, unknown } => (fields.clone(), Some(unknown.clone())),
        Known::Nothing => (Fields::new(), None),
    };
    let known = |name: &str| unknown.as_ref().is_some_and(|not| !not.contains(name));
    let mut before = kinds::units(kind, &before);
    let mut ours = kinds::units(kind, &ours);
    let mut theirs = kinds::units(kind, &theirs);
    let names: BTreeSet<String> = ours.keys().chain(theirs.keys()).cloned().collect();
    let mut units = Vec::new();
    for name in names {
        let values = (
            before.remove(&name),
            ours.remove(&name),
            theirs.remove(&name),
        );
        if kinds::is_of_this_copy(kind, &name) {
            continue;
        }
        let is_known = known(&name);
        let mut unit = meet(name, is_known, values);
        if unit.meet == Meet::Conflict && kinds::is_stamp(kind, &unit.name) {
            let at = |value: &Option<Value>| kinds::stamped(&unit.name, value.as_ref());
            unit.meet = match at(&unit.theirs) > at(&unit.ours) {
                true => Meet::Theirs,
                false => Meet::Ours,
            };
        }
        if unit.meet == Meet::Conflict && unit.name == "deployments" && is_known {
            units.extend(deployments(&unit));
        } else if unit.meet != Meet::Same {
            units.push(unit);
        }
    }
    (presence, units)
}

fn meet(
    name: String,
    base_known: bool,
    (base, ours, theirs): (Option<Value>, Option<Value>, Option<Value>),
) -> Unit {
    let meet = if ours == theirs {
        Meet::Same
    } else if base_known && base == theirs {
        Meet::Ours
    } else if base_known && base == ours {
        Meet::Theirs
    } else {
        Meet::Conflict
    };
    Unit {
        name,
        base: base.filter(|_| base_known),
        base_known,
        ours,
        theirs,
        meet,
    }
}

/// The systems of a list both sides changed, each by itself.
fn deployments(list: &Unit) -> Vec<Unit> {
    let sides = [&list.base, &list.ours, &list.theirs];
    let [base, ours, theirs]: [BTreeMap<String, Value>; 3] =
        sides.map(|side| kinds::deployments(side.as_ref()));
    let systems: BTreeSet<&String> = ours
        .keys()
        .chain(theirs.keys())
        .chain(base.keys())
        .collect();
    // The same systems in another order: nothing to decide, and ours stands.
    systems
        .into_iter()
        .map(|system| {
            let values = (
                base.get(system).cloned(),
                ours.get(system).cloned(),
                theirs.get(system).cloned(),
            );
            meet(format!("{}{system}", kinds::DEPLOYMENT), true, values)
        })
        .filter(|unit| unit.meet != Meet::Same)
        .collect()
}

fn presence(
    kind: EntityKind,
    base: &Known,
    ours: Option<&Fields>,
    theirs: Option<&Fields>,
) -> Meet {
    let (there, gone, added) = match (ours, theirs) {
        (Some(ours), None) => (ours, Meet::Theirs, Meet::Ours),
        (None, Some(theirs)) => (theirs, Meet::Ours, Meet::Theirs),
        (Some(_), Some(_)) | (None, None) => return Meet::Same,
    };
    match base {
        Known::Whole(None) => added,
        Known::Whole(Some(before)) if before == there || kinds::may_be_blank(kind) => gone,
        Known::Partly { .. } if kinds::may_be_blank(kind) => gone,
        // Only of an answer that says nothing is it asked, and that one may stay as it is here.
        Known::Nothing if kinds::may_be_blank(kind) => Meet::Ours,
        Known::Whole(Some(_)) | Known::Partly { .. } | Known::Nothing => Meet::Conflict,
    }
}
