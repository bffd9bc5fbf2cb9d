//! The state behind the window, shared by all commands: the desk with what is open, what was chosen or dropped on the window, and the long
//! work that may be stopped. Work is done off the main thread, one piece at a time.

use crate::failure::{FailureWire, own};
use crate::held::Held;
use crate::packages::Packages;
use crate::watch::Watch;
use crate::wire::{ChosenCopyWire, ChosenFileWire, ProgressWire};
use jiff::Timestamp;
use lianheng_api::wire::{InventoryWire, ReportRequestWire, WorkspaceWire};
use lianheng_api::{
    Desk, Failure, FailureKind, Library, OpenAssessment, Problem, RecentFiles, ReportRequest,
    Session,
};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tauri::ipc::Channel;

/// How long what was saved may be in SQLite's log alone.
const REST: Duration = Duration::from_secs(2);

/// What a command answers.
pub(crate) type Answer<T> = Result<T, FailureWire>;

/// The state behind the window. Copies share it.
#[derive(Clone)]
pub(crate) struct Host {
    /// The file named when the program was started; started again, it names another.
    pub(crate) argument: Held<Option<PathBuf>>,
    desk: Held<Desk>,
    recent: Arc<OnceLock<RecentFiles>>,
    /// Files that lie where the person dropped them; the page never learns their paths.
    pub(crate) dropped: Held<Vec<PathBuf>>,
    /// The file that is looked at before anything is done with it.
    chosen: Held<Option<PathBuf>>,
    pub(crate) packages: Packages,
    /// Carries the wish to stop to the long work begun last.
    work: Held<Arc<AtomicBool>>,
    /// The window is being closed, and the page has not answered yet.
    leaving: Arc<AtomicBool>,
}

impl Host {
    pub(crate) fn new(argument: Option<PathBuf>) -> Self {
        Host {
            argument: Held::new(argument),
            desk: Held::new(Desk::new(Library::built_in(), None)),
            recent: Arc::default(),
            dropped: Held::default(),
            chosen: Held::default(),
            packages: Packages::default(),
            work: Held::default(),
            leaving: Arc::default(),
        }
    }

    /// Says where the program's settings lie.
    pub(crate) fn settle_in(&self, folder: &Path) {
        let recent = lianheng_api::recent_files_at(folder);
        self.desk
            .set(Desk::new(Library::built_in(), Some(recent.clone())));
        let _ = self.recent.set(recent);
        self.packages.settle_in(folder);
        self.clone().rest_at_times();
    }

