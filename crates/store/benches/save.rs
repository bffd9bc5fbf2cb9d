//! A durable save of one answer, journal and all, against a bare commit of one row with the same encryption and the same pragmas.
//!
//! 1,200 requirements, as in a full set of standards. Both ways write to the same folder in the same run, one after the other; on a
//! busy machine run it again before believing it. `cargo xtask bench` prints the ratio.

#![expect(
    clippy::expect_used,
    reason = "a benchmark without its workspace is no benchmark"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{Criterion, criterion_group, criterion_main};
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::{Change, Workspace};
use rusqlite::{Connection, params};
use std::path::Path;
use support::{answer, at, author, furnish, organisation, passphrase};

const REQUIREMENTS: usize = 1_200;

fn workspace(folder: &Path) -> Workspace {
    let path = folder.join("save.lianheng");
    let made = Workspace::create(&path, &passphrase(), organisation(), &author(), at(0));
    let mut workspace = made.expect("a new workspace");
    furnish(&mut workspace);
    let changes = (0..REQUIREMENTS).map(|n| Change::put(answer(n, Verdict::Partial)));
    workspace
        .apply_all(changes.collect(), &author(), at(1), None)
        .expect("the first answers");
    workspace
}

/// One table of answers and nothing else.
fn bare(folder: &Path) -> Connection {
    let db = Connection::open(folder.join("bare.db")).expect("a new database");
    let key = "0123456789abcdef".repeat(6);
    db.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
         PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = WAL; \
         CREATE TABLE answer (requirement TEXT PRIMARY KEY, verdict TEXT, note TEXT) STRICT, WITHOUT ROWID;"
    ))
    .expect("its table");
    for n in 0..REQUIREMENTS {
        save_bare(&db, n, Verdict::Partial, true);
    }
    db
}

fn save_bare(db: &Connection, n: usize, verdict: Verdict, insert: bool) {
    let own = answer(n, verdict);
    let sql = if insert {
        "INSERT INTO answer (verdict, note, requirement) VALUES (?1, ?2, ?3)"
    } else {
        "UPDATE answer SET verdict = ?1, note = ?2 WHERE requirement = ?3"
    };
    db.prepare_cached(sql)
        .and_then(|mut statement| {
            statement.execute(params![
                verdict.as_str(),
                own.note,
                own.requirement.as_str()
            ])
        })
        .expect("one row");
}

/// Visits the requirements out of order and never stores what is there already.
fn turn(count: &mut usize) -> (usize, Verdict) {
    *count += 1;
    let index = *count * 7_919 % REQUIREMENTS;
    let verdict = Verdict::ALL[*count / REQUIREMENTS % Verdict::ALL.len()];
    (index, verdict)
}

fn save(criterion: &mut Criterion) {
    // In the target folder: a temporary one may lie in memory, where nothing is durable.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = tempfile::tempdir_in(target).expect("a folder on the disk");
    let db = bare(folder.path());
    let mut count = 0usize;
    let mut group = criterion.benchmark_group("bare-commit");
    group.bench_function(REQUIREMENTS.to_string(), |bencher| {
        bencher.iter(|| {
            let (index, verdict) = turn(&mut count);
            save_bare(&db, index, verdict, false);
        });
    });
    group.finish();
    let mut workspace = workspace(folder.path());
    // The first round would store what is there.
    count = REQUIREMENTS * 2;
    let mut group = criterion.benchmark_group("durable-save");
    group.bench_function(REQUIREMENTS.to_string(), |bencher| {
        bencher.iter(|| {
            let (index, verdict) = turn(&mut count);
            let change = Change::put(answer(index, verdict));
            workspace
                .apply(change, &author(), at(2), None)
                .expect("a save");
        });
    });
    group.finish();
}

criterion_group!(benches, save);
criterion_main!(benches);
