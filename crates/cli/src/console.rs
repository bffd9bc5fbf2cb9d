//! Where the command writes, in the language or languages it speaks.

use crate::language::Speech;
use indicatif::{ProgressBar, ProgressStyle};
use lianheng_api::{Failure, FailureKind, Lang, Tell};
use lianheng_l10n::{Arg, Messages, MsgId};
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;

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
            let text = harmless(text(*lang).trim_end_matches('\n'));
            out(&format!("{gap}{text}\n"));
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
            let text = Messages::built_in().text(*lang, id, args);
            err(&format!("{}\n", harmless(&text)));
        }
    }

    /// Prints a failure to standard error and returns its exit code.
    pub(crate) fn fail(&self, failure: &Failure) -> u8 {
        for lang in self.speech.languages() {
            for line in failure.lines(*lang) {
                err(&format!("{}\n", harmless(&line)));
            }
        }
        match failure.kind {
            FailureKind::Input => 3,
            FailureKind::Cancelled | FailureKind::Internal => 4,
        }
    }
}

/// A text without what a terminal would obey, or what would show it in another order than it is written: much of what is told comes from
/// files of other people.
fn harmless(text: &str) -> String {
    let obeyed = |c: char| {
        let is_layout = matches!(c, '\n' | '\t');
        let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        (c.is_control() && !is_layout) || turns
    };
    text.replace(obeyed, "\u{fffd}")
}

/// A closed pipe (`| head`) is the reader's business, not an error.
pub(crate) fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

pub(crate) fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Does long work, with a progress bar on a terminal and nothing elsewhere.
pub(crate) fn with_bar<T>(work: impl FnOnce(Tell<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
    let bar = bar();
    let done = work(&mut |at| {
        // Where nobody knows how much there is, the bar stays empty and the work is seen to go on by its end.
        if at.total > 0 {
            bar.set_length(at.total);
            bar.set_position(at.done);
        }
        ControlFlow::Continue(())
    });
    bar.finish_and_clear();
    done
}

fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent}%") {
        bar.set_style(style);
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_commands_the_terminal() {
        let hostile = "报送\u{1b}]0;title\u{7}\n\tnext\u{202e}txt.exe\u{9b}31m";
        let shown = harmless(hostile);
        assert_eq!(
            shown,
            "报送\u{fffd}]0;title\u{fffd}\n\tnext\u{fffd}txt.exe\u{fffd}31m"
        );
    }
}
