// An auditor's review, in memory, over the sample as a submission. Counts, agreement and differences are honest; scores are reckoned from
// the recorded terms of the sample's model, conclusions stay as they were recorded. Samples are drawn by a checksum: the SHA-256 of the
// real ones is the desktop's. What an operator received is in `received.ts`.

import type { AuditSampleWire } from "../../wire/AuditSampleWire";
import type { AuditWire } from "../../wire/AuditWire";
import type { JudgementInputWire } from "../../wire/JudgementInputWire";
import type { JudgementWire } from "../../wire/JudgementWire";
import type { ReviewItemWire } from "../../wire/ReviewItemWire";
import type { ReviewSavedWire } from "../../wire/ReviewSavedWire";
import type { Auditing } from "../audit";
import type { WorkspaceBackend } from "../workspace";
import { auditHeld, auditIn, begun, type HeldAudit } from "./audit-state";
import { drawn } from "./audit-sample";
import { auditOf, rowOf, rowsOf } from "./audit-figures";
import { writtenIn } from "./answers";
import { RECOVERY } from "./file";
import { previewReport } from "./report";
import { failure, settle } from "./script";
import { KNOWN } from "./signers";
import type { MemoryState } from "./state";
import texts from "./texts.json";

const EMPTY: JudgementInputWire = { verdict: null, severity: null, finding: null, recommendation: null, methods: [], sampled: null, evidence: [], note: null };

type Asked = Pick<WorkspaceBackend, "item">;

