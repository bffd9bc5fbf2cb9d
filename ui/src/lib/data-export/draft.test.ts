import { expect, it } from "vitest";
import { exportChoices } from "../backend/memory/export";
import { DataDraft } from "./draft.svelte";
import { byRule } from "./rules";

const draft = () => new DataDraft(exportChoices(), ["gbt-43698-2024", "nist-ssdf-1.1"], "zh-CN");

it("asks for all packs without naming them, and for those that are left by name", () => {
  const it = draft();
  expect(it.request("conformity")).toEqual({ format: "oscal-ar", packs: [], model: "conformity", language: "zh-CN", table: null });
  it.toggle("gbt-43698-2024");
  expect([it.has("gbt-43698-2024"), it.asked, it.nothing]).toEqual([false, ["nist-ssdf-1.1"], false]);
  it.toggle("nist-ssdf-1.1");
  expect(it.nothing).toBe(true);
  it.toggle("gbt-43698-2024");
  it.toggle("nist-ssdf-1.1");
  expect(it.asked).toEqual([]);
});

it("a table is asked for only of the format that has tables", () => {
  const it = draft();
  it.format = "csv";
  it.table = "gaps";
  expect([it.tabular, it.request("conformity").table]).toEqual([true, "gaps"]);
  it.table = "";
  expect(it.request("conformity").table).toBeNull();
  it.table = "gaps";
  it.format = "cyclonedx";
  expect([it.tabular, it.request("conformity").table]).toEqual([false, null]);
});

it("each format says what belongs to it", () => {
  const it = draft();
  const traits = (format: string) => {
    it.format = format;
    return [it.worded, it.previewed, it.needsGaps];
  };
  expect(traits("anonymised")).toEqual([false, true, false]);
  expect(traits("oscal-poam")).toEqual([true, false, true]);
});

it("replacements are grouped by rule, and none is lost", () => {
  const one = (rule: string, of: string) => ({ field: "note", of, rule, before: "a", after: null });
  const rules = byRule([one("marked", "1"), one("removed", "2"), one("marked", "3")]);
  expect(rules.map((rule) => [rule.id, rule.replaced.map((row) => row.of)])).toEqual([
    ["marked", ["1", "3"]],
    ["removed", ["2"]],
  ]);
});
