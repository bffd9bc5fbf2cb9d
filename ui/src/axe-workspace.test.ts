// Accessibility, by axe, of what comes before and around the screens: creating, opening, locking, the recovery key, the forms.

import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "./App.svelte";
import { MemoryBackend } from "./lib/backend/memory";
import { Desk } from "./lib/desk.svelte";
import { Preferences } from "./lib/preferences";
import type { Place } from "./lib/screens.svelte";
import { LANGUAGES } from "./lib/words/language";

async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function open(language: string, place: Place | null) {
  const desk = new Desk(new MemoryBackend(), new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  if (place) {
    await desk.openSample();
    desk.session.go(place);
  }
  await tick();
  return desk;
}

const click = async (testid: string) => fireEvent.click((await screen.findAllByTestId(testid))[0] as HTMLElement);

beforeEach(() => localStorage.clear());

describe.each(LANGUAGES)("in %s", (language) => {
  it("creating a workspace, with everything missing", async () => {
    await open(language, null);
    await click("create-workspace");
    await click("create-go");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("opening one with its recovery key", async () => {
    const desk = await open(language, null);
    desk.asking = "/a/one.lianheng";
    await click("use-recovery");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("the recovery key, and a locked workspace", async () => {
    const desk = await open(language, null);
    desk.session.handed = { key: "7KQ4-M2XD", workspace: "one.lianheng" };
    await screen.findByTestId("recovery");
    expect(await violations()).toEqual([]);
    desk.session.handed = null;
    desk.session.locked = { path: "/a/one.lianheng", name: "one.lianheng" };
    await screen.findByTestId("unlock");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it.each(["systems", "suppliers", "products", "people"])("the form of %s", async (part) => {
    await open(language, { screen: "inventory", part });
    await click("edit");
    await screen.findByTestId("object-form");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it.each(["components", "organisation"])("the part %s of the inventory", async (part) => {
    await open(language, { screen: "inventory", part });
    await screen.findByTestId(part);
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("the form of an assessment, tailored, with everything missing", async () => {
    await open(language, { screen: "assessments", part: "new" });
    await click("standard-gbt-43698-2024");
    await click("tailored");
    await screen.findByTestId("exclude");
    await click("save");
    expect(await violations()).toEqual([]);
  }, 60_000);
});
