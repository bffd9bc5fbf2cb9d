// What the tree may be narrowed to. Filters are joined by "and"; the words one searches for may be in either language.

import { fold } from "../fold";
import type { ItemRowWire } from "../wire/ItemRowWire";
import type { RequirementWire } from "../wire/RequirementWire";

export const FILTERS = ["unanswered", "suggested", "gaps", "flagged", "unsure", "mine", "no-evidence", "overridden", "findings"] as const;

export type Filter = (typeof FILTERS)[number];

type Test = (row: ItemRowWire, me: string | null) => boolean;

const TESTS: Record<Filter, Test> = {
  unanswered: (row) => row.verdict === null,
  suggested: (row) => row.basis === "suggested",
  gaps: (row) => row.verdict === "partial" || row.verdict === "nonconform",
  flagged: (row) => row.flagged,
  unsure: (row) => row.unsure,
  mine: (row, me) => me !== null && row.assignee === me,
  "no-evidence": (row) => row.evidence === 0 && row.verdict !== null && row.verdict !== "not_applicable",
  overridden: (row) => row.basis === "overridden",
  findings: (row) => row.findings > 0,
};

/** Whether a row passes every filter. `me` is whoever works on it. */
export function passes(row: ItemRowWire | undefined, filters: Iterable<Filter>, me: string | null): boolean {
  if (!row) return false;
  for (const filter of filters) if (!TESTS[filter](row, me)) return false;
  return true;
}

/** How many rows each filter would keep by itself. */
export function filterCounts(rows: Iterable<ItemRowWire>, me: string | null): Record<Filter, number> {
  const counts = Object.fromEntries(FILTERS.map((filter) => [filter, 0])) as Record<Filter, number>;
  for (const row of rows) {
    for (const filter of FILTERS) if (TESTS[filter](row, me)) counts[filter] += 1;
  }
  return counts;
}

/** Everything of a requirement that a search looks in, in both languages, folded once. */
export function haystack(requirement: Pick<RequirementWire, "id" | "clause" | "title" | "text">): string {
  const { id, clause, title, text } = requirement;
  return fold([id, clause, title["zh-CN"], title.en, text["zh-CN"], text.en].join("\n"));
}

/** Whether every word of `words` occurs in `hay`, which is folded. */
export function contains(hay: string, words: string): boolean {
  return fold(words)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
