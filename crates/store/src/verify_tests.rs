use super::*;
use crate::evidence::CHUNK;
use crate::record::EntityKey;
use crate::support::{
    about, action, answer, at, author, breaks, furnished, meta, put, verification,
};
use crate::{Change, Workspace};
use lianheng_engine::vocabulary::Verdict;
use rusqlite::types::Value;

/// A workspace with some history: changes, a removal, an undo, evidence of two and a half chunks.
fn lived_in() -> Workspace {
    let mut workspace = furnished();
    for n in 0..6 {
        put(&mut workspace, Change::put(answer(n, Verdict::Partial)));
    }
    put(&mut workspace, Change::put(action(0, 1)));
    let key = answer(2, Verdict::Partial).key_for_tests();
    put(&mut workspace, Change::Remove(key));
    put(&mut workspace, Change::put(answer(3, Verdict::Conform)));
    workspace.undo(&author(), at(3)).unwrap().unwrap();
    let bytes: Vec<u8> = (0..CHUNK * 5 / 2).map(|n| (n % 251) as u8).collect();
    workspace
        .attach(
            &mut bytes.as_slice(),
            meta("a.pdf"),
            Some(about(1)),
            &author(),
            at(4),
        )
        .unwrap();
    workspace
}

impl crate::record::Answer {
    fn key_for_tests(&self) -> EntityKey {
        crate::record::Record::from(self.clone()).key()
    }
}

/// Lets a tool with the key do what the workspace never does.
fn tamper(workspace: &Workspace, sql: &str) {
    workspace
        .db()
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER IF EXISTS journal_is_never_changed; DROP TRIGGER IF EXISTS journal_is_never_cut; {sql}; PRAGMA foreign_keys = ON;"
        ))
        .unwrap();
}

#[test]
fn a_workspace_with_a_history_is_clean_and_says_how_much_was_looked_at() {
    let workspace = lived_in();
    let found = verification(&workspace);
    assert_eq!(found.breaks, []);
    assert_eq!(found.evidence_files, 1);
    assert_eq!(found.entries, workspace.journal_head().unwrap().seq);
}

