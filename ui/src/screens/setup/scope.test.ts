import { expect, it } from "vitest";
import recorded from "../../lib/backend/recordings/pack.json";
import type { PackWire } from "../../lib/wire/PackWire";
import { asked, excludable, switchedOn } from "./scope";

const pack = recorded as unknown as PackWire;
const ALL = { scenario: null, sides: null, excluded: [] };

it("without tailoring everything is asked for", () => {
  expect(asked(pack, ALL).length).toBe(pack.requirements.length);
});

it("a side leaves out what binds the other side only", () => {
  const acquirer = asked(pack, { ...ALL, sides: ["acquirer"] });
  const supplier = asked(pack, { ...ALL, sides: ["supplier"] });
  expect(acquirer.some((one) => one.role === "supplier")).toBe(false);
  expect(supplier.some((one) => one.role === "acquirer" || one.role === "operator")).toBe(false);
  const both = pack.requirements.filter((one) => one.role === "both").length;
  expect(acquirer.length + supplier.length - both).toBe(pack.requirements.length);
});

it("a scenario leaves out what lies beyond it, and each says what it switches on", () => {
  const requirements = pack.requirements.map((one, index) => ({ ...one, scenario: index === 0 ? "important" : index === 1 ? "core" : null }));
  const narrow = { ...pack, requirements };
  const count = (scenario: string | null) => asked(narrow, { ...ALL, scenario }).length;
  expect([count("ordinary"), count("important"), count("core"), count(null)]).toEqual([
    requirements.length - 2,
    requirements.length - 1,
    requirements.length,
    requirements.length,
  ]);
  expect(switchedOn(narrow, "important").map((one) => one.id)).toEqual([requirements[0]?.id]);
});

it("an excluded clause takes everything below it along", () => {
  const clause = excludable(pack).find((one) => one.requirements > 1 && one.depth === 1);
  const left = asked(pack, { ...ALL, excluded: [{ what: clause?.what ?? "" }] });
  expect(left.length).toBe(pack.requirements.length - (clause?.requirements ?? 0));
});

it("offers every requirement and every clause once", () => {
  const list = excludable(pack).map((one) => one.what);
  expect(new Set(list).size).toBe(list.length);
  const covered = pack.requirements.filter((one) => list.includes(one.id) || list.includes(`${pack.id}/${one.clause}`));
  expect(covered.length).toBe(pack.requirements.length);
});
