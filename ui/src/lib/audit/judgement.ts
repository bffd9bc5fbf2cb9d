// An auditor's judgement, as it is edited: the same values the desktop keeps, and what follows from them on the screen.

import type { MessageId } from "../messages";
import type { JudgementInputWire } from "../wire/JudgementInputWire";
import type { ReviewItemWire } from "../wire/ReviewItemWire";
import type { ReviewRowWire } from "../wire/ReviewRowWire";

/** The gravest first. */
export const SEVERITIES = ["critical", "major", "minor", "observation"] as const;

export const METHODS = ["examine", "interview", "test"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What is judged already, as it is saved again. */
export function judgementOf({ review }: Pick<ReviewItemWire, "review">): JudgementInputWire {
  return {
    verdict: review?.verdict ?? null,
    severity: review?.severity ?? null,
    finding: review?.finding ?? null,
    recommendation: review?.recommendation ?? null,
    methods: review?.methods ?? [],
    sampled: review?.sampled ?? null,
    evidence: review?.evidence ?? [],
    note: review?.note ?? null,
  };
}

/** Whether both judge alike; null while the auditor has not decided. An answer the operator left open is agreed with by nobody. */
export function agrees(operator: string | null, verdict: string | null): boolean | null {
  return verdict === null ? null : operator === verdict;
}

/** What a judgement otherwise than the operator's should still say; null when it says enough. */
export function lacks(operator: string | null, judgement: JudgementInputWire): "finding" | "severity" | null {
  if (agrees(operator, judgement.verdict) !== false) return null;
  if ((judgement.finding ?? "").trim() === "") return "finding";
  return judgement.severity === null ? "severity" : null;
}

/** Takes a value into a list, or out of it, keeping the order of `known` where that is given. */
export function toggled(list: readonly string[], value: string, known?: readonly string[]): string[] {
  const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return known ? known.filter((one) => next.includes(one)) : next;
}

export type Outcome = "agreed" | "differs" | "begun" | "open";

export function outcomeOf(row: Pick<ReviewRowWire, "agrees" | "begun">): Outcome {
  if (row.agrees === null) return row.begun ? "begun" : "open";
  return row.agrees ? "agreed" : "differs";
}

export const OUTCOMES: Readonly<Record<Outcome, MessageId>> = {
  agreed: "auditing-outcome-agreed",
  differs: "auditing-outcome-differs",
  begun: "auditing-outcome-begun",
  open: "auditing-outcome-open",
};
