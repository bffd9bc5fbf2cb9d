// Two cycles side by side, and many in a row.

import type { ChangedItemWire } from "../../lib/wire/ChangedItemWire";
import type { ComparisonWire } from "../../lib/wire/ComparisonWire";
import type { TotalWire } from "../../lib/wire/TotalWire";
import type { TrendPointWire } from "../../lib/wire/TrendPointWire";
import { apart, dayNumber, scale } from "../../parts/figures/axes";

export interface Pair {
  pack: string;
  before: TotalWire | null;
  after: TotalWire | null;
  /** Basis points; null where one of the scores is missing. */
  change: number | null;
}

/** The totals of both cycles by standard, in the order of the later one. */
export function pairs({ before, after }: Pick<ComparisonWire, "before" | "after">): Pair[] {
  const ids = [...new Set([...after, ...before].map((total) => total.pack))];
  return ids.map((pack) => {
    const earlier = before.find((total) => total.pack === pack) ?? null;
    const later = after.find((total) => total.pack === pack) ?? null;
    const [from, to] = [earlier?.score_bp ?? null, later?.score_bp ?? null];
    return { pack, before: earlier, after: later, change: from === null || to === null ? null : to - from };
  });
}

/** How a verdict moved: fell, rose, was given, was taken back, or entered or left the scope. */
export const MOVEMENTS = ["worse", "better", "judged", "unjudged", "scope"] as const;

/** The movements there are, with how many verdicts moved so. */
export function movements(items: readonly ChangedItemWire[]): { movement: string; count: number }[] {
  return MOVEMENTS.map((movement) => ({ movement, count: items.filter((item) => item.movement === movement).length })).filter(
    (one) => one.count > 0,
  );
}

const HEIGHT = 260;
const TOP = 12;
const BOTTOM = 32;
const LEFT = 52;
const LABEL = 20;

export interface TrendLine {
  pack: string;
  points: { x: number; y: number; score: number; day: string }[];
  label: { x: number; y: number };
  score: number;
}

export interface TrendFigure {
  width: number;
  height: number;
  left: number;
  right: number;
  base: number;
  ticks: { value: number; y: number }[];
  days: { day: string; x: number; anchor: "start" | "middle" | "end" }[];
  lines: TrendLine[];
}

/** Scores over the cycles, one line a standard. Null below two cycles: one point is no trend. */
export function trendFigure(points: readonly TrendPointWire[], room: number, labels: number): TrendFigure | null {
  const ordered = [...points].sort((a, b) => a.assessed_on.localeCompare(b.assessed_on));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || ordered.length < 2) return null;
  const width = Math.max(Math.floor(room), 420);
  const right = width - labels;
  const [from, to] = [dayNumber(first.assessed_on) ?? 0, dayNumber(last.assessed_on) ?? 0];
  const x = scale(from, to, LEFT, right);
  const y = scale(0, 10_000, HEIGHT - BOTTOM, TOP);
  const lines = packsOf(ordered).flatMap((pack) => line(pack, ordered, x, y) ?? []);
  const heights = apart(lines.map((one) => one.label.y), LABEL, TOP, HEIGHT - BOTTOM);
  lines.forEach((one, index) => {
    one.label.y = heights[index] ?? one.label.y;
  });
  return {
    width,
    height: HEIGHT,
    left: LEFT,
    right,
    base: HEIGHT - BOTTOM,
    ticks: [0, 2_500, 5_000, 7_500, 10_000].map((value) => ({ value, y: y(value) })),
    days: [
      { day: first.assessed_on, x: x(from), anchor: "start" },
      { day: last.assessed_on, x: x(to), anchor: "end" },
    ],
    lines,
  };
}

function packsOf(points: readonly TrendPointWire[]): string[] {
  return [...new Set(points.flatMap((point) => point.totals.map((total) => total.pack)))];
}

function line(
  pack: string,
  points: readonly TrendPointWire[],
  x: (day: number) => number,
  y: (score: number) => number,
): TrendLine | null {
  const drawn = points.flatMap((point) => {
    const score = point.totals.find((total) => total.pack === pack)?.score_bp;
    return score == null ? [] : [{ x: x(dayNumber(point.assessed_on) ?? 0), y: y(score), score, day: point.assessed_on }];
  });
  const last = drawn.at(-1);
  return last ? { pack, points: drawn, label: { x: last.x + 12, y: last.y }, score: last.score } : null;
}

export interface ChosenCycles {
  before: string;
  after: string;
}

type Cycle = { id: string; assessed_on: string; copied_from: string | null };

/** The two cycles `part` names, else the current one against the one it was copied from or the one before it. */
export function chosenCycles(cycles: readonly Cycle[], current: string | null, part: string | undefined): ChosenCycles {
  const [before, after] = (part ?? "").split(" ").map((id) => cycles.find((one) => one.id === id)?.id);
  if (before !== undefined && after !== undefined) return { before, after };
  const ordered = [...cycles].sort((a, b) => a.assessed_on.localeCompare(b.assessed_on));
  const later = cycles.find((one) => one.id === current) ?? ordered.at(-1);
  if (!later) return { before: "", after: "" };
  const at = ordered.indexOf(later);
  const earlier = cycles.find((one) => one.id === later.copied_from) ?? ordered[at - 1] ?? ordered[at + 1] ?? later;
  return later.assessed_on < earlier.assessed_on ? { before: later.id, after: earlier.id } : { before: earlier.id, after: later.id };
}
