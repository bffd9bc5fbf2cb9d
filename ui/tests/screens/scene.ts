// One window in the browser, brought to where a view begins. What it has to be shown is done through the page as a person does it, or
// through the handle the page leaves (page/main.ts) where a person would need a file.

import { expect, inject } from "vitest";
import type { Browser, JSHandle, Page } from "playwright-core";
import type { Script } from "../../src/lib/backend/memory";
import type { Place } from "../../src/lib/screens.svelte";
import type { Language } from "../../src/lib/words/language";
import type { Stage } from "./page/main";

/** What is open when a view begins: nothing, the sample, the sample kept in a file, or a new workspace with nothing in it. */
export type Beginning = "nothing" | "sample" | "file" | "new";

export interface Scene {
  page: Page;
  stage: JSHandle<Stage>;
  language: Language;
  go(place: Place): Promise<void>;
  click(testid: string): Promise<void>;
  fill(testid: string, text: string): Promise<void>;
  /** Waits until it is there. */
  see(testid: string): Promise<void>;
}

export const WIDE = { width: 1280, height: 900 };

export const PASSPHRASE = "correct horse battery";

/** The page of one browser, and what it complained about in the console, or threw, since the last view began. */
export interface Stand {
  page: Page;
  language: Language;
  complaints: string[];
}

export async function stand(browser: Browser, language: Language): Promise<Stand> {
  const page = await browser.newPage({ viewport: WIDE, locale: language, reducedMotion: "reduce" });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  await load(page);
  return { page, language, complaints };
}

/** Loads the page anew, so that nothing is left of a view that failed. */
export async function load(page: Page): Promise<void> {
  await page.goto(inject("address"));
  await page.waitForFunction(() => window.raise !== undefined);
}

export async function begin({ page, language, complaints }: Stand, beginning: Beginning, script: Script): Promise<Scene> {
  complaints.length = 0;
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
  await page.mouse.move(0, 0);
  const startup = { ...script.startup, system_language: language };
  // Everything but the welcome is looked at by somebody who has chosen a language before.
  const asked = { script: { ...script, startup }, chosen: beginning === "nothing" ? null : language };
  const stage = await page.evaluateHandle(async ({ script, chosen }) => {
    if (!window.raise) throw new Error("the page did not start");
    return window.raise(script, chosen);
  }, asked);
  await stage.evaluate(start, { beginning, passphrase: PASSPHRASE });
  const at = (testid: string) => page.getByTestId(testid).first();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  return {
    page,
    stage,
    language,
    go: (place) => stage.evaluate(({ desk }, to) => desk.session.go(to), place),
    click: (testid) => at(testid).click(),
    fill: (testid, text) => at(testid).fill(text),
    see: (testid) => at(testid).waitFor(),
  };
}

async function start({ desk, backend }: Stage, { beginning, passphrase }: { beginning: Beginning; passphrase: string }): Promise<void> {
  if (beginning === "nothing") return;
  if (beginning !== "new") await desk.openSample();
  if (beginning === "sample") return;
  const organisation = {
    name: { "zh-CN": "澜江市城市供水集团有限责任公司", en: "Lanjiang Municipal Water Supply Group Co., Ltd." },
    sector: "energy",
    region: "CN-43",
  };
  const input = { organisation, author: "沈知远", passphrase };
  const made = beginning === "new" ? await backend.createWorkspace(input, "en") : await backend.keepWorkspace(input, "en");
  if (made) await desk.session.open(made.workspace);
}
