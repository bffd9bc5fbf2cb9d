//! Merging another copy of the same workspace: three ways, from the point both journals have in common.
//!
//! The other copy is proved whole before anything of it is used. What only one side changed comes in; what both changed apart is
//! a conflict a person decides; without every decision nothing is merged. A merge is one change: its entries have the authors who
//! made the changes, and undo takes it back as one. What was merged is remembered, so that merging again brings only what is new,
//! in either direction.

mod chain;
mod draft;
mod kinds;
mod meeting;
mod plan;
mod said;
mod take;

pub use plan::{
    CommonEntry, Conflict, IncomingAct, Kept, MergeIncoming, MergePlan, Relation, UnitChange,
};
pub use said::{Merged, Said};

use crate::change::{self, Applied};
use crate::fault::StoreFault;
use crate::id::{Digest, WorkspaceId};
use crate::journal::{self, Author};
use crate::verify::{Break, Progress};
use crate::workspace::Workspace;
use chain::Chain;
use draft::{Draft, Pair};
use jiff::Timestamp;
use plan::Drawing;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// One of the two copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The workspace that is merged into.
    Ours,
    /// The copy that is merged.
    Theirs,
}

/// How a conflict is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// As we have it.
    Ours,
    /// As they have it.
    Theirs,
    /// Our text, and theirs below it.
    Both,
}

impl Choice {
    /// Every choice.
    pub const ALL: [Choice; 3] = [Choice::Ours, Choice::Theirs, Choice::Both];

    /// The stable name, for message ids (`merge-choice-ours`) and decisions.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Choice::Ours => "ours",
            Choice::Theirs => "theirs",
            Choice::Both => "both",
        }
    }

    /// The choice of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

impl Side {
    /// The stable name, for message ids (`merge-side-ours`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.choice().as_str()
    }

    pub(crate) fn other(self) -> Side {
        match self {
            Side::Ours => Side::Theirs,
            Side::Theirs => Side::Ours,
        }
    }

    fn choice(self) -> Choice {
        match self {
            Side::Ours => Choice::Ours,
            Side::Theirs => Choice::Theirs,
        }
    }

    fn of(choice: Choice) -> Side {
        match choice {
            Choice::Theirs => Side::Theirs,
            Choice::Ours | Choice::Both => Side::Ours,
        }
    }
}

/// Why two copies cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergeFault {
    /// Another workspace, not another copy of this one.
    OtherWorkspace {
        /// Our id.
        ours: WorkspaceId,
        /// Theirs.
        theirs: WorkspaceId,
    },
    /// The journals have no entry in common.
    NothingInCommon,
    /// A copy is not what its journal says.
    Unsound {
        /// Which.
        side: Side,
        /// The first thing that does not hold.
        first: Box<Break>,
        /// How many do not.
        count: usize,
    },
    /// Conflicts nobody decided.
    Undecided {
        /// How many.
        count: usize,
    },
    /// A decision about something that is no conflict.
    NoSuchConflict(String),
    /// A choice a conflict does not offer.
    NotAChoice {
        /// The conflict.
        conflict: String,
        /// What it offers.
        offered: Vec<Choice>,
    },
    /// The decisions were made when one of the copies stood elsewhere.
    Moved,
}

/// How conflicts are decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions {
    /// By the conflict's id.
    pub each: BTreeMap<String, Choice>,
    /// What is chosen where nothing is said, among what a conflict offers.
    pub otherwise: Option<Choice>,
    /// The heads of both journals when the decisions were made, ours first; checked where given.
    pub heads: Option<(Digest, Digest)>,
}

/// A merge that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeDone {
    /// What it was.
    pub plan: MergePlan,
    /// What stays although it was removed, by the decisions taken.
    pub kept: Vec<Kept>,
    /// Conflicts decided.
    pub decided: usize,
    /// What it came to.
    pub applied: Applied,
    /// Bodies of evidence files that came along.
    pub bodies: usize,
}

