// The sheets as a list: a heading for every questionnaire, below it what it is answered about.

import { holds } from "../fold";
import type { SheetRowWire } from "../wire/SheetRowWire";

export type SheetEntry =
  | { kind: "head"; questionnaire: string; asked: number; answered: number }
  | { kind: "sheet"; row: SheetRowWire };

/** Headings sum up all their sheets; those whose names do not hold `wanted` are left out. */
export function sheetEntries(sheets: readonly SheetRowWire[], wanted: string): SheetEntry[] {
  const groups = new Map<string, SheetRowWire[]>();
  for (const row of sheets) groups.set(row.questionnaire, [...(groups.get(row.questionnaire) ?? []), row]);
  return [...groups].flatMap(([questionnaire, rows]): SheetEntry[] => {
    const found = rows.filter(({ name }) => holds(`${name["zh-CN"]}\n${name.en}`, wanted));
    if (found.length === 0) return [];
    const sum = (count: (row: SheetRowWire) => number) => rows.reduce((total, row) => total + count(row), 0);
    const head: SheetEntry = { kind: "head", questionnaire, asked: sum((row) => row.asked), answered: sum((row) => row.answered) };
    return [head, ...found.map((row): SheetEntry => ({ kind: "sheet", row }))];
  });
}
