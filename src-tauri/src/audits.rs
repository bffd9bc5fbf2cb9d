//! The packages and key files a person chose, kept here so that the page names none; and what the window does with an audit where a dialog
//! stands between.

use crate::dialogs::{PACKAGE, ShownIn, ask_named, ask_report, plain};
use crate::failure::own;
use crate::host::Host;
use crate::watch::Watch;
use crate::wire::ExportedWire;
use lianheng_api::wire::{KeyFileWire, ReportRequestWire, SealWire, SealedAuditWire, UnlockWire};
use lianheng_api::{Failure, FailureKind, Lang, PackageLock, Problem, package_lock};
use lianheng_l10n::{Messages, MsgId};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Runtime};

/// A sealed package that was chosen.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenPackageWire {
    /// Without its folder.
    name: String,
    /// What it takes to open it: `open`, `passphrase`, `key`.
    lock: &'static str,
}

/// What opens the package chosen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnlockingWire {
    passphrase: Option<String>,
    /// Of the key file chosen.
    key_passphrase: Option<String>,
}

/// How an audit is sealed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealingWire {
    /// Of the key file chosen.
    key_passphrase: String,
    passphrase: Option<String>,
}

/// What is asked for of an audit report.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuditExport {
    report: ReportRequestWire,
    /// Language of the dialog.
    shown_in: ShownIn,
}

/// The package and the key file chosen last.
#[derive(Debug, Default)]
pub(crate) struct AuditFiles {
    package: Mutex<Option<PathBuf>>,
    key: Mutex<Option<PathBuf>>,
}

impl AuditFiles {
    /// Keeps a package, and says what it takes to open it.
    pub(crate) fn keep(&self, path: PathBuf) -> Result<ChosenPackageWire, Failure> {
        let lock = match package_lock(&path)? {
            PackageLock::Open => "open",
            PackageLock::Passphrase => "passphrase",
            PackageLock::Key => "key",
        };
        let name = file_name(&path);
        *self.package.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
        Ok(ChosenPackageWire { name, lock })
    }

    /// Keeps a key file, and says its name.
    pub(crate) fn keep_key(&self, path: PathBuf) -> String {
        let name = file_name(&path);
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
        name
    }

    /// The package.
    pub(crate) fn chosen(&self) -> Result<PathBuf, Failure> {
        let chosen = self.package.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.clone().ok_or_else(nothing_chosen)
    }

    /// What opens it.
    pub(crate) fn unlock(&self, wire: &UnlockingWire) -> Result<UnlockWire, Failure> {
        let words = wire.key_passphrase.as_ref();
        Ok(UnlockWire {
            passphrase: wire.passphrase.clone(),
            identity: words.map(|words| self.key(words)).transpose()?,
        })
    }

    fn key(&self, passphrase: &str) -> Result<KeyFileWire, Failure> {
        let key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        let path = key.clone().ok_or_else(nothing_chosen)?;
        Ok(KeyFileWire {
            path: path.display().to_string(),
            passphrase: passphrase.to_owned(),
        })
    }
}

/// Attaches files of the auditor's own, and answers their digests.
pub(crate) fn attach(host: &Host, paths: &[PathBuf]) -> Result<Vec<String>, Failure> {
    host.with_session(|session, now| {
        let paths = paths.iter();
        paths
            .map(|path| session.attach_audit_evidence(path, now))
            .collect()
    })
}

/// Asks for a place and writes the audit report there whole, or nothing; `None` when the person changed their mind. The report says what
/// a check against the signatures found, which is made for it.
pub(crate) fn export<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    asked: &AuditExport,
    watch: &Watch,
) -> Result<Option<ExportedWire>, Failure> {
    let lang = asked.shown_in.lang;
    let (request, operator) = host.with_session(|session, _| {
        let request = session.report_request(&asked.report)?;
        Ok((request, session.audit()?.submission.from))
    })?;
    let operator = match lang {
        Lang::Zh => operator.zh,
        Lang::En => operator.en,
    };
    let args = [("operator", operator.as_str().into())];
    let name = Messages::built_in().text(lang, MsgId("auditing-report-file-name"), &args);
    let name = format!("{}.{}", plain(&name), request.format.as_str());
    let Some(out) = ask_report(app, lang, request.format, &name) else {
        return Ok(None);
    };
    watch.begin();
    let made = host.with_session(|session, _| {
        let intact = session.check_audit(&mut watch.teller())?.holds();
        session.save_audit_report(&request, Some(intact), &out, &mut watch.teller())
    })?;
    Ok(Some(ExportedWire {
        path: out.display().to_string(),
        pages: made.pages,
        missing: made.missing,
    }))
}

/// Asks for a place and seals the audit there; `None` when the person changed their mind.
pub(crate) fn seal<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    (sealing, lang): (&SealingWire, Lang),
    watch: &Watch,
) -> Result<Option<SealedAuditWire>, Failure> {
    let key = host.audit_files.key(&sealing.key_passphrase)?;
    let Some(out) = ask_named(app, lang, PACKAGE, "auditing-package-file-name") else {
        return Ok(None);
    };
    watch.begin();
    let request = SealWire {
        out: out.display().to_string(),
        keys: vec![key],
        recipients: Vec::new(),
        passphrase: sealing.passphrase.clone(),
    };
    host.with_session(|session, now| session.seal_audit(&request, now, &mut watch.teller()))
        .map(Some)
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn nothing_chosen() -> Failure {
    own(
        FailureKind::Input,
        Problem::new("intake-nothing-chosen", vec![]),
    )
}
