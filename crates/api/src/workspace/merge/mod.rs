//! Merging another copy of the workspace: looked at first, decided by a person, then made as one change or not at all.

mod decisions;
mod fault;
mod names;
mod values;

pub use decisions::{MergeDecisions, read_merge_decisions, save_merge_decisions};
pub(super) use fault::problem;

use super::session::{Session, say};
use crate::failure::{Failure, Problem};
use crate::packs::count;
use crate::progress::{Progress, Tell};
use crate::wire::{
    MergeConflictWire, MergeDecisionWire, MergeFieldWire, MergeIncomingWire, MergeKeptWire,
    MergeSideWire, MergeWire,
};
use jiff::Timestamp;
use lianheng_engine::bilingual::Bilingual;
use lianheng_store::record::EntityKey;
use lianheng_store::{
    Choice, Conflict, Decisions, Kept, MergeFault, MergeIncoming, MergePlan, Passphrase, Said,
    Side, StoreFault, Workspace,
};
use names::Names;
use std::path::Path;

impl Session {
    /// Whether another copy opens with this workspace's own key, as backups do; otherwise its passphrase is needed.
    ///
    /// # Errors
    /// It is missing, no workspace, the very file that is open, damaged, newer, older or in use.
    pub fn opens_with_own_key(&self, path: &Path, at: Timestamp) -> Result<bool, Failure> {
        match self.own_copy(path, at) {
            Ok(_) => Ok(true),
            Err(StoreFault::WrongPassphrase) => Ok(false),
            Err(fault) => Err(fault::opening(path, &fault)),
        }
    }

    /// What merging another copy would bring; nothing is written. `words` is its passphrase where it is not this workspace's.
    ///
    /// # Errors
    /// The copy cannot be opened, is another workspace, or is not what its journal says; stopped by `tell`.
    pub fn preview_merge(
        &mut self,
        path: &Path,
        words: Option<&str>,
        decisions: &MergeDecisions,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<MergeWire, Failure> {
        let other = self.other_copy(path, words, at)?;
        let plan = self
            .store
            .plan_merge(&other, &mut stages(tell))
            .map_err(|fault| fault::merging(path, &fault))?;
        self.merge_wire(path, &other, &plan, &decisions.store())
    }

    /// Merges another copy, as one change. Where conflicts are left undecided nothing is written, and `applied` says so.
    ///
    /// # Errors
    /// As [`Session::preview_merge`]; a decision that does not fit; the workspace is read-only.
    pub fn merge(
        &mut self,
        path: &Path,
        words: Option<&str>,
        decisions: &MergeDecisions,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<MergeWire, Failure> {
        let other = self.other_copy(path, words, at)?;
        let wanted = decisions.store();
        let author = self.author.clone();
        let done = self
            .store
            .merge(&other, &wanted, &author, at, &mut stages(tell));
        let done = match done {
            Ok(done) => done,
            Err(StoreFault::Merge(fault)) if matches!(*fault, MergeFault::Undecided { .. }) => {
                let plan = self
                    .store
                    .plan_merge(&other, &mut stages(tell))
                    .map_err(|fault| fault::merging(path, &fault))?;
                return self.merge_wire(path, &other, &plan, &wanted);
            }
            Err(fault) => return Err(fault::merging(path, &fault)),
        };
        let mut wire = self.merge_wire(path, &other, &done.plan, &wanted)?;
        wire.applied = true;
        wire.undecided = 0;
        wire.decided = count(done.decided);
        wire.bodies = count(done.bodies);
        let names = Names::new(self.library, &self.store, &other);
        wire.kept = kept(&names, &done.kept)?;
        self.renew()?;
        Ok(wire)
    }

    fn own_copy(&self, path: &Path, at: Timestamp) -> Result<Workspace, StoreFault> {
        let same = |one: &Path| std::fs::canonicalize(one).ok() == std::fs::canonicalize(path).ok();
        if path.exists() && self.path().is_some_and(same) {
            return Err(StoreFault::Exists);
        }
        self.store.open_copy(path, at)
    }

    fn other_copy(
        &self,
        path: &Path,
        words: Option<&str>,
        at: Timestamp,
    ) -> Result<Workspace, Failure> {
        let opened = match (self.own_copy(path, at), words) {
            (Err(StoreFault::WrongPassphrase), Some(words)) => {
                let passphrase = Passphrase::new(words).map_err(|_| StoreFault::WrongPassphrase);
                passphrase.and_then(|passphrase| Workspace::open_to_read(path, &passphrase, at))
            }
            (opened, _) => opened,
        };
        opened.map_err(|fault| fault::opening(path, &fault))
    }

    fn merge_wire(
        &self,
        path: &Path,
        other: &Workspace,
        plan: &MergePlan,
        decisions: &Decisions,
    ) -> Result<MergeWire, Failure> {
        let names = Names::new(self.library, &self.store, other);
        let mut incoming = Vec::with_capacity(plan.incoming.len());
        for one in &plan.incoming {
            incoming.push(incoming_wire(&names, one)?);
        }
        let mut conflicts = Vec::with_capacity(plan.conflicts.len());
        for one in &plan.conflicts {
            conflicts.push(conflict_wire(&names, one)?);
        }
        Ok(MergeWire {
            other: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            applied: false,
            relation: plan.relation.as_str(),
            common_entry: count(usize::try_from(plan.common.seq).unwrap_or(usize::MAX)),
            common_at: plan.common.at.to_string(),
            merged_since: plan.common.merged_since,
            ours_head: plan.ours.hash.to_string(),
            theirs_head: plan.theirs.hash.to_string(),
            incoming,
            only_ours: count(plan.only_ours),
            conflicts,
            undecided: count(plan.undecided(decisions)),
            kept: kept(&names, &plan.kept)?,
            decided: 0,
            bodies: 0,
        })
    }
}

/// Tells of a merge as of any long work: the other copy is proved first, then ours.
fn stages<'t>(
    tell: Tell<'t>,
) -> impl FnMut(Side, lianheng_store::Progress) -> std::ops::ControlFlow<()> + 't {
    move |_, progress| tell(Progress::from(progress))
}

