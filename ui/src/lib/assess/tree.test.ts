// The tree, its filters, and walking through it.

import { expect, it } from "vitest";
import { MemoryBackend } from "../backend/memory";
import type { ItemRowWire } from "../wire/ItemRowWire";
import type { PackWire } from "../wire/PackWire";
import { contains, filterCounts, haystack, passes } from "./filters";
import { progressOf } from "./people";
import { barWidths, grow, tallies, visible, type TreeNode } from "./tree";
import { treeMove } from "./tree-keys";
import { beside, nextUnanswered } from "./walk";
import { drawnRows, scrolledTo } from "./window";

const PLAIN: ItemRowWire = {
  requirement: "", verdict: null, basis: null, suggested: null, flagged: false, unsure: false, assignee: null,
  noted: false, evidence: 0, comments: 0, actions: 0, findings: 0,
};

function rowsOf(...given: [string, Partial<ItemRowWire>][]): Map<string, ItemRowWire> {
  return new Map(given.map(([requirement, more]) => [requirement, { ...PLAIN, requirement, ...more }]));
}

const text = (en: string) => ({ "zh-CN": `中文${en}`, en });

function small(): PackWire {
  const requirement = (id: string) => ({ id: `p/${id}`, clause: id, title: text(id), text: text(`must ${id}`) });
  return {
    id: "p", edition: "P 1", title: text("P"),
    clauses: [
      { id: "1", title: text("one"), requirements: ["p/1-a"], children: [{ id: "1.1", title: text("one one"), requirements: ["p/1.1-a", "p/1.1-b"], children: [] }] },
      { id: "2", title: text("two"), requirements: ["p/2-a"], children: [] },
    ],
    requirements: ["1-a", "1.1-a", "1.1-b", "2-a"].map(requirement),
  } as unknown as PackWire;
}

const ROWS = rowsOf(["p/1-a", { verdict: "conform", basis: "judged" }], ["p/1.1-a", { verdict: "partial", basis: "suggested" }], ["p/1.1-b", {}]);

const all = () => true;
const keys = (nodes: readonly TreeNode[], shown: readonly number[]) => shown.map((at) => nodes[at]?.key);

it("holds what is asked for, in reading order, and no clause without any", () => {
  const nodes = grow([small()], ROWS);
  expect(nodes.map((node) => node.key)).toEqual(["p", "p 1", "p/1-a", "p 1.1", "p/1.1-a", "p/1.1-b"]);
  expect(nodes.map((node) => [node.depth, node.parent, node.end])).toEqual([[0, -1, 6], [1, 0, 6], [2, 1, 3], [2, 1, 6], [3, 3, 5], [3, 3, 6]]);
});

it("counts verdicts and what people settled, up to the pack", () => {
  const nodes = grow([small()], ROWS);
  const [pack, , , clause] = tallies(nodes, ROWS);
  expect(pack).toMatchObject({ conform: 1, partial: 1, unanswered: 1, applicable: 3, asked: 3, settled: 1 });
  expect(clause).toMatchObject({ conform: 0, partial: 1, unanswered: 1, asked: 2, settled: 0 });
  expect(pack ? barWidths(pack) : null).toEqual([333, 334, 0, 333]);
});

it("shows what matches with what stands above it, and nothing below a fold", () => {
  const nodes = grow([small()], ROWS);
  const only = (key: string) => (node: TreeNode) => node.key === key;
  expect(keys(nodes, visible(nodes, only("p/1.1-b"), new Set()))).toEqual(["p", "p 1", "p 1.1", "p/1.1-b"]);
  expect(keys(nodes, visible(nodes, all, new Set(["p 1.1"])))).toEqual(["p", "p 1", "p/1-a", "p 1.1"]);
  expect(visible(nodes, () => false, new Set())).toEqual([]);
});

it("is moved through as trees are", () => {
  const nodes = grow([small()], ROWS);
  const shown = visible(nodes, all, new Set());
  const move = (at: number, key: string, ...folded: string[]) => treeMove(nodes, shown, at, new Set(folded), key);
  expect(move(0, "ArrowDown")).toEqual({ kind: "to", at: 1 });
  expect(move(5, "ArrowDown")).toBeNull();
  expect(move(4, "ArrowLeft")).toEqual({ kind: "to", at: 3 });
  expect(move(3, "ArrowLeft")).toEqual({ kind: "fold", key: "p 1.1" });
  expect(move(3, "ArrowRight", "p 1.1")).toEqual({ kind: "unfold", key: "p 1.1" });
  expect(move(3, "ArrowRight")).toEqual({ kind: "to", at: 4 });
  expect(move(4, "ArrowRight")).toBeNull();
  expect(move(2, "End")).toEqual({ kind: "to", at: 5 });
});

