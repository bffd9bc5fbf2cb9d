// The tree one answers along: packs, their chapters and clauses, and the requirements asked for, as one list in reading order. A node
// knows its parent and where its descendants end, so that tallies and filters are one pass each.

import type { Counts, Verdict } from "../verdicts";
import { verdictOf } from "../verdicts";
import type { ClauseNodeWire } from "../wire/ClauseNodeWire";
import type { ItemRowWire } from "../wire/ItemRowWire";
import type { PackWire } from "../wire/PackWire";
import type { TextWire } from "../wire/TextWire";

export interface TreeNode {
  /** A pack's id, `pack clause`, or a full requirement id. */
  key: string;
  kind: "pack" | "clause" | "item";
  number: string;
  title: TextWire;
  depth: number;
  /** Index of the node above; -1 for a pack. */
  parent: number;
  /** Index after the last descendant. */
  end: number;
}

/** Counts below a node, and how many of them a person has settled. */
export interface Tally extends Counts {
  asked: number;
  /** Judged, confirmed, overridden or accepted by a person: not merely suggested. */
  settled: number;
}

export type Rows = Pick<ReadonlyMap<string, ItemRowWire>, "get" | "has">;

type Contents = Pick<PackWire, "id" | "edition" | "title" | "clauses" | "requirements">;

/** The tree of what is asked: requirements without a row are not asked for, and clauses without one are left out. */
export function grow(packs: readonly Contents[], asked: Pick<Rows, "has">): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const pack of packs) {
    const texts = new Map(pack.requirements.map((one) => [one.id, one]));
    add({ key: pack.id, kind: "pack", number: pack.edition, title: pack.title, depth: 0, parent: -1 }, (at) => {
      for (const clause of pack.clauses) below(clause, at, 1);
    });

    function below(clause: ClauseNodeWire, parent: number, depth: number): void {
      const key = `${pack.id} ${clause.id}`;
      add({ key, kind: "clause", number: clause.id, title: clause.title, depth, parent }, (at) => {
        for (const id of clause.requirements) {
          const found = texts.get(id);
          if (!found || !asked.has(id)) continue;
          nodes.push({ key: id, kind: "item", number: found.clause, title: found.title, depth: depth + 1, parent: at, end: nodes.length + 1 });
        }
        for (const child of clause.children) below(child, at, depth + 1);
      });
    }
  }
  return nodes;

  function add(node: Omit<TreeNode, "end">, fill: (at: number) => void): void {
    const at = nodes.length;
    nodes.push({ ...node, end: at });
    fill(at);
    const own = nodes[at];
    if (own && nodes.length > at + 1) own.end = nodes.length;
    else nodes.pop();
  }
}

/** The tally of every node, by index. */
export function tallies(nodes: readonly TreeNode[], rows: Rows): Tally[] {
  const found = nodes.map(() => empty());
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    const own = found[index];
    if (!node || !own) continue;
    if (node.kind === "item") count(own, rows.get(node.key));
    const above = found[node.parent];
    if (above) merge(above, own);
  }
  return found;
}

/** Indexes of the nodes in view: items that match, what stands above them, and nothing below a folded node. */
export function visible(nodes: readonly TreeNode[], matches: (node: TreeNode) => boolean, folded: { has(key: string): boolean }): number[] {
  const kept = new Uint8Array(nodes.length);
  nodes.forEach((node, index) => {
    if (node.kind !== "item" || !matches(node)) return;
    for (let at = index; at >= 0 && kept[at] === 0; at = nodes[at]?.parent ?? -1) kept[at] = 1;
  });
  const shown: number[] = [];
  let index = 0;
  for (let node = nodes[index]; node; node = nodes[index]) {
    if (kept[index] === 0) {
      index = node.end;
      continue;
    }
    shown.push(index);
    index = node.kind !== "item" && folded.has(node.key) ? node.end : index + 1;
  }
  return shown;
}

/** Widths of a verdict bar in thousandths, in the order of `IN_BAR`; they sum to 1000 where anything applies. */
export function barWidths(counts: Counts): [number, number, number, number] {
  const parts = [counts.conform, counts.partial, counts.nonconform, counts.unanswered] as const;
  const all = parts[0] + parts[1] + parts[2] + parts[3];
  if (all === 0) return [0, 0, 0, 0];
  const edge = (upTo: number) => Math.round((upTo * 1000) / all);
  const [a, b, c] = [edge(parts[0]), edge(parts[0] + parts[1]), edge(parts[0] + parts[1] + parts[2])];
  return [a, b - a, c - b, 1000 - c];
}

/** Whether a person has settled an item, rather than an answer to a question alone. */
export function isSettled(row: Pick<ItemRowWire, "verdict" | "basis"> | undefined): boolean {
  return row?.verdict != null && row.basis !== "suggested";
}

function empty(): Tally {
  return { applicable: 0, conform: 0, partial: 0, nonconform: 0, not_applicable: 0, unanswered: 0, asked: 0, settled: 0 };
}

function count(tally: Tally, row: ItemRowWire | undefined): void {
  const verdict: Verdict = verdictOf(row?.verdict ?? null);
  tally[verdict] += 1;
  tally.asked += 1;
  if (verdict !== "not_applicable") tally.applicable += 1;
  if (isSettled(row)) tally.settled += 1;
}

function merge(into: Tally, from: Tally): void {
  for (const key of Object.keys(from) as (keyof Tally)[]) into[key] += from[key];
}
