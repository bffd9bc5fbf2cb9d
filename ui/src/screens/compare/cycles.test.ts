import { expect, it } from "vitest";
import type { ChangedItemWire } from "../../lib/wire/ChangedItemWire";
import type { TotalWire } from "../../lib/wire/TotalWire";
import { chosenCycles, movements, pairs, trendFigure } from "./cycles";

const total = (pack: string, score_bp: number | null) => ({ pack, score_bp }) as TotalWire;

it("pairs the totals of a standard and leaves the change open where one is missing", () => {
  const both = pairs({ before: [total("a", 5_000), total("old", 1)], after: [total("a", 6_100), total("new", 2)] });
  expect(both.map((one) => [one.pack, one.change])).toEqual([
    ["a", 1_100],
    ["new", null],
    ["old", null],
  ]);
});

it("movements are counted, those that fell first, and those nobody made are left out", () => {
  const moved = (movement: string) => ({ movement }) as ChangedItemWire;
  expect(movements([moved("better"), moved("worse"), moved("better")])).toEqual([
    { movement: "worse", count: 1 },
    { movement: "better", count: 2 },
  ]);
});

it("the trend runs by date, keeps labels apart, and needs two cycles", () => {
  const point = (assessed_on: string, a: number, b: number | null) => ({
    assessment: assessed_on,
    assessed_on,
    totals: [total("a", a), total("b", b)],
  });
  const figure = trendFigure([point("2026-01-01", 6_000, 6_010), point("2024-01-01", 4_000, null), point("2025-01-01", 5_000, 5_000)], 800, 160);
  const [a, b] = figure?.lines ?? [];
  expect(a?.points.map((one) => one.day)).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
  expect(b?.points).toHaveLength(2);
  expect(Math.abs((a?.label.y ?? 0) - (b?.label.y ?? 0))).toBeGreaterThanOrEqual(20);
  expect(a?.points.at(-1)?.x).toBe(figure?.right);
  expect(trendFigure([point("2026-01-01", 1, 1)], 800, 160)).toBeNull();
});

it("the current cycle is compared with the one it was copied from, else with the one before", () => {
  const cycle = (id: string, assessed_on: string, copied_from: string | null = null) => ({ id, assessed_on, copied_from });
  const cycles = [cycle("c", "2026-01-01", "a"), cycle("b", "2025-01-01"), cycle("a", "2024-01-01")];
  expect(chosenCycles(cycles, "c", undefined)).toEqual({ before: "a", after: "c" });
  expect(chosenCycles(cycles, "b", undefined)).toEqual({ before: "a", after: "b" });
  expect(chosenCycles(cycles, "a", undefined)).toEqual({ before: "a", after: "b" });
  expect(chosenCycles(cycles, "c", "b a")).toEqual({ before: "b", after: "a" });
  expect(chosenCycles(cycles, "c", "gone a")).toEqual({ before: "a", after: "c" });
  expect(chosenCycles([], null, undefined)).toEqual({ before: "", after: "" });
});
