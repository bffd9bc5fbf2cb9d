//! What the store could not do, as a failure in words: what happened, what is safe, what to do.

use crate::failure::{Failure, FailureKind, Problem};
use lianheng_l10n::Arg;
use lianheng_store::record::{EntityKey, EntityKind};
use lianheng_store::{Break, FieldFault, StoreFault};

/// A store fault about the file at `file`, or about what is open when there is none.
pub(super) fn failed(file: Option<&str>, fault: &StoreFault) -> Failure {
    let ours = matches!(fault, StoreFault::Database { .. } | StoreFault::InMemory);
    let kind = if *fault == StoreFault::Cancelled {
        FailureKind::Cancelled
    } else if ours {
        FailureKind::Internal
    } else {
        FailureKind::Input
    };
    Failure {
        kind,
        file: file.map(str::to_owned),
        problems: vec![problem(fault)],
    }
}

fn problem(fault: &StoreFault) -> Problem {
    let (key, args) = match fault {
        StoreFault::Missing => ("error-read-missing", vec![("code", String::new())]),
        StoreFault::Exists => ("error-workspace-exists", vec![]),
        StoreFault::NotAWorkspace => ("error-workspace-not-one", vec![]),
        StoreFault::WrongPassphrase => ("error-workspace-wrong-passphrase", vec![]),
        StoreFault::WrongRecoveryKey => ("error-workspace-wrong-recovery-key", vec![]),
        StoreFault::RecoveryKeyMistyped => ("error-workspace-recovery-key-mistyped", vec![]),
        StoreFault::PassphraseUnusable => ("error-workspace-passphrase-unusable", vec![]),
        StoreFault::Damaged(detail) => {
            ("error-workspace-damaged", vec![("detail", detail.clone())])
        }
        StoreFault::Newer { found, supported } => (
            "error-workspace-newer",
            vec![
                ("found", found.to_string()),
                ("supported", supported.to_string()),
            ],
        ),
        StoreFault::OlderReadOnly { found } => (
            "error-workspace-older-read-only",
            vec![("found", found.to_string())],
        ),
        StoreFault::NotClosed => ("error-workspace-not-closed", vec![]),
        StoreFault::InUse => ("error-workspace-in-use", vec![]),
        StoreFault::ReadOnly => ("error-write-read-only", vec![("code", String::new())]),
        StoreFault::InMemory => ("error-workspace-in-memory", vec![]),
        StoreFault::DiskFull => ("error-write-full", vec![("code", String::new())]),
        StoreFault::Io { action, kind } => (
            "error-workspace-io",
            vec![
                ("action", (*action).to_owned()),
                ("detail", kind.to_string()),
            ],
        ),
        StoreFault::NoRandomness => ("error-workspace-no-randomness", vec![]),
        StoreFault::Database { code, detail } => (
            "error-workspace-database",
            vec![("code", code.to_string()), ("detail", detail.clone())],
        ),
        StoreFault::NoSuch(key) => ("error-workspace-no-such", vec![("what", key.to_string())]),
        StoreFault::StillUsed { what, by } => (
            "error-workspace-still-used",
            vec![("what", shown(what)), ("by", used_by(by))],
        ),
        StoreFault::IdTaken { what, by } => (
            "error-workspace-id-taken",
            vec![("what", shown(what)), ("by", shown(by))],
        ),
        StoreFault::Received(key) => ("error-workspace-received", vec![("what", shown(key))]),
        StoreFault::KeptAsItCame(_) => ("error-workspace-kept", vec![]),
        StoreFault::Frozen(_) => ("error-workspace-frozen", vec![]),
        StoreFault::Field { field, why, .. } | StoreFault::JournalField { field, why } => {
            field_problem(field, why)
        }
        StoreFault::EvidenceTooLarge { limit, .. } => (
            "error-workspace-evidence-too-large",
            vec![("most", (limit / 1024 / 1024).to_string())],
        ),
        StoreFault::NoBody(_) => ("error-workspace-no-body", vec![]),
        StoreFault::EvidenceDamaged { sha256, .. } => (
            "error-workspace-evidence-damaged",
            vec![("digest", sha256.to_string())],
        ),
        StoreFault::Stream(kind) => ("error-workspace-stream", vec![("detail", kind.to_string())]),
        StoreFault::Merge(fault) => super::merge::problem(fault),
        StoreFault::Cancelled => ("error-cancelled", vec![]),
    };
    Problem::new(key, args)
}

