//! What happened to an answer, a questionnaire, or everything, as the journal has it.

use super::input;
use super::rows;
use super::session::{Session, say};
use crate::failure::Failure;
use crate::packs::count;
use crate::wire::{FieldChangeWire, HistoryWire, MergedFromWire};
use lianheng_store::record::{EntityKey, EntityKind, Record};
use lianheng_store::{Act, Digest, Entry, EntryKind};

/// Entries of a page.
pub(super) const PAGE: usize = 50;

impl Session {
    /// What happened to a requirement's answer, or to everything; newest first, before entry `before`. In a review the answer is the
    /// operator's, and so is what happened to it.
    ///
    /// # Errors
    /// The requirement does not exist.
    pub fn history(
        &mut self,
        requirement: Option<&str>,
        before: Option<u32>,
    ) -> Result<Vec<HistoryWire>, Failure> {
        let Some(requirement) = requirement else {
            let before = before.map(u64::from);
            let page = self.store.whole_history(before, PAGE).map_err(say)?;
            return self.told(page.entries.iter());
        };
        let requirement = input::requirement(self.library, requirement)?;
        if self.is_audit()? {
            return self.operators_history(&requirement, before);
        }
        let key = EntityKey::Answer {
            assessment: self.current()?,
            requirement,
        };
        self.history_of(std::iter::once(key), before)
    }

    /// What happened to several things, together; newest first, before entry `before`, one page of it.
    pub(super) fn history_of(
        &self,
        keys: impl Iterator<Item = EntityKey>,
        before: Option<u32>,
    ) -> Result<Vec<HistoryWire>, Failure> {
        let before = before.map(u64::from);
        let mut entries = Vec::new();
        for key in keys {
            let page = self.store.history(&key, before, PAGE).map_err(say)?;
            entries.extend(page.entries);
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
        self.told(entries.iter().take(PAGE))
    }

    /// Entries in the order given; an evidence file by its name, which its digest is not.
    pub(super) fn told<'e>(
        &self,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Result<Vec<HistoryWire>, Failure> {
        let mut told = Vec::new();
        for entry in entries {
            let mut wire = history_wire(entry);
            if entry.kind == EntryKind::Entity(EntityKind::EvidenceLink) {
                wire.fields.retain(|field| field.field == "evidence");
                for field in &mut wire.fields {
                    for side in [&mut field.before, &mut field.after].into_iter().flatten() {
                        if let Some(name) = self.file_of(side)? {
                            *side = name;
                        }
                    }
                }
            }
            told.push(wire);
        }
        Ok(told)
    }

    /// The name of the evidence file with this digest, where it is here.
    fn file_of(&self, digest: &str) -> Result<Option<String>, Failure> {
        let Some(digest) = Digest::parse(digest) else {
            return Ok(None);
        };
        let record = self
            .store
            .record(&EntityKey::Evidence(digest))
            .map_err(say)?;
        Ok(match record {
            Some(Record::Evidence(file)) => Some(file.file_name),
            _ => None,
        })
    }
}

fn history_wire(entry: &Entry) -> HistoryWire {
    let key = |side: Result<Option<lianheng_store::record::Record>, _>| {
        side.ok()
            .flatten()
            .map(|record: lianheng_store::record::Record| record.key())
    };
    let key = key(entry.record_after()).or_else(|| key(entry.record_before()));
    HistoryWire {
        entry: count(usize::try_from(entry.seq).unwrap_or(usize::MAX)),
        at: entry.at.to_string(),
        author: entry.author.name.clone(),
        kind: match (entry.act, &entry.after) {
            (Act::Create | Act::Change, Some(_)) => "put",
            (Act::Create | Act::Change, None) => "remove",
            (other, _) => other.as_str(),
        },
        thing: rows::thing(entry.kind.as_str()).to_owned(),
        what: key.as_ref().map_or_else(String::new, rows::shown_key),
        fields: fields(entry.before.as_deref(), entry.after.as_deref()),
        reason: entry.own_reason(),
        merged: entry.merged().map(|merged| MergedFromWire {
            at: merged.at.map(|at| at.to_string()),
            by: merged.by,
            decided: merged.decided.map(lianheng_store::Choice::as_str),
        }),
    }
}

/// The fields that differ between two canonical records, in the order of the later one.
fn fields(before: Option<&str>, after: Option<&str>) -> Vec<FieldChangeWire> {
    let parse = |text: Option<&str>| -> serde_json::Map<String, serde_json::Value> {
        text.and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    };
    let (before, after) = (parse(before), parse(after));
    let names = after
        .keys()
        .chain(before.keys().filter(|name| !after.contains_key(*name)));
    let shown = |value: Option<&serde_json::Value>| {
        value.map(|value| {
            let text = value.as_str().map(str::to_owned);
            text.unwrap_or_else(|| value.to_string())
        })
    };
    names
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| FieldChangeWire {
            field: name.clone(),
            before: shown(before.get(name)),
            after: shown(after.get(name)),
        })
        .collect()
}
