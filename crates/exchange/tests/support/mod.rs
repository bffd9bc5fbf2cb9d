//! Files of the tests, and a writer for generated SBOMs.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "each test binary uses a part of it; a test that cannot go on has failed"
)]

pub mod written;

use std::path::Path;

/// A file of `tests/files`.
pub fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub mod sample;
