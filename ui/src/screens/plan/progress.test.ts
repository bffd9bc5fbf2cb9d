import { expect, it } from "vitest";
import type { PlanRowWire } from "../../lib/wire/PlanRowWire";
import { byPerson, groups, left, widths } from "./progress";

const row = (pack: string, asked: number, answered: number, suggested: number, assignees: [string, number][] = []): PlanRowWire => ({
  pack,
  clause: "6",
  object: null,
  title: { "zh-CN": "", en: "" },
  asked,
  answered,
  suggested,
  assignees,
});

it("pieces are grouped by pack in their order and added up", () => {
  const found = groups([row("b", 4, 1, 1), row("a", 3, 3, 0), row("b", 6, 2, 0)]);
  expect(found.map((group) => [group.pack, group.sum])).toEqual([
    ["b", { asked: 10, answered: 3, suggested: 1 }],
    ["a", { asked: 3, answered: 3, suggested: 0 }],
  ]);
  expect(left(row("a", 10, 3, 1))).toBe(6);
});

it("a bar is full only when everything is answered", () => {
  expect(widths(row("a", 4_000, 3_999, 0))).toEqual({ answered: 995, suggested: 0 });
  expect(widths(row("a", 4, 4, 0))).toEqual({ answered: 1_000, suggested: 0 });
  expect(widths(row("a", 4, 1, 3))).toEqual({ answered: 250, suggested: 750 });
  expect(widths(row("a", 0, 0, 0))).toEqual({ answered: 0, suggested: 0 });
});

it("what nobody is assigned to is counted last", () => {
  expect(byPerson([row("a", 5, 0, 0, [["p", 2]]), row("b", 3, 0, 0, [["q", 1], ["p", 2]])])).toEqual([
    { person: "p", count: 4 },
    { person: "q", count: 1 },
    { person: null, count: 3 },
  ]);
});
