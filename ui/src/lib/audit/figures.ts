// Figures of an audit in words: both scores and what lies between them, agreement and kappa.

import type { AgreementWire } from "../wire/AgreementWire";
import type { Words } from "../words/words.svelte";

/** Ten-thousandths as a decimal with four places, with a real minus sign: -4000 is `−0.4000`. */
export function kappaText(tenThousandths: number): string {
  const size = Math.abs(tenThousandths);
  const whole = Math.floor(size / 10_000);
  const rest = String(size % 10_000).padStart(4, "0");
  return `${tenThousandths < 0 ? "−" : ""}${whole}.${rest}`;
}

/** Auditor's score less the operator's in percentage points, with its sign; null where one of them is none. */
export function movedBy(operator: number | null, auditor: number | null, words: Pick<Words, "points">): string | null {
  if (operator === null || auditor === null) return null;
  const by = auditor - operator;
  if (by === 0) return words.points(0);
  return `${by > 0 ? "+" : "−"}${words.points(Math.abs(by))}`;
}

/** What an agreement is on, in words. */
export function agreementOn({ by, of }: Pick<AgreementWire, "by" | "of">, words: Pick<Words, "t" | "term">, edition: (pack: string) => string): string {
  if (by === "pack") return edition(of ?? "");
  if (by === "weight") return words.t("report-audit-of-weight", { weight: words.term("weight", of ?? "") });
  return words.t("report-audit-all");
}

/** The rows of a table of agreement, with the operator's verdict that each is of. */
export const OPERATOR_ROWS = ["conform", "partial", "nonconform", "not_applicable", "unanswered"] as const;

export const AUDITOR_COLUMNS = ["conform", "partial", "nonconform", "not_applicable"] as const;
