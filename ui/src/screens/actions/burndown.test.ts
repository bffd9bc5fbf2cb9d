import { expect, it } from "vitest";
import { burndownFigure, turns } from "./burndown";

const days = [
  { day: "2026-11-01", open: 4, done: 0 },
  { day: "2026-11-02", open: 4, done: 0 },
  { day: "2026-11-05", open: 2, done: 2 },
];

it("counts hold until they change", () => {
  const figure = burndownFigure({ days, overdue: 0 }, 600);
  const open = figure?.lines.find((line) => line.name === "open");
  expect(figure?.labels.map((label) => [label.name, label.last])).toEqual([["open", 2], ["done", 2]]);
  expect(Math.abs((figure?.labels[0]?.y ?? 0) - (figure?.labels[1]?.y ?? 0))).toBe(20);
  expect(open?.path).toMatch(/^M40 12H[\d.]+V12H468V92$/);
  expect(figure?.ticks.map((tick) => tick.value)).toEqual([0, 1, 2, 3, 4]);
});

it("the table names the days on which something changed, the latest first", () => {
  expect(turns({ days, overdue: 0 }).map((day) => day.day)).toEqual(["2026-11-05", "2026-11-01"]);
});

it("nothing is drawn of no days, and one day is drawn", () => {
  expect(burndownFigure({ days: [], overdue: 0 }, 600)).toBeNull();
  expect(burndownFigure({ days: days.slice(0, 1), overdue: 0 }, 600)?.lines[0]?.path).not.toContain("NaN");
});
