// Accessibility of every screen, in both languages, by axe. Colour contrast needs a real renderer; tests/e2e looks at it in the window.

import { render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "./App.svelte";
import { MemoryBackend } from "./lib/backend/memory";
import { Desk } from "./lib/desk.svelte";
import { Preferences } from "./lib/preferences";
import { LANGUAGES } from "./lib/words/language";
import { RAIL, screensOf } from "./screens/rail";

async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function open(language: string, sample: boolean) {
  const desk = new Desk(new MemoryBackend(), new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  if (sample) await desk.openSample();
  await tick();
  return desk;
}

beforeEach(() => localStorage.clear());

describe.each(LANGUAGES)("in %s", (language) => {
  it("the welcome", async () => {
    await open(language, false);
    expect(await violations()).toEqual([]);
  });

  it.each(screensOf(RAIL))("the screen %s", async (name) => {
    const desk = await open(language, true);
    desk.shownPack = "gbt-43698-2024";
    desk.go(name);
    await screen.findByTestId(name);
    if (name === "packs") await screen.findByTestId("requirement");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("the side panel and the export dialog", async () => {
    const desk = await open(language, true);
    desk.panel.show({ kind: "requirement", id: "gbt-43698-2024/7.1.4-6" });
    await screen.findByTestId("requirement-panel");
    screen.getByTestId("export").click();
    await screen.findByTestId("export-go");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("the export of data, with the preview of the anonymised one", async () => {
    await open(language, true);
    screen.getByTestId("export-data").click();
    (await screen.findByTestId("data-format-anonymised")).click();
    (await screen.findByTestId("rule-pseudonym")).querySelector("summary")?.click();
    expect(await violations()).toEqual([]);
  }, 60_000);
});
