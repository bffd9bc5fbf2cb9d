//! What the host keeps of packages: the one that was chosen, the key to sign with, the questionnaire that is answered, and the key book.

use crate::failure::own;
use crate::host::{Answer, Host};
use crate::wire::{ChosenKeyWire, ChosenPackageWire};
use jiff::Zoned;
use lianheng_api::wire::{AskedWire, KeyFileWire, MadeKeyWire, SealWire, UnlockWire};
use lianheng_api::{
    Failure, FailureKind, KeyAlgorithm, KeyBook, OpenQuestionnaire, PackageLock, Problem,
    generate_key, is_package, package_lock,
};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// Copies share it.
#[derive(Clone, Default)]
pub(crate) struct Packages {
    asked: Arc<Mutex<Option<OpenQuestionnaire>>>,
    key: Arc<Mutex<Option<PathBuf>>>,
    book: Arc<OnceLock<PathBuf>>,
}

/// What opens a package under a passphrase, if it has one.
pub(crate) fn unlock(passphrase: Option<String>) -> UnlockWire {
    UnlockWire {
        passphrase,
        identity: None,
    }
}

impl Host {
    /// Says where the key book lies.
    pub(crate) fn keep_keys_in(&self, folder: &Path) {
        let _ = self
            .packages
            .book
            .set(folder.join(lianheng_api::KEY_BOOK_FILE));
    }

    /// The key book; without a place for settings one that knows nobody.
    pub(crate) fn book(&self) -> Result<KeyBook, Failure> {
        match self.packages.book.get() {
            Some(path) => KeyBook::read(path),
            None => Ok(KeyBook::empty()),
        }
    }

    /// Keeps a file to be opened, and says what has to be given for it. What it is, opening tells.
    pub(crate) fn choose_package(&self, path: PathBuf) -> Result<ChosenPackageWire, Failure> {
        let lock = match is_package(&path) {
            true => package_lock(&path)?,
            false => PackageLock::Open,
        };
        let lock = match lock {
            PackageLock::Open => "open",
            PackageLock::Passphrase => "passphrase",
            PackageLock::Key => "key",
        };
        let name = file_name(&path);
        self.hold(path);
        Ok(ChosenPackageWire { name, lock })
    }

    /// Keeps a key to sign with.
    pub(crate) fn choose_key(&self, path: PathBuf) -> ChosenKeyWire {
        let name = file_name(&path);
        *locked(&self.packages.key) = Some(path);
        ChosenKeyWire { name }
    }

    /// Makes a key and keeps it to sign with.
    pub(crate) fn make_key(
        &self,
        path: PathBuf,
        algorithm: &str,
        passphrase: &str,
    ) -> Result<MadeKeyWire, Failure> {
        let algorithm = KeyAlgorithm::from_name(algorithm).unwrap_or(KeyAlgorithm::Ed25519);
        let made = generate_key(&path, algorithm, passphrase)?;
        let _ = self.choose_key(path);
        Ok(made)
    }

    /// How a package is sealed into `out`: with the key that was chosen.
    pub(crate) fn seal(&self, out: &Path, passphrase: String) -> Result<SealWire, Failure> {
        let key = locked(&self.packages.key).clone();
        let path = key.ok_or_else(|| missing("asking-no-key"))?;
        let path = path.display().to_string();
        Ok(SealWire {
            out: out.display().to_string(),
            keys: vec![KeyFileWire { path, passphrase }],
            recipients: Vec::new(),
            passphrase: None,
        })
    }

    /// Puts a questionnaire on the desk.
    pub(crate) fn put_asked(&self, open: OpenQuestionnaire) -> Result<AskedWire, Failure> {
        *locked(&self.packages.asked) = Some(open);
        self.with_asked(|_| Ok(()))
    }

    /// Takes it off again; what was answered is in its draft.
    pub(crate) fn drop_asked(&self) {
        *locked(&self.packages.asked) = None;
    }

    /// Does something with the questionnaire and answers what it is then.
    pub(crate) fn with_asked(
        &self,
        change: impl FnOnce(&mut OpenQuestionnaire) -> Result<(), Failure>,
    ) -> Result<AskedWire, Failure> {
        self.read_asked(|open| change(open).map(|()| open.wire(Zoned::now().date())))
    }

    /// Does something with the questionnaire, here and now.
    pub(crate) fn read_asked<T>(
        &self,
        work: impl FnOnce(&mut OpenQuestionnaire) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut open = locked(&self.packages.asked);
        work(open.as_mut().ok_or_else(|| missing("asking-none-open"))?)
    }

    /// The same off the main thread.
    pub(crate) async fn asked(
        &self,
        change: impl FnOnce(&mut OpenQuestionnaire) -> Result<(), Failure> + Send + 'static,
    ) -> Answer<AskedWire> {
        self.apart(move |host| host.with_asked(change)).await
    }
}

fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

fn missing(key: &str) -> Failure {
    own(FailureKind::Input, Problem::new(key, vec![]))
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
