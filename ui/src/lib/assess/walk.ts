// Walking from item to item.

import { isSettled, type Rows } from "./tree";

/** The item before or after; null at the ends. */
export function beside(order: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (current === null || !order.includes(current)) return order.at(step === 1 ? 0 : -1) ?? null;
  return order[order.indexOf(current) + step] ?? null;
}

/**
 * The next item nobody has judged, after the current one and round to the start; when there is none, the next that only rests on a
 * suggestion; null when a person has settled everything.
 */
export function nextUnanswered(order: readonly string[], current: string | null, rows: Rows): string | null {
  const at = current === null ? -1 : order.indexOf(current);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find((id) => (rows.get(id)?.verdict ?? null) === null) ?? round.find((id) => !isSettled(rows.get(id))) ?? null;
}
