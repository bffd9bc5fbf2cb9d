//! What a workspace knows of an assessment besides its answers: people, actions as they are followed up, the end of the journal.

use super::session::say;
use crate::answers::WorkspaceRecords;
use crate::failure::Failure;
use lianheng_report::{JournalRow, TrackedAction};
use lianheng_store::record::{ActionRecord, ActionStatus};
use lianheng_store::{AssessmentId, Workspace};

/// What the workspace knows of an assessment.
pub(super) fn of(store: &Workspace, id: &AssessmentId) -> Result<WorkspaceRecords, Failure> {
    let head = store.journal_head().map_err(say)?;
    let people = store.people().map_err(say)?.into_iter();
    let actions = store.actions(id).map_err(say)?.into_iter();
    Ok(WorkspaceRecords {
        people: people
            .map(|person| match person.role {
                Some(role) => format!("{}  {role}", person.name),
                None => person.name,
            })
            .collect(),
        actions: actions.map(tracked).collect(),
        journal: JournalRow {
            entries: head.seq,
            head: head.hash.to_string(),
        },
    })
}

fn tracked(action: ActionRecord) -> TrackedAction {
    let is_open = matches!(action.status, ActionStatus::Open | ActionStatus::InProgress);
    TrackedAction {
        requirement: action.requirement,
        plan: action.plan,
        owner: action.owner,
        due: action.due,
        effort: action.effort_tenths,
        status: action.status.as_str(),
        is_closed: !is_open,
        done_on: action.done_on,
        retest: action.retest_verdict,
        retest_note: action.retest_note,
    }
}
