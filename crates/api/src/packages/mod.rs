//! Sealed packages: opening and writing them, and the keys around them. Every use case that takes a package opens it by [`open_package`];
//! every one that makes a package writes it by [`write_sealed`].
//!
//! What is in a package is the business of the use case; what the container promises is in `lianheng_exchange::package`.

mod fault;
mod keys;
mod open;
pub(crate) mod submission;
mod write;

pub(crate) use fault::{fault_lines, package_failure};
pub use keys::{generate_key, generate_receiving_key, read_public_key, read_signing_key};
pub use open::{PackageLock, is_package, open_package, package_lock};
pub use write::{draft_heading, write_sealed};
