//! How far a long piece of work is, and the wish to stop it, whatever crate does the work. Hosts draw a bar of it.

use crate::failure::{Failure, FailureKind, Problem};
use std::io::Write;
use std::ops::ControlFlow;

/// How far a piece of work is within its present step; a later step begins again at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Units done: pages, rows, bytes.
    pub done: u64,
    /// Units in all; 0 where that is not known before.
    pub total: u64,
}

/// Who is told of progress, and may break off: the work then ends with [`FailureKind::Cancelled`] and leaves nothing.
pub type Tell<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

impl From<lianheng_report::Progress> for Progress {
    fn from(at: lianheng_report::Progress) -> Self {
        Progress {
            done: at.done as u64,
            total: at.total as u64,
        }
    }
}

impl From<lianheng_store::Progress> for Progress {
    fn from(at: lianheng_store::Progress) -> Self {
        Progress {
            done: at.done,
            total: at.total,
        }
    }
}

/// What work that was stopped ends with.
pub(crate) fn cancelled() -> Failure {
    Failure {
        kind: FailureKind::Cancelled,
        file: None,
        problems: vec![Problem::new("error-cancelled", vec![])],
    }
}

/// Tells of a step and ends the work where it is to stop.
pub(crate) fn go_on(tell: Tell<'_>, done: usize, total: usize) -> Result<(), Failure> {
    let at = Progress {
        done: done as u64,
        total: total as u64,
    };
    match tell(at) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(cancelled()),
    }
}

/// Counts bytes, and tells of them now and then.
pub(crate) struct Bytes<'t> {
    tell: Tell<'t>,
    done: u64,
    told: u64,
    total: u64,
    stopped: bool,
}

/// Bytes between two tellings.
const TOLD_EVERY: u64 = 1 << 20;

impl<'t> Bytes<'t> {
    pub(crate) fn new(tell: Tell<'t>, total: u64) -> Self {
        Bytes {
            tell,
            done: 0,
            told: 0,
            total,
            stopped: false,
        }
    }

    /// Another `count` bytes are done.
    pub(crate) fn read(&mut self, count: usize) -> ControlFlow<()> {
        self.done = self.done.saturating_add(count as u64);
        if self.done - self.told < TOLD_EVERY && self.told > 0 {
            return ControlFlow::Continue(());
        }
        self.told = self.done;
        let at = Progress {
            done: self.done,
            total: self.total,
        };
        let next = (self.tell)(at);
        self.stopped |= next.is_break();
        next
    }

    /// Whether it is to stop.
    pub(crate) fn stopped(&self) -> bool {
        self.stopped
    }
}

/// Writes on, telling of the bytes that went through.
pub(crate) struct ToldWriter<'w, 't, W> {
    pub(crate) to: W,
    pub(crate) bytes: &'w mut Bytes<'t>,
}

impl<W: Write> Write for ToldWriter<'_, '_, W> {
    fn write(&mut self, buffer: &[u8]) -> std::io::Result<usize> {
        let written = self.to.write(buffer)?;
        match self.bytes.read(written) {
            ControlFlow::Continue(()) => Ok(written),
            ControlFlow::Break(()) => Err(std::io::Error::other("stopped")),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}
