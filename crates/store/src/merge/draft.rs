//! Both journals side by side: every entity somebody touched since the point in common, and what hangs together among them.
//!
//! Three things go beyond a single entity. What is removed on one side together with all that belongs to it, while the other side worked on
//! it, is one question. So is an assessment that one side froze while the other changed its answers. And what was removed here
//! but is referred to by what comes from there stays, and is named.

use super::chain::{self, Base, Chain, Point, REMEMBERED};
use super::kinds::{self, Fields};
use super::meeting::{Item, Known, Meet, parse};
use super::{Choice, Side};
use crate::fault::StoreFault;
use crate::id::Digest;
use crate::journal;
use crate::record::{EntityKey, EntityKind, Record};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// Both databases.
#[derive(Clone, Copy)]
pub(super) struct Pair<'db> {
    pub(super) ours: &'db Connection,
    pub(super) theirs: &'db Connection,
}

impl<'db> Pair<'db> {
    pub(super) fn of(&self, side: Side) -> &'db Connection {
        match side {
            Side::Ours => self.ours,
            Side::Theirs => self.theirs,
        }
    }
}

/// Something removed on one side with all that belongs to it, while the other side worked on it.
#[derive(Debug, Clone)]
pub(super) struct Removal {
    pub(super) owner: EntityKey,
    pub(super) by: Side,
    /// What the other side changed of it.
    pub(super) changed: Vec<EntityKey>,
}

/// An assessment frozen on one side, or on both, while the other changed its answers.
#[derive(Debug, Clone)]
pub(super) struct Freeze {
    pub(super) assessment: EntityKey,
    /// The sides that froze it.
    pub(super) by: Vec<Side>,
    /// What would change in it.
    pub(super) changed: Vec<EntityKey>,
}

/// What decides about an entity as part of something larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Governor {
    Removal(usize),
    Freeze(usize),
}

/// What both sides did since the point in common.
pub(super) struct Draft {
    pub(super) items: BTreeMap<EntityKey, Item>,
    pub(super) removals: Vec<Removal>,
    pub(super) freezes: Vec<Freeze>,
    pub(super) governors: BTreeMap<EntityKey, Governor>,
}

/// Where an entity stands in a journal: the entry that says it last, and the digest of what that says.
type Stand = Option<(Side, u64, Digest)>;
/// The entries about an entity after the shared ones.
type Trail = Vec<(u64, Option<Digest>)>;

/// The conflict about whether an entity is there, about a freeze, or about a unit.
pub(super) fn conflict_id(key: &EntityKey, unit: &str) -> String {
    format!("{key}#{unit}")
}

/// Stands for a freeze in the place of a unit.
pub(super) const FROZEN: &str = "frozen";

impl Draft {
    pub(super) fn make(
        pair: Pair<'_>,
        (ours, theirs): (&Chain, &Chain),
    ) -> Result<Self, StoreFault> {
        let shared = ours.shared(theirs);
        let base = chain::base(ours, theirs);
        let trails = [trails(pair.ours, shared)?, trails(pair.theirs, shared)?];
        let reader = Reader {
            pair,
            shared,
            trails: &trails,
        };
        let names: BTreeSet<&String> = trails.iter().flat_map(BTreeMap::keys).collect();
        let mut items = BTreeMap::new();
        for name in names {
            if let Some(item) = reader.item(name, &base)? {
                items.insert(item.key.clone(), item);
            }
        }
        let mut draft = Draft {
            items,
            removals: Vec::new(),
            freezes: Vec::new(),
            governors: BTreeMap::new(),
        };
        draft.find_removals();
        draft.find_freezes();
        Ok(draft)
    }

    /// What an entity belongs to, nearest first, as far as somebody touched it.
    fn owners(&self, item: &Item) -> Vec<EntityKey> {
        let mut owners = Vec::new();
        let mut next = item.record().as_ref().and_then(kinds::owner);
        while let Some(key) = next {
            next = self
                .items
                .get(&key)
                .and_then(Item::record)
                .as_ref()
                .and_then(kinds::owner);
            owners.push(key);
        }
        owners
    }

