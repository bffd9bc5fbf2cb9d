import { expect, it } from "vitest";
import type { GapWire } from "../../lib/wire/GapWire";
import { countsOn, EVERYTHING, filtered, read, sorted, touched, written } from "./filter";

const text = (name: string) => ({ "zh-CN": name, en: name });

function gap(local: string, over: Partial<GapWire> = {}): GapWire {
  return {
    requirement: `p/${local}`,
    pack: "p",
    clause: local,
    title: text(local),
    verdict: "partial",
    priority: 1,
    factors: { weight: 1, shortfall: 1, criticality: 1, exposure: 1, exposures: [] },
    major_risk: false,
    gain_bp: 10,
    basis: "judged",
    because: [],
    affects: [],
    affects_names: [],
    action: null,
    ...over,
  };
}

const action = (due: string | null) => ({ plan: "x", owner: null, due, effort: null });
const ids = (gaps: { gap: GapWire }[]) => gaps.map((one) => one.gap.clause);
const known = new Map([
  ["p/1", { role: "supplier", stage: "build" }],
  ["p/2", { role: "both", stage: "plan" }],
  ["p/3", { role: "operator", stage: "plan" }],
]);
const gaps = [gap("1", { affects: ["a"], affects_names: [text("A")] }), gap("2", { action: action(null) }), gap("3"), gap("4", { pack: "q" })];

it("each filter lets through what it names, and the rank stays that of all gaps", () => {
  const shown = (over: object) => ids(filtered(gaps, { ...EVERYTHING, ...over }, known));
  expect(shown({})).toEqual(["1", "2", "3", "4"]);
  expect(shown({ pack: "q" })).toEqual(["4"]);
  expect(shown({ stage: "plan" })).toEqual(["2", "3"]);
  expect(shown({ side: "supplier" })).toEqual(["1", "2"]);
  expect(shown({ side: "acquirer" })).toEqual(["2", "3"]);
  expect(shown({ object: "a" })).toEqual(["1"]);
  expect(shown({ planned: "planned" })).toEqual(["2"]);
  expect(shown({ planned: "unplanned", pack: "p" })).toEqual(["1", "3"]);
  expect(filtered(gaps, { ...EVERYTHING, pack: "q" }, known)[0]?.rank).toBe(4);
});

it("sorts, and equals keep their priority", () => {
  const all = filtered(
    [gap("1", { gain_bp: 5, action: action("2027-01-01") }), gap("2", { action: action("2026-12-01") }), gap("3")],
    EVERYTHING,
    known,
  );
  const order = new Map([["p/3", 0], ["p/1", 1], ["p/2", 2]]);
  expect(ids(sorted(all, "priority", order))).toEqual(["1", "2", "3"]);
  expect(ids(sorted(all, "gain", order))).toEqual(["2", "3", "1"]);
  expect(ids(sorted(all, "clause", order))).toEqual(["3", "1", "2"]);
  expect(ids(sorted(all, "due", order))).toEqual(["2", "1", "3"]);
});

it("an operator acquires and both sides count twice", () => {
  expect(countsOn("operator", "acquirer")).toBe(true);
  expect(countsOn("operator", "supplier")).toBe(false);
  expect([countsOn("both", "supplier"), countsOn("both", "acquirer")]).toEqual([true, true]);
});

it("touched objects stand once, the most touched first", () => {
  const two = [gap("1", { affects: ["a", "b"], affects_names: [text("A"), text("B")] }), gap("2", { affects: ["b"], affects_names: [text("B")] })];
  expect(touched(two).map((one) => [one.id, one.count])).toEqual([["b", 2], ["a", 1]]);
});

it("a filter is kept as one word and read back", () => {
  const filter = { ...EVERYTHING, stage: "plan", side: "supplier" as const, object: "prd & 1" };
  expect(read(written(filter, "due"))).toEqual({ filter, sort: "due" });
  expect(written(EVERYTHING, "priority")).toBe("");
  expect(read(undefined)).toEqual({ filter: EVERYTHING, sort: "priority" });
  expect(read("side=nobody&sort=luck&planned=maybe")).toEqual({ filter: EVERYTHING, sort: "priority" });
});
