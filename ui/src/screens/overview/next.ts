// What to do next, from what the assessment lacks. The first step is the one to take.

import type { AssessmentWire } from "../../lib/wire/AssessmentWire";

export type NextStep =
  | { kind: "judge"; pack: string; count: number }
  | { kind: "confirm"; pack: string; count: number }
  | { kind: "overdue"; count: number }
  | { kind: "findings"; count: number }
  | { kind: "unplanned"; count: number };

type Known = Pick<AssessmentWire, "totals" | "gaps" | "findings">;

/** What is not judged first, then what nobody confirmed, what is overdue, what is not consistent, and what has no plan. */
export function nextSteps(assessment: Known, overdue: number): NextStep[] {
  const unplanned = assessment.gaps.filter((gap) => gap.action === null).length;
  const steps: NextStep[] = [
    ...assessment.totals.map((total): NextStep => ({ kind: "judge", pack: total.pack, count: total.unanswered })),
    ...assessment.totals.map((total): NextStep => ({ kind: "confirm", pack: total.pack, count: total.suggested })),
    { kind: "overdue", count: overdue },
    { kind: "findings", count: assessment.findings.length },
    { kind: "unplanned", count: unplanned },
  ];
  return steps.filter((step) => step.count > 0);
}

/** The first requirement of a pack in reading order that nobody has judged, or that only rests on a suggestion. */
export function firstLeft(
  order: readonly string[],
  rows: ReadonlyMap<string, { verdict: string | null; basis: string | null }>,
  kind: "judge" | "confirm",
): string | null {
  const left = (row: { verdict: string | null; basis: string | null } | undefined) =>
    kind === "judge" ? row !== undefined && row.verdict === null : row?.basis === "suggested";
  return order.find((id) => left(rows.get(id))) ?? null;
}
