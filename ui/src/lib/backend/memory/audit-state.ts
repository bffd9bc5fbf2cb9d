// What an auditor's workspace holds in memory beside the operator's assessment.

import type { AuditSampleWire } from "../../wire/AuditSampleWire";
import type { AuditStatementWire } from "../../wire/AuditStatementWire";
import type { JudgementWire } from "../../wire/JudgementWire";
import type { NewAuditWire } from "../../wire/NewAuditWire";
import type { SubmissionWire } from "../../wire/SubmissionWire";
import type { TrustWire } from "../../wire/TrustWire";
import type { ItemRowWire } from "../../wire/ItemRowWire";
import { writtenIn } from "./answers";
import { failure } from "./script";
import { sampleHeld, type Held, type MemoryState } from "./state";
import texts from "./texts.json";

export interface HeldAudit {
  statement: AuditStatementWire;
  submission: SubmissionWire;
  judgements: ReadonlyMap<string, JudgementWire>;
  samples: readonly AuditSampleWire[];
  /** Digests of the auditor's own files. */
  own: Set<string>;
  /** Requirements the operator changed after the freeze. */
  late: ReadonlySet<string>;
  /** The operator's, as they were handed over. */
  operator: ReadonlyMap<string, ItemRowWire>;
}

export const auditHeld = new WeakMap<Held, HeldAudit>();

/** Somebody whose key no book knows. */
export function signerOf(byte: string): TrustWire {
  const words_zh = texts.fingerprints.auditor;
  const words_en = "anchor basil cedar delta ember falcon garnet harbor indigo jasper kettle lantern".split(" ");
  return { fingerprint: byte.repeat(32), algorithm: "sm2", words_zh, words_en, valid: true, known: null };
}

/** The audit of what is open. */
export function auditIn(state: MemoryState): HeldAudit {
  writtenIn(state);
  const found = auditHeld.get(state.open);
  if (!found) throw failure("this is no audit workspace");
  return { ...found, operator: state.open.rows };
}

/** A workspace made of the sample as if it had been submitted. */
export function begun(path: string, { lead, statement }: NewAuditWire): Held {
  const held = sampleHeld(path.split("/").at(-1) ?? path, false);
  const person = { id: "auditor-1", name: lead, role: null };
  const at = "2026-11-20T08:00:00Z";
  const assessments = held.workspace.assessments.map((one) => ({ ...one, frozen: at }));
  held.workspace = { ...held.workspace, path, people: [person], author: person.id, assessments };
  const evidence = 30;
  auditHeld.set(held, {
    statement,
    submission: {
      package: "7d9a1c52-0000-4000-8000-000000005b31",
      manifest: "2f".repeat(32),
      from: held.workspace.organisation.name,
      sealed_at: "2026-11-22T02:30:00Z",
      received_at: "2026-11-25T06:00:00Z",
      assessment: held.workspace.current ?? "",
      signers: [signerOf("8e")],
      evidence,
      evidence_without_body: 4,
    },
    judgements: new Map(),
    samples: [],
    own: new Set(),
    late: new Set(["gbt-43698-2024/7.1.2-3", "gbt-43698-2024/7.1.4-6"]),
    operator: held.rows,
  });
  return held;
}
