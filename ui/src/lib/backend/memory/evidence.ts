// Evidence and comments, in memory.

import type { EvidenceUseWire } from "../../wire/EvidenceUseWire";
import type { EvidenceWire } from "../../wire/EvidenceWire";
import type { SavedWire } from "../../wire/SavedWire";
import type { Answering } from "../workspace";
import { backing, sameUse, writtenIn } from "./answers";
import { failure } from "./script";
import type { MemoryState } from "./state";

type Part = Pick<
  Answering,
  "comments" | "addComment" | "resolveComment" | "evidence" | "attachEvidence" | "attachDropped" | "linkEvidence" | "describeEvidence" | "evidenceBody"
>;

export function evidenceOf(state: MemoryState): Part {
  let made = 0;

  /** Changes the library; the rows of what it backs are counted anew, and all of it can be taken back. */
  function change(what: string, uses: EvidenceUseWire[], next: EvidenceWire[]): SavedWire {
    const written = writtenIn(state);
    const before = written.evidence;
    const rows = uses.flatMap((use) => (use.requirement === null ? [] : (state.open.rows.get(use.requirement) ?? [])));
    written.evidence = next;
    const after = rows.map((row) => ({ ...row, evidence: backing(written, { requirement: row.requirement, question: null, object: null, action: null }).length }));
    return state.save({
      kind: "evidence",
      what,
      before: rows,
      after,
      undo: () => (written.evidence = before),
      redo: () => (written.evidence = next),
    });
  }

  function attach(to: EvidenceUseWire, digestOnly: boolean): SavedWire {
    made += 1;
    const file: EvidenceWire = {
      sha256: String(made).padStart(64, "0"),
      file_name: `attached-${made}.txt`,
      media_type: "text/plain",
      size: 12,
      details: { title: null, source: null, dated: null, valid_until: null, classification: "internal" },
      digest_only: digestOnly,
      expired: false,
      uses: [to],
    };
    const written = writtenIn(state);
    written.bodies.set(file.sha256, btoa("what it says"));
    return change(file.file_name, [to], [...written.evidence, file]);
  }

  function commented(rows: EvidenceUseWire, work: () => void, back: () => void): SavedWire {
    const written = writtenIn(state);
    const before = state.open.rows.get(rows.requirement ?? "");
    work();
    const open = written.comments.filter(({ on, comment }) => sameUse(on, rows) && !comment.resolved).length;
    return state.save({
      kind: "comment",
      what: rows.requirement ?? rows.question ?? "",
      before: before ? [before] : [],
      after: before ? [{ ...before, comments: open }] : [],
      undo: back,
      redo: work,
    });
  }

  return {
    async comments(on) {
      return writtenIn(state).comments.filter((one) => sameUse(one.on, on)).map((one) => one.comment);
    },
    async addComment(on, text) {
      state.calls.push(`addComment ${text}`);
      const written = writtenIn(state);
      const { people, author } = state.open.workspace;
      const name = people.find((one) => one.id === author)?.name ?? "";
      const comment = { id: `comment-${written.comments.length + 1}`, author: name, at: new Date().toISOString(), text, resolved: false };
      const before = written.comments;
      const after = [...before, { on, comment }];
      return commented(on, () => (written.comments = after), () => (written.comments = before));
    },
    async resolveComment(id, resolved) {
      const written = writtenIn(state);
      const before = written.comments;
      const found = before.find((one) => one.comment.id === id);
      if (!found) throw failure(`no such comment: ${id}`);
      const after = before.map((one) => (one === found ? { ...one, comment: { ...one.comment, resolved } } : one));
      return commented(found.on, () => (written.comments = after), () => (written.comments = before));
    },
    async evidence() {
      return writtenIn(state).evidence;
    },
    async attachEvidence(to, digestOnly) {
      state.calls.push("attachEvidence");
      return attach(to, digestOnly);
    },
    async attachDropped(to) {
      state.calls.push("attachDropped");
      return attach(to, false);
    },
    async linkEvidence(sha256, to, linked) {
      const files = writtenIn(state).evidence;
      const next = files.map((file) => {
        if (file.sha256 !== sha256) return file;
        const others = file.uses.filter((use) => !sameUse(use, to));
        return { ...file, uses: linked ? [...others, to] : others };
      });
      return change(files.find((file) => file.sha256 === sha256)?.file_name ?? "", [to], next);
    },
    async describeEvidence(sha256, details) {
      state.calls.push(`describeEvidence ${details.title}`);
      const files = writtenIn(state).evidence;
      const assessed = state.open.assessment.assessed_on;
      const next = files.map((file) =>
        file.sha256 === sha256 ? { ...file, details, expired: details.valid_until !== null && details.valid_until < assessed } : file,
      );
      return change(files.find((file) => file.sha256 === sha256)?.file_name ?? "", [], next);
    },
    async evidenceBody(sha256) {
      const written = writtenIn(state);
      const file = written.evidence.find((one) => one.sha256 === sha256);
      const base64 = written.bodies.get(sha256);
      if (!file || base64 === undefined || file.digest_only) throw failure("only the digest is kept");
      return { media_type: file.media_type, base64 };
    },
  };
}
