//! What is done about requirements, as the exports tell it: the actions of a workspace with how far each is, or, without a workspace, the
//! action written down with an answer.

use crate::outgoing::Outgoing;
use jiff::civil::Date;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionState {
    /// 未开始
    Open,
    /// 进行中
    InProgress,
    /// 已完成
    Done,
    /// 已复测
    Verified,
    /// 已取消
    Cancelled,
}

impl ActionState {
    /// Every state, in the order an action goes through them.
    pub const ALL: [ActionState; 5] = [
        ActionState::Open,
        ActionState::InProgress,
        ActionState::Done,
        ActionState::Verified,
        ActionState::Cancelled,
    ];

    /// The stable name, for message ids (`action-status-done`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ActionState::Open => "open",
            ActionState::InProgress => "in_progress",
            ActionState::Done => "done",
            ActionState::Verified => "verified",
            ActionState::Cancelled => "cancelled",
        }
    }

    /// The state of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = ActionState::ALL.into_iter();
        all.find(|state| state.as_str() == name)
    }

    /// Something is left to be done.
    pub(crate) fn is_unfinished(self) -> bool {
        matches!(self, ActionState::Open | ActionState::InProgress)
    }
}

/// An action that is followed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedAction {
    /// The requirement whose gap it closes.
    pub requirement: RequirementId,
    /// What.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
    /// How far it is.
    pub state: ActionState,
    /// When it was done.
    pub done_on: Option<Date>,
    /// The verdict of the re-test.
    pub retest: Option<Verdict>,
    /// What the re-test found.
    pub retest_note: Option<String>,
}

/// An action on its way out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Planned<'a> {
    /// Which of its requirement's actions it is, the oldest first, from 0.
    pub(crate) number: usize,
    pub(crate) plan: &'a str,
    pub(crate) owner: Option<&'a str>,
    pub(crate) due: Option<Date>,
    pub(crate) effort: Option<u32>,
    /// Only where it is followed up.
    pub(crate) followed: Option<&'a FollowedAction>,
}

impl Planned<'_> {
    /// Whether it still counts: it was not given up.
    pub(crate) fn stands(&self) -> bool {
        self.followed
            .is_none_or(|action| action.state != ActionState::Cancelled)
    }

    /// Whether something is left to be done.
    pub(crate) fn is_unfinished(&self) -> bool {
        self.followed
            .is_none_or(|action| action.state.is_unfinished())
    }

    /// The effort in person-days.
    pub(crate) fn person_days(&self) -> Option<String> {
        self.effort
            .map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))
    }
}

impl<'a> Outgoing<'a> {
    /// The actions for a requirement, the oldest first.
    pub(crate) fn actions_for(&self, requirement: &RequirementId) -> Vec<Planned<'a>> {
        if let Some(followed) = self.actions {
            let own = followed
                .iter()
                .filter(|one| one.requirement == *requirement);
            return own
                .enumerate()
                .map(|(number, action)| Planned {
                    number,
                    plan: &action.plan,
                    owner: action.owner.as_deref(),
                    due: action.due,
                    effort: action.effort,
                    followed: Some(action),
                })
                .collect();
        }
        let mut answers = self.evaluation.answers.iter();
        let answer = answers.find(|answer| answer.requirement == *requirement);
        let action = answer.and_then(|answer| answer.action.as_ref());
        action
            .map(|action| Planned {
                number: 0,
                plan: &action.plan,
                owner: action.owner.as_deref(),
                due: action.due,
                effort: action.effort,
                followed: None,
            })
            .into_iter()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for state in ActionState::ALL {
            assert_eq!(ActionState::from_name(state.as_str()), Some(state));
        }
        assert_eq!(ActionState::from_name("closed"), None);
    }
}