    fn find_removals(&mut self) {
        let removed_by = |item: &Item| match (&item.ours, &item.theirs, &item.base) {
            (_, _, Known::Whole(None)) => None,
            (Some(_), None, _) => Some(Side::Theirs),
            (None, Some(_), _) => Some(Side::Ours),
            _ => None,
        };
        let mut members: BTreeMap<EntityKey, (Side, Vec<EntityKey>)> = BTreeMap::new();
        for item in self.items.values() {
            let mut chain = vec![item.key.clone()];
            chain.extend(self.owners(item));
            // The outermost that is gone stands for all within it.
            let root = chain.into_iter().rev().find_map(|key| {
                let owner = self.items.get(&key)?;
                let owns = kinds::owns(owner.kind);
                Some((key, removed_by(owner).filter(|_| owns)?))
            });
            if let Some((root, by)) = root {
                let entry = members.entry(root).or_insert((by, Vec::new()));
                entry.1.push(item.key.clone());
            }
        }
        for (owner, (by, within)) in members {
            let keeper = by.other();
            let touched = |key: &&EntityKey| {
                self.items
                    .get(*key)
                    .is_some_and(|item| item.touched_by(keeper))
            };
            let changed: Vec<EntityKey> = within.iter().filter(touched).cloned().collect();
            if changed.is_empty() {
                continue;
            }
            let governor = Governor::Removal(self.removals.len());
            for key in within {
                self.governors.insert(key, governor);
            }
            self.removals.push(Removal { owner, by, changed });
        }
    }

    fn find_freezes(&mut self) {
        let assessments: Vec<&Item> = self
            .items
            .values()
            .filter(|item| item.kind == EntityKind::Assessment)
            .filter(|item| !self.governors.contains_key(&item.key))
            .collect();
        let mut found = Vec::new();
        for item in assessments {
            let (Some(ours), Some(theirs)) = (&item.ours, &item.theirs) else {
                continue;
            };
            let before = match &item.base {
                Known::Whole(Some(fields)) | Known::Partly { fields, .. } => {
                    fields.get("frozen_at")
                }
                Known::Whole(None) | Known::Nothing => None,
            };
            let froze = |fields: &Fields| {
                let now = fields.get("frozen_at");
                now.is_some() && now != before
            };
            let by: Vec<Side> = [(Side::Ours, ours), (Side::Theirs, theirs)]
                .into_iter()
                .filter_map(|(side, fields)| froze(fields).then_some(side))
                .collect();
            let within: Vec<&Item> = self
                .items
                .values()
                .filter(|one| self.is_content_of(one, &item.key))
                .collect();
            // What the side that did not freeze did to what the other froze.
            let changed: Vec<EntityKey> = within
                .iter()
                .filter(|one| by.iter().any(|side| one.content_moved(side.other())))
                .map(|one| one.key.clone())
                .collect();
            if !changed.is_empty() {
                let within: Vec<EntityKey> = within.iter().map(|one| one.key.clone()).collect();
                found.push((item.key.clone(), by, changed, within));
            }
        }
        for (assessment, by, changed, within) in found {
            let governor = Governor::Freeze(self.freezes.len());
            for key in within {
                self.governors.entry(key).or_insert(governor);
            }
            self.freezes.push(Freeze {
                assessment,
                by,
                changed,
            });
        }
    }

    /// Whether it may not change while an assessment is frozen.
    fn is_content_of(&self, item: &Item, assessment: &EntityKey) -> bool {
        let EntityKey::Assessment(id) = assessment else {
            return false;
        };
        item.key == *assessment || kinds::closed_by(&item.key) == Some(id)
    }

