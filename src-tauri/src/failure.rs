//! A failure as the page receives it: the kind, and the sentences in both languages, so that switching the language also
//! switches an error that is on screen.

use lianheng_api::{Failure, FailureKind, Lang, Problem};
use serde::Serialize;

/// A failed command.
#[derive(Debug, Serialize)]
pub(crate) struct FailureWire {
    /// `input`, `cancelled`, `internal`
    kind: &'static str,
    lines: LinesWire,
}

#[derive(Debug, Serialize)]
struct LinesWire {
    #[serde(rename = "zh-CN")]
    zh: Vec<String>,
    en: Vec<String>,
}

impl From<Failure> for FailureWire {
    fn from(failure: Failure) -> Self {
        FailureWire {
            kind: match failure.kind {
                FailureKind::Input => "input",
                FailureKind::Cancelled => "cancelled",
                FailureKind::Internal => "internal",
            },
            lines: LinesWire {
                zh: failure.lines_as_text(Lang::Zh),
                en: failure.lines_as_text(Lang::En),
            },
        }
    }
}

/// A failure of the shell itself; `key` is a message of `app.ftl`.
pub(crate) fn own(kind: FailureKind, problem: Problem) -> Failure {
    Failure {
        kind,
        file: None,
        problems: vec![problem],
    }
}
