// Which requirements a number is made of, and what they add up to. Everything counts in half credits, so that nothing is rounded
// before the end.

import type { ClauseNodeWire } from "./wire/ClauseNodeWire";
import type { PackExplanationWire } from "./wire/PackExplanationWire";
import type { PackWire } from "./wire/PackWire";
import type { TermWire } from "./wire/TermWire";
import type { Target } from "./panel.svelte";

export type ScoreTarget = Exclude<Target, { kind: "requirement" }>;

/** The clause with this printed number, wherever it stands in the tree. */
export function findClause(clauses: readonly ClauseNodeWire[], id: string): ClauseNodeWire | null {
  for (const clause of clauses) {
    const found = clause.id === id ? clause : findClause(clause.children, id);
    if (found) return found;
  }
  return null;
}

/** Full ids of all requirements below a clause. */
export function below(clause: ClauseNodeWire): string[] {
  return [...clause.requirements, ...clause.children.flatMap(below)];
}

/** The terms of a pack that make the number `target` is about. */
export function termsOf(target: ScoreTarget, pack: PackWire, explained: PackExplanationWire): TermWire[] {
  if (target.kind === "total") return explained.terms;
  const ids = new Set(idsOf(target, pack));
  return explained.terms.filter((term) => ids.has(term.requirement));
}

function idsOf(target: Exclude<ScoreTarget, { kind: "total" }>, pack: PackWire): string[] {
  if (target.kind === "clause") {
    const clause = findClause(pack.clauses, target.clause);
    return clause ? below(clause) : [];
  }
  return pack.requirements.filter((one) => one.stage === target.stage).map((one) => one.id);
}

/** Half credits of some terms. */
export function sum(terms: readonly TermWire[]): { earned: number; possible: number } {
  return terms.reduce(
    (total, term) => ({ earned: total.earned + term.earned, possible: total.possible + term.possible }),
    { earned: 0, possible: 0 },
  );
}

/** A part of the deduction method: what it starts from, the credits lost, and the points that remain, never fewer than none. */
export interface Deduction {
  aspect: string | null;
  share: number;
  /** Half credits. */
  lost: number;
  /** Basis points. */
  left: number;
}

/** The parts of the deduction method; a lost credit costs 100 ÷ `applicable` points. */
export function deductions(explained: PackExplanationWire): { applicable: number; parts: Deduction[] } {
  const applicable = explained.parts.reduce((all, part) => all + part.applicable, 0);
  const parts = explained.parts.map((part) => {
    const lost = part.possible - part.earned;
    const left = part.share_percent * 100 - (lost * 5_000) / applicable;
    return { aspect: part.aspect, share: part.share_percent, lost, left: Math.max(0, left) };
  });
  return { applicable, parts };
}

/** Whether the score is one quotient of credits; the deduction method adds two parts instead. */
export function isQuotient(explained: PackExplanationWire): boolean {
  return explained.parts.length === 1 && explained.parts[0]?.aspect === null;
}
