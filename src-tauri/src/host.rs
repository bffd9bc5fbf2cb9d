//! The state behind the window, shared by all commands: the desk with what is open, what was dropped on the window, and the long work
//! that may be stopped. Work is done off the main thread, one piece at a time.

use crate::audits::AuditFiles;
use crate::audits::AuditFiles;
use crate::failure::{FailureWire, own};
use crate::packages::Packages;
use crate::watch::Watch;
use crate::wire::{ChosenCopyWire, ChosenFileWire, ProgressWire};
use jiff::Timestamp;
use lianheng_api::wire::{InventoryWire, ReportRequestWire, WorkspaceWire};
use lianheng_api::{
    Desk, Failure, FailureKind, Library, OpenAssessment, Problem, RecentFiles, ReportRequest,
    Session,
};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tauri::ipc::Channel;

/// What a command answers.
pub(crate) type Answer<T> = Result<T, FailureWire>;

/// The state behind the window. Copies share it.
#[derive(Clone)]
pub(crate) struct Host {
    /// The file named when the program was started; started again, it names another.
    argument: Arc<Mutex<Option<PathBuf>>>,
    desk: Arc<Mutex<Desk>>,
    recent: Arc<OnceLock<RecentFiles>>,
    /// Files that lie where the person dropped them; the page never learns their paths.
    dropped: Arc<Mutex<Vec<PathBuf>>>,
    /// The file that is looked at before it is taken in.
    chosen: Arc<Mutex<Option<PathBuf>>>,
    /// The sealed package and the key file chosen last.
    pub(crate) audit_files: Arc<AuditFiles>,
    /// Carries the wish to stop to the long work begun last.
    work: Arc<Mutex<Arc<AtomicBool>>>,
    /// The window is being closed, and the page has not answered yet.
    leaving: Arc<AtomicBool>,
    pub(crate) packages: Packages,
}

impl Host {
    pub(crate) fn new(argument: Option<PathBuf>) -> Self {
        Host {
            argument: Arc::new(Mutex::new(argument)),
            desk: Arc::new(Mutex::new(Desk::new(Library::built_in(), None))),
            recent: Arc::default(),
            dropped: Arc::default(),
            chosen: Arc::default(),
            audit_files: Arc::default(),
            work: Arc::default(),
            leaving: Arc::default(),
            packages: Packages::default(),
        }
    }

    /// The file named last.
    pub(crate) fn argument(&self) -> Option<PathBuf> {
        self.argument
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The program was started again, for this file.
    pub(crate) fn name(&self, path: PathBuf) {
        *self.argument.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// Says where files opened before are remembered.
    pub(crate) fn remember_in(&self, recent: RecentFiles) {
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        *desk = Desk::new(Library::built_in(), Some(recent.clone()));
        let _ = self.recent.set(recent);
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
        off_thread(move || work(&host)).await
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
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut desk, Timestamp::now())
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

    /// Files were dropped on the window.
    pub(crate) fn drop_files(&self, paths: Vec<PathBuf>) {
        *self.dropped.lock().unwrap_or_else(PoisonError::into_inner) = paths;
    }

    /// The files dropped last, once.
    pub(crate) fn take_dropped(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.dropped.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a file to be taken in, and says what it would be taken in as.
    pub(crate) fn choose(&self, path: PathBuf) -> Result<ChosenFileWire, Failure> {
        let kind = lianheng_api::intake_kind(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.into_owned();
        self.hold(path);
        Ok(ChosenFileWire { name, kind })
    }

    /// Keeps another copy of the workspace to be merged, and says whether it has a passphrase of its own.
    pub(crate) fn choose_copy(&self, path: PathBuf) -> Result<ChosenCopyWire, Failure> {
        let own_key = self.with_session(|session, now| session.opens_with_own_key(&path, now))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.into_owned();
        self.hold(path);
        Ok(ChosenCopyWire {
            name,
            needs_passphrase: !own_key,
        })
    }

    /// Keeps a file that was chosen, whatever it is.
    pub(crate) fn hold(&self, path: PathBuf) {
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// The file to be taken in.
    pub(crate) fn chosen(&self) -> Result<PathBuf, Failure> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.clone().ok_or_else(|| {
            let problem = Problem::new("intake-nothing-chosen", vec![]);
            own(FailureKind::Input, problem)
        })
    }

    /// Begins work that takes its time, heard by the page.
    pub(crate) fn watch(&self, progress: Channel<ProgressWire>) -> Watch {
        let watch = Watch::new(progress);
        *self.work.lock().unwrap_or_else(PoisonError::into_inner) = watch.stop();
        watch
    }

    /// Asks the long work begun last, if it still goes on, to stop.
    pub(crate) fn stop_work(&self) {
        let stop = self.work.lock().unwrap_or_else(PoisonError::into_inner);
        stop.store(true, Ordering::Relaxed);
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

/// Runs `work` where it may take its time. If it dies, the window lives and says so.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    let died = |_| {
        Err(own(
            FailureKind::Internal,
            Problem::new("app-failure-internal", vec![]),
        ))
    };
    Ok(done.unwrap_or_else(died)?)
}
