//! A large SBOM, to be run by hand in a release build: `cargo test --release -p lianheng-exchange --test sbom_large -- --ignored --nocapture`.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement for a person"
)]

use lianheng_exchange::limits::SbomLimits;
use lianheng_exchange::sbom::{completeness, licences, read_sbom};
use std::fmt::Write;
use std::time::Instant;

const COMPONENTS: usize = 50_000;

#[test]
#[ignore = "a measurement, not a check"]
fn fifty_thousand_components() {
    let mut text =
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[".to_owned();
    for n in 0..COMPONENTS {
        let comma = if n == 0 { "" } else { "," };
        write!(text, "{comma}{{\"type\":\"library\",\"bom-ref\":\"pkg:npm/part-{n}@1.{n}.0\",\"supplier\":{{\"name\":\"Maker {}\"}},\"name\":\"part-{n}\",\"version\":\"1.{n}.0\",\"description\":\"a part among many, described at the usual length of such descriptions\",\"hashes\":[{{\"alg\":\"SHA-256\",\"content\":\"{n:064x}\"}},{{\"alg\":\"SHA-512\",\"content\":\"{n:0128x}\"}}],\"licenses\":[{{\"license\":{{\"id\":\"MIT\"}}}}],\"purl\":\"pkg:npm/part-{n}@1.{n}.0\",\"externalReferences\":[{{\"type\":\"website\",\"url\":\"https://part-{n}.example/\"}}]}}", n % 700).unwrap();
    }
    text.push_str("],\"dependencies\":[");
    for n in 0..COMPONENTS {
        let comma = if n == 0 { "" } else { "," };
        write!(text, "{comma}{{\"ref\":\"pkg:npm/part-{n}@1.{n}.0\",\"dependsOn\":[\"pkg:npm/part-{0}@1.{0}.0\",\"pkg:npm/part-{1}@1.{1}.0\"]}}", (n * 7 + 1) % COMPONENTS, (n * 13 + 5) % COMPONENTS).unwrap();
    }
    text.push_str("]}");
    let before = resident();
    let start = Instant::now();
    let sbom = read_sbom(text.as_bytes(), &SbomLimits::default()).unwrap();
    let read = start.elapsed();
    let after = resident();
    let start = Instant::now();
    let complete = completeness(&sbom);
    let list = licences(&sbom);
    let looked = start.elapsed();
    assert_eq!(
        (
            sbom.components.len(),
            complete.incomplete.len(),
            list.uses.len()
        ),
        (COMPONENTS, 0, 1)
    );
    println!(
        "{} MiB of JSON: read in {read:?} with {} KiB more resident memory, looked at in {looked:?}",
        text.len() >> 20,
        after.saturating_sub(before)
    );
}

/// Resident memory in KiB, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}