/// Hears how far the merge is: of which copy, and what is looked at; and may stop it.
pub type MergeTell<'a> = &'a mut dyn FnMut(Side, Progress) -> ControlFlow<()>;

/// What both copies hold, proved.
struct Meeting {
    ours: Chain,
    theirs: Chain,
    draft: Draft,
}

impl Workspace {
    /// What merging another copy would do. Nothing is written.
    ///
    /// # Errors
    /// [`StoreFault::Merge`], [`StoreFault::Cancelled`], or what the disk says.
    pub fn plan_merge(
        &self,
        other: &Workspace,
        tell: MergeTell<'_>,
    ) -> Result<MergePlan, StoreFault> {
        let pair = Pair {
            ours: self.db(),
            theirs: other.db(),
        };
        let meeting = meet(self, other, tell)?;
        draw(pair, &meeting)
    }

    /// Merges another copy, whole or not at all, as one change.
    ///
    /// # Errors
    /// As [`Workspace::plan_merge`], [`MergeFault::Undecided`], a decision that does not fit, or as [`Workspace::apply`]; nothing is
    /// merged then.
    pub fn merge(
        &mut self,
        other: &Workspace,
        decisions: &Decisions,
        by: &Author,
        at: Timestamp,
        tell: MergeTell<'_>,
    ) -> Result<MergeDone, StoreFault> {
        change::check_journal_fields(by, None)?;
        if self.is_read_only() {
            return Err(StoreFault::ReadOnly);
        }
        let meeting = meet(self, other, tell)?;
        let plan = draw(
            Pair {
                ours: self.db(),
                theirs: other.db(),
            },
            &meeting,
        )?;
        fit(&plan, decisions)?;
        if meeting.theirs.is_within(&meeting.ours) {
            let head = plan.ours;
            return Ok(MergeDone {
                kept: Vec::new(),
                decided: 0,
                applied: Applied {
                    number: None,
                    entities: Vec::new(),
                    head,
                },
                bodies: 0,
                plan,
            });
        }
        let (settled, chosen) = settle(&meeting.draft, decisions)?;
        let taken = self.in_transaction(|db| {
            let pair = Pair {
                ours: db,
                theirs: other.db(),
            };
            take::take(
                pair,
                &meeting.draft,
                (&settled, &chosen),
                plan.theirs,
                (by, at),
                tell,
            )
        })?;
        Ok(MergeDone {
            kept: plan::kept(&settled),
            decided: chosen.len(),
            applied: taken.applied,
            bodies: taken.bodies,
            plan,
        })
    }

    /// The workspace's id, the same in every copy of it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn id(&self) -> Result<WorkspaceId, StoreFault> {
        journal::workspace_id(self.db())
    }
}

fn refused(fault: MergeFault) -> StoreFault {
    StoreFault::Merge(Box::new(fault))
}

/// Proves both copies and puts them side by side.
fn meet(ours: &Workspace, theirs: &Workspace, tell: MergeTell<'_>) -> Result<Meeting, StoreFault> {
    let ids = (ours.id()?, theirs.id()?);
    if ids.0 != ids.1 {
        return Err(refused(MergeFault::OtherWorkspace {
            ours: ids.0,
            theirs: ids.1,
        }));
    }
    let found = theirs.verify(&mut |progress| tell(Side::Theirs, progress))?;
    sound(Side::Theirs, found.breaks)?;
    let found = ours.verify_state(&mut |progress| tell(Side::Ours, progress))?;
    sound(Side::Ours, found.breaks)?;
    let (own, other) = (Chain::read(ours.db())?, Chain::read(theirs.db())?);
    if own.shared(&other) == 0 {
        return Err(refused(MergeFault::NothingInCommon));
    }
    let pair = Pair {
        ours: ours.db(),
        theirs: theirs.db(),
    };
    let draft = Draft::make(pair, (&own, &other))?;
    Ok(Meeting {
        ours: own,
        theirs: other,
        draft,
    })
}

