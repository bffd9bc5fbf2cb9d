// Verdicts in the order people read them, and what each looks like: always a symbol and a word, never a colour alone.

import type { CountsWire } from "./wire/CountsWire";

export const VERDICTS = ["conform", "partial", "nonconform", "unanswered", "not_applicable"] as const;

export type Verdict = (typeof VERDICTS)[number];

/** The verdicts of a bar's four widths, in the wire's order. */
export const IN_BAR = ["conform", "partial", "nonconform", "unanswered"] as const;

export function verdictOf(name: string | null): Verdict {
  return VERDICTS.find((verdict) => verdict === name) ?? "unanswered";
}

export type Counts = Pick<CountsWire, Verdict | "applicable">;

/** Where each part of a bar begins and how wide it is, in thousandths; empty parts are left out. */
export function segments(widths: readonly number[]): { verdict: Verdict; from: number; width: number }[] {
  let from = 0;
  return IN_BAR.flatMap((verdict, index) => {
    const width = widths[index] ?? 0;
    const segment = { verdict, from, width };
    from += width;
    return width > 0 ? [segment] : [];
  });
}
