// What an auditor's list is narrowed to, and walking in it.

import { contains } from "../assess/filters";
import type { ReviewRowWire } from "../wire/ReviewRowWire";
import { SEVERITIES, type Severity } from "./judgement";

/** What a row can be found by, as the backend names it (`AuditFilterWire`); it says which of them find a row. */
export const FILTERS = [
  "not-reviewed",
  "in-sample",
  "no-evidence",
  "overridden",
  "changed-after-freeze",
  "disagreed",
  "finding",
] as const;

export type Filter = (typeof FILTERS)[number];

/** The filter another screen asked for. */
export function filterNamed(name: string | undefined): Filter | undefined {
  return FILTERS.find((one) => one === name);
}

export function severityNamed(name: string | undefined): Severity | undefined {
  return SEVERITIES.find((one) => one === name);
}

export interface Narrowing {
  filters: ReadonlySet<Filter>;
  severities: ReadonlySet<Severity>;
  text: string;
}

/** Filters are joined by "and", severities by "or", words by "and". `hay` is what a requirement is searched in. */
export function passes(row: ReviewRowWire, { filters, severities, text }: Narrowing, hay: string): boolean {
  for (const filter of filters) if (!row.filters.includes(filter)) return false;
  if (severities.size > 0 && !SEVERITIES.some((one) => one === row.severity && severities.has(one))) return false;
  return text.trim() === "" || contains(hay, text);
}

/** How many rows each filter and each severity would keep by itself. */
export function counted(rows: Iterable<ReviewRowWire>): Map<Filter | Severity, number> {
  const counts = new Map<Filter | Severity, number>([...FILTERS, ...SEVERITIES].map((one) => [one, 0]));
  const add = (one: Filter | Severity) => counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const row of rows) {
    for (const filter of FILTERS) if (row.filters.includes(filter)) add(filter);
    const severity = severityNamed(row.severity ?? undefined);
    if (severity) add(severity);
  }
  return counts;
}

/** The next requirement not judged after the current one, round to the start; null when all are. */
export function nextOpen(order: readonly string[], current: string | null, rows: ReadonlyMap<string, ReviewRowWire>): string | null {
  const at = current === null ? -1 : order.indexOf(current);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find((id) => rows.get(id)?.agrees === null) ?? null;
}

/** Requirements judged otherwise, the gravest first, then in reading order; those without a severity last. */
export function differences(rows: Iterable<ReviewRowWire>): ReviewRowWire[] {
  const rank = (row: ReviewRowWire) => {
    const at = SEVERITIES.findIndex((one) => one === row.severity);
    return at < 0 ? SEVERITIES.length : at;
  };
  const found = [...rows].filter((row) => row.agrees === false);
  return found.map((row, index) => ({ row, index })).sort((a, b) => rank(a.row) - rank(b.row) || a.index - b.index).map(({ row }) => row);
}
