import { expect, it, vi } from "vitest";
import { MemoryBackend } from "../../lib/backend/memory";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";
import type { SearchHitWire } from "../../lib/wire/SearchHitWire";
import { commandsOf, matching } from "./commands";
import { follow, grouped, placeOf } from "./hits";

const hit = (kind: string, id: string): SearchHitWire => ({ kind, id, clause: null, title: { "zh-CN": "", en: "" }, excerpt: "", found: "", lang: null });

it("hits are grouped by kind in one order, and each leads somewhere", () => {
  const found = [hit("product", "p"), hit("requirement", "a/1"), hit("product", "q")];
  expect(grouped(found).map((group) => [group.kind, group.hits.length])).toEqual([
    ["requirement", 1],
    ["product", 2],
  ]);
  expect(placeOf(hit("note", "a/1"), true)).toEqual({ screen: "assess", requirement: "a/1" });
  expect(placeOf(hit("requirement", "a/1"), false)).toEqual({ screen: "packs" });
  expect(placeOf(hit("question", "supplier/SUP-1"), true)).toEqual({ screen: "sheets", questionnaire: "supplier", part: "supplier/SUP-1" });
  expect(placeOf(hit("product", "x"), true)).toEqual({ screen: "inventory", part: "products" });
  expect(placeOf(hit("action", "x"), true)).toEqual({ screen: "actions", part: "x" });
});

async function desk(): Promise<Desk> {
  const made = new Desk(new MemoryBackend(), new Preferences({ getItem: () => null, setItem: () => {} }));
  await made.start(["en"]);
  return made;
}

it("commands are those that can be done now, and are found by any words of their name", async () => {
  const open = await desk();
  const [exportReport, exportData] = [vi.fn(), vi.fn()];
  const before = commandsOf(open, { exportReport, exportData });
  expect(before.some((command) => command.id.startsWith("export"))).toBe(false);
  await open.openSample();
  const commands = commandsOf(open, { exportReport, exportData });
  matching(commands, "report EXPORT")[0]?.run();
  matching(commands, "export data")[0]?.run();
  expect(exportReport).toHaveBeenCalledOnce();
  expect(exportData).toHaveBeenCalledOnce();
  matching(commands, "gaps")[0]?.run();
  expect(open.screen).toBe("gaps");
  expect(matching(commands, "no such command")).toEqual([]);
  commands.find((command) => command.id === "language")?.run();
  expect(open.words.language).toBe("zh-CN");
});

it("without an assessment a requirement is read in its pack", async () => {
  const bare = await desk();
  follow(bare, hit("requirement", "gbt-43698-2024/6-2"));
  expect([bare.screen, bare.shownPack, bare.shownItem]).toEqual(["packs", "gbt-43698-2024", "gbt-43698-2024/6-2"]);
});