    /// What everything becomes, `choose` deciding what contradicts, with what stays because something refers to it.
    pub(super) fn settle(
        &self,
        choose: &mut dyn FnMut(&str, &[Choice]) -> Choice,
    ) -> Result<Settled, StoreFault> {
        let mut outcome: BTreeMap<EntityKey, Option<Fields>> = BTreeMap::new();
        for item in self.items.values() {
            let settled = self.settle_one(item, choose);
            outcome.insert(item.key.clone(), settled);
        }
        let mut kept: BTreeMap<EntityKey, Vec<EntityKey>> = BTreeMap::new();
        let mut waiting: Vec<EntityKey> = outcome.keys().cloned().collect();
        while let Some(key) = waiting.pop() {
            let Some(Some(fields)) = outcome.get(&key) else {
                continue;
            };
            let Some(record) = parse(key.kind(), fields) else {
                return Err(StoreFault::Damaged(key.to_string()));
            };
            for wanted in kinds::needs(&record) {
                let Some(lost) = self.lost(&wanted, &outcome) else {
                    continue;
                };
                let item = self.items.get(lost);
                let decided = item.is_some_and(|item| item.presence == Meet::Conflict);
                let back = item.and_then(|item| item.ours.as_ref().or(item.theirs.as_ref()));
                let (Some(back), false) = (back, decided || self.governors.contains_key(lost))
                else {
                    return Err(StoreFault::StillUsed {
                        what: Box::new(lost.clone()),
                        by: vec![key],
                    });
                };
                kept.entry(lost.clone()).or_default().push(key.clone());
                waiting.push(lost.clone());
                outcome.insert(lost.clone(), Some(back.clone()));
                // What went with it comes back with it.
                for (own, fields) in self.removed_with(lost) {
                    if outcome.get(&own).is_some_and(Option::is_none) {
                        kept.entry(own.clone()).or_default().push(lost.clone());
                        waiting.push(own.clone());
                        outcome.insert(own, Some(fields));
                    }
                }
            }
        }
        self.check_ids(&outcome)?;
        Ok(Settled { outcome, kept })
    }

    /// What belongs to something that one side removed, as the other side has it.
    fn removed_with(&self, owner: &EntityKey) -> Vec<(EntityKey, Fields)> {
        let own = self.items.values().filter(|item| {
            !self.governors.contains_key(&item.key) && self.owners(item).contains(owner)
        });
        own.filter_map(|item| {
            let there = match (&item.ours, &item.theirs) {
                (Some(one), None) | (None, Some(one)) => one,
                _ => return None,
            };
            Some((item.key.clone(), there.clone()))
        })
        .collect()
    }

    /// Of what something refers to, where one of several is enough: the one that was removed, when none is left.
    fn lost<'k>(
        &'k self,
        wanted: &[EntityKey],
        outcome: &BTreeMap<EntityKey, Option<Fields>>,
    ) -> Option<&'k EntityKey> {
        let gone = |key: &&EntityKey| outcome.get(*key).is_some_and(Option::is_none);
        let absent = |key: &EntityKey| match outcome.get(key) {
            Some(now) => now.is_none(),
            // Nobody touched it: it is where it was, unless it is the other of two kinds an id may be of.
            None => wanted.len() > 1,
        };
        if !wanted.iter().all(absent) {
            return None;
        }
        let lost = wanted.iter().find(gone)?;
        self.items.get_key_value(lost).map(|(key, _)| key)
    }

    fn settle_one(
        &self,
        item: &Item,
        choose: &mut dyn FnMut(&str, &[Choice]) -> Choice,
    ) -> Option<Fields> {
        if is_memory(&item.key) {
            return item.ours.clone().or_else(|| item.theirs.clone());
        }
        let sides = [Choice::Ours, Choice::Theirs];
        let mut frozen_at = None;
        match self.governors.get(&item.key) {
            Some(Governor::Removal(index)) => {
                let removal = self.removals.get(*index)?;
                let id = conflict_id(&removal.owner, super::meeting::PRESENCE);
                let side = Side::of(choose(&id, &sides));
                return item.side(side).filter(|_| side != removal.by).cloned();
            }
            Some(Governor::Freeze(index)) => {
                let freeze = self.freezes.get(*index)?;
                let id = conflict_id(&freeze.assessment, FROZEN);
                let side = Side::of(choose(&id, &sides));
                if freeze.by.contains(&side) {
                    return item.side(side).cloned();
                }
                frozen_at = Some(item.side(side)?.get("frozen_at").cloned());
            }
            None => {}
        }
        let mut settled = item.settled(&mut |unit| {
            if unit == "frozen_at" && frozen_at.is_some() {
                return Choice::Ours;
            }
            let known = item.units.iter().find(|one| one.name == unit);
            let choices = known.map_or_else(|| sides.to_vec(), |one| one.choices(item.kind));
            choose(&conflict_id(&item.key, unit), &choices)
        });
        if let (EntityKind::Assessment, Some(fields), Some(at)) =
            (item.kind, &mut settled, frozen_at)
        {
            kinds::set(item.kind, fields, "frozen_at", at.as_ref());
        }
        settled
    }

    /// One id for two different objects, each made on one side.
    fn check_ids(&self, outcome: &BTreeMap<EntityKey, Option<Fields>>) -> Result<(), StoreFault> {
        for (key, fields) in outcome {
            let (EntityKey::Supplier(id) | EntityKey::System(id) | EntityKey::Product(id)) = key
            else {
                continue;
            };
            let all = [
                EntityKey::Supplier(id.clone()),
                EntityKey::System(id.clone()),
                EntityKey::Product(id.clone()),
            ];
            for other in all {
                let there = outcome.get(&other).is_some_and(Option::is_some);
                if fields.is_some() && other != *key && there {
                    return Err(StoreFault::IdTaken {
                        what: Box::new(key.clone()),
                        by: Box::new(other),
                    });
                }
            }
        }
        Ok(())
    }
}