it("filters are joined, and words are found in both languages", () => {
  const row = { ...PLAIN, verdict: "partial", basis: "overridden", assignee: "me", flagged: true };
  expect(passes(row, ["gaps", "flagged", "mine"], "me")).toBe(true);
  expect(passes(row, ["gaps", "unsure"], "me")).toBe(false);
  expect(passes(row, ["mine"], null)).toBe(false);
  expect(passes(undefined, [], null)).toBe(false);
  expect(filterCounts(ROWS.values(), null)).toMatchObject({ unanswered: 1, suggested: 1, gaps: 1, "no-evidence": 2 });
  const hay = haystack({ id: "p/1-a", clause: "7.1.1 [3]", title: text("SBOM"), text: { "zh-CN": "软件物料清单", en: "Bill of Materials" } });
  expect(["物料", "bill materials", "ｓｂｏｍ", "7.1.1 [3]"].map((words) => contains(hay, words))).toEqual([true, true, true, true]);
  expect(contains(hay, "bill steel")).toBe(false);
});

it("next unanswered goes round, then to what is only suggested, then nowhere", () => {
  const order = [...ROWS.keys()];
  expect(nextUnanswered(order, "p/1.1-b", ROWS)).toBe("p/1.1-a");
  expect(nextUnanswered(order, "p/1-a", ROWS)).toBe("p/1.1-b");
  const settled = rowsOf(["a", { verdict: "conform", basis: "judged" }]);
  expect(nextUnanswered(["a"], "a", settled)).toBeNull();
  expect([beside(order, "p/1-a", -1), beside(order, "p/1-a", 1), beside(order, "gone", 1)]).toEqual([null, "p/1.1-a", "p/1-a"]);
});

it("progress is told by person", () => {
  const rows = rowsOf(["a", { assignee: "x", verdict: "conform", basis: "judged" }], ["b", { assignee: "x" }], ["c", {}]);
  expect([...progressOf(rows.values())]).toEqual([["x", { asked: 2, settled: 1 }]]);
});

it("every requirement of a recorded pack stands in the tree once", async () => {
  const pack = await new MemoryBackend().showPack("gbt-43698-2024");
  const rows = rowsOf(...pack.requirements.map((one): [string, object] => [one.id, {}]));
  const items = grow([pack], rows).filter((node) => node.kind === "item");
  expect(items.map((node) => node.key).sort()).toEqual(pack.requirements.map((one) => one.id).sort());
});

it("a hundred thousand rows are drawn like a hundred", () => {
  for (const [count, scrolled] of [[100, 0], [100_000, 0], [100_000, 1_600_000], [100_000, 3_199_400]] as const) {
    const { from, to } = drawnRows(count, 32, scrolled, 600);
    expect(to - from).toBeLessThanOrEqual(40);
    expect(from * 32).toBeLessThanOrEqual(scrolled);
    expect(to).toBeLessThanOrEqual(count);
  }
  expect(drawnRows(100_000, 32, 3_199_400, 600).to).toBe(100_000);
  expect([scrolledTo(50, 32, 0, 600), scrolledTo(5, 32, 0, 600), scrolledTo(1, 32, 300, 600)]).toEqual([1032, 0, 32]);
});

it("12,000 items are grown, counted and filtered without a wait", () => {
  const ids = Array.from({ length: 12_000 }, (_, at) => `p/${at}`);
  const pack = { ...small(), clauses: [{ id: "1", title: text("one"), requirements: ids, children: [] }], requirements: ids.map((id) => ({ id, clause: id, title: text(id), text: text(id) })) };
  const rows = rowsOf(...ids.map((id): [string, object] => [id, {}]));
  const began = performance.now();
  const nodes = grow([pack as unknown as PackWire], rows);
  expect(tallies(nodes, rows)[0]?.asked).toBe(12_000);
  expect(visible(nodes, all, new Set()).length).toBe(12_002);
  expect(performance.now() - began).toBeLessThan(1000);
});
