//! What the auditor's commands ask for in dialogs: packages, keys, places; and the audit report on its way to a file.

use crate::dialogs::{Asked, ShownIn, ask_named, ask_open, ask_report, plain};
use crate::export::ReportExport;
use crate::host::Host;
use crate::watch::Watch;
use crate::wire::ExportedWire;
use lianheng_api::wire::{KeyFileWire, SealWire, UnlockWire};
use lianheng_api::{Failure, Lang, PackageLock, ReportRequest, package_lock};
use lianheng_l10n::{Messages, MsgId};
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Runtime};

#[rustfmt::skip]
mod asked {
    use crate::dialogs::Asked;

    pub(super) const PACKAGE: Asked = ("audit-dialog-package", "audit-dialog-kind-package", &["lhp", "age"]);
    pub(super) const KEY: Asked = ("audit-dialog-key", "audit-dialog-kind-key", &["key", "pem"]);
    pub(super) const SEALED: Asked = ("audit-dialog-seal", "audit-dialog-kind-package", &["lhp"]);
}
const KEY: Asked = asked::KEY;

/// A package that was chosen.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenPackageWire {
    /// Its name, without its folder.
    name: String,
    /// `open`, `passphrase`, `key`
    lock: &'static str,
}

/// Asks for a package and keeps it; answers how it is locked.
pub(crate) fn choose<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    shown_in: ShownIn,
) -> Result<Option<ChosenPackageWire>, Failure> {
    let Some(path) = ask_open(app, shown_in.lang, asked::PACKAGE) else {
        return Ok(None);
    };
    let lock = match package_lock(&path)? {
        PackageLock::Open => "open",
        PackageLock::Passphrase => "passphrase",
        PackageLock::Key => "key",
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.into_owned();
    host.hold(path);
    Ok(Some(ChosenPackageWire { name, lock }))
}

/// What opens a package: the passphrase, or a key that is asked for; `None` when the person changed their mind.
pub(crate) fn unlock<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    package: &Path,
    passphrase: Option<String>,
) -> Result<Option<UnlockWire>, Failure> {
    Ok(match package_lock(package)? {
        PackageLock::Open => Some(UnlockWire::default()),
        PackageLock::Passphrase => Some(UnlockWire {
            passphrase,
            identity: None,
        }),
        PackageLock::Key => ask_open(app, lang, KEY).map(|key| UnlockWire {
            passphrase: None,
            identity: Some(key_file(key, passphrase.unwrap_or_default())),
        }),
    })
}

/// Asks for the key that signs and for a place.
pub(crate) fn sealing<R: Runtime>(
    app: &AppHandle<R>,
    lang: Lang,
    passphrase: String,
) -> Option<SealWire> {
    let key = ask_open(app, lang, KEY)?;
    let out = ask_named(app, lang, asked::SEALED, "audit-package-file-name")?;
    Some(SealWire {
        out: out.display().to_string(),
        keys: vec![key_file(key, passphrase)],
        recipients: Vec::new(),
        passphrase: None,
    })
}

fn key_file(path: PathBuf, passphrase: String) -> KeyFileWire {
    KeyFileWire {
        path: path.display().to_string(),
        passphrase,
    }
}

/// Asks for a place and writes the audit report there whole, or nothing. The workspace is held against the signatures first.
pub(crate) fn report<R: Runtime>(
    app: &AppHandle<R>,
    host: &Host,
    request: &ReportExport,
    watch: &Watch,
) -> Result<Option<ExportedWire>, Failure> {
    let lang = request.shown_in.lang;
    let wanted = ReportRequest::read(&request.report)?;
    let name = Messages::built_in().text(lang, MsgId("audit-report-file-name"), &[]);
    let name = format!("{}.{}", plain(&name), wanted.format.as_str());
    let Some(out) = ask_report(app, lang, wanted.format, &name) else {
        return Ok(None);
    };
    watch.begin();
    let made = host.with_session(|session, _| {
        let check = session.check_audit(&mut watch.teller())?;
        session.save_audit_report(&wanted, Some(check.holds()), &out, &mut watch.teller())
    })?;
    Ok(Some(ExportedWire {
        path: out.display().to_string(),
        pages: made.pages,
        missing: made.missing,
    }))
}
