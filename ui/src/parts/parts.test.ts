// The logic beside the components.

import { expect, it } from "vitest";
import { MemoryBackend } from "../lib/backend/memory";
import { roomOf } from "../lib/room";
import { segments, verdictOf } from "../lib/verdicts";
import type { FindingWire } from "../lib/wire/FindingWire";
import type { StageWire } from "../lib/wire/StageWire";
import { Words } from "../lib/words/words.svelte";
import { hasChildren, visible } from "./clause-tree";
import { inWords } from "./condition";
import { bySeverity, split } from "./findings";
import { stagesOf } from "./heat";
import { outline } from "./outline";
import { neighbour } from "./rows";
import { verificationCounts } from "./verification";

it("keys move within a list and never out of it", () => {
  expect(neighbour(3, 0, "ArrowDown")).toBe(1);
  expect(neighbour(3, 2, "ArrowDown")).toBeNull();
  expect(neighbour(3, 0, "ArrowUp")).toBeNull();
  expect(neighbour(30, 2, "PageDown")).toBe(12);
  expect(neighbour(30, 25, "PageDown")).toBe(29);
  expect(neighbour(30, 2, "PageUp")).toBe(0);
  expect(neighbour(3, 1, "Home")).toBe(0);
  expect(neighbour(3, 1, "End")).toBe(2);
  expect(neighbour(3, 2, "End")).toBeNull();
  expect(neighbour(3, 1, "a")).toBeNull();
  expect(neighbour(0, -1, "ArrowDown")).toBeNull();
});

it("a folded clause hides everything below it", () => {
  const clauses = [
    { clause: "7", parent: null },
    { clause: "7.1", parent: "7" },
    { clause: "7.1.1", parent: "7.1" },
    { clause: "8", parent: null },
  ];
  const shown = (...folded: string[]) => visible(clauses, new Set(folded)).map((one) => one.clause);
  expect(shown()).toEqual(["7", "7.1", "7.1.1", "8"]);
  expect(shown("7.1")).toEqual(["7", "7.1", "8"]);
  expect(shown("7")).toEqual(["7", "8"]);
  expect(hasChildren(clauses, "7.1")).toBe(true);
  expect(hasChildren(clauses, "8")).toBe(false);
});

it("findings are grouped, the gravest first, and empty groups are left out", () => {
  const finding = (severity: string): FindingWire => ({
    rule: "r",
    severity,
    requirement: "p/1",
    message: { "zh-CN": "", en: "" },
  });
  const groups = bySeverity([finding("note"), finding("error"), finding("note")]);
  expect(groups.map((group) => [group.severity, group.findings.length])).toEqual([
    ["error", 1],
    ["note", 2],
  ]);
  expect(split("gbt-43698-2024/7.1.4-6")).toEqual({ pack: "gbt-43698-2024", local: "7.1.4-6" });
});

it("the outline of a questionnaire holds every question once, below its section", async () => {
  const pack = await new MemoryBackend().showPack("deployment");
  const items = outline(pack).filter((row) => row.kind === "item");
  expect(items.map((row) => row.key).sort()).toEqual(pack.questions.map((one) => one.id).sort());
});

it("a condition is told with the names of the answers", async () => {
  const pack = await new MemoryBackend().showPack("deployment");
  const words = new Words("en");
  const is = (question: string, ...values: string[]) => ({ all: [], any: [], not: null, question, values });
  const asked = pack.questions.find((one) => one.scale !== null);
  const value = pack.scales.find((one) => one.id === asked?.scale)?.values[0];
  const local = split(asked?.id ?? "").local;
  const one = inWords(is(local, value?.id ?? ""), pack, words);
  expect(one).toBe(`${local} is “${value?.label.en}”`);
  const other = is("Q2", "x", "y");
  expect(inWords({ ...is("", ""), question: null, all: [other, other] }, pack, words)).toBe(
    "Q2 is “x” or “y” and Q2 is “x” or “y”",
  );
  expect(inWords({ ...is("", ""), question: null, not: other }, pack, words)).toBe("not (Q2 is “x” or “y”)");
});

it("the room is told by every step it falls short of", () => {
  expect([roomOf(1200), roomOf(800), roomOf(500)]).toEqual(["", "below-900", "below-900 below-720 below-560"]);
});

it("stages stand in the order of the life cycle", () => {
  const stage = (name: string) => ({ stage: name }) as StageWire;
  expect(stagesOf([stage("retire"), stage("plan"), stage("retire")])).toEqual(["plan", "retire"]);
});

it("bar segments follow each other and empty ones are left out", () => {
  expect(segments([400, 0, 560, 40])).toEqual([
    { verdict: "conform", from: 0, width: 400 },
    { verdict: "nonconform", from: 400, width: 560 },
    { verdict: "unanswered", from: 960, width: 40 },
  ]);
  expect(segments([0, 0, 0, 0])).toEqual([]);
});

it("what has no verdict is not yet judged", () => {
  expect([verdictOf(null), verdictOf("partial")]).toEqual(["unanswered", "partial"]);
});

it("the outline of a pack holds every requirement once, below its clause", async () => {
  const pack = await new MemoryBackend().showPack("gbt-43698-2024");
  const rows = outline(pack);
  expect(rows.flatMap((row) => (row.kind === "item" ? [row.key] : [])).sort()).toEqual(pack.requirements.map((one) => one.id).sort());
  expect(rows[0]).toMatchObject({ number: "6", depth: 0, kind: "heading" });
  const counts = verificationCounts(pack.requirements);
  expect(counts["text-seen"] + counts.reading + counts.inferred).toBe(pack.requirements.length);
});
