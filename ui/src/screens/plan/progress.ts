// What must be answered, in the order of the packs, with how far each piece is.

import type { PlanRowWire } from "../../lib/wire/PlanRowWire";

export interface Group {
  /** Pack or questionnaire. */
  pack: string;
  rows: PlanRowWire[];
  sum: Progress;
}

export interface Progress {
  asked: number;
  answered: number;
  suggested: number;
}

export function groups(rows: readonly PlanRowWire[]): Group[] {
  const ids = [...new Set(rows.map((row) => row.pack))];
  return ids.map((pack) => {
    const own = rows.filter((row) => row.pack === pack);
    return { pack, rows: own, sum: added(own) };
  });
}

export function added(rows: readonly Progress[]): Progress {
  return rows.reduce(
    (sum, row) => ({
      asked: sum.asked + row.asked,
      answered: sum.answered + row.answered,
      suggested: sum.suggested + row.suggested,
    }),
    { asked: 0, answered: 0, suggested: 0 },
  );
}

/** Neither answered by a person nor suggested. */
export const left = (row: Progress): number => Math.max(0, row.asked - row.answered - row.suggested);

/** Widths of the answered and the suggested part in thousandths; what is not whole is never drawn as whole. */
export function widths({ asked, answered, suggested }: Progress): { answered: number; suggested: number } {
  if (asked === 0) return { answered: 0, suggested: 0 };
  const share = (count: number) => (count >= asked ? 1_000 : Math.min(995, Math.round((count / asked) * 1_000)));
  const own = share(answered);
  return { answered: own, suggested: share(answered + suggested) - own };
}

/** How many pieces each person has, with how far they are; the unassigned rest under null. */
export function byPerson(rows: readonly PlanRowWire[]): { person: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) {
    const assigned = row.assignees.reduce((sum, [, count]) => sum + count, 0);
    for (const [person, count] of row.assignees) counts.set(person, (counts.get(person) ?? 0) + count);
    if (row.asked > assigned) counts.set(null, (counts.get(null) ?? 0) + row.asked - assigned);
  }
  return [...counts].map(([person, count]) => ({ person, count })).sort((a, b) => Number(a.person === null) - Number(b.person === null));
}