    /// What was saved reaches the file itself within moments: people copy a workspace while the window has it open.
    fn rest_at_times(self) {
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(REST);
                // What does not reach the file is safe in the log beside it, and closing says what the disk says.
                let _ = self.with_desk(|desk, _| desk.rest());
            }
        });
    }

    /// Files opened before; `None` where the system has no place for such a list.
    pub(crate) fn recent(&self) -> Option<&RecentFiles> {
        self.recent.get()
    }

    /// Does something off the main thread, with the desk free for others.
    pub(crate) async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Host) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        let host = self.clone();
        let done = tauri::async_runtime::spawn_blocking(move || work(&host)).await;
        let died = |_| Err(refusal(FailureKind::Internal, "app-failure-internal"));
        // If the work dies, the window lives and says so.
        Ok(done.unwrap_or_else(died)?)
    }

    /// The same, told how far it is and able to be stopped.
    pub(crate) async fn watched<T: Send + 'static>(
        &self,
        progress: Channel<ProgressWire>,
        work: impl FnOnce(&Host, Watch) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        let watch = Watch::new(progress);
        self.work.set(watch.stop());
        self.apart(move |host| work(host, watch)).await
    }

    /// Does something with the desk.
    pub(crate) async fn desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk, Timestamp) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        self.apart(move |host| host.with_desk(work)).await
    }

    /// Does something with the open workspace.
    pub(crate) async fn session<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Session, Timestamp) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        self.apart(move |host| host.with_session(work)).await
    }

    /// Changes something and answers the workspace.
    pub(crate) async fn then_workspace(
        &self,
        change: impl FnOnce(&mut Session, Timestamp) -> Result<(), Failure> + Send + 'static,
    ) -> Answer<WorkspaceWire> {
        self.session(move |session, now| change(session, now).and_then(|()| session.wire()))
            .await
    }

    /// Changes something and answers the inventory.
    pub(crate) async fn then_inventory(
        &self,
        change: impl FnOnce(&mut Session, Timestamp) -> Result<(), Failure> + Send + 'static,
    ) -> Answer<InventoryWire> {
        self.session(move |session, now| change(session, now).and_then(|()| session.inventory()))
            .await
    }

    /// Takes the desk, here and now.
    pub(crate) fn with_desk<T>(
        &self,
        work: impl FnOnce(&mut Desk, Timestamp) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.desk.with(|desk| work(desk, Timestamp::now()))
    }

    /// Takes the open workspace, here and now.
    pub(crate) fn with_session<T>(
        &self,
        work: impl FnOnce(&mut Session, Timestamp) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.with_desk(|desk, now| work(desk.session()?, now))
    }

    /// The assessment worked on, to be read without holding the desk.
    pub(crate) fn open(&self) -> Result<OpenAssessment, Failure> {
        self.with_session(|session, _| session.open())
    }

    /// The assessment worked on and a report of it, to be made without holding the desk.
    pub(crate) fn report(
        &self,
        wire: &ReportRequestWire,
    ) -> Result<(OpenAssessment, ReportRequest), Failure> {
        self.with_session(|session, _| Ok((session.open()?, session.report_request(wire)?)))
    }

    /// The files dropped on the window last, once.
    pub(crate) fn take_dropped(&self) -> Vec<PathBuf> {
        self.dropped.with(std::mem::take)
    }

    /// Keeps a file to be taken in, and says what it would be taken in as.
    pub(crate) fn choose(&self, path: PathBuf) -> Result<ChosenFileWire, Failure> {
        let kind = lianheng_api::intake_kind(&path)?;
        let name = self.hold(path);
        Ok(ChosenFileWire { name, kind })
    }

    /// Keeps another copy of the workspace to be merged, and says whether it has a passphrase of its own.
    pub(crate) fn choose_copy(&self, path: PathBuf) -> Result<ChosenCopyWire, Failure> {
        let own_key = self.with_session(|session, now| session.opens_with_own_key(&path, now))?;
        Ok(ChosenCopyWire {
            name: self.hold(path),
            needs_passphrase: !own_key,
        })
    }

    /// Keeps a file that was chosen, whatever it is, and says its name.
    pub(crate) fn hold(&self, path: PathBuf) -> String {
        let name = name_of(&path);
        self.chosen.set(Some(path));
        name
    }

    /// The file chosen last.
    pub(crate) fn chosen(&self) -> Result<PathBuf, Failure> {
        let chosen = self.chosen.get();
        chosen.ok_or_else(|| refusal(FailureKind::Input, "intake-nothing-chosen"))
    }

    /// Asks the long work begun last, if it still goes on, to stop.
    pub(crate) fn stop_work(&self) {
        self.work.with(|stop| stop.store(true, Ordering::Relaxed));
    }

    /// The window is being closed; whether the page has not been asked already.
    pub(crate) fn begin_leaving(&self) -> bool {
        !self.leaving.swap(true, Ordering::Relaxed)
    }

    /// The window stays.
    pub(crate) fn stay(&self) {
        self.leaving.store(false, Ordering::Relaxed);
    }
}

/// A name without its folder.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A refusal of the shell itself.
pub(crate) fn refusal(kind: FailureKind, key: &str) -> Failure {
    own(kind, Problem::new(key, vec![]))
}
