//! Renders one synthetic report in a process of its own and says what it cost: `cargo xtask bench pdf` starts it.
//!
//! `pdf_cost plain|archival ITEMS OUT` writes the PDF; `blocks` writes what another typesetter needs to set the same
//! report, and `fonts` unpacks the two faces into the folder OUT. The answer is one line of JSON.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a bench that cannot go on stops"
)]
#![expect(clippy::print_stdout, reason = "its answer")]

#[path = "../tests/synthetic/mod.rs"]
mod synthetic;

use lianheng_report::{
    RenderError, Rendered, ReportLanguage, render_archival_pdf, render_blocks, render_pdf,
};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;
use synthetic::{SMALL, Shape, model};

/// Requirements per group of three packs of six groups each, of which there are at least `items`.
fn shape(items: usize) -> Shape {
    let per_group = items.div_ceil(SMALL.packs * SMALL.groups);
    Shape {
        per_group,
        gaps: items * 3 / 10,
        evidence: items / 5,
        ..SMALL
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [task, items, out] = arguments.as_slice() else {
        panic!("pdf_cost plain|archival|blocks|fonts ITEMS OUT");
    };
    let model = model(&shape(items.parse().unwrap()));
    let out = Path::new(out);
    let mode = ReportLanguage::Bilingual;
    match task.as_str() {
        "plain" => cost(out, || {
            render_pdf(&model, mode, &mut |_| ControlFlow::Continue(()))
        }),
        "archival" => cost(out, || {
            render_archival_pdf(&model, mode, &mut |_| ControlFlow::Continue(()))
        }),
        "blocks" => std::fs::write(out, render_blocks(&model, mode).unwrap()).unwrap(),
        "fonts" => fonts(out),
        other => panic!("{other} is no task"),
    }
}

fn cost(out: &Path, render: impl FnOnce() -> Result<Rendered, RenderError>) {
    let cpu = cpu_milliseconds();
    let start = Instant::now();
    let rendered = render().unwrap();
    let milliseconds = start.elapsed().as_secs_f64() * 1e3;
    std::fs::write(out, &rendered.bytes).unwrap();
    println!(
        "{{\"milliseconds\": {milliseconds:.1}, \"cpu_milliseconds\": {}, \"peak_kib\": {}, \"bytes\": {}, \"pages\": {}}}",
        cpu_milliseconds() - cpu,
        peak_kib(),
        rendered.bytes.len(),
        rendered.pages
    );
}

/// Processor time this process has used, of all its threads; the system counts hundredths of a second.
fn cpu_milliseconds() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name, which may hold anything, come fields 3 and up; 14 and 15 are user and system time.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|field| field.parse::<u64>().ok())
        .sum::<u64>()
        * 10
}

/// The most memory this process ever held, in KiB; 0 where the system does not say.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}

fn fonts(folder: &Path) {
    for name in ["NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"] {
        let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fonts/{name}.br"));
        let packed = std::fs::read(packed).unwrap();
        let mut bytes = Vec::new();
        brotli_decompressor::Decompressor::new(packed.as_slice(), 1 << 16)
            .read_to_end(&mut bytes)
            .unwrap();
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}
