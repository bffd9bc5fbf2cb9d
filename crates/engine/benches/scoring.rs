//! One changed verdict against a full score, at the sizes people have: SSDF, a full set of standards, ten times that.

#![expect(
    clippy::expect_used,
    reason = "a benchmark without its input is no benchmark"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{Criterion, criterion_group, criterion_main};
use lianheng_engine::scoring::{Scoreboard, score_pack};
use lianheng_engine::vocabulary::Verdict;
use std::hint::black_box;

fn scoring(criterion: &mut Criterion) {
    let model = &support::models()[0];
    for size in [42, 1_200, 12_000] {
        let pack = support::pack(size);
        let cycle = |index: usize| Verdict::ALL.get(index % Verdict::ALL.len()).copied();
        let verdicts: Vec<Option<Verdict>> = (0..size).map(cycle).collect();
        let mut full = criterion.benchmark_group("full");
        full.bench_function(size.to_string(), |bencher| {
            bencher.iter(|| black_box(score_pack(&pack, black_box(&verdicts), model)));
        });
        full.finish();
        let mut board = Scoreboard::new(pack.clone());
        for (index, verdict) in verdicts.iter().enumerate() {
            board.set(index, *verdict);
        }
        let mut incremental = criterion.benchmark_group("incremental");
        let mut turn = 0usize;
        incremental.bench_function(size.to_string(), |bencher| {
            bencher.iter(|| {
                turn = turn.wrapping_add(7_919);
                let index = turn % size;
                board.set(black_box(index), cycle(turn / 3));
                // What a window shows after an answer: the total and the clauses above it.
                black_box((board.total(model), board.path(index, model)));
            });
        });
        incremental.finish();
    }
}

criterion_group!(benches, scoring);
criterion_main!(benches);
