import { expect, it } from "vitest";
import type { MergeConflictWire } from "../../lib/wire/MergeConflictWire";
import { asked, decided, left, rest } from "./decisions";

const text = { "zh-CN": "", en: "" };
const side = { value: null, author: null, at: null };
const conflict = (id: string, more: Partial<MergeConflictWire> = {}): MergeConflictWire => ({
  id,
  thing: "answer",
  what: text,
  field: "note",
  name: text,
  base: null,
  ours: side,
  theirs: side,
  choices: ["ours", "theirs"],
  within: [],
  under: null,
  ...more,
});
const CONFLICTS = [conflict("frozen"), conflict("inner", { under: { conflict: "frozen", choice: "ours" } }), conflict("other")];

it("asks what depends on a decision only when that is decided so", () => {
  const ids = (choices: [string, string][]) => asked(CONFLICTS, new Map(choices)).map((one) => one.id);
  expect(ids([])).toEqual(["frozen", "other"]);
  expect(ids([["frozen", "theirs"]])).toEqual(["frozen", "other"]);
  expect(ids([["frozen", "ours"]])).toEqual(["frozen", "inner", "other"]);
});

it("counts what is left, and decides the rest for one side, with what is asked only then", () => {
  const one = new Map([["other", "theirs"]]);
  expect(left(CONFLICTS, one)).toBe(1);
  const all = rest(CONFLICTS, one, "ours");
  expect([...all]).toEqual([
    ["other", "theirs"],
    ["frozen", "ours"],
    ["inner", "ours"],
  ]);
  expect(left(CONFLICTS, all)).toBe(0);
  expect(rest(CONFLICTS, new Map(), "theirs").has("inner")).toBe(false);
});

it("sends only what is asked", () => {
  const choices = new Map([
    ["frozen", "theirs"],
    ["inner", "ours"],
  ]);
  expect(decided(CONFLICTS, choices)).toEqual([{ conflict: "frozen", choice: "theirs" }]);
});
