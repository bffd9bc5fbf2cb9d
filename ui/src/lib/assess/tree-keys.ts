// Moving through the tree with the keyboard, as trees are moved through everywhere: up and down through what is in view, left and right
// into and out of it.

import type { TreeNode } from "./tree";

export type TreeMove = { kind: "to"; at: number } | { kind: "fold" | "unfold"; key: string };

/** Where a key leads from the visible node `at`; null when it leads nowhere. */
export function treeMove(nodes: readonly TreeNode[], shown: readonly number[], at: number, folded: { has(key: string): boolean }, key: string): TreeMove | null {
  const to = (next: number): TreeMove | null => (next >= 0 && next < shown.length && next !== at ? { kind: "to", at: next } : null);
  const node = nodes[shown[at] ?? -1];
  switch (key) {
    case "ArrowDown":
      return to(at + 1);
    case "ArrowUp":
      return to(at - 1);
    case "PageDown":
      return to(Math.min(at + 10, shown.length - 1));
    case "PageUp":
      return to(Math.max(at - 10, 0));
    case "Home":
      return to(0);
    case "End":
      return to(shown.length - 1);
    case "ArrowRight":
      if (!node || node.kind === "item") return null;
      return folded.has(node.key) ? { kind: "unfold", key: node.key } : to(at + 1);
    case "ArrowLeft":
      if (!node) return null;
      if (node.kind !== "item" && !folded.has(node.key)) return { kind: "fold", key: node.key };
      return to(shown.indexOf(node.parent));
    default:
      return null;
  }
}
