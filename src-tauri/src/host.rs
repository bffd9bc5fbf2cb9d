//! The state behind the window, shared by all commands: the desk with what is open, what was dropped on the window, and the wish to
//! stop an export. Work is done off the main thread, one piece at a time.

use crate::failure::{FailureWire, own};
use crate::wire::ChosenFileWire;
use jiff::Timestamp;
use lianheng_api::wire::ReportRequestWire;
use lianheng_api::{
    Desk, Failure, FailureKind, Library, OpenAssessment, Problem, RecentFiles, ReportRequest,
    Session,
};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

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
    stop: Arc<AtomicBool>,
}

impl Host {
    pub(crate) fn new(argument: Option<PathBuf>) -> Self {
        Host {
            argument: Arc::new(Mutex::new(argument)),
            desk: Arc::new(Mutex::new(Desk::new(Library::built_in(), None))),
            recent: Arc::default(),
            dropped: Arc::default(),
            chosen: Arc::default(),
            stop: Arc::default(),
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

    /// Does something with the desk.
    pub(crate) async fn desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk, Timestamp) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        let desk = Arc::clone(&self.desk);
        off_thread(move || {
            let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut desk, Timestamp::now())
        })
        .await
    }

    /// Does something with the open workspace.
    pub(crate) async fn session<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Session, Timestamp) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        self.desk(move |desk, now| work(desk.session()?, now)).await
    }

    /// The assessment worked on, to be read without holding the desk.
    pub(crate) fn open(&self) -> Result<OpenAssessment, Failure> {
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        desk.session()?.open()
    }

    /// The assessment worked on and a report of it, to be made without holding the desk.
    pub(crate) fn report(
        &self,
        wire: &ReportRequestWire,
    ) -> Result<(OpenAssessment, ReportRequest), Failure> {
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let session = desk.session()?;
        Ok((session.open()?, session.report_request(wire)?))
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
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
        Ok(ChosenFileWire { name, kind })
    }

    /// The file to be taken in.
    pub(crate) fn chosen(&self) -> Result<PathBuf, Failure> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.clone().ok_or_else(|| {
            let problem = Problem::new("intake-nothing-chosen", vec![]);
            own(FailureKind::Input, problem)
        })
    }

    /// Asks the export that runs, if one does, to stop.
    pub(crate) fn stop_export(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Forgets an earlier wish to stop and returns the flag that carries the next.
    pub(crate) fn start_export(&self) -> Arc<AtomicBool> {
        self.stop.store(false, Ordering::Relaxed);
        Arc::clone(&self.stop)
    }
}

/// Runs `work` where it may take its time. If it dies, the window lives and says so.
pub(crate) async fn off_thread<T: Send + 'static>(
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