fn field_problem(
    field: &'static str,
    why: &FieldFault,
) -> (&'static str, Vec<(&'static str, String)>) {
    let field = ("field", field.to_owned());
    match why {
        FieldFault::TooLong { length, limit } => (
            "error-workspace-too-long",
            vec![
                field,
                ("length", length.to_string()),
                ("most", limit.to_string()),
            ],
        ),
        FieldFault::Blank => ("error-workspace-blank", vec![field]),
        FieldFault::NotAnId => ("error-workspace-not-an-id", vec![field]),
        FieldFault::OutOfRange => ("error-workspace-out-of-range", vec![field]),
        FieldFault::Repeated(what) => (
            "error-workspace-repeated",
            vec![field, ("what", what.clone())],
        ),
        FieldFault::Contradictory => ("error-workspace-contradictory", vec![field]),
    }
}

/// The part of a key that people know.
fn shown(key: &EntityKey) -> String {
    match key {
        EntityKey::Supplier(id) | EntityKey::System(id) | EntityKey::Product(id) => id.clone(),
        EntityKey::Answer { requirement, .. }
        | EntityKey::Review { requirement, .. }
        | EntityKey::AuditResponse { requirement, .. } => requirement.as_str().to_owned(),
        EntityKey::QuestionAnswer {
            questionnaire,
            question,
            ..
        } => {
            format!("{questionnaire}/{question}")
        }
        EntityKey::SupplierStatement { question, .. } => question.clone(),
        EntityKey::Organisation
        | EntityKey::SupplierRequest(_)
        | EntityKey::SupplierResponse(_)
        | EntityKey::Person(_)
        | EntityKey::Sbom(_)
        | EntityKey::Assessment(_)
        | EntityKey::Evidence(_)
        | EntityKey::EvidenceLink { .. }
        | EntityKey::Action(_)
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::Submission
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::ReceivedAudit(_) => key.to_string(),
    }
}

/// What uses something: ids people know, and for the rest how many there are of each kind.
fn used_by(by: &[EntityKey]) -> String {
    let named = by.iter().filter(|key| {
        matches!(
            key.kind(),
            EntityKind::Supplier
                | EntityKind::System
                | EntityKind::Product
                | EntityKind::Answer
                | EntityKind::QuestionAnswer
        )
    });
    let mut names: Vec<String> = named.map(shown).collect();
    if names.is_empty() {
        names = by.iter().map(shown).collect();
    }
    names.dedup();
    names.truncate(8);
    names.join(", ")
}

/// What does not hold in a workspace: the message, the journal entry where it is one, the arguments.
pub(super) fn break_message(
    found: &Break,
) -> (&'static str, Option<u64>, Vec<(&'static str, Arg)>) {
    let text = |name: &'static str, value: &str| (name, Arg::Text(value.to_owned()));
    match found {
        Break::Pages(detail) => ("break-pages", None, vec![text("detail", detail)]),
        Break::Reference { table } => ("break-reference", None, vec![text("table", table)]),
        Break::EntryUnreadable { seq } => ("break-entry-unreadable", Some(*seq), vec![]),
        Break::Gap { expected, found } => (
            "break-gap",
            Some(*expected),
            vec![
                text("expected", &expected.to_string()),
                text("found", &found.to_string()),
            ],
        ),
        Break::Hash { seq } => ("break-hash", Some(*seq), vec![]),
        Break::Chain { seq } => ("break-chain", Some(*seq), vec![]),
        Break::Before { seq, entity } => ("break-before", Some(*seq), vec![text("entity", entity)]),
        Break::TableUnreadable(kind) => (
            "break-table-unreadable",
            None,
            vec![text("table", kind.as_str())],
        ),
        Break::Differs { entity } => ("break-differs", None, vec![text("entity", entity)]),
        Break::Absent { entity } => ("break-absent", None, vec![text("entity", entity)]),
        Break::Unexpected { entity } => ("break-unexpected", None, vec![text("entity", entity)]),
        Break::NoBody(sha256) => (
            "break-no-body",
            None,
            vec![text("digest", &sha256.to_string())],
        ),
        Break::Body { sha256, .. } => (
            "break-body",
            None,
            vec![text("digest", &sha256.to_string())],
        ),
    }
}
