//! How far a long piece of work is, and the wish to stop it, whatever crate does the work. Hosts draw a bar of it.

use crate::failure::{Failure, FailureKind, Problem};
use std::ops::ControlFlow;

/// How far a piece of work is within its present step; a later step begins again at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Units done: pages, rows, bytes.
    pub done: u64,
    /// Units in all; 0 where that is not known before.
    pub total: u64,
}

/// Who is told of progress, and may break off: the work then ends with [`FailureKind::Cancelled`] and leaves nothing.
pub type Tell<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

impl From<lianheng_report::Progress> for Progress {
    fn from(at: lianheng_report::Progress) -> Self {
        Progress {
            done: at.done as u64,
            total: at.total as u64,
        }
    }
}

impl From<lianheng_store::Progress> for Progress {
    fn from(at: lianheng_store::Progress) -> Self {
        Progress {
            done: at.done,
            total: at.total,
        }
    }
}

/// What work that was stopped ends with.
pub(crate) fn cancelled() -> Failure {
    Failure {
        kind: FailureKind::Cancelled,
        file: None,
        problems: vec![Problem::new("error-cancelled", vec![])],
    }
}

/// Tells of a step and ends the work where it is to stop.
pub(crate) fn go_on(tell: Tell<'_>, done: usize, total: usize) -> Result<(), Failure> {
    let at = Progress {
        done: done as u64,
        total: total as u64,
    };
    match tell(at) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(cancelled()),
    }
}
