// What a change brought, laid into the assessment that is on screen.

import type { AssessmentWire } from "./wire/AssessmentWire";
import type { ClauseWire } from "./wire/ClauseWire";
import type { SavedWire } from "./wire/SavedWire";

/** The assessment with the totals and clauses of `saved` in place of its own. */
export function merged(assessment: AssessmentWire, saved: Pick<SavedWire, "totals" | "clauses">): AssessmentWire {
  if (saved.totals.length === 0 && saved.clauses.length === 0) return assessment;
  const totals = new Map(saved.totals.map((one) => [one.pack, one]));
  const clauses = new Map(saved.clauses.map((one) => [keyOf(one), one]));
  return {
    ...assessment,
    totals: assessment.totals.map((one) => totals.get(one.pack) ?? one),
    clauses: assessment.clauses.map((one) => clauses.get(keyOf(one)) ?? one),
  };
}

function keyOf({ pack, clause }: ClauseWire): string {
  return `${pack}/${clause}`;
}
