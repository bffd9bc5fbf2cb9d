// Every word a person reads is a message: the components hold no text of their own.

import { parse } from "svelte/compiler";
import { expect, it } from "vitest";

const SOURCES: Record<string, string> = import.meta.glob("../**/*.svelte", { query: "?raw", import: "default", eager: true });

const SPOKEN = new Set(["title", "alt", "placeholder", "aria-label", "aria-description", "aria-roledescription"]);

type Node = { type?: string; name?: string; data?: string; value?: unknown; [key: string]: unknown };

function texts(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    for (const one of node) texts(one, found);
  } else if (typeof node === "object" && node !== null) {
    const { type, name, data, value, ...rest } = node as Node;
    if (type === "Text" && data && /\p{Letter}/u.test(data)) found.push(data.trim());
    if (type === "Attribute") {
      if (SPOKEN.has(name ?? "")) texts(value, found);
      return found;
    }
    for (const child of Object.values(rest)) texts(child, found);
  }
  return found;
}

it.each(Object.keys(SOURCES))("%s holds no words", (path) => {
  const tree = parse(SOURCES[path] ?? "", { modern: true });
  expect(texts(tree.fragment)).toEqual([]);
});

it("would find them", () => {
  const tree = parse('<p title="Score {a}">{b} of <b>hundred</b></p>', { modern: true });
  expect(texts(tree.fragment)).toEqual(["Score", "of", "hundred"]);
});
