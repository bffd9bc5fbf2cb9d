//! What every reader of an SBOM is given: its bounds, and who hears how far it is and may stop it.

use crate::fault::SbomFaultKind;
use crate::limits::SbomLimits;
use std::ops::{ControlFlow, Deref};

/// Components between two tellings.
const TOLD_EVERY: usize = 256;

#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) limits: &'r SbomLimits,
    pub(super) tell: &'r dyn Fn(usize) -> ControlFlow<()>,
}

impl Reading<'_> {
    /// Another component was met; ends the reading where it is to stop.
    pub(super) fn met(&self, components: usize) -> Result<(), SbomFaultKind> {
        if components.is_multiple_of(TOLD_EVERY) && (self.tell)(components).is_break() {
            return Err(SbomFaultKind::Stopped);
        }
        Ok(())
    }
}

impl Deref for Reading<'_> {
    type Target = SbomLimits;

    fn deref(&self) -> &SbomLimits {
        self.limits
    }
}
