//! The JSON files of a submission against bytes nobody thought of; `cargo xtask fuzz submission_shapes` runs on.

use super::journal::read_journal;
use super::replay::replay;
use super::shape::{
    ActionsShape, EvidenceShape, JOURNAL_FORMAT, ScoresShape, SubjectShape, parse, to_bytes,
};
use bolero::check;

/// An honest text with some of its bytes changed.
fn damaged(honest: &str, damage: &[u8]) -> Vec<u8> {
    let mut bytes = honest.as_bytes().to_vec();
    for edit in damage.chunks_exact(3) {
        if let [high, low, value] = edit
            && !bytes.is_empty()
        {
            let at = (usize::from(*high) << 8 | usize::from(*low)) * bytes.len() / 0x1_0000;
            match value % 3 {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, *value),
                _ => bytes
                    .iter_mut()
                    .skip(at)
                    .take(1)
                    .for_each(|byte| *byte ^= value),
            }
        }
    }
    bytes
}

const SUBJECT: &str = r#"{"format":"lianheng-subject/1","assessment":"a","name":{"zh-CN":"甲","en":"A"},"kind":"organisation","subject":{"zh-CN":"乙","en":"B"},"assessed_on":"2026-11-20","model":"conformity","created":"2026-11-20T08:00:00Z","frozen_at":"2026-11-21T08:00:00Z"}"#;
const EVIDENCE: &str = r#"{"format":"lianheng-evidence/1","files":[{"sha256":"00","size":3,"file_name":"a.pdf","media_type":"application/pdf","classification":"core","digest_only":false,"in_package":true,"backs":[{"requirement":"p/1"},{"question":"q/1","product":"a","system":"b"}]}]}"#;
const ACTIONS: &str = r#"{"format":"lianheng-actions/1","actions":[{"id":"a","requirement":"p/1","plan":"x","effort_tenths":25,"status":"open"}]}"#;
const SCORES: &str = r#"{"format":"lianheng-scores/1","model":{"id":"conformity","version":"1","digest":"00"},"totals":[{"pack":"p","applicable":1,"conform":1,"partial":0,"nonconform":0,"not_applicable":0,"unanswered":0,"score_bp":10000,"conclusion":"met","suggested":0,"mapped":0,"major_risks":0,"major_risks_unanswered":0}]}"#;

#[test]
fn submission_shapes() {
    check!()
        .with_iterations(3_000)
        .with_max_len(64)
        .for_each(|damage: &[u8]| {
            if let Ok(read) = parse::<SubjectShape>(&damaged(SUBJECT, damage), "") {
                assert_eq!(parse::<SubjectShape>(&to_bytes(&read), "").ok(), Some(read));
            }
            if let Ok(read) = parse::<EvidenceShape>(&damaged(EVIDENCE, damage), "") {
                assert_eq!(
                    parse::<EvidenceShape>(&to_bytes(&read), "").ok(),
                    Some(read)
                );
            }
            if let Ok(read) = parse::<ActionsShape>(&damaged(ACTIONS, damage), "") {
                assert_eq!(parse::<ActionsShape>(&to_bytes(&read), "").ok(), Some(read));
            }
            if let Ok(read) = parse::<ScoresShape>(&damaged(SCORES, damage), "") {
                assert_eq!(parse::<ScoresShape>(&to_bytes(&read), "").ok(), Some(read));
            }
        });
}

#[test]
fn submission_journal() {
    let hash = "00".repeat(32);
    let record = r#"{\"assessment\":\"a\",\"requirement\":\"p/1\",\"verdict\":\"conform\",\"flagged\":false,\"unsure\":false}"#;
    let honest = format!(
        r#"{{"format":"{JOURNAL_FORMAT}","assessment":"a","start":"{hash}","entries":[{{"hash":"{hash}"}},{{"hash":"{hash}","says":{{"first":2,"at":"2026-11-20T08:00:00Z","author":"A","act":"change","kind":"answer","entity":"answer/a/p/1","after":"{record}"}}}}]}}"#
    );
    check!()
        .with_iterations(3_000)
        .with_max_len(64)
        .for_each(|damage: &[u8]| {
            if let Ok(journal) = read_journal(&damaged(&honest, damage)) {
                let _ = replay(&journal.assessment, &journal.revealed);
                let _ = journal.changed_after_freeze();
                let said = journal
                    .revealed
                    .iter()
                    .any(|entry| entry.computed_hash() != entry.hash);
                assert!(!said || !journal.breaks.is_empty());
            }
        });
}