/// What everything becomes.
pub(super) struct Settled {
    pub(super) outcome: BTreeMap<EntityKey, Option<Fields>>,
    /// What was removed and stays, and what refers to it.
    pub(super) kept: BTreeMap<EntityKey, Vec<EntityKey>>,
}

/// The settings that remember merges are nobody's to decide about.
pub(super) fn is_memory(key: &EntityKey) -> bool {
    matches!(key, EntityKey::Setting(name) if name.starts_with(REMEMBERED))
}

impl Item {
    /// Whether a side changed it, added it or removed it since the point in common.
    fn touched_by(&self, side: Side) -> bool {
        match &self.base {
            Known::Whole(before) => self.side(side) != before.as_ref(),
            Known::Partly { .. } | Known::Nothing => true,
        }
    }

    /// Whether a side moved more of it than the freeze itself.
    fn content_moved(&self, side: Side) -> bool {
        if self.kind != EntityKind::Assessment {
            return self.moved(side);
        }
        let mut rest = self.clone();
        rest.units.retain(|unit| unit.name != "frozen_at");
        rest.moved(side)
    }
}

/// Every entity of which entries after the shared ones speak.
fn trails(db: &Connection, shared: u64) -> Result<BTreeMap<String, Trail>, StoreFault> {
    let mut found: BTreeMap<String, Trail> = BTreeMap::new();
    let mut statement = db.prepare(
        "SELECT seq, entity, after FROM journal WHERE seq > ?1 AND kind <> 'evidence-body' ORDER BY seq",
    )?;
    let shared = i64::try_from(shared).unwrap_or(i64::MAX);
    let mut rows = statement.query([shared])?;
    while let Some(row) = rows.next()? {
        let after = row.get_ref(2)?.as_str_or_null();
        let after = after.map_err(rusqlite::Error::from)?;
        let digest = after.map(|json| Digest::of(json.as_bytes()));
        let seq = row.get::<_, i64>(0)?.unsigned_abs();
        found.entry(row.get(1)?).or_default().push((seq, digest));
    }
    Ok(found)
}

/// Reads what entities were at points of the journals.
struct Reader<'a> {
    pair: Pair<'a>,
    shared: u64,
    trails: &'a [BTreeMap<String, Trail>; 2],
}

