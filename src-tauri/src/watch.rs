//! Work that takes its time: the page hears how far it is, and a wish to stop is heard at the next step.

use crate::wire::ProgressWire;
use lianheng_api::Progress;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tauri::ipc::Channel;

/// The page is told no more often than a person could see.
const BETWEEN: Duration = Duration::from_millis(50);

/// One piece of such work.
pub(crate) struct Watch {
    progress: Channel<ProgressWire>,
    stop: Arc<AtomicBool>,
}

impl Watch {
    pub(crate) fn new(progress: Channel<ProgressWire>) -> Self {
        let stop = Arc::default();
        Watch { progress, stop }
    }

    /// The flag that carries the wish to stop.
    pub(crate) fn stop(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// Tells the page that the work itself begins: whatever had to be asked first was asked.
    pub(crate) fn begin(&self) {
        self.send(ProgressWire { done: 0, total: 1 });
    }

    /// What a use case takes to tell how far it is.
    pub(crate) fn teller(&self) -> impl FnMut(Progress) -> ControlFlow<()> {
        let mut told: Option<Instant> = None;
        move |at| {
            if told.is_none_or(|told| told.elapsed() >= BETWEEN) {
                told = Some(Instant::now());
                self.send(at.into());
            }
            if self.stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }
    }

    fn send(&self, at: ProgressWire) {
        // A page that is gone hears nothing; the work is done all the same.
        let _ = self.progress.send(at);
    }
}