#[test]
fn the_journal_itself_refuses_to_be_changed_or_cut() {
    let workspace = lived_in();
    for sql in [
        "UPDATE journal SET reason = 'x' WHERE seq = 3",
        "DELETE FROM journal WHERE seq = 3",
    ] {
        let refused = workspace.db().execute_batch(sql).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn any_changed_byte_of_a_stored_entry_is_found() {
    let workspace = lived_in();
    let columns: Vec<&str> = Entry::COLUMNS.split(", ").collect();
    tamper(&workspace, "SELECT 1");
    let seqs = workspace.journal_head().unwrap().seq;
    let mut flipped = 0u32;
    for seq in 1..=seqs {
        for column in &columns {
            let read = format!("SELECT {column} FROM journal WHERE seq = {seq}");
            let value: Value = workspace
                .db()
                .query_row(&read, [], |row| row.get(0))
                .unwrap();
            for other in variants(&value) {
                let set = |value: &Value| {
                    let sql = format!("UPDATE journal SET {column} = ?1 WHERE seq = {seq}");
                    workspace.db().execute(&sql, [value])
                };
                // A value the column cannot hold was never stored.
                if set(&other).is_err() {
                    continue;
                }
                flipped += 1;
                let mut tell = |_| ControlFlow::Continue(());
                let mut verifier = Verifier {
                    db: workspace.db(),
                    in_file: false,
                    tell: &mut tell,
                    found: Verification {
                        entries: 0,
                        evidence_files: 0,
                        breaks: Vec::new(),
                    },
                };
                verifier.journal().unwrap();
                assert!(
                    !verifier.found.breaks.is_empty(),
                    "{seq} {column}: {value:?} to {other:?}"
                );
                // `seq` itself has moved.
                let back = match (&other, *column) {
                    (Value::Integer(moved), "seq") => *moved,
                    _ => i64::try_from(seq).unwrap(),
                };
                let sql = format!("UPDATE journal SET {column} = ?1 WHERE seq = {back}");
                workspace.db().execute(&sql, [&value]).unwrap();
            }
        }
    }
    assert!(flipped > 1_000, "only {flipped} were tried");
    assert_eq!(breaks(&workspace), []);
}

/// The value with one byte flipped, at several places, or another number.
fn variants(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => vec![Value::Text(String::new()), Value::Integer(1)],
        Value::Integer(number) => vec![Value::Integer(number + 1_000), Value::Integer(number ^ 1)],
        Value::Text(text) => {
            let places = (0..text.len()).step_by(1 + text.len() / 12);
            let flip = |place: usize| {
                let mut bytes = text.clone().into_bytes();
                bytes[place] ^= 1;
                String::from_utf8(bytes).ok().map(Value::Text)
            };
            let mut all: Vec<Value> = places.filter_map(flip).collect();
            all.push(Value::Null);
            all
        }
        Value::Blob(bytes) => (0..bytes.len())
            .step_by(5)
            .map(|place| {
                let mut bytes = bytes.clone();
                bytes[place] ^= 1;
                Value::Blob(bytes)
            })
            .collect(),
        Value::Real(_) => Vec::new(),
    }
}

#[test]
fn entries_taken_out_or_rewritten_with_a_right_hash_are_found() {
    let workspace = lived_in();
    tamper(&workspace, "DELETE FROM journal WHERE seq = 7");
    let found = breaks(&workspace);
    assert!(
        found.contains(&Break::Gap {
            expected: 7,
            found: 8
        }),
        "{found:?}"
    );
    assert!(found.contains(&Break::Chain { seq: 8 }), "{found:?}");

    // Somebody who computes the hash of a rewritten entry still breaks the chain behind it.
    let workspace = lived_in();
    let mut entry = journal::entry(workspace.db(), 9).unwrap().unwrap();
    entry.author.name = "somebody else".to_owned();
    entry.hash = entry.computed_hash();
    tamper(&workspace, "SELECT 1");
    workspace
        .db()
        .execute(
            "UPDATE journal SET author = ?1, hash = ?2 WHERE seq = 9",
            rusqlite::params![entry.author.name, entry.hash.0],
        )
        .unwrap();
    assert_eq!(breaks(&workspace), [Break::Chain { seq: 10 }]);

    // Cut off at its end, it no longer leads to what the tables hold.
    let workspace = lived_in();
    tamper(
        &workspace,
        "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    );
    let found = breaks(&workspace);
    assert!(
        matches!(found.as_slice(), [Break::Unexpected { .. }]),
        "{found:?}"
    );
}

#[test]
fn rows_changed_past_the_journal_are_found() {
    let workspace = lived_in();
    let entity = answer(4, Verdict::Partial).key_for_tests().to_string();
    let local = "nist-ssdf-1.1/PO.4";
    tamper(
        &workspace,
        &format!("UPDATE answer SET verdict = 'conform' WHERE requirement = '{local}'"),
    );
    assert_eq!(
        breaks(&workspace),
        [Break::Differs {
            entity: entity.clone()
        }]
    );
    tamper(
        &workspace,
        &format!("DELETE FROM answer WHERE requirement = '{local}'"),
    );
    assert_eq!(breaks(&workspace), [Break::Absent { entity }]);

    let workspace = lived_in();
    tamper(&workspace, "INSERT INTO setting VALUES ('a', 'b')");
    let entity = "setting/a".to_owned();
    assert_eq!(breaks(&workspace), [Break::Unexpected { entity }]);

    let workspace = lived_in();
    tamper(&workspace, "UPDATE answer SET verdict = 'splendid'");
    let found = breaks(&workspace);
    assert!(
        found.contains(&Break::TableUnreadable(EntityKind::Answer)),
        "{found:?}"
    );

    let workspace = lived_in();
    tamper(&workspace, "DELETE FROM assessment");
    let found = breaks(&workspace);
    let table = "answer".to_owned();
    assert!(found.contains(&Break::Reference { table }), "{found:?}");
}

#[test]
fn lost_and_changed_evidence_is_found_by_file_and_chunk() {
    let sha256 = {
        let workspace = lived_in();
        workspace.evidence_list().unwrap()[0].sha256
    };
    let broken = |sql: &str| {
        let workspace = lived_in();
        tamper(&workspace, sql);
        let read = workspace.read_evidence(sha256, &mut std::io::sink());
        (breaks(&workspace), read)
    };
    let chunk_1 = "(SELECT chunk FROM evidence_chunk WHERE position = 1)";
    let damaged = |chunk| Err(StoreFault::EvidenceDamaged { sha256, chunk });

    let (found, read) = broken(&format!("DELETE FROM chunk WHERE sha256 = {chunk_1}"));
    assert!(
        found.contains(&Break::Body {
            sha256,
            chunk: Some(1)
        }),
        "{found:?}"
    );
    assert_eq!(read, damaged(Some(1)));

    let (found, read) = broken(&format!(
        "UPDATE chunk SET bytes = zeroblob(9) WHERE sha256 = {chunk_1}"
    ));
    assert_eq!(
        found,
        [Break::Body {
            sha256,
            chunk: Some(1)
        }]
    );
    assert_eq!(read, damaged(Some(1)));

    let (found, read) = broken("DELETE FROM evidence_chunk WHERE position = 1");
    assert_eq!(
        found,
        [Break::Body {
            sha256,
            chunk: Some(1)
        }]
    );
    assert_eq!(read, damaged(Some(1)));

    let (found, read) = broken("DELETE FROM evidence_chunk WHERE position = 2");
    assert_eq!(
        found,
        [Break::Body {
            sha256,
            chunk: None
        }]
    );
    assert_eq!(read, damaged(None));

    let (found, read) = broken("DELETE FROM evidence_body");
    assert!(found.contains(&Break::NoBody(sha256)), "{found:?}");
    assert_eq!(read, Err(StoreFault::NoBody(sha256)));
}

#[test]
fn verification_tells_how_far_it_is_and_stops_when_asked() {
    let workspace = lived_in();
    let mut stages = Vec::new();
    workspace
        .verify(&mut |progress| {
            stages.push(progress.stage);
            ControlFlow::Continue(())
        })
        .map(|_| ())
        .unwrap();
    assert!(
        stages.contains(&Stage::Pages) && stages.contains(&Stage::Evidence),
        "{stages:?}"
    );
    let stopped = workspace.verify(&mut |progress| {
        if progress.stage == Stage::Evidence {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    assert_eq!(stopped, Err(StoreFault::Cancelled));
}

#[test]
fn undo_refuses_tables_that_are_not_what_the_journal_says() {
    let mut workspace = lived_in();
    put(&mut workspace, Change::put(answer(5, Verdict::Conform)));
    tamper(
        &workspace,
        "UPDATE answer SET note = 'edited' WHERE requirement = 'nist-ssdf-1.1/PO.5'",
    );
    let refused = workspace.undo(&author(), at(9));
    assert!(
        matches!(refused, Err(StoreFault::Damaged(_))),
        "{refused:?}"
    );
}

#[test]
fn equal_chunks_are_stored_once_and_purged_with_the_last_file_that_has_them() {
    let mut workspace = lived_in();
    let chunks = |workspace: &Workspace| -> i64 {
        let sql = "SELECT count(*) FROM chunk";
        workspace.db().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let before = chunks(&workspace);
    let longer: Vec<u8> = (0..CHUNK * 3).map(|n| (n % 251) as u8).collect();
    let attached = workspace
        .attach(
            &mut longer.as_slice(),
            meta("b.pdf"),
            None,
            &author(),
            at(5),
        )
        .unwrap();
    assert_eq!(
        chunks(&workspace),
        before + 1,
        "two of the three are there already"
    );
    let key = EntityKey::Evidence(attached.record.sha256);
    put(&mut workspace, Change::Remove(key));
    let purged = workspace
        .purge_unreferenced(&author(), at(6), None)
        .unwrap();
    assert_eq!(purged.bodies, [attached.record.sha256]);
    assert_eq!(chunks(&workspace), before);
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn what_was_submitted_is_not_changed_by_sql_either() {
    let mut workspace = lived_in();
    let evidence = workspace.evidence_list().unwrap()[0].sha256;
    let bodies = crate::support::kinds::kept(&mut workspace);
    let record = crate::support::kinds::submission(bodies, vec![evidence]);
    workspace
        .receive(Vec::new(), record, &author(), at(5))
        .unwrap();
    let held = workspace
        .answers(&crate::support::assessment_id(0))
        .unwrap();
    for sql in [
        "UPDATE answer SET verdict = 'conform'",
        "DELETE FROM answer",
        "INSERT INTO person (id, name) VALUES ('x', 'y'); INSERT INTO setting (key, value) VALUES ('a', 'b'); DELETE FROM evidence_link",
        "UPDATE assessment SET frozen_at = NULL",
        "INSERT INTO supplier (id, name_zh, name_en) VALUES ('s', 'a', 'b')",
        "UPDATE organisation SET name_zh = ''",
        "UPDATE evidence SET file_name = 'b.pdf'",
        "UPDATE action SET status = 'verified'",
        "DELETE FROM tailoring; DELETE FROM deployment",
        "DELETE FROM submission",
        "UPDATE submission SET assessment = assessment",
        "DELETE FROM submission_evidence",
    ] {
        let refused = workspace.db().execute_batch(sql).unwrap_err();
        assert!(
            refused.to_string().contains("read-only"),
            "{sql}: {refused}"
        );
    }
    assert_eq!(
        workspace
            .answers(&crate::support::assessment_id(0))
            .unwrap(),
        held
    );
}
