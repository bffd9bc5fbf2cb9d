//! Sealed packages of every kind: keys and whose they are, sealing a submission, verifying what came.

use crate::dialogs::{self, ShownIn};
use crate::wire::{ChosenPackageWire, SealingWire, UnlockingWire};
use jiff::Zoned;
use lianheng_api::wire::{
    KnownKeyWire, MadeKeyWire, NewKnownKeyWire, SealedWire, SubmissionOptionsWire,
    SubmissionPreviewWire, TrustWire, VerifiedPackageWire,
};
use lianheng_api::{Library, trust_signer};
use std::path::PathBuf;
use tauri::AppHandle;

commands! {
    /// Asks for a key of one's own; answers its name, or null when the person changed their mind.
    apart fn choose_key(app: AppHandle, shown_in: ShownIn) -> Option<String> =
        |host| Ok(dialogs::ask_open(&app, shown_in.lang, dialogs::KEY).map(|path| host.choose_key(path)));
    /// Asks for the public half of a receiving key, of whoever may open what is sealed.
    apart fn choose_recipient(app: AppHandle, shown_in: ShownIn) -> Option<String> =
        |host| Ok(dialogs::ask_open(&app, shown_in.lang, dialogs::RECIPIENT).map(|path| host.choose_recipient(path)));
    /// Asks where to and makes a key: `ed25519`, `sm2`, or one for receiving.
    apart fn make_key(app: AppHandle, algorithm: String, passphrase: String, shown_in: ShownIn) -> Option<MadeKeyWire> = |host| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::NEW_KEY, "exchange-key-file-name");
        path.map(|path| host.make_key(path, &algorithm, &passphrase)).transpose()
    };

    apart fn choose_package(app: AppHandle, shown_in: ShownIn) -> Option<ChosenPackageWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::PACKAGE).map(|path| host.choose_package(path)).transpose();
    /// The same for the first file that was dropped on the window.
    apart fn choose_dropped_package() -> Option<ChosenPackageWire> =
        |host| host.take_dropped().into_iter().next().map(|path| host.choose_package(path)).transpose();
    /// Proves the chosen package, whatever its kind.
    watched fn verify_package(unlocking: UnlockingWire) -> VerifiedPackageWire = |host, watch| {
        let (path, unlock, book) = (host.chosen()?, host.unlock(&unlocking)?, host.book()?);
        lianheng_api::verify_package(Library::built_in(), &path, &unlock, &book, &mut watch.teller())
    };

    session fn preview_submission(options: SubmissionOptionsWire) -> SubmissionPreviewWire = |session, _| session.preview_submission(&options);
    /// Asks where to and seals the assessment worked on; null when the person changed their mind.
    watched fn seal_submission(app: AppHandle, options: SubmissionOptionsWire, sealing: SealingWire, shown_in: ShownIn) -> Option<SealedWire> = |host, watch| {
        let path = dialogs::ask_named(&app, shown_in.lang, dialogs::SUBMISSION_OUT, "exchange-submission-file-name");
        watch.begin();
        let seal = |path: PathBuf| {
            let request = host.seal(&path, &sealing)?;
            host.with_session(|session, now| session.seal_submission(&options, &request, now, &mut watch.teller()))
        };
        path.map(seal).transpose()
    };

    apart fn known_keys() -> Vec<KnownKeyWire> = |host| Ok(host.book()?.list());
    /// Asks for a public key; answers what a person compares before it is trusted.
    apart fn choose_public_key(app: AppHandle, shown_in: ShownIn) -> Option<TrustWire> =
        |host| dialogs::ask_open(&app, shown_in.lang, dialogs::PUBLIC_KEY).map(|path| host.choose_public_key(path)).transpose();
    /// The public half of the key made last; null when none was.
    apart fn choose_made_key() -> Option<TrustWire> = |host| host.choose_made_key();
    /// Enters the key chosen: that of a public key file, or the signer of the package chosen who has this fingerprint.
    watched fn trust_key(fingerprint: String, unlocking: UnlockingWire, about: NewKnownKeyWire) -> KnownKeyWire = |host, watch| {
        let (path, unlock) = (host.chosen()?, host.unlock(&unlocking)?);
        trust_signer(&mut host.book()?, (&path, &unlock), &fingerprint, (&about, Zoned::now().date()), &mut watch.teller())
    };
    apart fn forget_key(fingerprint: String) -> KnownKeyWire = |host| host.book()?.remove(&fingerprint);
}
