// Audits an operator received, in memory: one audit of the sample, answered as a person answers it.

import type { ActionRowWire } from "../../wire/ActionRowWire";
import type { AuditFindingWire } from "../../wire/AuditFindingWire";
import type { AuditIntakeWire } from "../../wire/AuditIntakeWire";
import type { ReceivedAuditWire } from "../../wire/ReceivedAuditWire";
import { asksForAnswer } from "../../audit/received.svelte";
import type { ReceivingAudits } from "../audit";
import type { WorkspaceBackend } from "../workspace";
import { signerOf } from "./audit-state";
import { failure, settle } from "./script";
import type { Held, MemoryState } from "./state";
import texts from "./texts.json";

const kept = new WeakMap<Held, ReceivedAuditWire[]>();

type Acting = Pick<WorkspaceBackend, "actions" | "saveAction">;

export function receivingOf(state: MemoryState, { actions, saveAction }: Acting): ReceivingAudits {
  const list = () => kept.get(state.open) ?? [];

  /** With what stands now beside each finding. */
  const shown = (audit: ReceivedAuditWire): ReceivedAuditWire => ({
    ...audit,
    unanswered: audit.findings.filter((one) => asksForAnswer(one) && one.response === null).length,
    findings: audit.findings.map((one) => ({ ...one, now: state.open.rows.get(one.requirement)?.verdict ?? null })),
  });

  function intake(known: boolean): AuditIntakeWire {
    const audit = shown(list()[0] ?? received(state.open));
    const proof = {
      package: audit.package,
      manifest: audit.manifest,
      from: audit.auditor,
      sealed_at: audit.sealed_at,
      signers: audit.signers,
      submission: audit.submission,
      submission_manifest: "2f".repeat(32),
      submission_signers: [signerOf("8e")],
      judged: audit.reviewed,
      proved: ["container", "binding", "agreement", "evidence"],
      unproved: ["scores", "sample"],
      findings: state.script.auditFindings ?? [],
    };
    return { audit, known, proof };
  }

  return {
    async chooseAudit() {
      state.calls.push("chooseAudit");
      return settle(state.script.auditPackage === undefined ? { name: "audit-2026.lhp", lock: "open" as const } : state.script.auditPackage);
    },
    async previewAudit(_, progress) {
      state.calls.push("previewAudit");
      await state.goOn(progress);
      return intake(list().length > 0);
    },
    async importAudit(_, progress) {
      state.calls.push("importAudit");
      await state.goOn(progress);
      const known = list().length > 0;
      if (!known) kept.set(state.open, [received(state.open)]);
      return intake(known);
    },
    async receivedAudits() {
      return list().map(shown);
    },
    async respondToFinding(audit, requirement, response) {
      state.calls.push(`respondToFinding ${requirement} ${response.stance}`);
      const ids = [...response.actions];
      if (response.new_action) {
        const before = new Set((await actions()).map(({ action }) => action.id));
        const { plan, owner, due } = response.new_action;
        await saveAction({ id: "", requirement, plan, owner, due, effort: null, status: "open", done_on: null, retest: null, retest_note: null });
        ids.push(...(await actions()).map(({ action }) => action.id).filter((id) => !before.has(id)));
      }
      const rows: ActionRowWire[] = (await actions()).filter(({ action }) => ids.includes(action.id));
      const { people, author } = state.open.workspace;
      const by = people.find((one) => one.id === author)?.name ?? "";
      const answer = { stance: response.stance, text: response.text, actions: rows, responded_by: by, responded_at: new Date().toISOString() };
      const next = list().map((one) =>
        one.package === audit
          ? { ...one, findings: one.findings.map((finding) => (finding.requirement === requirement ? { ...finding, response: answer } : finding)) }
          : one,
      );
      kept.set(state.open, next);
      const found = next.find((one) => one.package === audit);
      if (!found) throw failure(`no such audit: ${audit}`);
      return shown(found);
    },
  };
}

function received({ rows, workspace }: Held): ReceivedAuditWire {
  const at = "2026-11-27T07:45:00Z";
  const finding = (requirement: string, more: Partial<AuditFindingWire>): AuditFindingWire => {
    const operator = rows.get(requirement)?.verdict ?? null;
    return {
      audit: PACKAGE, requirement, operator, now: operator, verdict: operator ?? "conform", agrees: true, severity: null, finding: null,
      recommendation: null, methods: ["examine"], sampled: null, evidence: [], reviewed_by: texts.audit.reviewer, reviewed_at: at, response: null, ...more,
    };
  };
  const findings = [
    finding("gbt-43698-2024/7.1.4-6", {
      verdict: "nonconform",
      agrees: false,
      severity: "major",
      finding: texts.audit.finding,
      recommendation: texts.audit.recommendation,
      methods: ["examine", "test"],
      sampled: "3 / 41",
      evidence: [{ sha256: "ab".repeat(32), file_name: texts.audit.file, own: true }],
    }),
    finding("gbt-43698-2024/6-1", { severity: "observation", finding: "The responsible post changed hands in October; the appointment letter still names the predecessor." }),
    finding("gbt-43698-2024/6-2", {}),
    finding("gbt-43698-2024/6-3", {}),
  ];
  return {
    package: PACKAGE,
    manifest: "5b".repeat(32),
    auditor: texts.audit.auditor,
    sealed_at: at,
    received_at: "2026-11-28T01:20:00Z",
    submission: "7d9a1c52-0000-4000-8000-000000005b31",
    assessment: workspace.current ?? "",
    opinion: texts.audit.opinion,
    signers: [signerOf("c4")],
    scores: [{ pack: "gbt-43698-2024", operator_bp: 7_512, auditor_bp: 7_381 }],
    reviewed: findings.length,
    differences: findings.filter((one) => !one.agrees).length,
    unanswered: 0,
    findings,
  };
}

const PACKAGE = "0c6f2b5e-0000-4000-8000-00000000a0d1";
