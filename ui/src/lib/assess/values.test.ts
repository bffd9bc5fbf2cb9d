// Answers by their kinds, objects by their keys, sheets by their questionnaires, evidence as people see it.

import { expect, it } from "vitest";
import { MemoryBackend } from "../backend/memory";
import type { InventoryWire } from "../wire/InventoryWire";
import type { ScaleWire } from "../wire/ScaleWire";
import type { SheetRowWire } from "../wire/SheetRowWire";
import { Words } from "../words/words.svelte";
import { bytesOf, lookOf, sizeOf, TEXT_SHOWN, textOf } from "./evidence";
import { fieldName, fieldValue, isTold } from "./history";
import { reasonAsked } from "./item";
import { objectKey, objectName, objectOf, WHOLE } from "./objects";
import { questionsBySection } from "./sections";
import { sheetEntries } from "./sheet-list";
import { entered, ticked, typed } from "./values";

const text = (en: string) => ({ "zh-CN": en, en });
const words = new Words("en");

it("a value chosen alone drives the others out and is driven out by them", () => {
  const value = (id: string, exclusive = false) => ({ id, label: text(id), criteria: text(id), exclusive });
  const scale: ScaleWire = { id: "s", name: text("s"), values: [value("a"), value("b"), value("none", true)] };
  expect(ticked([], "b", scale)).toEqual({ kind: "several", value: ["b"] });
  expect(ticked(["b"], "a", scale)).toEqual({ kind: "several", value: ["a", "b"] });
  expect(ticked(["a", "b"], "none", scale)).toEqual({ kind: "several", value: ["none"] });
  expect(ticked(["none"], "a", scale)).toEqual({ kind: "several", value: ["a"] });
  expect(ticked(["a"], "a", scale)).toBeNull();
});

it("only whole answers are taken from what is typed", () => {
  expect(typed("number", " 24 ")).toEqual({ kind: "number", value: 24 });
  expect(["-1", "1.5", "4294967296", "many"].map((one) => typed("number", one))).toEqual([undefined, undefined, undefined, undefined]);
  expect(typed("date", "2026-02-28")).toEqual({ kind: "date", value: "2026-02-28" });
  expect(["2026-02-30", "2026-2"].map((one) => typed("date", one))).toEqual([undefined, undefined]);
  expect(typed("text", " so ")).toEqual({ kind: "text", value: " so " });
  expect(typed("text", "  ")).toBeNull();
  expect([entered({ kind: "number", value: 7 }), entered(null), entered({ kind: "one", value: "a" })]).toEqual(["7", "", ""]);
});

it("objects keep their keys both ways, and show their names", () => {
  const named = (id: string) => ({ id, name: text(`the ${id}`) });
  const inventory = { suppliers: [named("sup-a")], systems: [named("sys-a")], products: [named("prd-a")] } as unknown as InventoryWire;
  for (const object of [WHOLE, { ...WHOLE, supplier: "sup-a" }, { ...WHOLE, system: "sys-a" }, { supplier: null, product: "prd-a", system: "sys-a" }]) {
    expect(objectOf(objectKey(object), inventory)).toEqual(object);
  }
  expect(objectName("prd-a@sys-a", inventory, words)).toBe("the prd-a in the sys-a");
  expect(objectName("prd-x", inventory, words)).toBe("prd-x");
});

it("sheets stand below their questionnaires, which sum all of them up", () => {
  const row = (questionnaire: string, name: string): SheetRowWire => ({ questionnaire, object: WHOLE, name: text(name), asked: 10, answered: 3, assignee: null });
  const entries = sheetEntries([row("d", "Alpha"), row("s", "Beta"), row("d", "Gamma")], "gam");
  expect(entries).toEqual([{ kind: "head", questionnaire: "d", asked: 20, answered: 6 }, { kind: "sheet", row: row("d", "Gamma") }]);
});

it("hidden questions are left out and come back when they are asked again", async () => {
  const backend = new MemoryBackend();
  await backend.exploreSample();
  const object = { supplier: null, product: "prd-ems", system: "sys-ems" };
  const pack = await backend.showPack("deployment");
  const shown = async () => questionsBySection(pack, (await backend.sheet("deployment", object)).questions, false).flatMap((one) => one.questions.map(({ question }) => question.id));
  const one = (value: string) => ({ kind: "one", value }) as const;
  await backend.saveQuestion("deployment/DEP-A5", object, one("yes"), false, false);
  expect(await shown()).toContain("deployment/DEP-A5");
  await backend.saveQuestion("deployment/DEP-A8", object, one("ordinary"), false, false);
  expect(await shown()).not.toContain("deployment/DEP-A5");
  const { questions } = await backend.sheet("deployment", object);
  expect(questions.find((question) => question.question === "deployment/DEP-A5")?.value).toEqual(one("yes"));
  await backend.undo();
  expect(await shown()).toContain("deployment/DEP-A5");
});

it("a reason is asked for where a verdict needs one", () => {
  expect(reasonAsked("conform", null)).toBeNull();
  expect(reasonAsked("not_applicable", null)).toBe("not_applicable");
  expect(reasonAsked("conform", "partial")).toBe("overridden");
  expect(reasonAsked("partial", "partial")).toBeNull();
  expect(reasonAsked(null, "partial")).toBeNull();
});

it("evidence is told by its size and by what can be looked at", () => {
  expect([0, 1023, 1536, 10_485_760].map((size) => sizeOf(size, words))).toEqual(["0 B", "1,023 B", "1.5 KiB", "10 MiB"]);
  expect(["image/png", "IMAGE/JPEG", "image/svg+xml", "application/pdf", "text/csv; charset=utf-8", "application/zip"].map(lookOf)).toEqual([
    "image", "image", "text", "pdf", "text", "none",
  ]);
  expect(textOf(bytesOf({ base64: btoa("a,b") }))).toEqual({ text: "a,b", more: false });
  expect(textOf(new Uint8Array(TEXT_SHOWN + 1)).more).toBe(true);
});

it("history shows values as people know them, and no field by its raw name", () => {
  const names = new Map([["person-1", "Shen"], ["prd-a", "Agent"], ["rings", "In rings"]]);
  const value = (field: string, raw: string | null) => fieldValue({ field }, raw, words, (id) => names.get(id) ?? null);
  expect([value("verdict", "partial"), value("assignee", "person-1"), value("flagged", "true"), value("note", ""), value("classification", "core")]).toEqual([
    "Partial", "Shen", "yes", null, "Core data",
  ]);
  expect([fieldName("verdict", words), fieldName("unheard_of", words)]).toEqual(["Verdict", "Other particulars"]);
  expect([value("affects", '["prd-a","prd-b"]'), value("value", '{"several":["rings","partial"]}'), value("value", '{"kind":"date","value":"2026-11-20"}')]).toEqual([
    "Agent, prd-b", "In rings, Partial", words.date("2026-11-20"),
  ]);
  expect(value("mapped_from", '[{"crosswalk":"a-to-b","from":"a/1","to":"b/2"}]')).toBe("a/1 through a-to-b");
  const change = (field: string, after = "partial", before: string | null = null) => ({ field, before, after });
  const told = [change("assessment"), change("requirement"), change("object"), change("verdict"), change("flagged", "false"), change("unsure", "false", "true")];
  expect(told.filter(isTold).map(({ field }) => field)).toEqual(["verdict", "unsure"]);
});