impl Reader<'_> {
    fn item(&self, name: &str, base: &Base) -> Result<Option<Item>, StoreFault> {
        let last = u64::MAX;
        let at = |side, seq| Point { side, seq };
        let ours = self.stand(name, at(Side::Ours, last))?;
        let theirs = self.stand(name, at(Side::Theirs, last))?;
        if digest(&ours) == digest(&theirs) {
            return Ok(None);
        }
        let key = self.key(name)?;
        let base = self.known(&key, name, base)?;
        let item = Item::new(key, base, self.fields(&ours)?, self.fields(&theirs)?);
        Ok(item.differs().then_some(item))
    }

    fn known(&self, key: &EntityKey, name: &str, base: &Base) -> Result<Known, StoreFault> {
        match base {
            Base::At(point) => {
                let stand = self.stand(name, *point)?;
                Ok(Known::Whole(self.fields(&stand)?))
            }
            Base::Unknown => Ok(Known::Nothing),
            Base::Crossed {
                ours,
                theirs,
                after,
                below,
            } => {
                let point = |side, seq| Point { side, seq };
                if let Some((ours, theirs)) = after {
                    let ours = self.stand(name, point(Side::Ours, *ours))?;
                    let theirs = self.stand(name, point(Side::Theirs, *theirs))?;
                    if digest(&ours) == digest(&theirs) {
                        return Ok(Known::Whole(self.fields(&ours)?));
                    }
                }
                let ours = self.stand(name, point(Side::Ours, *ours))?;
                let theirs = self.stand(name, point(Side::Theirs, *theirs))?;
                if digest(&ours) == digest(&theirs) {
                    return Ok(Known::Whole(self.fields(&ours)?));
                }
                let below = self.known(key, name, below)?;
                let (ours, theirs) = (self.fields(&ours)?, self.fields(&theirs)?);
                Ok(agreed(Item::new(key.clone(), below, ours, theirs)))
            }
        }
    }

    fn stand(&self, name: &str, point: Point) -> Result<Stand, StoreFault> {
        let [ours, theirs] = self.trails;
        let trail = match point.side {
            Side::Ours => ours.get(name),
            Side::Theirs => theirs.get(name),
        };
        let own = trail
            .into_iter()
            .flatten()
            .rev()
            .find(|(seq, _)| *seq <= point.seq);
        if let Some((seq, digest)) = own {
            return Ok(digest.map(|digest| (point.side, *seq, digest)));
        }
        // Before they parted, both journals say the same.
        let upto = point.seq.min(self.shared);
        let upto = i64::try_from(upto).unwrap_or(i64::MAX);
        let found: Option<(i64, Option<String>)> = self
            .pair
            .ours
            .prepare_cached(
                "SELECT seq, after FROM journal WHERE entity = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row(params![name, upto], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.and_then(|(seq, after)| {
            let digest = Digest::of(after?.as_bytes());
            Some((Side::Ours, seq.unsigned_abs(), digest))
        }))
    }

    fn fields(&self, stand: &Stand) -> Result<Option<Fields>, StoreFault> {
        let Some((side, seq, _)) = stand else {
            return Ok(None);
        };
        let damaged = || StoreFault::Damaged(format!("journal entry {seq}"));
        let entry = journal::entry(self.pair.of(*side), *seq)?.ok_or_else(damaged)?;
        let json = entry.after.as_deref().ok_or_else(damaged)?;
        serde_json::from_str(json).map(Some).map_err(|_| damaged())
    }

    /// The key of an entity that is named in a journal.
    fn key(&self, name: &str) -> Result<EntityKey, StoreFault> {
        for (side, trails) in [Side::Ours, Side::Theirs].into_iter().zip(self.trails) {
            let Some((seq, _)) = trails.get(name).and_then(|trail| trail.last()) else {
                continue;
            };
            if let Some(entry) = journal::entry(self.pair.of(side), *seq)? {
                let record = entry.record_after()?.or(entry.record_before()?);
                return record
                    .map(|record: Record| record.key())
                    .ok_or_else(|| StoreFault::Damaged(name.to_owned()));
            }
        }
        Err(StoreFault::Damaged(name.to_owned()))
    }
}

fn digest(stand: &Stand) -> Option<Digest> {
    stand.map(|(_, _, digest)| digest)
}

/// What two points agree on.
fn agreed(item: Item) -> Known {
    if item.presence == Meet::Conflict {
        return Known::Nothing;
    }
    let mut unknown = BTreeSet::new();
    let fields = item.settled(&mut |unit| {
        let whole = unit.split('.').next().unwrap_or(unit);
        unknown.insert(whole.to_owned());
        Choice::Ours
    });
    match fields {
        None => Known::Whole(None),
        Some(fields) if unknown.is_empty() => Known::Whole(Some(fields)),
        Some(fields) => Known::Partly { fields, unknown },
    }
}
