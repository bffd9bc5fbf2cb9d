//! `cargo xtask bench`: what rescoring one answer costs against rescoring everything.
//!
//! Criterion measures `full/N` and `incremental/N` of the engine; here its estimates are read back and printed as ratios
//! within one run, which say the same on a fast and on a slow machine. Absolute times are printed for orientation only.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process::{cargo, run as run_command};
use crate::workspace;

/// Median nanoseconds of the two ways at one size.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Times {
    full: Option<f64>,
    incremental: Option<f64>,
}

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::usage("bench takes no arguments"));
    }
    // Older results lie in the same folders; whatever was not written after this file is not of this run.
    let marker = workspace::fresh_scratch("bench")?.join("started");
    workspace::write(&marker, "")?;
    run_command(cargo().args(["bench", "--package", "lianheng-engine"]))?;
    let sizes = collect(&workspace::target().join("criterion"), &marker)?;
    if sizes.is_empty() {
        return Err(Failure::check(
            "the benchmark wrote no estimates named full/N or incremental/N",
        ));
    }
    println!("\n{}", table(&sizes));
    Ok(())
}

fn collect(folder: &Path, marker: &Path) -> Result<BTreeMap<u64, Times>, Failure> {
    let written = |path: &Path| {
        fs::metadata(path)
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    let mut sizes: BTreeMap<u64, Times> = BTreeMap::new();
    for path in workspace::files(folder, &["json"])? {
        let in_new = path.parent().is_some_and(|parent| parent.ends_with("new"));
        if !in_new || !path.ends_with("benchmark.json") {
            continue;
        }
        let estimates = path.with_file_name("estimates.json");
        if written(&estimates) < written(marker) {
            continue;
        }
        let name = json(&path)?["full_id"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let median = json(&estimates)?["median"]["point_estimate"].as_f64();
        let Some((group, size)) = name.split_once('/') else {
            continue;
        };
        let Ok(size) = size.parse() else { continue };
        let times = sizes.entry(size).or_default();
        match group {
            "full" => times.full = median,
            "incremental" => times.incremental = median,
            _ => {}
        }
    }
    sizes.retain(|_, times| *times != Times::default());
    Ok(sizes)
}

fn json(path: &Path) -> Result<Value, Failure> {
    serde_json::from_str(&workspace::read(path)?)
        .map_err(|error| Failure::cannot(format!("read {}", workspace::shown(path)), error))
}

/// One row a size: both times, the ratio, and how the full time per requirement compares with the smallest size
/// (1.00 is exactly linear growth).
fn table(sizes: &BTreeMap<u64, Times>) -> String {
    let mut text = format!(
        "{:>12}  {:>12}  {:>12}  {:>11}  {:>18}",
        "requirements", "full", "incremental", "incr./full", "full per item, rel."
    );
    let smallest = sizes
        .iter()
        .find_map(|(size, times)| per_item(*size, times.full));
    for (size, times) in sizes {
        let ratio = quotient(times.incremental, times.full);
        let growth = quotient(per_item(*size, times.full), smallest);
        text.push_str(&format!(
            "\n{:>12}  {:>12}  {:>12}  {:>11}  {:>18}",
            size,
            times.full.map_or_else(absent, duration),
            times.incremental.map_or_else(absent, duration),
            ratio.map_or_else(absent, |ratio| format!("{ratio:.4}")),
            growth.map_or_else(absent, |growth| format!("{growth:.2}")),
        ));
    }
    text
}

fn per_item(size: u64, nanoseconds: Option<f64>) -> Option<f64> {
    nanoseconds.map(|time| time / size as f64)
}

fn quotient(upper: Option<f64>, lower: Option<f64>) -> Option<f64> {
    match (upper, lower) {
        (Some(upper), Some(lower)) if lower > 0.0 => Some(upper / lower),
        _ => None,
    }
}

fn duration(nanoseconds: f64) -> String {
    if nanoseconds < 1e3 {
        format!("{nanoseconds:.0} ns")
    } else if nanoseconds < 1e6 {
        format!("{:.1} µs", nanoseconds / 1e3)
    } else {
        format!("{:.2} ms", nanoseconds / 1e6)
    }
}

fn absent() -> String {
    "-".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_taken_within_one_size_and_growth_from_the_smallest() {
        let sizes = BTreeMap::from([
            (
                42,
                Times {
                    full: Some(42_000.0),
                    incremental: Some(4_200.0),
                },
            ),
            (
                1_200,
                Times {
                    full: Some(2_400_000.0),
                    incremental: None,
                },
            ),
        ]);
        let table = table(&sizes);
        let rows: Vec<Vec<&str>> = table
            .lines()
            .skip(1)
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(rows[0], ["42", "42.0", "µs", "4.2", "µs", "0.1000", "1.00"]);
        assert_eq!(rows[1], ["1200", "2.40", "ms", "-", "-", "2.00"]);
    }
}
