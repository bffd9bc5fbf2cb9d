//! What lies open, shared by all commands: one assessment, replaced whole when another file could be read, and left as it is when
//! it could not.

use crate::failure::own;
use crate::wire::OpenedWire;
use lianheng_api::wire::{AssessmentWire, ExplanationWire};
use lianheng_api::{Failure, FailureKind, Library, OpenAssessment, Problem, open_answers};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The state behind the window. Copies share it.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    /// The file named when the program was started.
    pub(crate) argument: Option<PathBuf>,
    open: Arc<Mutex<Option<Arc<OpenAssessment>>>>,
    stop: Arc<AtomicBool>,
}

impl Desk {
    pub(crate) fn new(argument: Option<PathBuf>) -> Self {
        Desk {
            argument,
            open: Arc::default(),
            stop: Arc::default(),
        }
    }

    /// Opens an answer file in place of what is open.
    pub(crate) fn open(&self, path: &Path, sample: bool) -> Result<OpenedWire, Failure> {
        let opened = Arc::new(open_answers(Library::built_in(), path)?);
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = Some(opened);
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        Ok(OpenedWire { name, sample })
    }

    /// What is open.
    pub(crate) fn current(&self) -> Result<Arc<OpenAssessment>, Failure> {
        let open = self
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        open.ok_or_else(|| {
            own(
                FailureKind::Input,
                Problem::new("app-failure-nothing-open", vec![]),
            )
        })
    }

    pub(crate) fn assess(&self, model: &str) -> Result<AssessmentWire, Failure> {
        lianheng_api::assess(Library::built_in(), &*self.current()?, &[], model)
    }

    pub(crate) fn explain(&self, target: &str, model: &str) -> Result<ExplanationWire, Failure> {
        lianheng_api::explain(Library::built_in(), &*self.current()?, target, model)
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

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../standards/sample/answers.json"
    );

    #[test]
    fn nothing_is_open_at_first() {
        let failure = Desk::new(None).current().expect_err("nothing is open");
        assert_eq!(failure.problems[0].key, "app-failure-nothing-open");
        assert_ne!(
            failure.lines(lianheng_api::Lang::Zh),
            failure.lines(lianheng_api::Lang::En)
        );
    }

    #[test]
    fn a_file_that_cannot_be_opened_leaves_what_is_open() {
        let desk = Desk::new(None);
        let opened = desk
            .open(Path::new(SAMPLE), true)
            .expect("the sample is sound");
        assert_eq!(opened.name, "answers.json");
        let missing = Path::new(SAMPLE).with_file_name("missing.json");
        assert!(desk.open(&missing, false).is_err());
        assert_eq!(desk.current().expect("still open").path, Path::new(SAMPLE));
    }

    #[test]
    fn copies_share_what_is_open_and_the_wish_to_stop() {
        let desk = Desk::new(None);
        let copy = desk.clone();
        desk.open(Path::new(SAMPLE), true)
            .expect("the sample is sound");
        assert!(copy.current().is_ok());
        let stop = desk.start_export();
        copy.stop_export();
        assert!(stop.load(Ordering::Relaxed));
        assert!(!desk.start_export().load(Ordering::Relaxed));
    }
}
