//! What only the window says and hears; everything about assessments and packs is in `lianheng_api::wire`. The same types stand in
//! `ui/src/lib/backend/backend.ts`.

use lianheng_api::Progress;
use lianheng_api::wire::{TextWire, WorkspaceWire};
use serde::{Deserialize, Serialize};

/// What the window has to know before it shows anything.
#[derive(Debug, Serialize)]
pub(crate) struct StartupWire {
    /// Of the program.
    pub(crate) version: &'static str,
    /// `zh-CN` or `en`, when the system names one of the two.
    pub(crate) system_language: Option<&'static str>,
    /// Every scoring model, the default first.
    pub(crate) models: Vec<ModelChoiceWire>,
    /// Whether a file was named when the program was started.
    pub(crate) has_argument: bool,
}

/// A scoring model to choose.
#[derive(Debug, Serialize)]
pub(crate) struct ModelChoiceWire {
    /// Model id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: TextWire,
}

/// The file named when the program was started.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum ArgumentWire {
    /// A workspace, whose passphrase the page asks for.
    Workspace {
        /// Where it lies.
        path: String,
    },
    /// An answer file, which is explored.
    Answers {
        /// What is open now.
        workspace: Box<WorkspaceWire>,
    },
    /// A sealed package, which may have to be unlocked.
    Package(ChosenPackageWire),
}

/// A package that was chosen, or a workbook in place of one.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenPackageWire {
    /// Its name, without its folder.
    pub(crate) name: String,
    /// What has to be given to open it: `open`, `passphrase`, `key`
    pub(crate) lock: &'static str,
}

/// What opens the package chosen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnlockingWire {
    /// Of the package.
    pub(crate) passphrase: Option<String>,
    /// Of the key chosen, when it is encrypted for that.
    pub(crate) key_passphrase: Option<String>,
}

/// How a package is sealed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealingWire {
    /// Of the key chosen, which signs.
    pub(crate) key_passphrase: String,
    /// Opens the package, when it is to have one.
    pub(crate) passphrase: Option<String>,
    /// Only whoever has the receiving key chosen may open it.
    pub(crate) for_recipient: bool,
}

/// A file that was chosen to be taken in.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenFileWire {
    /// Its name, without its folder.
    pub(crate) name: String,
    /// `answers`, `inventory`, `sbom`
    pub(crate) kind: &'static str,
}

/// Another copy of the workspace that was chosen to be merged.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenCopyWire {
    /// Its name, without its folder.
    pub(crate) name: String,
    /// It does not open with the key of what is open.
    pub(crate) needs_passphrase: bool,
}

/// A report that was written.
#[derive(Debug, Serialize)]
pub(crate) struct ExportedWire {
    /// Where it is.
    pub(crate) path: String,
    /// Number of pages.
    pub(crate) pages: Option<u32>,
    /// Characters the font lacks.
    pub(crate) missing: Vec<char>,
}

/// How far long work is, within its present step.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProgressWire {
    /// Units done.
    pub(crate) done: u64,
    /// Units in all; 0 where that is not known before.
    pub(crate) total: u64,
}

impl From<Progress> for ProgressWire {
    fn from(at: Progress) -> Self {
        ProgressWire {
            done: at.done,
            total: at.total,
        }
    }
}
