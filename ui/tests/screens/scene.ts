// One window in the browser, brought to where a view begins. What it has to be shown is done through the page as a person does it, or
// through the handle the page leaves (page/main.ts) where a person would need a file.

import { expect, inject } from "vitest";
import type { BrowserContext, JSHandle, Page } from "playwright-core";
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
  choose(testid: string, value: string): Promise<void>;
  /** Waits until it is there. */
  see(testid: string): Promise<void>;
}

export const WIDE = { width: 1280, height: 900 };

export const PASSPHRASE = "correct horse battery";

export interface Told {
  scene: Scene;
  /** What the page complained about in the console, and what it threw. */
  complaints: string[];
  close(): Promise<void>;
}

export async function begin(context: BrowserContext, language: Language, beginning: Beginning, script: Script): Promise<Told> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  const startup = { ...script.startup, system_language: language };
  const asked = new URLSearchParams({ script: JSON.stringify({ ...script, startup }) });
  // Everything but the welcome is looked at by somebody who has chosen a language before.
  if (beginning !== "nothing") asked.set("language", language);
  await page.goto(`${inject("address")}?${asked}`);
  await page.waitForFunction(() => window.stage !== undefined).catch(() => {
    throw new Error(`the window did not start: ${complaints.join("; ") || "it said nothing"}`);
  });
  const stage = await page.evaluateHandle(() => {
    if (!window.stage) throw new Error("the page did not start");
    return window.stage;
  });
  await stage.evaluate(start, { beginning, passphrase: PASSPHRASE });
  const at = (testid: string) => page.getByTestId(testid).first();
  const scene: Scene = {
    page,
    stage,
    language,
    go: (place) => stage.evaluate(({ desk }, to) => desk.session.go(to), place),
    click: (testid) => at(testid).click(),
    fill: (testid, text) => at(testid).fill(text),
    choose: async (testid, value) => void (await at(testid).selectOption(value)),
    see: (testid) => at(testid).waitFor(),
  };
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  return { scene, complaints, close: () => page.close() };
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
