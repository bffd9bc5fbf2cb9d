//! The objects of one kind while rows are read: who is who, and what the first row said of each.

use lianheng_engine::bilingual::Bilingual;
use std::collections::{BTreeMap, BTreeSet};

use super::names::{NameIndex, derived_id, is_chinese};
use super::row::Mention;
use crate::fault::CellRef;

/// Where something was said: index of the sheet, and the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) sheet: usize,
    pub(super) cell: CellRef,
}

/// A value and where it was said first.
#[derive(Debug, Clone)]
pub(super) struct Told<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

/// What was said twice, and differently.
pub(super) struct Contradicted {
    pub(super) here: Place,
    pub(super) value: String,
    pub(super) first_value: String,
    pub(super) first: Place,
}

/// Keeps what is said first; a later different value is a contradiction.
pub(super) fn tell<T: PartialEq>(
    slot: &mut Option<Told<T>>,
    value: T,
    place: Place,
    shown: impl Fn(&T) -> String,
) -> Result<(), Contradicted> {
    match slot {
        None => {
            *slot = Some(Told { value, place });
            Ok(())
        }
        Some(first) if first.value == value => Ok(()),
        Some(first) => Err(Contradicted {
            here: place,
            value: shown(&value),
            first_value: shown(&first.value),
            first: first.place,
        }),
    }
}

/// An object on the way.
#[derive(Debug)]
pub(super) struct Entry<F> {
    /// Where it was mentioned first.
    pub(super) place: Place,
    /// Whether a row that defines such objects was taken up; otherwise there is only its id.
    pub(super) told: bool,
    pub(super) zh: Option<Told<String>>,
    pub(super) en: Option<Told<String>>,
    pub(super) fields: F,
}

/// Whom a mention means.
pub(super) enum Meant {
    /// An object of the file or of the existing inventory.
    Known(String),
    /// Nobody yet.
    Nobody,
    /// Several, by these ids.
    Several(Vec<String>),
}

/// The objects of one kind.
pub(super) struct Register<F> {
    prefix: &'static str,
    pub(super) entries: BTreeMap<String, Entry<F>>,
    names: NameIndex,
    existing: BTreeMap<String, Bilingual>,
    existing_names: NameIndex,
    /// Ids made up here.
    pub(super) derived: BTreeSet<String>,
}

impl<F: Default> Register<F> {
    pub(super) fn new<'a>(
        prefix: &'static str,
        existing: impl Iterator<Item = (&'a String, &'a Bilingual)>,
    ) -> Self {
        let existing: BTreeMap<String, Bilingual> = existing
            .map(|(id, name)| (id.clone(), name.clone()))
            .collect();
        Register {
            prefix,
            entries: BTreeMap::new(),
            names: NameIndex::default(),
            existing_names: NameIndex::of(existing.iter()),
            existing,
            derived: BTreeSet::new(),
        }
    }

    fn knows(&self, id: &str) -> bool {
        self.entries.contains_key(id) || self.existing.contains_key(id)
    }

    /// Looks a mention up: by its id, by what may be an id, by its names in the file, by its names in the inventory.
    pub(super) fn look_up(&self, mention: &Mention) -> Meant {
        if let Some(id) = &mention.id {
            return if self.knows(id) {
                Meant::Known(id.clone())
            } else {
                Meant::Nobody
            };
        }
        if let Some(id) = mention.any.as_ref().filter(|any| self.knows(any)) {
            return Meant::Known(id.clone());
        }
        let mut bearers = self.names.bearers(mention.names());
        if bearers.is_empty() {
            bearers = self.existing_names.bearers(mention.names());
        }
        let first = bearers.pop_first();
        match (first, bearers.is_empty()) {
            (None, _) => Meant::Nobody,
            (Some(id), true) => Meant::Known(id),
            (Some(id), false) => Meant::Several(std::iter::once(id).chain(bearers).collect()),
        }
    }

    /// The id a mention gets when nobody bears its names.
    pub(super) fn new_id(&mut self, mention: &Mention, is_taken: impl Fn(&str) -> bool) -> String {
        if let Some(id) = &mention.id {
            return id.clone();
        }
        let (zh, en) = by_language(mention);
        let id = derived_id(self.prefix, zh, en, is_taken);
        self.derived.insert(id.clone());
        id
    }

    /// Takes up what a row says the object is called; the contradictions are the caller's to report.
    pub(super) fn define(
        &mut self,
        id: &str,
        mention: &Mention,
        place: Place,
    ) -> (&mut Entry<F>, Vec<Contradicted>) {
        let mut contradicted = Vec::new();
        let entry = self.entries.entry(id.to_owned()).or_insert_with(|| Entry {
            place,
            told: false,
            zh: None,
            en: None,
            fields: F::default(),
        });
        let (zh, en) = by_language(mention);
        let is_id = mention.any.as_deref() == Some(id) && mention.id.is_none();
        for (slot, name) in [(&mut entry.zh, zh), (&mut entry.en, en)] {
            // A reference by id says nothing of the name.
            let Some(name) = name.filter(|name| !(is_id && *name == id)) else {
                continue;
            };
            self.names.add(name, id);
            contradicted.extend(tell(slot, name.to_owned(), place, String::clone).err());
        }
        (entry, contradicted)
    }

    /// Names and ids there are, for suggestions.
    pub(super) fn known(&self) -> impl Iterator<Item = &str> {
        let ids = self.entries.keys().chain(self.existing.keys());
        self.names
            .names()
            .chain(self.existing_names.names())
            .chain(ids.map(String::as_str))
    }

    /// The name an entry ends up with, and whether one language stands for both; `None` when nobody said any.
    pub(super) fn name(&self, id: &str, entry: &Entry<F>) -> Option<(Bilingual, bool)> {
        let existing = self.existing.get(id);
        let told = |slot: &Option<Told<String>>| slot.as_ref().map(|told| told.value.clone());
        let zh = told(&entry.zh).or_else(|| existing.map(|name| name.zh.clone()));
        let en = told(&entry.en).or_else(|| existing.map(|name| name.en.clone()));
        match (zh, en) {
            (Some(zh), Some(en)) => Some((Bilingual::new(zh, en), false)),
            (Some(one), None) | (None, Some(one)) => Some((Bilingual::new(one.clone(), one), true)),
            (None, None) => None,
        }
    }
}

/// The names of a mention by language; one in no stated language goes by its script.
fn by_language(mention: &Mention) -> (Option<&str>, Option<&str>) {
    let any = mention.any.as_deref();
    let zh = mention.zh.as_deref();
    let en = mention.en.as_deref();
    (
        zh.or(any.filter(|name| is_chinese(name))),
        en.or(any.filter(|name| !is_chinese(name))),
    )
}
