//! A bilingual PDF of a thousand requirements, and what it costs to start: fonts are unpacked once a process.

#[path = "../tests/synthetic/mod.rs"]
mod synthetic;

use criterion::{Criterion, criterion_group, criterion_main};
use lianheng_report::{ReportLanguage, render_pdf};
use std::hint::black_box;
use std::ops::ControlFlow;
use synthetic::{SMALL, Shape, model};

fn thousand_items(criterion: &mut Criterion) {
    let shape = Shape {
        per_group: 56,
        gaps: 300,
        evidence: 200,
        ..SMALL
    };
    let model = model(&shape);
    let mut group = criterion.benchmark_group("pdf");
    group.sample_size(10);
    for mode in ReportLanguage::ALL {
        group.bench_function(mode.tag(), |bencher| {
            bencher.iter(|| {
                let report = black_box(&model);
                render_pdf(report, mode, &mut |_| ControlFlow::Continue(())).map(|pdf| pdf.pages)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, thousand_items);
criterion_main!(benches);
