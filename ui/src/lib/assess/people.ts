// Who has how much to do, and how far everybody is.

import type { ItemRowWire } from "../wire/ItemRowWire";
import { isSettled } from "./tree";

export interface Progress {
  asked: number;
  settled: number;
}

/** Progress by the person an item is assigned to. */
export function progressOf(rows: Iterable<ItemRowWire>): Map<string, Progress> {
  const found = new Map<string, Progress>();
  for (const row of rows) {
    if (row.assignee === null) continue;
    const { asked, settled } = found.get(row.assignee) ?? { asked: 0, settled: 0 };
    found.set(row.assignee, { asked: asked + 1, settled: settled + (isSettled(row) ? 1 : 0) });
  }
  return found;
}
