//! `cargo xtask bench`: what rescoring one answer costs against rescoring everything, and a durable save against a bare commit.
//!
//! Criterion measures `full/N` and `incremental/N` of the engine; its estimates are read back. The store's benchmark lets
//! `bare-commit/N` and `durable-save/N` take turns and prints their medians. What is printed here are ratios within one run, which say
//! the same on a fast and on a slow machine. Absolute times are printed for orientation only.

mod pdf;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process::{capture, cargo, run as run_command};
use crate::workspace;

/// Median nanoseconds of the two ways at one size.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Times {
    full: Option<f64>,
    incremental: Option<f64>,
    save: Option<f64>,
    commit: Option<f64>,
}

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    match arguments {
        [] => {}
        [what] if what == "pdf" => return pdf::run(),
        _ => return Err(Failure::usage("bench takes nothing, or `pdf`")),
    }
    // Older results lie in the same folders; whatever was not written after this file is not of this run.
    let marker = workspace::fresh_scratch("bench")?.join("started");
    workspace::write(&marker, "")?;
    run_command(cargo().args(["bench", "--package", "lianheng-engine"]))?;
    let mut sizes = collect(&workspace::target().join("criterion"), &marker)?;
    let saving = ["bench", "--package", "lianheng-store", "--bench", "save"];
    let printed = capture(cargo().args(saving))?;
    for line in printed.lines() {
        take(line, &mut sizes);
    }
    if sizes.is_empty() {
        return Err(Failure::check(
            "the benchmarks wrote no estimates under the names known here",
        ));
    }
    println!("\n{}\n\n{}", table(&sizes), saves(&sizes));
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
        if let Some(median) = median {
            take(&format!("{name} {median}"), &mut sizes);
        }
    }
    Ok(sizes)
}

/// Takes `group/size nanoseconds`; other lines are no measurement of ours.
fn take(line: &str, sizes: &mut BTreeMap<u64, Times>) {
    let mut parts = line.split(['/', ' ']);
    let (Some(group), Some(size), Some(median), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return;
    };
    let (Ok(size), Ok(median)) = (size.parse(), median.parse()) else {
        return;
    };
    let slot: fn(&mut Times) -> &mut Option<f64> = match group {
        "full" => |times| &mut times.full,
        "incremental" => |times| &mut times.incremental,
        "durable-save" => |times| &mut times.save,
        "bare-commit" => |times| &mut times.commit,
        _ => return,
    };
    *slot(sizes.entry(size).or_default()) = Some(median);
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
    let scored = |times: &Times| times.full.is_some() || times.incremental.is_some();
    for (size, times) in sizes.iter().filter(|(_, times)| scored(times)) {
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

/// One row a size: a save through the journal, a commit of one row under the same encryption, and the ratio.
fn saves(sizes: &BTreeMap<u64, Times>) -> String {
    let mut text = format!(
        "{:>12}  {:>12}  {:>12}  {:>11}",
        "requirements", "bare commit", "durable save", "save/commit"
    );
    let saved = |times: &Times| times.save.is_some() || times.commit.is_some();
    for (size, times) in sizes.iter().filter(|(_, times)| saved(times)) {
        let ratio = quotient(times.save, times.commit);
        text.push_str(&format!(
            "\n{:>12}  {:>12}  {:>12}  {:>11}",
            size,
            times.commit.map_or_else(absent, duration),
            times.save.map_or_else(absent, duration),
            ratio.map_or_else(absent, |ratio| format!("{ratio:.2}")),
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
                    ..Times::default()
                },
            ),
            (
                1_200,
                Times {
                    full: Some(2_400_000.0),
                    ..Times::default()
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

    #[test]
    fn a_save_is_held_against_a_commit_of_the_same_size_and_apart_from_the_scores() {
        let mut sizes = BTreeMap::new();
        for line in [
            "     Running benches/save.rs",
            "bare-commit/1200 2000000",
            "durable-save/1200 3000000",
            "another/1200 5",
        ] {
            take(line, &mut sizes);
        }
        assert_eq!(table(&sizes).lines().count(), 1, "no row without a score");
        let saves = saves(&sizes);
        let row: Vec<&str> = saves
            .lines()
            .skip(1)
            .flat_map(str::split_whitespace)
            .collect();
        assert_eq!(row, ["1200", "2.00", "ms", "3.00", "ms", "1.50"]);
    }
}
