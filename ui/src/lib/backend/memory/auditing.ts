// The auditor's review, in memory: judgements over the recorded sample, samples, figures; and audits an operator received, as a script has them.

import type { AuditCheckWire } from "../../wire/AuditCheckWire";
import type { AuditedResultWire } from "../../wire/AuditedResultWire";
import type { AuditSampleWire } from "../../wire/AuditSampleWire";
import type { AuditStatementWire } from "../../wire/AuditStatementWire";
import type { AuditWire } from "../../wire/AuditWire";
import type { EvidenceWire } from "../../wire/EvidenceWire";
import type { JudgementInputWire } from "../../wire/JudgementInputWire";
import type { JudgementWire } from "../../wire/JudgementWire";
import type { ReceivedAuditWire } from "../../wire/ReceivedAuditWire";
import type { ReviewRowWire } from "../../wire/ReviewRowWire";
import type { ReviewSavedWire } from "../../wire/ReviewSavedWire";
import type { TotalWire } from "../../wire/TotalWire";
import type { AuditBackend } from "../audit";
import type { Answering } from "../workspace";
import { agreements, draw, packOf, weightOf } from "./audit-figures";
import { writtenIn } from "./answers";
import { previewReport } from "./report";
import { failure, settle } from "./script";
import { sampleHeld, type Held, type MemoryState } from "./state";

interface Audited {
  statement: AuditStatementWire;
  reviews: Map<string, JudgementWire>;
  samples: AuditSampleWire[];
  own: EvidenceWire[];
}

const SEVERITIES = ["critical", "major", "minor", "observation"];
const FILTERS = ["no-evidence", "overridden", "changed-after-freeze", "in-sample", "not-reviewed", "disagreed", "finding"];
const audited = new WeakMap<Held, Audited>();

