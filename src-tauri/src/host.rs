//! The state behind the window, shared by all commands: the desk with what is open, what was dropped on the window, and the wish to
//! stop an export. Work is done off the main thread, one piece at a time.

use crate::failure::{FailureWire, own};
use jiff::Timestamp;
use lianheng_api::{
    Desk, Failure, FailureKind, Library, OpenAssessment, Problem, RecentFiles, Session,
};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What a command answers.
pub(crate) type Answer<T> = Result<T, FailureWire>;

/// The state behind the window. Copies share it.
#[derive(Clone)]
pub(crate) struct Host {
    /// The file named when the program was started.
    pub(crate) argument: Option<PathBuf>,
    desk: Arc<Mutex<Desk>>,
    recent: Arc<OnceLock<RecentFiles>>,
    /// Files that lie where the person dropped them; the page never learns their paths.
    dropped: Arc<Mutex<Vec<PathBuf>>>,
    stop: Arc<AtomicBool>,
}

impl Host {
    pub(crate) fn new(argument: Option<PathBuf>) -> Self {
        Host {
            argument,
            desk: Arc::new(Mutex::new(Desk::new(Library::built_in(), None))),
            recent: Arc::default(),
            dropped: Arc::default(),
            stop: Arc::default(),
        }
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

    /// Files were dropped on the window.
    pub(crate) fn drop_files(&self, paths: Vec<PathBuf>) {
        *self.dropped.lock().unwrap_or_else(PoisonError::into_inner) = paths;
    }

    /// The files dropped last, once.
    pub(crate) fn take_dropped(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.dropped.lock().unwrap_or_else(PoisonError::into_inner))
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
