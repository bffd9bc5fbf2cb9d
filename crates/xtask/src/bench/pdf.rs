//! `cargo xtask bench pdf`: what a bilingual report of 1,000 requirements costs with our default engine, with the archival
//! one, and with Typst, in one run on one machine; and whether ours grows linearly up to 5,000.
//!
//! Typst gets the blocks our own sections write (`pdf_cost blocks`): the same words, tables, column widths, looks and the
//! same two font files, on the same paper with the same margins, line pitch, headers, footers, contents and outline
//! (`crates/report/benches/report.typ`). Its text is JSON it reads, not markup it parses, figures are left out and its tags
//! are on only where ours are. Each rendering is a process of its own. Time is that of the rendering alone, fonts included:
//! on the wall, and of all processors together, which a busy machine disturbs less. Memory is the most the process held;
//! from Typst's, what Python and the library held before is taken off, from ours nothing. The middle of three runs counts.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process::{capture, cargo, run as run_command};
use crate::workspace;

/// The Typst that is measured against, from PyPI.
const TYPST: &str = "typst==0.15.2";
const RUNS: usize = 3;
const ITEMS: u32 = 1_000;
const MANY: u32 = 5_000;

/// What one rendering cost.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Cost {
    wall: f64,
    cpu: f64,
    /// KiB.
    peak: f64,
    bytes: f64,
}

pub(super) fn run() -> Outcome {
    let scratch = workspace::fresh_scratch("bench-pdf")?;
    let python = typst_python()?;
    run_command(cargo().args([
        "build",
        "--release",
        "--package",
        "lianheng-report",
        "--example",
        "pdf_cost",
        "--features",
        "bench",
    ]))?;
    let cost = workspace::target().join("release/examples/pdf_cost");
    let ours = |task: &str, items: u32, out: &Path| {
        let mut command = Command::new(&cost);
        command.arg(task).arg(items.to_string()).arg(out);
        command
    };
    let blocks = scratch.join("blocks.json");
    run_command(&mut ours("blocks", ITEMS, &blocks))?;
    run_command(&mut ours("fonts", 1, &scratch))?;
    let benches = workspace::root().join("crates/report/benches");
    let typst = |tags: &str| {
        let mut command = Command::new(&python);
        command
            .arg(benches.join("typst_cost.py"))
            .arg(benches.join("report.typ"))
            .arg(&blocks)
            .arg(&scratch)
            .arg(scratch.join(format!("typst-{tags}.pdf")))
            .arg(tags);
        command
    };
    let pdf = |name: &str| scratch.join(format!("{name}.pdf"));
    let rows = [
        (
            "default engine",
            measure(|| ours("plain", ITEMS, &pdf("plain")))?,
        ),
        ("Typst, no tags", measure(|| typst("untagged"))?),
        (
            "archival engine",
            measure(|| ours("archival", ITEMS, &pdf("archival")))?,
        ),
        ("Typst, tagged", measure(|| typst("tagged"))?),
        (
            "default, 5,000",
            measure(|| ours("plain", MANY, &pdf("many")))?,
        ),
        (
            "archival, 5,000",
            measure(|| ours("archival", MANY, &pdf("many-archival")))?,
        ),
    ];
    println!("\n{}", table(&rows));
    Ok(())
}

/// A Python that has Typst, in a folder of ours.
fn typst_python() -> Result<PathBuf, Failure> {
    let folder = workspace::target().join("xtask/typst");
    let python = folder.join("bin/python");
    if !python.exists() {
        run_command(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    run_command(Command::new(&python).args(["-m", "pip", "install", "--quiet", TYPST]))?;
    Ok(python)
}

/// The middle one of several runs, by processor time.
fn measure(mut command: impl FnMut() -> Command) -> Result<Cost, Failure> {
    let mut costs = Vec::new();
    for _ in 0..RUNS {
        costs.push(read(&capture(&mut command())?)?);
    }
    costs.sort_by(|one, other| one.cpu.total_cmp(&other.cpu));
    costs
        .get(RUNS / 2)
        .copied()
        .ok_or_else(|| Failure::check("nothing was measured"))
}

fn read(answer: &str) -> Result<Cost, Failure> {
    let answer: Value = serde_json::from_str(answer)
        .map_err(|error| Failure::cannot("read what a rendering cost", error))?;
    let number = |key: &str| {
        answer[key]
            .as_f64()
            .ok_or_else(|| Failure::check(format!("a rendering did not say its {key}")))
    };
    Ok(Cost {
        wall: number("milliseconds")?,
        cpu: number("cpu_milliseconds")?,
        peak: number("peak_kib")?,
        bytes: number("bytes")?,
    })
}

/// One row a rendering, then the ratios: ours to Typst's with tags and without, and 5,000 to 1,000.
fn table(rows: &[(&str, Cost); 6]) -> String {
    let mut text = format!(
        "{:<16}  {:>9}  {:>9}  {:>10}  {:>9}",
        "", "wall", "processor", "peak", "size"
    );
    for (name, cost) in rows {
        text.push_str(&format!(
            "\n{name:<16}  {:>6.0} ms  {:>6.0} ms  {:>6.1} MiB  {:>5.0} KiB",
            cost.wall,
            cost.cpu,
            cost.peak / 1024.0,
            cost.bytes / 1024.0
        ));
    }
    let [
        (_, plain),
        (_, typst),
        (_, archival),
        (_, tagged),
        (_, many),
        (_, many_archival),
    ] = rows;
    for (name, upper, lower) in [
        ("default/Typst", plain, typst),
        ("archival/Typst", archival, tagged),
        ("default ×5", many, plain),
        ("archival ×5", many_archival, archival),
    ] {
        text.push_str(&format!(
            "\n{name:<16}  {:>9.2}  {:>9.2}  {:>10.2}  {:>9.2}",
            upper.wall / lower.wall,
            upper.cpu / lower.cpu,
            upper.peak / lower.peak,
            upper.bytes / lower.bytes
        ));
    }
    text.push_str("\nTo be reached by the default engine: time ≤ 0.50, peak ≤ 0.50, size ≤ 1.00.");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_ours_to_typst() {
        let cost = |wall| Cost {
            wall,
            cpu: wall,
            peak: 1_024.0 * wall,
            bytes: 2_048.0 * wall,
        };
        let rows = [10.0, 40.0, 20.0, 40.0, 55.0, 90.0].map(|wall| ("x", cost(wall)));
        let table = table(&rows);
        let ratios: Vec<Vec<&str>> = table
            .lines()
            .skip(7)
            .map(|line| line.split_whitespace().rev().take(4).collect())
            .collect();
        assert_eq!(ratios[0], ["0.25"; 4]);
        assert_eq!(ratios[1], ["0.50"; 4]);
        assert_eq!(ratios[2], ["5.50"; 4]);
        assert_eq!(ratios[3], ["4.50"; 4]);
    }

    #[test]
    fn a_rendering_that_does_not_say_its_cost_is_an_error() {
        let said = r#"{"milliseconds": 1.5, "cpu_milliseconds": 10, "peak_kib": 7, "bytes": 9}"#;
        assert_eq!(read(said).unwrap().bytes, 9.0);
        assert!(read("{}").is_err());
    }
}
