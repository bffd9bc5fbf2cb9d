import { expect, it } from "vitest";
import { apart, dayNumber, scale, ticks } from "./axes";

it("ticks are round, start at nothing and reach the highest", () => {
  expect(ticks(4)).toEqual([0, 1, 2, 3, 4]);
  expect(ticks(0)).toEqual([0, 1]);
  expect(ticks(86)).toEqual([0, 50, 100]);
  for (let highest = 1; highest < 2_000; highest += 7) {
    const all = ticks(highest);
    expect(all.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(all.length).toBeLessThanOrEqual(6);
  }
});

it("scales run from start to end, and a single value stands in the middle", () => {
  const up = scale(0, 10, 100, 0);
  expect([up(0), up(5), up(10)]).toEqual([100, 50, 0]);
  expect(scale(3, 3, 0, 10)(3)).toBe(5);
});

it("days are counted whole", () => {
  expect((dayNumber("2027-01-01") ?? 0) - (dayNumber("2026-12-31") ?? 0)).toBe(1);
  expect(dayNumber("2026-11-22T10:00:00Z")).toBe(dayNumber("2026-11-22"));
  expect(dayNumber("no date")).toBeNull();
});

it("labels are moved apart and stay in order", () => {
  expect(apart([10, 12, 50], 10, 0, 100)).toEqual([10, 20, 50]);
  expect(apart([99, 98], 10, 0, 100)).toEqual([100, 90]);
  expect(apart([-5], 10, 0, 100)).toEqual([0]);
});
