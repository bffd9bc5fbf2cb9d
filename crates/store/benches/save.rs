//! A durable save of one verdict with the scores it changes, against a bare commit of one row with the same encryption and the same
//! pragmas, at 1,200 requirements, as in a full set of standards.
//!
//! The two take turns, one save each, so that whatever else the machine does meets both alike. Prints `bare-commit/1200 NANOSECONDS` and
//! `durable-save/1200 NANOSECONDS`, the medians; `cargo xtask bench` prints the ratio.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark without its workspace is no benchmark, and its figures are read from what it prints"
)]

#[path = "../../engine/tests/support/mod.rs"]
mod content;
#[path = "../tests/support/mod.rs"]
mod support;

use lianheng_engine::scoring::Scoreboard;
use lianheng_engine::vocabulary::Verdict;
use lianheng_store::{Change, Workspace};
use rusqlite::{Connection, params};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use support::{answer, at, author, furnish, organisation, passphrase};

const REQUIREMENTS: usize = 1_200;
/// Saves before anything is measured, and saves that are.
const ROUNDS: (usize, usize) = (200, 3_000);

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

/// Visits the requirements out of order and never stores what is there already: everything starts as partial, and each round over all
/// of them gives the next verdict.
fn turn(count: usize) -> (usize, Verdict) {
    let index = count * 7_919 % REQUIREMENTS;
    let verdict = Verdict::ALL[(count / REQUIREMENTS + 2) % Verdict::ALL.len()];
    (index, verdict)
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> u128 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0, Duration::as_nanos)
}

fn main() {
    // In the target folder: a temporary one may lie in memory, where nothing is durable.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = tempfile::tempdir_in(target).expect("a folder on the disk");
    let db = bare(folder.path());
    let mut workspace = workspace(folder.path());
    let model = &content::models()[0];
    let mut board = Scoreboard::new(content::pack(REQUIREMENTS));
    for index in 0..REQUIREMENTS {
        board.set(index, Some(Verdict::Partial));
    }
    let (mut commits, mut saves) = (Vec::new(), Vec::new());
    let (first, measured) = ROUNDS;
    for count in 0..first + measured {
        let (index, verdict) = turn(count);
        let commit = timed(|| save_bare(&db, index, verdict, false));
        let save = timed(|| {
            let change = Change::put(answer(index, verdict));
            workspace
                .apply(change, &author(), at(2), None)
                .expect("a save");
            board.set(index, Some(verdict));
            black_box((board.total(model), board.path(index, model)));
        });
        if count >= first {
            commits.push(commit);
            saves.push(save);
        }
    }
    println!("bare-commit/{REQUIREMENTS} {}", median(commits));
    println!("durable-save/{REQUIREMENTS} {}", median(saves));
}
