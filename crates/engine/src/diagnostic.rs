//! What a reader has to say about a file: a stable rule, a place and arguments. The sentence a person reads is the message
//! `check-<rule>` (content) in `ui/locales`; nobody matches strings.

use crate::json::{Fault, FaultKind, Place};

/// How bad a diagnostic or a consistency finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used, or the claim cannot stand.
    Error,
    /// Usable, but somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The stable name, for message ids (`severity-error`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// One thing found in a content file.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable rule id, such as `unknown-source`.
    pub rule: &'static str,
    /// Errors fail `packs check`; warnings do not.
    pub severity: Severity,
    /// The file, as the host named it.
    pub file: String,
    /// Where in the file; line 1, column 1 when the file as a whole is meant.
    pub place: Place,
    /// Arguments of the message, by name.
    pub args: Vec<(&'static str, String)>,
    /// For rule `json`: what is wrong with the shape.
    pub fault: Option<FaultKind>,
}

impl Diagnostic {
    /// An error without arguments; add them with [`Diagnostic::with`].
    pub fn error(rule: &'static str, file: &str, place: Place) -> Self {
        Diagnostic {
            rule,
            severity: Severity::Error,
            file: file.to_owned(),
            place,
            args: Vec::new(),
            fault: None,
        }
    }

    /// A fault of JSON shape in `file`; hosts put [`Diagnostic::fault`] into words.
    pub fn of_fault(file: &str, fault: Fault) -> Self {
        let mut diagnostic = Diagnostic::error("json", file, fault.place);
        diagnostic.fault = Some(fault.kind);
        diagnostic
    }

    /// Adds an argument of the message.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
