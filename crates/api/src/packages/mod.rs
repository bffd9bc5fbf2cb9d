//! Sealed packages: opening and writing them, and the keys around them. Every use case that takes a package opens it by [`open_package`];
//! every one that makes a package writes it by [`write_sealed`].
//!
//! What is in a package is the business of the use case; what the container promises is in `lianheng_exchange::package`.

mod book;
mod fault;
mod keys;
mod open;
pub(crate) mod submission;
mod trust;
pub(crate) mod verify;
mod write;

pub use book::{KEY_BOOK_FILE, KeyBook};
pub(crate) use fault::{fault_lines, package_failure};
pub use keys::{
    generate_key, generate_receiving_key, is_key_protected, key_of_file, read_public_key,
    read_signing_key,
};
pub use open::{PackageLock, is_package, open_package, package_lock};
pub use trust::{keys_in, trust_signer};
pub use verify::{inspect_package, verify_package};
pub(crate) use write::{check_seal_request, pins_of, public_wires, write_sealed_with};
pub use write::{draft_heading, write_sealed};
