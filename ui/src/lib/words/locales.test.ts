// Both languages of the window, the command and the reports against each other.

import { FluentResource } from "@fluent/bundle";
import { expect, it } from "vitest";

const SOURCES: Record<string, string> = import.meta.glob("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

type Node = { type?: string; name?: string; args?: unknown };

/** Everything of one type in a pattern, however deep. */
function named(node: unknown, type: string, found: string[] = []): string[] {
  if (typeof node !== "object" || node === null) return found;
  const { type: own, name } = node as Node;
  if (own === type && name !== undefined) found.push(name);
  for (const child of Object.values(node)) named(child, type, found);
  return found;
}

function messages(language: string): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const [path, source] of Object.entries(SOURCES)) {
    if (!path.includes(`/${language}/`)) continue;
    for (const { id, value } of new FluentResource(source).body) {
      expect(all.has(id), `${id} stands twice`).toBe(false);
      all.set(id, value);
    }
  }
  return all;
}

const zh = messages("zh-CN");
const en = messages("en");

it("has the same messages in both languages", () => {
  expect(zh.size).toBeGreaterThan(100);
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
});

it("has the same variables in both languages", () => {
  for (const [id, value] of zh) {
    const variables = (pattern: unknown) => [...new Set(named(pattern, "var"))].map((one) => one.replace(/-text$/, "")).sort();
    expect([...new Set(variables(en.get(id)))], id).toEqual([...new Set(variables(value))]);
  }
});

it("leaves numbers and dates to the callers", () => {
  for (const [id, value] of [...zh, ...en]) expect(named(value, "func"), id).toEqual([]);
});

it("says something in every message", () => {
  for (const [id, value] of [...zh, ...en]) expect(value, id).not.toBeNull();
});
