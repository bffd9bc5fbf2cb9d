// The figures of an audit in memory, from the operator's rows and the auditor's judgements.

import { FILTERS, type Filter } from "../../audit/list";
import { SEVERITIES } from "../../audit/judgement";
import type { AgreementWire } from "../../wire/AgreementWire";
import type { AuditedResultWire } from "../../wire/AuditedResultWire";
import type { AuditedStandardWire } from "../../wire/AuditedStandardWire";
import type { AuditWire } from "../../wire/AuditWire";
import type { PackWire } from "../../wire/PackWire";
import type { ReviewRowWire } from "../../wire/ReviewRowWire";
import type { TermWire } from "../../wire/TermWire";
import recordedPack from "../recordings/pack.json";
import recordedPacks from "../recordings/packs.json";
import recordedTotal from "../recordings/total.json";
import type { HeldAudit } from "./audit-state";

const TERMS = new Map(recordedTotal.packs.flatMap((pack) => (pack.terms as TermWire[]).map((term) => [term.requirement, term] as const)));
const RISKS = new Set((recordedPack as PackWire).requirements.filter((one) => one.major_risk).map((one) => one.id));
const WEIGHTS = ["general", "general", "important", "key"] as const;
/** Of the one pack that is recorded whole; all others count as general. */
const WEIGHED = new Map((recordedPack as PackWire).requirements.map((one) => [one.id, WEIGHTS[one.weight]]));
const VERDICTS = ["conform", "partial", "nonconform", "not_applicable"];
const packOf = (requirement: string) => requirement.slice(0, requirement.indexOf("/"));

export function rowOf(audit: HeldAudit, requirement: string): ReviewRowWire | null {
  const own = audit.operator.get(requirement);
  if (!own) return null;
  const review = audit.judgements.get(requirement);
  const verdict = review?.verdict ?? null;
  const agrees = verdict === null ? null : verdict === own.verdict;
  const finds: Record<Filter, boolean> = {
    "no-evidence": own.verdict === "conform" && own.evidence === 0,
    "overridden": own.basis === "overridden",
    "changed-after-freeze": audit.late.has(requirement),
    "in-sample": audit.samples.some((sample) => sample.drawn.includes(requirement)),
    "not-reviewed": verdict === null,
    "disagreed": agrees === false,
    "finding": review !== undefined && (review.finding !== null || review.severity !== null),
  };
  return {
    requirement,
    weight: WEIGHED.get(requirement) ?? "general",
    major_risk: RISKS.has(requirement),
    operator: own.verdict,
    operator_basis: own.basis,
    operator_evidence: own.evidence,
    verdict,
    agrees,
    begun: review !== undefined && verdict === null,
    severity: review?.severity ?? null,
    filters: FILTERS.filter((filter) => finds[filter]),
  };
}

export function rowsOf(audit: HeldAudit): ReviewRowWire[] {
  return [...audit.operator.keys()].flatMap((id) => rowOf(audit, id) ?? []);
}

export function auditOf(audit: HeldAudit): Omit<AuditWire, "undo" | "redo"> {
  const rows = rowsOf(audit);
  const judged = rows.filter((row) => row.verdict !== null);
  const sampled = rows.filter((row) => row.filters.includes("in-sample"));
  return {
    statement: audit.statement,
    submission: audit.submission,
    asked: rows.length,
    reviewed: judged.length,
    differences: judged.filter((row) => row.agrees === false).length,
    sampled: sampled.length,
    sampled_reviewed: sampled.filter((row) => row.verdict !== null).length,
    standards: recordedTotal.packs.map(({ pack }) => standard(pack, rows.filter((row) => packOf(row.requirement) === pack))),
    agreement: [
      agreement("all", null, judged),
      ...recordedTotal.packs.map(({ pack }) => agreement("pack", pack, judged.filter((row) => packOf(row.requirement) === pack))),
      ...["key", "important", "general"].map((weight) => agreement("weight", weight, judged.filter((row) => row.weight === weight))),
    ],
    severities: SEVERITIES.map((severity) => ({ severity, count: rows.filter((row) => row.severity === severity).length })),
    samples: [...audit.samples],
    filters: FILTERS.map((filter) => ({ filter, count: rows.filter((row) => row.filters.includes(filter)).length })),
  };
}

function standard(pack: string, rows: ReviewRowWire[]): AuditedStandardWire {
  const judged = rows.filter((row) => row.verdict !== null);
  return {
    pack,
    edition: recordedPacks.find((one) => one.id === pack)?.edition ?? pack,
    asked: rows.length,
    reviewed: judged.length,
    operator: result(pack, rows, (row) => row.operator),
    auditor: result(pack, rows, (row) => row.verdict ?? row.operator),
    reviewed_operator: judged.length === 0 ? null : result(pack, judged, (row) => row.operator),
    reviewed_auditor: judged.length === 0 ? null : result(pack, judged, (row) => row.verdict),
  };
}

const CREDITS: Readonly<Record<string, number>> = { conform: 2, partial: 1, nonconform: 0 };

function result(pack: string, rows: ReviewRowWire[], verdictOf: (row: ReviewRowWire) => string | null): AuditedResultWire {
  const of = (verdict: string | null) => rows.filter((row) => verdictOf(row) === verdict);
  const applicable = rows.filter((row) => verdictOf(row) !== "not_applicable");
  const factor = (row: ReviewRowWire) => TERMS.get(row.requirement)?.factor ?? 1;
  const possible = applicable.reduce((sum, row) => sum + 2 * factor(row), 0);
  const earned = applicable.reduce((sum, row) => sum + (CREDITS[verdictOf(row) ?? ""] ?? 0) * factor(row), 0);
  const score_bp = possible === 0 ? null : Math.round((10_000 * earned) / possible);
  const counts = {
    applicable: applicable.length,
    conform: of("conform").length,
    partial: of("partial").length,
    nonconform: of("nonconform").length,
    not_applicable: of("not_applicable").length,
    unanswered: of(null).length,
    score_bp,
  };
  const conclusion = recordedTotal.packs.find((one) => one.pack === pack)?.conclusion ?? "incomplete";
  return { counts, score_bp, conclusion, major_risks: of("nonconform").filter((row) => row.major_risk).length };
}

function agreement(by: string, of: string | null, rows: ReviewRowWire[]): AgreementWire {
  const table = [...VERDICTS, null].map((operator) => VERDICTS.map((verdict) => rows.filter((row) => row.operator === operator && row.verdict === verdict).length));
  const agreed = rows.filter((row) => row.agrees).length;
  return { by, of, compared: rows.length, agreed, raw_bp: rows.length === 0 ? null : Math.round((10_000 * agreed) / rows.length), kappa: kappa(table), table };
}

function kappa(table: number[][]): AgreementWire["kappa"] {
  const both = table.slice(0, 4);
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const n = sum(both.map(sum));
  const agreed = sum(both.map((row, at) => row[at] ?? 0));
  const chance = sum(both.map((row, at) => sum(row) * sum(both.map((other) => other[at] ?? 0))));
  const [up, down] = [n * agreed - chance, n * n - chance];
  if (down === 0) return null;
  const common = divisor(Math.abs(up), down);
  return { exact: `${up / common}/${down / common}`, ten_thousandths: Math.sign(up) * Math.round((10_000 * Math.abs(up)) / down) };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a || 1 : divisor(b, a % b);
}
