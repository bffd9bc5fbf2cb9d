//! Evidence files: attached in a stream, kept once, read back verified, purged when nobody needs them.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod support;

use lianheng_store::record::{Classification, EntityKey, EvidenceLink, Record};
use lianheng_store::{CHUNK, Change, Digest, EVIDENCE_LIMIT, Purged, StoreFault, Workspace};
use std::io::{Error, ErrorKind, Read, Write};
use support::*;

fn attach(workspace: &mut Workspace, bytes: &[u8]) -> Digest {
    let attached = workspace
        .attach(&mut &bytes[..], meta("a.bin"), None, &author(), at(2))
        .unwrap();
    attached.record.sha256
}

fn read(workspace: &Workspace, sha256: Digest) -> Vec<u8> {
    let mut bytes = Vec::new();
    workspace.read_evidence(sha256, &mut bytes).unwrap();
    bytes
}

fn pattern(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n * 7 % 253) as u8).collect()
}

#[test]
fn a_file_of_any_length_comes_back_byte_for_byte() {
    let mut workspace = furnished();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
        let bytes = pattern(length);
        let sha256 = attach(&mut workspace, &bytes);
        assert_eq!(sha256, Digest::of(&bytes));
        assert!(read(&workspace, sha256) == bytes, "{length} bytes");
    }
    assert_eq!(breaks(&workspace), []);
}

/// A reader that gives a few bytes at a time, and is interrupted.
struct Dribble<'a>(&'a [u8], usize);

impl Read for Dribble<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.1 += 1;
        if self.1.is_multiple_of(3) {
            return Err(Error::from(ErrorKind::Interrupted));
        }
        let length = buffer.len().min(99_991);
        self.0.read(&mut buffer[..length])
    }
}

