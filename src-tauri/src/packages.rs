//! What the host keeps of packages: the keys that were chosen, the key book, and the questionnaire that is answered. The page names no file.

use crate::held::Held;
use crate::host::{Answer, Host, name_of, refusal};
use crate::wire::{ChosenPackageWire, SealingWire, UnlockingWire};
use jiff::Zoned;
use lianheng_api::wire::{AskedWire, KeyFileWire, MadeKeyWire, SealWire, TrustWire, UnlockWire};
use lianheng_api::{
    Failure, FailureKind, KEY_BOOK_FILE, KeyAlgorithm, KeyBook, OpenQuestionnaire, PackageLock,
    generate_key, generate_receiving_key, key_of_file, package_lock,
};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Copies share it.
#[derive(Clone, Default)]
pub(crate) struct Packages {
    asked: Held<Option<OpenQuestionnaire>>,
    /// Signs what is sealed, or opens what was encrypted for it.
    key: Held<Option<PathBuf>>,
    /// Public half of the key made last.
    made: Held<Option<PathBuf>>,
    /// Who may open what is sealed.
    recipient: Held<Option<PathBuf>>,
    book: Arc<OnceLock<PathBuf>>,
}

impl Packages {
    pub(crate) fn settle_in(&self, folder: &Path) {
        let _ = self.book.set(folder.join(KEY_BOOK_FILE));
    }
}

impl Host {
    /// The key book; without a place for settings one that knows nobody.
    pub(crate) fn book(&self) -> Result<KeyBook, Failure> {
        let book = self.packages.book.get();
        book.map_or_else(|| Ok(KeyBook::empty()), |path| KeyBook::read(path))
    }

    /// Keeps a file to be opened, and says what has to be given for it. What it is, opening tells.
    pub(crate) fn choose_package(&self, path: PathBuf) -> Result<ChosenPackageWire, Failure> {
        let lock = match package_lock(&path)? {
            PackageLock::Open => "open",
            PackageLock::Passphrase => "passphrase",
            PackageLock::Key => "key",
        };
        let name = self.hold(path);
        Ok(ChosenPackageWire { name, lock })
    }

    /// Keeps a key, and says its name.
    pub(crate) fn choose_key(&self, path: PathBuf) -> String {
        let name = name_of(&path);
        self.packages.key.set(Some(path));
        name
    }

    /// Keeps who may open what is sealed, and says the file's name.
    pub(crate) fn choose_recipient(&self, path: PathBuf) -> String {
        let name = name_of(&path);
        self.packages.recipient.set(Some(path));
        name
    }

    /// Makes a key. One that signs is kept to sign with.
    pub(crate) fn make_key(
        &self,
        path: PathBuf,
        algorithm: &str,
        passphrase: &str,
    ) -> Result<MadeKeyWire, Failure> {
        let Some(algorithm) = KeyAlgorithm::from_name(algorithm) else {
            return generate_receiving_key(&path, passphrase);
        };
        let made = generate_key(&path, algorithm, passphrase)?;
        let _ = self.choose_key(path);
        self.packages
            .made
            .set(Some(PathBuf::from(&made.public_file)));
        Ok(made)
    }

    /// Keeps a public key to be entered in the key book, and says what a person compares.
    pub(crate) fn choose_public_key(&self, path: PathBuf) -> Result<TrustWire, Failure> {
        let (_, shown) = key_of_file(&path)?;
        let _ = self.hold(path);
        Ok(shown)
    }

    /// The same for the key made last.
    pub(crate) fn choose_made_key(&self) -> Result<Option<TrustWire>, Failure> {
        let made = self.packages.made.get();
        made.map(|path| self.choose_public_key(path)).transpose()
    }

    fn key_with(&self, passphrase: &str) -> Result<KeyFileWire, Failure> {
        let key = self.packages.key.get();
        let path = key.ok_or_else(|| refusal(FailureKind::Input, "asking-no-key"))?;
        Ok(KeyFileWire {
            path: path.display().to_string(),
            passphrase: passphrase.to_owned(),
        })
    }

    /// What opens the package chosen.
    pub(crate) fn unlock(&self, wire: &UnlockingWire) -> Result<UnlockWire, Failure> {
        let words = wire.key_passphrase.as_ref();
        Ok(UnlockWire {
            passphrase: wire.passphrase.clone(),
            identity: words.map(|words| self.key_with(words)).transpose()?,
        })
    }

    /// How a package is sealed into `out`: with the key that was chosen, for whom it was chosen.
    pub(crate) fn seal(&self, out: &Path, sealing: &SealingWire) -> Result<SealWire, Failure> {
        let recipient = self.packages.recipient.get();
        let recipient = recipient.filter(|_| sealing.for_recipient);
        Ok(SealWire {
            out: out.display().to_string(),
            keys: vec![self.key_with(&sealing.key_passphrase)?],
            recipients: recipient
                .map(|path| path.display().to_string())
                .into_iter()
                .collect(),
            passphrase: sealing.passphrase.clone(),
        })
    }

    /// Puts a questionnaire on the desk, or takes it off again; what was answered is in its draft.
    pub(crate) fn put_asked(&self, open: Option<OpenQuestionnaire>) {
        self.packages.asked.set(open);
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
        let none = || refusal(FailureKind::Input, "asking-none-open");
        self.packages
            .asked
            .with(|open| work(open.as_mut().ok_or_else(none)?))
    }

    /// The same off the main thread.
    pub(crate) async fn asked(
        &self,
        change: impl FnOnce(&mut OpenQuestionnaire) -> Result<(), Failure> + Send + 'static,
    ) -> Answer<AskedWire> {
        self.apart(move |host| host.with_asked(change)).await
    }
}
