// The burndown of the actions as lines: what is open, and what is done.

import type { BurndownWire } from "../../lib/wire/BurndownWire";
import { apart, dayNumber, scale, ticks } from "../../parts/figures/axes";

const HEIGHT = 200;
const TOP = 12;
const BOTTOM = 28;
const LEFT = 40;
const RIGHT = 132;

export interface BurndownFigure {
  width: number;
  height: number;
  left: number;
  right: number;
  base: number;
  ticks: { value: number; y: number }[];
  lines: { name: "open" | "done"; path: string }[];
  /** Beside the ends of the lines, moved apart. */
  labels: { name: "open" | "done"; last: number; y: number }[];
  first: string;
  last: string;
}

/** Null where there is nothing to draw. */
export function burndownFigure({ days }: BurndownWire, room: number): BurndownFigure | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const width = Math.max(Math.floor(room), 360);
  const values = ticks(Math.max(...days.flatMap((day) => [day.open, day.done])));
  const x = scale(dayNumber(first.day) ?? 0, dayNumber(last.day) ?? 0, LEFT, width - RIGHT);
  const y = scale(0, values.at(-1) ?? 1, HEIGHT - BOTTOM, TOP);
  const names = ["open", "done"] as const;
  const heights = apart(names.map((name) => y(last[name])), 20, TOP, HEIGHT - BOTTOM);
  return {
    width,
    height: HEIGHT,
    left: LEFT,
    right: width - RIGHT,
    base: HEIGHT - BOTTOM,
    ticks: values.map((value) => ({ value, y: y(value) })),
    lines: names.map((name) => ({ name, path: steps(days, name, x, y) })),
    labels: names.map((name, index) => ({ name, last: last[name], y: heights[index] ?? 0 })),
    first: first.day,
    last: last.day,
  };
}

/** A count holds until the day it changes, so its line goes in steps. */
function steps(
  days: BurndownWire["days"],
  name: "open" | "done",
  x: (day: number) => number,
  y: (count: number) => number,
): string {
  return days
    .map((day, index) => {
      const at = round(x(dayNumber(day.day) ?? 0));
      const height = round(y(day[name]));
      return index === 0 ? `M${at} ${height}` : `H${at}V${height}`;
    })
    .join("");
}

/** The days on which a count changed, the latest first, for the table behind the figure. */
export function turns({ days }: BurndownWire): BurndownWire["days"] {
  return days
    .filter((day, index) => {
      const before = days[index - 1];
      return !before || before.open !== day.open || before.done !== day.done;
    })
    .toReversed();
}

const round = (value: number): number => Math.round(value * 10) / 10;
