//! Where a package is read from, and how long work tells how far it is.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

/// A package's bytes: a file, or the reader of what an encrypted one holds.
pub trait Source: Read + Seek + Send {}

impl<T: Read + Seek + Send> Source for T {}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackageStep {
    /// Files are packed and their digests taken.
    Pack,
    /// The package is written.
    Write,
    /// Entries are looked at.
    Structure,
    /// Packed bytes and what they hold are compared with their digests.
    Digests,
}

/// How far the work is, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackageProgress {
    /// What is being done.
    pub step: PackageStep,
    /// Bytes done.
    pub done: u64,
    /// Bytes to do in this step.
    pub total: u64,
}

/// Told every mebibyte and at every file; `Break` stops the work with [`super::PackageRule::Cancelled`].
pub type Tell<'a> = dyn FnMut(PackageProgress) -> ControlFlow<()> + 'a;
