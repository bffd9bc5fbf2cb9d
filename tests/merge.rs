//! Two copies of a workspace through the built command: both worked on, merged, decided, taken back.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_tests::lianheng_with;
use lianheng_tests::workbooks::Edited;
use lianheng_tests::workspaces::{PASSPHRASE, filled, json, made, ok, run, sample};
use serde_json::{Value, json};
use std::path::Path;