fn sound(side: Side, breaks: Vec<Break>) -> Result<(), StoreFault> {
    let count = breaks.len();
    match breaks.into_iter().next() {
        None => Ok(()),
        Some(first) => Err(refused(MergeFault::Unsound {
            side,
            first: Box::new(first),
            count,
        })),
    }
}

fn draw(pair: Pair<'_>, meeting: &Meeting) -> Result<MergePlan, StoreFault> {
    let Meeting {
        ours,
        theirs,
        draft,
    } = meeting;
    let drawing = Drawing { pair, draft };
    let seq = ours.shared(theirs);
    let entry = journal::entry(pair.ours, seq)?;
    let at = entry.map_or(Timestamp::UNIX_EPOCH, |entry| entry.at);
    let is_shared = |point: chain::Point| point.seq <= seq;
    let merged_since =
        !matches!(chain::base(ours, theirs), chain::Base::At(point) if is_shared(point));
    let relation = match (theirs.is_within(ours), ours.is_within(theirs)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::OursAhead,
        (false, true) => Relation::TheirsAhead,
        (false, false) => Relation::Diverged,
    };
    // What is not decided yet stays as it is here.
    let settled = draft.settle(&mut |_, _| Choice::Ours);
    let kept = match settled {
        Ok(settled) => plan::kept(&settled),
        // Merging says so when it comes to that.
        Err(StoreFault::StillUsed { .. }) => Vec::new(),
        Err(fault) => return Err(fault),
    };
    let (incoming, conflicts) = if theirs.is_within(ours) {
        (Vec::new(), Vec::new())
    } else {
        (drawing.incoming()?, drawing.conflicts()?)
    };
    let only_ours = draft
        .items
        .values()
        .filter(|item| item.moved_alone(Side::Ours))
        .filter(|item| !draft::is_memory(&item.key))
        .count();
    Ok(MergePlan {
        relation,
        common: CommonEntry {
            seq,
            at,
            merged_since,
        },
        ours: journal::head(pair.ours)?,
        theirs: journal::head(pair.theirs)?,
        incoming,
        only_ours,
        conflicts,
        kept,
    })
}

/// Whether decisions are about the conflicts there are.
fn fit(plan: &MergePlan, decisions: &Decisions) -> Result<(), StoreFault> {
    if let Some((ours, theirs)) = decisions.heads
        && (ours, theirs) != (plan.ours.hash, plan.theirs.hash)
    {
        return Err(refused(MergeFault::Moved));
    }
    for (id, choice) in &decisions.each {
        let Some(conflict) = plan.conflicts.iter().find(|one| one.id == *id) else {
            return Err(refused(MergeFault::NoSuchConflict(id.clone())));
        };
        if !conflict.choices.contains(choice) {
            return Err(refused(MergeFault::NotAChoice {
                conflict: id.clone(),
                offered: conflict.choices.clone(),
            }));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;

/// The conflicts that had to be decided, and how they were.
type Chosen = BTreeMap<String, Choice>;

fn settle(draft: &Draft, decisions: &Decisions) -> Result<(draft::Settled, Chosen), StoreFault> {
    let mut chosen = Chosen::new();
    let mut undecided = BTreeSet::new();
    let settled = draft.settle(&mut |id, offered| {
        let otherwise = decisions.otherwise.filter(|one| offered.contains(one));
        match decisions.each.get(id).copied().or(otherwise) {
            Some(choice) => {
                chosen.insert(id.to_owned(), choice);
                choice
            }
            None => {
                undecided.insert(id.to_owned());
                Choice::Ours
            }
        }
    });
    if !undecided.is_empty() {
        return Err(refused(MergeFault::Undecided {
            count: undecided.len(),
        }));
    }
    Ok((settled?, chosen))
}