fn incoming_wire(names: &Names<'_>, one: &MergeIncoming) -> Result<MergeIncomingWire, Failure> {
    // What begins as no is nothing to tell.
    let no = Some(&serde_json::Value::Bool(false));
    let told = one
        .units
        .iter()
        .filter(|unit| values::is_told(one.key.kind(), &unit.unit))
        .filter(|unit| unit.before.is_some() || unit.after.as_ref() != no);
    let mut fields = Vec::new();
    for unit in told {
        let field = |value: Option<&serde_json::Value>| {
            values::in_words(names, one.key.kind(), &unit.unit, value)
        };
        fields.push(MergeFieldWire {
            field: unit.unit.clone(),
            name: (&values::field_name(names, &unit.unit)).into(),
            before: field(unit.before.as_ref())?.as_ref().map(Into::into),
            after: field(unit.after.as_ref())?.as_ref().map(Into::into),
        });
    }
    fields.retain(|field| field.before.is_some() || field.after.is_some());
    Ok(MergeIncomingWire {
        thing: thing(&one.key),
        what: (&names.of(&one.key)?).into(),
        act: one.act.as_str(),
        fields,
        author: one.said.as_ref().map(|said| said.author.name.clone()),
        at: one.said.as_ref().map(|said| said.at.to_string()),
        under: one.under.as_ref().map(under),
    })
}

fn conflict_wire(names: &Names<'_>, one: &Conflict) -> Result<MergeConflictWire, Failure> {
    let words = |value: Option<&serde_json::Value>| -> Result<Option<Bilingual>, Failure> {
        values::in_words(names, one.key.kind(), &one.unit, value)
    };
    let side = |value: Option<&serde_json::Value>, said: Option<&Said>| {
        Ok::<_, Failure>(MergeSideWire {
            value: words(value)?.as_ref().map(Into::into),
            author: said.map(|said| said.author.name.clone()),
            at: said.map(|said| said.at.to_string()),
        })
    };
    let mut within = Vec::with_capacity(one.within.len());
    for key in one.within.iter().filter(|key| **key != one.key) {
        within.push((&names.of(key)?).into());
    }
    Ok(MergeConflictWire {
        id: one.id.clone(),
        thing: thing(&one.key),
        what: (&names.of(&one.key)?).into(),
        field: one.unit.clone(),
        name: (&values::field_name(names, &one.unit)).into(),
        base: words(one.base.as_ref())?.as_ref().map(Into::into),
        ours: side(one.ours.as_ref(), one.ours_said.as_ref())?,
        theirs: side(one.theirs.as_ref(), one.theirs_said.as_ref())?,
        choices: one.choices.iter().map(|choice| choice.as_str()).collect(),
        within,
        under: one.under.as_ref().map(under),
    })
}

fn kept(names: &Names<'_>, kept: &[Kept]) -> Result<Vec<MergeKeptWire>, Failure> {
    let mut wires = Vec::with_capacity(kept.len());
    for one in kept {
        let mut because = Vec::with_capacity(one.because.len());
        for key in &one.because {
            because.push((&names.of(key)?).into());
        }
        wires.push(MergeKeptWire {
            thing: thing(&one.key),
            what: (&names.of(&one.key)?).into(),
            because,
        });
    }
    Ok(wires)
}

fn under((conflict, choice): &(String, Choice)) -> MergeDecisionWire {
    MergeDecisionWire {
        conflict: conflict.clone(),
        choice: choice.as_str().to_owned(),
    }
}

fn thing(key: &EntityKey) -> String {
    super::rows::thing(key.kind().as_str()).to_owned()
}
