//! Why the store could not do something: structured, without sentences. The host puts them into words.
//!
//! SQLite's own codes end here: what a person can act on (in use, disk full, damaged) has a variant; the rest is
//! [`StoreFault::Database`].

use crate::id::{AssessmentId, Digest};
use crate::merge::MergeFault;
use crate::record::EntityKey;
use std::io::ErrorKind;

/// What went wrong. Whatever it was, what was stored before is untouched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// There is no file at the path.
    #[error("no such file")]
    Missing,
    /// A file is already at the path.
    #[error("the file exists")]
    Exists,
    /// The file was not written by this product.
    #[error("not a workspace")]
    NotAWorkspace,
    /// The passphrase is not the workspace's.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery key is whole, and another workspace's or an earlier passphrase's.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// The recovery key is not whole: a character too many, too few or mistyped.
    #[error("recovery key mistyped")]
    RecoveryKeyMistyped,
    /// An empty passphrase, or one beyond [`crate::PASSPHRASE_LIMIT`].
    #[error("unusable passphrase")]
    PassphraseUnusable,
    /// The key is right and the content is not readable.
    #[error("damaged: {0}")]
    Damaged(String),
    /// Written by a later release.
    #[error("format {found}, at most {supported} is supported")]
    Newer {
        /// Format of the file.
        found: u32,
        /// Latest format this release reads.
        supported: u32,
    },
    /// Written by an earlier release, and it cannot be brought up to date where it lies because it cannot be written to.
    #[error("format {found} cannot be migrated in a read-only file")]
    OlderReadOnly {
        /// Format of the file.
        found: u32,
    },
    /// It was not closed, what was written last is in the log beside it, and neither can be brought together where nothing can be written.
    #[error("not closed, and read-only")]
    NotClosed,
    /// Another window or command has the workspace open.
    #[error("in use")]
    InUse,
    /// The workspace was opened read-only.
    #[error("read-only")]
    ReadOnly,
    /// The workspace is only in memory, and this needs a file.
    #[error("in memory only")]
    InMemory,
    /// No room left on the disk.
    #[error("disk full")]
    DiskFull,
    /// The operating system refused.
    #[error("{action}: {kind}")]
    Io {
        /// What was tried, such as `rename`.
        action: &'static str,
        /// Its answer.
        kind: ErrorKind,
    },
    /// The operating system gave no random bytes.
    #[error("no randomness")]
    NoRandomness,
    /// The database refused for another reason: our fault.
    #[error("database {code}: {detail}")]
    Database {
        /// Extended result code.
        code: i32,
        /// SQLite's words, for a log.
        detail: String,
    },
    /// What a change removes or refers to is not there.
    #[error("no such {0}")]
    NoSuch(Box<EntityKey>),
    /// What a change removes is still referred to.
    #[error("{what} is still used")]
    StillUsed {
        /// What was to be removed.
        what: Box<EntityKey>,
        /// What refers to it; at most [`crate::USES_SHOWN`].
        by: Vec<EntityKey>,
    },
    /// The id of a supplier, system or product is already another object's.
    #[error("{what}: the id is taken by {by}")]
    IdTaken {
        /// What was to be stored.
        what: Box<EntityKey>,
        /// What has the id.
        by: Box<EntityKey>,
    },
    /// It came from somebody else and is kept as it came: what is in a submission, an audit that was received, a sample that was drawn.
    #[error("{0} was received and is read-only")]
    Received(Box<EntityKey>),
    /// The assessment is frozen.
    #[error("assessment {0} is frozen")]
    Frozen(AssessmentId),
    /// What a supplier said is kept as it came.
    #[error("{0} is kept as it came")]
    KeptAsItCame(Box<EntityKey>),
    /// A field does not hold what it may hold.
    #[error("{what}, {field}: {why:?}")]
    Field {
        /// Of what.
        what: Box<EntityKey>,
        /// Stable name of the field.
        field: &'static str,
        /// Why not.
        why: FieldFault,
    },
    /// The author's name or the reason of a change does not hold what it may hold.
    #[error("journal {field}: {why:?}")]
    JournalField {
        /// Stable name of the field: `author` or `reason`.
        field: &'static str,
        /// Why not.
        why: FieldFault,
    },
    /// An evidence file beyond the limit.
    #[error("evidence of {size:?} bytes, at most {limit}")]
    EvidenceTooLarge {
        /// Bytes, where known before reading to the end.
        size: Option<u64>,
        /// Bytes allowed.
        limit: u64,
    },
    /// The body of an evidence file is not in the workspace: only its digest is, or it was purged.
    #[error("no body of evidence {0}")]
    NoBody(Digest),
    /// The body of an evidence file is not what was attached.
    #[error("evidence {sha256} is damaged")]
    EvidenceDamaged {
        /// Which.
        sha256: Digest,
        /// Index of the first chunk that is wrong or missing; `None` when the chunks are right and their sum is not.
        chunk: Option<u32>,
    },
    /// The reader of an evidence file, or the writer it is read into, failed.
    #[error("stream: {0}")]
    Stream(ErrorKind),
    /// Two copies cannot be merged.
    #[error("merge: {0:?}")]
    Merge(Box<MergeFault>),
    /// Stopped by the caller.
    #[error("cancelled")]
    Cancelled,
}

/// Why a field does not hold what it may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldFault {
    /// Longer than allowed, in characters or entries.
    TooLong {
        /// As given.
        length: usize,
        /// As allowed.
        limit: usize,
    },
    /// Nothing but blanks.
    Blank,
    /// Not an id: a blank, a control character, `/` or `@` in it.
    NotAnId,
    /// A number beyond what can be stored.
    OutOfRange,
    /// Named twice.
    Repeated(String),
    /// Two values that exclude each other.
    Contradictory,
}

impl StoreFault {
    pub(crate) fn no_such(key: EntityKey) -> Self {
        StoreFault::NoSuch(Box::new(key))
    }

    pub(crate) fn io(action: &'static str) -> impl FnOnce(std::io::Error) -> StoreFault {
        move |error| {
            let kind = error.kind();
            if is_full(kind) {
                StoreFault::DiskFull
            } else if kind == ErrorKind::ReadOnlyFilesystem {
                StoreFault::ReadOnly
            } else {
                StoreFault::Io { action, kind }
            }
        }
    }

    /// A fault of the writer evidence is read into.
    pub(crate) fn stream(error: &std::io::Error) -> Self {
        match error.kind() {
            kind if is_full(kind) => StoreFault::DiskFull,
            kind => StoreFault::Stream(kind),
        }
    }
}

fn is_full(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "SQLite's codes are open-ended: what nobody can act on is one fault"
)]
impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                Code::DatabaseBusy | Code::DatabaseLocked => StoreFault::InUse,
                Code::DiskFull => StoreFault::DiskFull,
                Code::ReadOnly => StoreFault::ReadOnly,
                Code::DatabaseCorrupt | Code::NotADatabase => {
                    StoreFault::Damaged(error.to_string())
                }
                _ => StoreFault::Database {
                    code: failure.extended_code,
                    detail: error.to_string(),
                },
            },
            // A stored value that is none of the values its column may hold.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..) => StoreFault::Damaged(error.to_string()),
            _ => StoreFault::Database {
                code: -1,
                detail: error.to_string(),
            },
        }
    }
}
