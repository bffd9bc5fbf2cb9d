//! What was acknowledged is there, whenever the writer dies.
//!
//! A child process writes answers and evidence and says so on its standard output after each call returned; the parent kills it at a random
//! moment, opens the workspace, looks for everything that was acknowledged and verifies the whole. 200 times over one growing file.
//! The seed is printed; `LIANHENG_KILL_SEED` repeats the moments of an earlier run, as far as a scheduler can be repeated.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "helpers of tests fail as tests do"
)]

mod support;

use lianheng_engine::vocabulary::Verdict;
use lianheng_store::{Change, Digest, RecoveryKey, Workspace};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use support::*;

const ROUNDS: u32 = 200;
const REQUIREMENTS: usize = 60;
/// Every so many writes one is an evidence file, and every so many of those one is longer than a chunk.
const EVIDENCE_EVERY: usize = 7;
const LONG_EVERY: usize = 30;

fn open(path: &Path, key: &RecoveryKey) -> Workspace {
    Workspace::open_with_recovery_key(path, key, at(0)).unwrap()
}

fn evidence(n: usize) -> Vec<u8> {
    let length = match (n / EVIDENCE_EVERY) % LONG_EVERY {
        0 => lianheng_store::CHUNK + 4_321,
        _ => 2_000 + n % 3_000,
    };
    // Distinct from its first byte to its last, and quick to make.
    let mut state = n as u64 + 1;
    let next = |_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..length).map(next).collect()
}

/// The child: writes on from `LIANHENG_KILL_FROM` until it is killed.
#[test]
#[ignore = "run by the test below, which kills it"]
fn the_writer() {
    let path = std::env::var_os("LIANHENG_KILL_FILE").unwrap();
    let key = RecoveryKey::parse(&std::env::var("LIANHENG_KILL_KEY").unwrap()).unwrap();
    let from: usize = std::env::var("LIANHENG_KILL_FROM")
        .unwrap()
        .parse()
        .unwrap();
    let mut workspace = open(Path::new(&path), &key);
    let mut out = std::io::stdout();
    out.write_all(b"\nready\n").unwrap();
    for n in from.. {
        if n % EVIDENCE_EVERY == 0 {
            let body = evidence(n);
            let target = Some(about(n % REQUIREMENTS));
            workspace
                .attach(
                    &mut body.as_slice(),
                    meta(&format!("{n}.bin")),
                    target,
                    &author(),
                    at(1),
                )
                .unwrap();
        } else {
            let mut own = answer(n % REQUIREMENTS, Verdict::Partial);
            own.note = Some(format!("{n}"));
            put(&mut workspace, Change::put(own));
        }
        out.write_all(format!("\nack {n}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn what_was_acknowledged_survives_kill_200_times() {
    let mut random = Random(seed());
    eprintln!("LIANHENG_KILL_SEED={}", random.0);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kill.lianheng");
    let mut workspace =
        Workspace::create(&path, &passphrase(), organisation(), &author(), at(0)).unwrap();
    furnish(&mut workspace);
    let key = workspace.recovery_key().unwrap();
    workspace.close().unwrap();

    let mut acknowledged = Acknowledged::default();
    let mut caught = 0u32;
    for round in 0..ROUNDS {
        let before = acknowledged.next;
        // Every fifth is killed while it starts, opens or brings in the log of the one before.
        let moment = match round % 5 {
            0 => Moment::AfterStart(Duration::from_micros(random.below(40_000))),
            _ => Moment::AfterOpening(Duration::from_micros(random.below(75_000))),
        };
        let output = write_and_die(&path, &key, acknowledged.next, moment);
        acknowledged.note(&output);
        caught += u32::from(acknowledged.next > before);
        let workspace = open(&path, &key);
        acknowledged.check(&workspace, 5);
        assert_eq!(breaks(&workspace), []);
        // Every other one is closed well; the next child meets what the last one left.
        if round % 2 == 0 {
            workspace.close().unwrap();
        }
    }
    acknowledged.check(&open(&path, &key), usize::MAX);
    eprintln!(
        "{} writes in {caught} of {ROUNDS} rounds",
        acknowledged.next - 1
    );
    assert!(caught > ROUNDS / 4, "most children died before they wrote");
}

/// When a child is killed.
enum Moment {
    AfterStart(Duration),
    AfterOpening(Duration),
}

fn write_and_die(path: &Path, key: &RecoveryKey, from: usize, moment: Moment) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "the_writer",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env("LIANHENG_KILL_FILE", path)
        .env("LIANHENG_KILL_KEY", key.spell().as_str())
        .env("LIANHENG_KILL_FROM", from.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut output = String::new();
    match moment {
        Moment::AfterStart(wait) => std::thread::sleep(wait),
        Moment::AfterOpening(wait) => {
            while stdout.read_line(&mut output).unwrap() > 0 && !output.ends_with("\nready\n") {}
            std::thread::sleep(wait);
        }
    }
    child.kill().unwrap();
    stdout.read_to_string(&mut output).unwrap();
    let mut complaints = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut complaints)
        .unwrap();
    assert!(!complaints.contains("panicked"), "{complaints}");
    child.wait().unwrap();
    output
}

/// What the children said is on the disk.
#[derive(Default)]
struct Acknowledged {
    /// The next write: after the last acknowledged, whether or not one more was made.
    next: usize,
    /// The last write of each requirement's answer.
    answers: BTreeMap<usize, usize>,
    evidence: Vec<usize>,
}

impl Acknowledged {
    fn note(&mut self, output: &str) {
        self.next = self.next.max(1);
        // A line cut by the kill is none.
        let whole = output.rfind('\n').map_or("", |end| &output[..end]);
        for line in whole.lines() {
            let Some(n) = line
                .strip_prefix("ack ")
                .and_then(|n| n.parse::<usize>().ok())
            else {
                continue;
            };
            self.next = n + 1;
            if n.is_multiple_of(EVIDENCE_EVERY) {
                self.evidence.push(n);
            } else {
                self.answers.insert(n % REQUIREMENTS, n);
            }
        }
    }

    /// Looks for every answer and for the last `files` evidence files.
    fn check(&self, workspace: &Workspace, files: usize) {
        for (local, wanted) in &self.answers {
            let own = workspace
                .answer(&assessment_id(0), &requirement(*local))
                .unwrap();
            let note = own.and_then(|own| own.note).unwrap_or_default();
            let found: usize = note.parse().unwrap_or_default();
            // The write that was under way may be there too.
            assert!(
                found >= *wanted,
                "answer {local}: {found}, acknowledged {wanted}"
            );
        }
        for n in self.evidence.iter().rev().take(files) {
            let body = evidence(*n);
            let mut read = Vec::new();
            workspace
                .read_evidence(Digest::of(&body), &mut read)
                .unwrap();
            assert!(read == body, "evidence {n}");
            let listed = workspace.evidence_of(&about(n % REQUIREMENTS)).unwrap();
            assert!(
                listed.iter().any(|one| one.sha256 == Digest::of(&body)),
                "link of {n}"
            );
        }
    }
}

fn seed() -> u64 {
    if let Some(seed) = std::env::var("LIANHENG_KILL_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
    {
        return seed;
    }
    let mut bytes = [0u8; 8];
    getrandom::fill(&mut bytes).unwrap();
    u64::from_le_bytes(bytes) | 1
}

/// xorshift64*.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % limit
    }
}
