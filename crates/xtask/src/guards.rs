//! Which crate may depend on what, proven from cargo's own resolved graph.
//!
//! The rules are the layout of ARCHITECTURE.md as data. Each rule also asks for something that must be present, so that a
//! misspelt name fails instead of passing for ever. The graph is asked for once a platform we ship for: a dependency that
//! exists only on Windows counts. What a crate's own source does is clippy's business (`clippy.toml`), not ours.

mod graph;
mod rules;

use std::collections::BTreeMap;
use std::ffi::OsString;

use crate::failure::{Failure, Outcome, report};
use crate::process::{capture, cargo};
use graph::Graph;

/// The platforms a release is built for.
const PLATFORMS: [&str; 3] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::usage("guards takes no arguments"));
    }
    let mut broken: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for platform in PLATFORMS {
        let graph = Graph::parse(&metadata(platform)?)?;
        for rule in rules::RULES {
            for violation in rule.violations(&graph) {
                let finding = format!("{violation} ({})", rule.why());
                broken.entry(finding).or_default().push(platform);
            }
        }
    }
    let findings: Vec<String> = broken
        .iter()
        .map(|(finding, platforms)| {
            if platforms.len() == PLATFORMS.len() {
                finding.clone()
            } else {
                format!("on {}: {finding}", platforms.join(", "))
            }
        })
        .collect();
    report("guards", &findings)?;
    println!(
        "guards: {} rules hold on {} platforms",
        rules::RULES.len(),
        PLATFORMS.len()
    );
    Ok(())
}

fn metadata(platform: &str) -> Result<serde_json::Value, Failure> {
    let text = capture(cargo().args([
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        platform,
    ]))?;
    serde_json::from_str(&text).map_err(|error| Failure::cannot("read cargo's metadata", error))
}
