//! Where the command writes, in the language or languages it speaks.

use crate::language::Speech;
use lianheng_api::{Failure, FailureKind, Lang};
use lianheng_l10n::{Arg, Messages, MsgId};
use serde::Serialize;
use std::io::Write;

/// Standard output and error with a language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Console {
    speech: Speech,
}

impl Console {
    pub(crate) fn new(speech: Speech) -> Self {
        Console { speech }
    }

    pub(crate) fn speech(&self) -> Speech {
        self.speech
    }

    /// Prints a text made for each language spoken.
    pub(crate) fn say(&self, text: impl Fn(Lang) -> String) {
        for (index, lang) in self.speech.languages().iter().enumerate() {
            let gap = if index > 0 { "\n" } else { "" };
            out(&format!("{gap}{}\n", text(*lang).trim_end_matches('\n')));
        }
    }

    /// Prints JSON for machines, whatever the language.
    pub(crate) fn json(&self, value: &impl Serialize) {
        let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
        text.push('\n');
        out(&text);
    }

    /// Prints text as it is.
    pub(crate) fn raw(&self, text: &str) {
        out(text);
    }

    /// Prints a message to standard error.
    pub(crate) fn warn(&self, id: MsgId, args: &[(&str, Arg)]) {
        for lang in self.speech.languages() {
            err(&format!("{}\n", Messages::built_in().text(*lang, id, args)));
        }
    }

    /// Prints a failure to standard error and returns its exit code.
    pub(crate) fn fail(&self, failure: &Failure) -> u8 {
        for lang in self.speech.languages() {
            for line in failure.lines(*lang) {
                err(&format!("{line}\n"));
            }
        }
        match failure.kind {
            FailureKind::Input => 3,
            FailureKind::Cancelled | FailureKind::Internal => 4,
        }
    }
}

/// A closed pipe (`| head`) is the reader's business, not an error.
pub(crate) fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

pub(crate) fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
