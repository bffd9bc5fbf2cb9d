//! What a keystroke in the search box costs over all content, and what making the index costs once.

use criterion::{Criterion, criterion_group, criterion_main};
use lianheng_api::{Content, Library, search};
use std::hint::black_box;

fn searching(criterion: &mut Criterion) {
    let library = Library::load(&Content::BuiltIn);
    let mut group = criterion.benchmark_group("search");
    // Common, rare, in full width, several words, and absent: the last looks at every text.
    for (name, text) in [
        ("common", "的"),
        ("rare", "rehearsed"),
        ("wide", "ＳＢＯＭ"),
        ("words", "rollback without network"),
        ("absent", "no such words"),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(search(&library, None, black_box(text))));
        });
    }
    group.finish();
    criterion.bench_function("search-index", |bencher| {
        bencher.iter_batched(
            || Library::load(&Content::BuiltIn),
            |fresh| {
                let _ = black_box(search(&fresh, None, "x"));
                fresh
            },
            criterion::BatchSize::PerIteration,
        );
    });
}

criterion_group!(benches, searching);
criterion_main!(benches);