#[test]
fn the_same_bytes_are_one_file_however_they_arrive() {
    let mut workspace = furnished();
    let bytes = pattern(CHUNK * 2 + 5);
    let first = workspace
        .attach(&mut bytes.as_slice(), meta("a.bin"), None, &author(), at(2))
        .unwrap();
    let head = workspace.journal_head().unwrap();
    let again = workspace
        .attach(
            &mut Dribble(&bytes, 0),
            meta("b.bin"),
            None,
            &author(),
            at(3),
        )
        .unwrap();
    assert!(!first.known && again.known);
    assert_eq!(again.record, first.record, "what was known stays as it was");
    assert_eq!(again.applied.head, head);
    // A file with the same beginning is another file.
    let mut longer = bytes.clone();
    longer.extend_from_slice(b"more");
    attach(&mut workspace, &longer);
    assert_eq!(workspace.evidence_list().unwrap().len(), 2);
    assert!(read(&workspace, Digest::of(&longer)) == longer);
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn a_link_made_with_the_file_is_undone_with_it() {
    let mut workspace = furnished();
    let attached = workspace
        .attach(
            &mut &b"signed"[..],
            meta("a.pdf"),
            Some(about(1)),
            &author(),
            at(2),
        )
        .unwrap();
    assert_eq!(attached.applied.entities.len(), 2);
    assert_eq!(
        workspace.evidence_of(&about(1)).unwrap(),
        std::slice::from_ref(&attached.record)
    );
    assert_eq!(
        workspace.backed_by(attached.record.sha256).unwrap(),
        [about(1)]
    );
    workspace.undo(&author(), at(3)).unwrap().unwrap();
    assert_eq!(workspace.evidence_list().unwrap(), []);
    assert_eq!(breaks(&workspace), []);
    workspace.redo(&author(), at(4)).unwrap().unwrap();
    assert_eq!(read(&workspace, attached.record.sha256), b"signed");
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn only_the_digest_is_kept_when_asked_until_the_body_is_given() {
    let mut workspace = furnished();
    let mut only = meta("secret.pdf");
    only.digest_only = true;
    only.classification = Classification::Core;
    let attached = workspace
        .attach(&mut &b"secret"[..], only, None, &author(), at(2))
        .unwrap();
    let sha256 = attached.record.sha256;
    assert_eq!(
        (attached.record.size, attached.record.digest_only),
        (6, true)
    );
    let read_body = workspace.read_evidence(sha256, &mut std::io::sink());
    assert_eq!(read_body, Err(StoreFault::NoBody(sha256)));
    assert_eq!(breaks(&workspace), []);
    // Saying that the body is there does not make it so.
    let mut claimed = attached.record.clone();
    claimed.digest_only = false;
    let refused = workspace.apply(Change::put(claimed), &author(), at(3), None);
    assert_eq!(refused.map(|_| ()), Err(StoreFault::NoBody(sha256)));
    let given = workspace
        .attach(
            &mut &b"secret"[..],
            meta("other.pdf"),
            None,
            &author(),
            at(4),
        )
        .unwrap();
    assert!(given.known && !given.record.digest_only);
    assert_eq!(given.record.file_name, "secret.pdf");
    assert_eq!(read(&workspace, sha256), b"secret");
    assert_eq!(breaks(&workspace), []);
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_or_while_it_is_read() {
    let mut workspace = furnished();
    let mut declared = meta("large.iso");
    declared.size = Some(EVIDENCE_LIMIT + 1);
    let mut unread = Dribble(&[], 0);
    let refused = workspace.attach(&mut unread, declared, None, &author(), at(2));
    let too_large = |size| StoreFault::EvidenceTooLarge {
        size,
        limit: EVIDENCE_LIMIT,
    };
    assert_eq!(
        refused.map(|_| ()),
        Err(too_large(Some(EVIDENCE_LIMIT + 1)))
    );
    assert_eq!(unread.1, 0, "it was read");
    let mut only = meta("endless");
    only.digest_only = true;
    let refused = workspace.attach(&mut std::io::repeat(0), only, None, &author(), at(2));
    assert_eq!(refused.map(|_| ()), Err(too_large(None)));
    assert_eq!(workspace.evidence_list().unwrap(), []);
}

struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(Error::from(ErrorKind::BrokenPipe))
    }
}

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(Error::from(ErrorKind::BrokenPipe))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_stream_that_breaks_leaves_nothing_behind() {
    let mut workspace = furnished();
    let head = workspace.journal_head().unwrap();
    let begun = pattern(CHUNK * 2);
    let mut broken = begun.as_slice().chain(Failing);
    let refused = workspace.attach(&mut broken, meta("a"), None, &author(), at(2));
    assert_eq!(
        refused.map(|_| ()),
        Err(StoreFault::Stream(ErrorKind::BrokenPipe))
    );
    assert_eq!(workspace.journal_head().unwrap(), head);
    let purged = workspace
        .purge_unreferenced(&author(), at(3), None)
        .unwrap();
    assert_eq!(purged, Purged::default());
    assert_eq!(
        workspace.journal_head().unwrap(),
        head,
        "an empty purge is no entry"
    );
    let sha256 = attach(&mut workspace, b"x");
    let refused = workspace.read_evidence(sha256, &mut Failing);
    assert_eq!(refused, Err(StoreFault::Stream(ErrorKind::BrokenPipe)));
}

#[test]
fn a_purge_takes_the_bodies_nobody_needs_and_ends_what_can_be_undone() {
    let mut workspace = furnished();
    let kept = pattern(CHUNK + 3);
    let kept_digest = attach(&mut workspace, &kept);
    // Shares the first chunk with the one that stays.
    let mut other = kept.clone();
    other.push(1);
    let other_digest = attach(&mut workspace, &other);
    let link = EvidenceLink {
        evidence: kept_digest,
        target: about(1),
    };
    put(&mut workspace, Change::put(link.clone()));
    put(
        &mut workspace,
        Change::Remove(EntityKey::Evidence(other_digest)),
    );
    assert_eq!(
        read(&workspace, other_digest),
        other,
        "a removal can still be undone"
    );
    workspace.undo(&author(), at(5)).unwrap().unwrap();
    workspace.redo(&author(), at(5)).unwrap().unwrap();
    let purged = workspace
        .purge_unreferenced(&author(), at(6), Some("过期"))
        .unwrap();
    assert_eq!(purged.bodies, [other_digest]);
    assert_eq!(purged.bytes, other.len() as u64);
    assert_eq!(read(&workspace, kept_digest), kept);
    let gone = workspace.read_evidence(other_digest, &mut std::io::sink());
    assert_eq!(gone, Err(StoreFault::NoBody(other_digest)));
    assert_eq!(workspace.can_undo().unwrap(), None);
    assert_eq!(workspace.undo(&author(), at(7)).unwrap(), None);
    assert_eq!(breaks(&workspace), []);
    // What comes after can be undone again.
    put(&mut workspace, Change::Remove(Record::from(link).key()));
    assert!(workspace.undo(&author(), at(8)).unwrap().is_some());
    assert_eq!(breaks(&workspace), []);
}
