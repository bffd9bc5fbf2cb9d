// What people wrote, in memory: notes, comments, evidence, answers to questions, and the journal of it, for each thing that is open.

import type { AnswerValueWire } from "../../wire/AnswerValueWire";
import type { CommentWire } from "../../wire/CommentWire";
import type { EvidenceUseWire } from "../../wire/EvidenceUseWire";
import type { EvidenceWire } from "../../wire/EvidenceWire";
import type { HistoryWire } from "../../wire/HistoryWire";
import recordedAnswers from "../recordings/answered.json";
import recordedEvidence from "../recordings/evidence.json";
import type { Held, MemoryState } from "./state";

export interface Wrote {
  note: string | null;
  reason: string | null;
  affects: string[];
}

export interface Replied {
  value: AnswerValueWire | null;
  flagged: boolean;
  unsure: boolean;
}

export interface Written {
  answers: Map<string, Wrote>;
  /** By question and object key. */
  replies: Map<string, Replied>;
  comments: { on: EvidenceUseWire; comment: CommentWire }[];
  evidence: EvidenceWire[];
  bodies: Map<string, string>;
  history: HistoryWire[];
  saved: Map<string, string>;
}

const held = new WeakMap<Held, Written>();

/** What was written in what is open. */
export function writtenIn(state: MemoryState): Written {
  const found = held.get(state.open);
  if (found) return found;
  const made: Written = {
    answers: new Map(recordedAnswers.map(({ requirement, ...wrote }) => [requirement, wrote])),
    replies: new Map(),
    comments: [],
    evidence: recordedEvidence.map(({ base64: _, ...file }) => structuredClone(file)),
    bodies: new Map(recordedEvidence.map((file) => [file.sha256, file.base64])),
    history: [],
    saved: new Map(),
  };
  held.set(state.open, made);
  for (const [requirement, row] of state.open.rows) {
    state.open.rows.set(requirement, { ...row, evidence: backing(made, { requirement, question: null, object: null, action: null }).length });
  }
  return made;
}

export function sameUse(a: EvidenceUseWire, b: EvidenceUseWire): boolean {
  return a.requirement === b.requirement && a.question === b.question && (a.object ?? "") === (b.object ?? "") && a.action === b.action;
}

export function backing(written: Written, use: EvidenceUseWire): EvidenceWire[] {
  return written.evidence.filter((file) => file.uses.some((own) => sameUse(own, use)));
}
