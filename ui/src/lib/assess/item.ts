// The answer to a requirement, as it is edited.

import type { AnswerInputWire } from "../wire/AnswerInputWire";
import type { ItemWire } from "../wire/ItemWire";

/** Verdicts in the order of the keys 1 to 4. */
export const JUDGEMENTS = ["conform", "partial", "nonconform", "not_applicable"] as const;

export type Judgement = (typeof JUDGEMENTS)[number];

/** What a person said, without what only a suggestion says. Nobody judges by reading it. */
export function answerOf(item: ItemWire): AnswerInputWire {
  const { row, note, reason, affects } = item;
  const { flagged, unsure, assignee } = row;
  return { verdict: row.basis === "suggested" ? null : row.verdict, judging: false, note, reason, affects, flagged, unsure, assignee };
}

/** Why a reason is asked for; null when none is. */
export function reasonAsked(verdict: string | null, suggested: string | null): "not_applicable" | "overridden" | null {
  if (verdict === null) return null;
  if (suggested !== null && verdict !== suggested) return "overridden";
  return verdict === "not_applicable" ? "not_applicable" : null;
}

/** Text as it is kept: nothing rather than an empty one. */
export function kept(text: string): string | null {
  return text === "" ? null : text;
}
