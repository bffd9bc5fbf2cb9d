import { expect, it } from "vitest";
import type { AssessmentWire } from "../../lib/wire/AssessmentWire";
import { firstLeft, nextSteps } from "./next";

const total = (pack: string, unanswered: number, suggested: number) => ({ pack, unanswered, suggested });

function assessment(totals: object[], gaps: object[], findings: object[]) {
  return { totals, gaps, findings } as unknown as AssessmentWire;
}

it("names what is left and nothing that is done", () => {
  const open = assessment([total("a", 3, 0), total("b", 0, 2)], [{ action: null }, { action: {} }], [{}]);
  expect(nextSteps(open, 1)).toEqual([
    { kind: "judge", pack: "a", count: 3 },
    { kind: "confirm", pack: "b", count: 2 },
    { kind: "overdue", count: 1 },
    { kind: "findings", count: 1 },
    { kind: "unplanned", count: 1 },
  ]);
  expect(nextSteps(assessment([total("a", 0, 0)], [], []), 0)).toEqual([]);
});

it("continues with the first that is left in reading order", () => {
  const rows = new Map([
    ["a/1", { verdict: "conform", basis: "judged" }],
    ["a/2", { verdict: "partial", basis: "suggested" }],
    ["a/3", { verdict: null, basis: null }],
  ]);
  const order = ["a/0", "a/1", "a/2", "a/3"];
  expect(firstLeft(order, rows, "judge")).toBe("a/3");
  expect(firstLeft(order, rows, "confirm")).toBe("a/2");
  expect(firstLeft(["a/1"], rows, "judge")).toBeNull();
});
