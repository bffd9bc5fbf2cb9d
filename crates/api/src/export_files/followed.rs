//! The actions a workspace follows up, for the exported files.

use crate::answers::WorkspaceRecords;
use lianheng_exchange::{ActionState, FollowedAction};

pub(super) fn followed(records: &WorkspaceRecords) -> Vec<FollowedAction> {
    let actions = records.actions.iter();
    actions
        .filter_map(|action| {
            Some(FollowedAction {
                requirement: action.requirement.clone(),
                plan: action.plan.clone(),
                owner: action.owner.clone(),
                due: action.due,
                effort: action.effort,
                // The same names: a test says so.
                state: ActionState::from_name(action.status)?,
                done_on: action.done_on,
                retest: action.retest,
                retest_note: action.retest_note.clone(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lianheng_store::record::ActionStatus;

    #[test]
    fn every_status_of_a_workspace_has_its_state() {
        for status in [
            ActionStatus::Open,
            ActionStatus::InProgress,
            ActionStatus::Done,
            ActionStatus::Verified,
            ActionStatus::Cancelled,
        ] {
            let state = ActionState::from_name(status.as_str());
            assert_eq!(state.map(ActionState::as_str), Some(status.as_str()));
        }
    }
}