export function auditingOf(state: MemoryState, { item: operatorItem }: Asked): Auditing {
  const wire = (): AuditWire => {
    const { undo, redo } = state.workspace();
    return { ...auditOf(auditIn(state)), undo, redo };
  };

  /** Puts one state of the audit in place of another, as a step that can be taken back. */
  async function change(kind: string, what: string, next: (audit: HeldAudit) => HeldAudit, requirement: string | null): Promise<ReviewSavedWire> {
    const before = auditIn(state);
    const after = next(before);
    const { open } = state;
    auditHeld.set(open, after);
    const { saved } = state.save({ kind, what, before: [], after: [], undo: () => auditHeld.set(open, before), redo: () => auditHeld.set(open, after) });
    return { saved, item: requirement === null ? null : await item(requirement), audit: wire() };
  }

  async function item(requirement: string): Promise<ReviewItemWire> {
    const audit = auditIn(state);
    const row = rowOf(audit, requirement);
    if (!row) throw failure(`no such requirement: ${requirement}`);
    const { evidence } = writtenIn(state);
    const review = audit.judgements.get(requirement) ?? null;
    const seen = (review?.evidence ?? []).flatMap((sha256) => {
      const file = evidence.find((one) => one.sha256 === sha256);
      return file ? [{ file, own: audit.own.has(sha256) }] : [];
    });
    const late = audit.late.has(requirement)
      ? [{ at: "2026-11-21T03:12:00Z", kind: "answer", ...texts.audit.late }]
      : [];
    return { row, operator: await operatorItem(requirement), changed_after_freeze: late, review, seen };
  }

  function attached(): string[] {
    const audit = auditIn(state);
    const sha256 = String(audit.own.size + 1).padStart(64, "a");
    const written = writtenIn(state);
    const details = { title: null, source: null, dated: null, valid_until: null, classification: "internal" };
    written.evidence = [...written.evidence, { sha256, file_name: `${texts.files.photograph}-${audit.own.size + 1}.txt`, media_type: "text/plain", size: 24, details, digest_only: false, expired: false, uses: [] }];
    written.bodies.set(sha256, btoa("seen on site"));
    audit.own.add(sha256);
    return [sha256];
  }

  return {
    async chooseSubmission() {
      state.calls.push("chooseSubmission");
      return settle(state.script.submission === undefined ? { name: "submission-2026.lhp", lock: "open" as const } : state.script.submission);
    },
    async openSubmission(unlocking, audit, _, progress) {
      state.calls.push("openSubmission");
      await state.goOn(progress);
      if (state.script.submission !== undefined && settle(state.script.submission)?.lock === "passphrase" && unlocking.passphrase !== "sealed for you") {
        throw failure("wrong passphrase");
      }
      const path = state.script.saveTo === undefined ? "/home/auditor/audit.lianheng" : state.script.saveTo;
      if (path === null) return null;
      const held = begun(path, audit);
      state.files.set(path, { passphrase: audit.passphrase, recoveryKey: RECOVERY[0], held });
      state.put(held);
      return { workspace: state.workspace(), recovery_key: RECOVERY[0] };
    },
    async audit() {
      return state.held && auditHeld.has(state.held) ? wire() : null;
    },
    async reviewRows() {
      return rowsOf(auditIn(state));
    },
    async reviewItem(requirement) {
      return item(requirement);
    },
    async saveReview(requirement, judgement) {
      state.calls.push(`saveReview ${requirement} ${judgement.verdict}`);
      const { people, author } = state.open.workspace;
      return change("review", requirement, (audit) => {
        const row = rowOf(audit, requirement);
        if (!row) throw failure(`no such requirement: ${requirement}`);
        const judgements = new Map(audit.judgements);
        if (JSON.stringify(judgement) === JSON.stringify(EMPTY)) judgements.delete(requirement);
        else judgements.set(requirement, {
            ...(judgement as Omit<JudgementWire, "operator" | "reviewed_by" | "reviewed_at">),
            operator: judgement.verdict === null ? null : row.operator,
            reviewed_by: people.find((one) => one.id === author)?.name ?? "",
            reviewed_at: new Date().toISOString(),
          });
        return { ...audit, judgements };
      }, requirement);
    },
    async saveAuditStatement(statement) {
      state.calls.push("saveAuditStatement");
      return change("audit", "", (audit) => ({ ...audit, statement }), null);
    },
    async drawSample(sample) {
      state.calls.push(`drawSample ${sample.seed}`);
      const { people, author } = state.open.workspace;
      const by = people.find((one) => one.id === author)?.name ?? "";
      return change("audit-sample", sample.seed ?? "", (audit) => {
        const made: AuditSampleWire = drawn(sample, rowsOf(audit), audit.samples.length + 1, by);
        if (made.drawn.length === 0) throw failure("nothing is drawn by this rule");
        return { ...audit, samples: [...audit.samples, made] };
      }, null);
    },
    async attachAuditEvidence() {
      state.calls.push("attachAuditEvidence");
      return attached();
    },
    async attachDroppedToAudit() {
      state.calls.push("attachDroppedToAudit");
      return attached();
    },
    async checkAudit(progress) {
      await state.goOn(progress);
      const { submission } = auditIn(state);
      const { rows } = state.open;
      const answers = [...rows.values()].filter((row) => row.verdict !== null).length;
      return { package: submission.package, manifest: submission.manifest, signers: submission.signers, files: 40, answers, findings: state.script.auditFindings ?? [] };
    },
    async previewAuditReport(report) {
      state.calls.push(`previewAuditReport ${report.language}`);
      return previewReport(report);
    },
    async exportAuditReport(request, progress) {
      state.calls.push(`exportAuditReport ${request.report.format}`);
      await state.goOn(progress);
      const { exported } = state.script;
      return settle(exported === undefined ? { path: "audit.pdf", pages: 12, missing: [] } : exported);
    },
    async sealAudit(sealing, _, progress) {
      state.calls.push("sealAudit");
      await state.goOn(progress);
      if (sealing.key_passphrase !== (state.script.keyPassphrase ?? sealing.key_passphrase)) throw failure("wrong key passphrase");
      const audit = auditIn(state);
      const out = state.script.saveTo === undefined ? "/media/usb/audit-2026.lhp" : state.script.saveTo;
      if (out === null) return null;
      const judged = rowsOf(audit).filter((row) => row.verdict !== null).length;
      return { out, package: "0c6f2b5e-0000-4000-8000-00000000a0d1", manifest: "5b".repeat(32), signers: [KNOWN], judged, evidence: audit.own.size };
    },
  };
}
