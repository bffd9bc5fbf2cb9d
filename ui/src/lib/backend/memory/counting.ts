// Counting verdicts anew after a change. Counts and bars are honest; scores and conclusions stay as they were recorded, because the
// models that make them are in Rust.

import { isSettled } from "../../assess/tree";
import type { AssessmentWire } from "../../wire/AssessmentWire";
import type { ClauseWire } from "../../wire/ClauseWire";
import type { CountsWire } from "../../wire/CountsWire";
import type { ItemRowWire } from "../../wire/ItemRowWire";
import type { TermWire } from "../../wire/TermWire";
import type { TotalWire } from "../../wire/TotalWire";
import recordedTotal from "../recordings/total.json";

type Counts = Omit<CountsWire, "score_bp">;

const CLAUSES = new Map(
  recordedTotal.packs.flatMap((pack) => pack.terms as TermWire[]).map((term) => [term.requirement, term.clause]),
);

/** Rows a person judged, and those with a suggestion only. */
export function answered(rows: Iterable<ItemRowWire>): { answered: number; suggested: number } {
  const given = [...rows].filter((row) => row.verdict !== null);
  const judged = given.filter(isSettled).length;
  return { answered: judged, suggested: given.length - judged };
}

export interface Recounted {
  assessment: AssessmentWire;
  /** The totals and clauses the changed rows stand under. */
  totals: TotalWire[];
  clauses: ClauseWire[];
}

export function recount(assessment: AssessmentWire, rows: ReadonlyMap<string, ItemRowWire>, changed: ItemRowWire[]): Recounted {
  const all = [...rows.values()];
  const packs = new Set(changed.map((row) => packOf(row.requirement)));
  const totals: TotalWire[] = [];
  const clauses: ClauseWire[] = [];
  const next: AssessmentWire = {
    ...assessment,
    totals: assessment.totals.map((total) => {
      if (!packs.has(total.pack)) return total;
      const anew = { ...total, ...counted(all.filter((row) => packOf(row.requirement) === total.pack)) };
      totals.push(anew);
      return anew;
    }),
    clauses: assessment.clauses.map((clause) => {
      if (!changed.some((row) => isBelow(row.requirement, clause))) return clause;
      const anew = { ...clause, ...counted(all.filter((row) => isBelow(row.requirement, clause))) };
      clauses.push(anew);
      return anew;
    }),
  };
  return { assessment: next, totals, clauses };
}

function counted(rows: ItemRowWire[]): Counts & { bar: [number, number, number, number] } {
  const of = (verdict: string | null) => rows.filter((row) => row.verdict === verdict).length;
  const [conform, partial, nonconform, not_applicable, unanswered] = [
    of("conform"),
    of("partial"),
    of("nonconform"),
    of("not_applicable"),
    of(null),
  ];
  const applicable = rows.length - not_applicable;
  return {
    applicable, conform, partial, nonconform, not_applicable, unanswered,
    bar: widths([conform, partial, nonconform, unanswered], applicable),
  };
}

/** Thousandths that add up to a thousand; nothing where nothing applies. */
function widths(parts: [number, number, number, number], whole: number): [number, number, number, number] {
  if (whole === 0) return [0, 0, 0, 0];
  let before = 0;
  let drawn = 0;
  return parts.map((part) => {
    before += part;
    const width = Math.round((1000 * before) / whole) - drawn;
    drawn += width;
    return width;
  }) as [number, number, number, number];
}

function packOf(requirement: string): string {
  return requirement.slice(0, requirement.indexOf("/"));
}

/** Whether a requirement stands under a clause. */
export function isBelow(requirement: string, clause: ClauseWire): boolean {
  const printed = CLAUSES.get(requirement);
  if (printed === undefined || packOf(requirement) !== clause.pack) return false;
  return printed === clause.clause || printed.startsWith(`${clause.clause} `) || printed.startsWith(`${clause.clause}.`);
}
