//! Two copies of a workspace that went on apart, and what becomes of them.

mod cases;
mod properties;

use super::{Choice, Decisions, MergeDone, MergePlan};
use crate::fault::StoreFault;
use crate::file::{Home, copy_in_memory};
use crate::journal::Author;
use crate::record::{EntityKey, EntityKind, Record, Setting};
use crate::support::at;
use crate::{Workspace, table};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Another copy.
fn copy(workspace: &Workspace) -> Workspace {
    Workspace::at(copy_in_memory(workspace.db()).unwrap(), Home::Memory)
}

fn li() -> Author {
    Author {
        name: "李工".to_owned(),
        person: None,
    }
}

fn plan(ours: &Workspace, theirs: &Workspace) -> MergePlan {
    ours.plan_merge(theirs, &mut |_, _| ControlFlow::Continue(()))
        .unwrap()
}

fn merge(
    ours: &mut Workspace,
    theirs: &Workspace,
    decisions: &Decisions,
) -> Result<MergeDone, StoreFault> {
    let by = crate::support::author();
    ours.merge(theirs, decisions, &by, at(90), &mut |_, _| {
        ControlFlow::Continue(())
    })
}

fn otherwise(choice: Choice) -> Decisions {
    Decisions {
        otherwise: Some(choice),
        ..Decisions::default()
    }
}

/// Everything in the workspace but what it remembers of merges.
fn content(workspace: &Workspace) -> BTreeMap<EntityKey, Record> {
    let mut all = BTreeMap::new();
    for kind in EntityKind::ALL {
        table::each(workspace.db(), *kind, &mut |record| {
            let memory =
                matches!(&record, Record::Setting(Setting { key, .. }) if key.starts_with("merge."));
            if !memory {
                all.insert(record.key(), record);
            }
            Ok(())
        })
        .unwrap();
    }
    all
}
