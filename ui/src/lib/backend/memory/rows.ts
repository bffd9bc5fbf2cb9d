// The rows of the tree, as the recordings of the sample have them: every requirement with the verdict that counts, and what the
// suggestions, gaps and findings say about it.

import type { AssessmentWire } from "../../wire/AssessmentWire";
import type { ItemRowWire } from "../../wire/ItemRowWire";
import type { TermWire } from "../../wire/TermWire";
import recordedAssessment from "../recordings/assessment.json";
import recordedTotal from "../recordings/total.json";

/** Every requirement of the assessment, in reading order. */
export function recordedRows(): Map<string, ItemRowWire> {
  const { suggestions, findings, gaps } = recordedAssessment as unknown as AssessmentWire;
  const suggested = new Map(suggestions.map((one) => [one.requirement, one]));
  const gap = new Map(gaps.map((one) => [one.requirement, one]));
  const rows = new Map<string, ItemRowWire>();
  for (const { requirement, verdict } of recordedTotal.packs.flatMap((pack) => pack.terms as TermWire[])) {
    const suggestion = suggested.get(requirement);
    rows.set(requirement, {
      requirement,
      verdict,
      basis: suggestion?.basis ?? (verdict === null ? null : "judged"),
      suggested: suggestion?.verdict ?? null,
      flagged: false,
      unsure: false,
      assignee: null,
      noted: verdict !== null,
      evidence: 0,
      comments: 0,
      actions: gap.get(requirement)?.action ? 1 : 0,
      findings: findings.filter((one) => one.requirement === requirement).length,
    });
  }
  return rows;
}