export function auditingOf(state: MemoryState, { item }: Pick<Answering, "item">): AuditBackend {
  const received: ReceivedAuditWire[] = structuredClone(state.script.receivedAudits ?? []);

  function own(): Audited {
    const found = audited.get(state.open);
    if (!found) throw failure("no audit workspace");
    return found;
  }

  function rows(): ReviewRowWire[] {
    writtenIn(state);
    const { reviews, samples } = own();
    const drawn = new Set(samples.flatMap((sample) => sample.drawn));
    return [...state.open.rows.values()].map((row) => {
      const review = reviews.get(row.requirement);
      const verdict = review?.verdict ?? null;
      const agrees = verdict === null ? null : verdict === row.verdict;
      const holds: Record<string, boolean> = {
        "no-evidence": row.verdict === "conform" && row.evidence === 0,
        overridden: row.basis === "overridden",
        "in-sample": drawn.has(row.requirement),
        "not-reviewed": verdict === null,
        disagreed: agrees === false,
        finding: review !== undefined && (review.finding !== null || review.severity !== null),
      };
      return {
        requirement: row.requirement,
        weight: weightOf(row.requirement),
        major_risk: false,
        operator: row.verdict,
        operator_basis: row.basis,
        operator_evidence: row.evidence,
        verdict,
        agrees,
        begun: review !== undefined && verdict === null,
        severity: review?.severity ?? null,
        filters: FILTERS.filter((filter) => holds[filter] === true),
      };
    });
  }

  function whole(): AuditWire {
    const { statement, reviews, samples } = own();
    const all = rows();
    const judged = all.flatMap((row) => (row.verdict === null ? [] : [{ ...row, auditor: row.verdict }]));
    const drawn = [...new Set(samples.flatMap((sample) => sample.drawn))];
    const { organisation, assessments, current } = state.open.workspace;
    const { undo, redo } = state.workspace();
    return {
      statement,
      submission: {
        package: "00000000-0000-7000-8000-000000000001",
        manifest: "0".repeat(64),
        from: organisation.name,
        sealed_at: assessments.find((one) => one.id === current)?.frozen ?? "",
        received_at: "2026-11-23T01:00:00Z",
        assessment: current ?? "",
        signers: [],
        evidence: writtenIn(state).evidence.length,
        evidence_without_body: 0,
      },
      asked: all.length,
      reviewed: judged.length,
      differences: judged.filter((row) => row.agrees === false).length,
      sampled: drawn.length,
      sampled_reviewed: drawn.filter((one) => judged.some((row) => row.requirement === one)).length,
      standards: state.open.assessment.totals.map((total) => ({
        pack: total.pack,
        edition: state.open.assessment.packs.find((one) => one.id === total.pack)?.edition ?? total.pack,
        asked: all.filter((row) => packOf(row.requirement) === total.pack).length,
        reviewed: judged.filter((row) => packOf(row.requirement) === total.pack).length,
        operator: result(total),
        auditor: result(total),
        reviewed_operator: null,
        reviewed_auditor: null,
      })),
      agreement: agreements(judged),
      severities: SEVERITIES.map((severity) => ({ severity, count: [...reviews.values()].filter((one) => one.severity === severity).length })),
      samples,
      filters: FILTERS.map((filter) => ({ filter, count: all.filter((row) => row.filters.includes(filter)).length })),
      undo,
      redo,
    };
  }

  async function itemOf(requirement: string) {
    const row = rows().find((one) => one.requirement === requirement);
    if (!row) throw failure(`no such requirement: ${requirement}`);
    const review = own().reviews.get(requirement) ?? null;
    const theirs = writtenIn(state).evidence;
    const seen = (review?.evidence ?? []).flatMap((sha256) => {
      const file = [...own().own, ...theirs].find((one) => one.sha256 === sha256);
      return file ? [{ file, own: !theirs.includes(file) }] : [];
    });
    return { row, operator: await item(requirement), changed_after_freeze: [], review, seen };
  }

  async function saved(requirement: string | null): Promise<ReviewSavedWire> {
    return { saved: new Date().toISOString(), item: requirement === null ? null : await itemOf(requirement), audit: whole() };
  }

  /** Changes the audit; it can be taken back. */
  function change(kind: string, what: string, put: () => void, back: () => void): void {
    put();
    state.save({ kind, what, before: [], after: [], undo: back, redo: put });
  }

  return {
    async audit() {
      if (state.script.audit === true && state.held && !audited.has(state.held)) begin(state.held, null);
      return state.held && audited.has(state.held) ? whole() : null;
    },
    async chooseAuditPackage() {
      return settle(state.script.chosenPackage ?? null);
    },
    async openSubmission(input) {
      state.calls.push("openSubmission");
      if (state.script.saveTo === null) return null;
      const held = sampleHeld(`${input.statement.auditor.zh}.lianheng`, false);
      state.put(held);
      begin(held, input.statement);
      return { workspace: state.workspace(), recovery_key: "AAAA-BBBB" };
    },
    async reviewRows(filters, severities) {
      return rows().filter(
        (row) => filters.every((one) => row.filters.includes(one)) && (severities.length === 0 || severities.includes(row.severity ?? "")),
      );
    },
    reviewItem: itemOf,
    async saveReview(requirement, judgement) {
      state.calls.push(`saveReview ${requirement}`);
      const { reviews } = own();
      const before = reviews.get(requirement);
      const { people, author } = state.open.workspace;
      const name = people.find((one) => one.id === author)?.name ?? "";
      const row = state.open.rows.get(requirement);
      const after = isEmpty(judgement)
        ? undefined
        : { ...judgement, operator: judgement.verdict === null ? null : (row?.verdict ?? null), reviewed_by: name, reviewed_at: new Date().toISOString() };
      const put = (one: JudgementWire | undefined) => (one ? reviews.set(requirement, one) : reviews.delete(requirement));
      change("review", requirement, () => put(after), () => put(before));
      return saved(requirement);
    },
    async attachAuditEvidence() {
      const number = own().own.length + 1;
      const sha256 = `a${String(number).padStart(63, "0")}`;
      const details = { title: null, source: null, dated: null, valid_until: null, classification: "internal" };
      own().own.push({ sha256, file_name: `seen-${number}.jpg`, media_type: "image/jpeg", size: 1, details, digest_only: false, expired: false, uses: [] });
      return [sha256];
    },
    async drawSample(input) {
      const seed = input.seed ?? crypto.randomUUID().replaceAll("-", "");
      const packs = input.packs.length > 0 ? input.packs : state.open.assessment.packs.map((one) => one.id);
      const frame = [...state.open.rows.keys()].filter((one) => packs.includes(packOf(one)));
      const { strata, drawn } = await draw(seed, frame, input);
      if (drawn.length === 0) throw failure("nothing drawn");
      const drawn_by = state.open.workspace.people[0]?.name ?? "";
      const sample = { id: crypto.randomUUID(), algorithm: "lianheng-sample/1", seed, packs, strata, drawn, holds: true, drawn_by, drawn_at: new Date().toISOString() };
      const { samples } = own();
      change("audit-sample", "", () => samples.push(sample), () => samples.splice(samples.indexOf(sample), 1));
      return saved(null);
    },
    async saveAuditStatement(statement) {
      const audit = own();
      const before = audit.statement;
      change("audit", "", () => (audit.statement = statement), () => (audit.statement = before));
      return saved(null);
    },
    async checkAudit(): Promise<AuditCheckWire> {
      const { package: id, manifest } = whole().submission;
      return { package: id, manifest, signers: [], files: 5, answers: state.open.rows.size, findings: state.script.auditFindings ?? [] };
    },
    async previewAuditReport(report) {
      return previewReport(report);
    },
    async exportAuditReport() {
      const { exported } = state.script;
      return settle(exported === undefined ? { path: "audit.pdf", pages: 3, missing: [] } : exported);
    },
    async sealAudit() {
      const judged = own().reviews.size;
      if (judged === 0) throw failure("nothing judged");
      return { out: "audit.lhp", package: crypto.randomUUID(), manifest: "1".repeat(64), signers: ["2".repeat(64)], judged, evidence: own().own.length };
    },
    async receivedAudits() {
      return received;
    },
    async previewAudit() {
      return settle(state.script.auditIntake ?? null);
    },
    async importAudit() {
      const taken = settle(state.script.auditIntake ?? null);
      if (taken && !received.some((one) => one.package === taken.audit.package)) received.unshift(structuredClone(taken.audit));
      return taken;
    },
    async respondToFinding(audit, requirement, { stance, text }) {
      const found = received.find((one) => one.package === audit);
      const finding = found?.findings.find((one) => one.requirement === requirement);
      if (!found || !finding) throw failure("no such finding");
      finding.response = { stance, text, actions: [], responded_by: "", responded_at: new Date().toISOString() };
      const asks = (one: typeof finding) => !one.agrees || one.severity !== null || one.finding !== null;
      found.unanswered = found.findings.filter((one) => asks(one) && one.response === null).length;
      return structuredClone(found);
    },
  };
}

/** What is open becomes an auditor's: the operator's data is frozen. */
function begin(held: Held, statement: AuditStatementWire | null): void {
  const frozen = "2026-11-20T08:00:00Z";
  held.workspace = { ...held.workspace, assessments: held.workspace.assessments.map((one) => ({ ...one, frozen })) };
  const auditor = { "zh-CN": "江北测评中心", en: "Jiangbei Assessment Centre" };
  const nobody = { auditor, contact: null, began: null, ended: null, scope: null, opinion: null };
  audited.set(held, { statement: statement ?? nobody, reviews: new Map(), samples: [], own: [] });
}

function result(total: TotalWire): AuditedResultWire {
  const { applicable, conform, partial, nonconform, not_applicable, unanswered, score_bp, conclusion, major_risks } = total;
  return { counts: { applicable, conform, partial, nonconform, not_applicable, unanswered, score_bp }, score_bp, conclusion, major_risks };
}

function isEmpty({ methods, evidence, ...rest }: JudgementInputWire): boolean {
  return methods.length === 0 && evidence.length === 0 && Object.values(rest).every((value) => value === null);
}
