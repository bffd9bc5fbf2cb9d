//! How a command ends badly: a message for the terminal and the exit status.
//!
//! The statuses mean what they mean for the `lianheng` command: 1 a check found something or a step failed, 2 the call was
//! wrong or the machine lacks a tool. A program we start that ends badly is a failed step, whatever its own status.

use std::fmt::Display;

/// What every command returns.
pub(crate) type Outcome = Result<(), Failure>;

/// Why a command ended, and with which exit status.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: u8,
    pub(crate) message: String,
}

impl Failure {
    /// A check found something, or a step could not be done.
    pub(crate) fn check(message: impl Into<String>) -> Self {
        Failure {
            status: 1,
            message: message.into(),
        }
    }

    /// The call was wrong, or the machine lacks something the caller has to install.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Failure {
            status: 2,
            message: message.into(),
        }
    }

    /// `cannot read X: no such file`, the shape every failed operation is told in.
    pub(crate) fn cannot(what: impl Display, error: impl Display) -> Self {
        Failure::check(format!("cannot {what}: {error}"))
    }
}

/// One line a finding, then the failure that counts them; nothing found is success.
pub(crate) fn report(command: &str, findings: &[String]) -> Outcome {
    for finding in findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        1 => Err(Failure::check(format!("{command}: 1 finding"))),
        count => Err(Failure::check(format!("{command}: {count} findings"))),
    }
}
