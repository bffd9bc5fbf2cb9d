// Every screen as a picture, in both languages and both themes, in a large window, a small one, and twice as large: nothing is wider than
// its place, and everything can be read by all.

import assert from "node:assert/strict";
import { CONTROL, ESCAPE, F1, fits, look, picture, session, show } from "./window.mjs";

/** Every screen of the rail, and what stands there once it is complete. */
const SCREENS = {
  overview: "lift",
  inventory: "systems",
  assessments: "assessment-row",
  assess: "item",
  sheets: "question-card",
  evidence: "evidence-file",
  plan: "plan-row",
  gaps: "gap",
  actions: "action",
  clauses: "clauses",
  lane: "lane-figure",
  registers: "register-key_software",
  compare: "compare",
  consistency: "objects",
  packs: "requirement",
  workspace: "verify",
};
const LARGE = [1280, 900];
const SMALL = [1024, 700];
const [PLUS, ZERO] = ["=", "0"];

/** What opens over a screen: where it is opened from, how, and what shows that it is open. */
const OVER = [
  ["panel", "gaps", "gap", (page) => page.run("document.querySelector('[data-row]').click()"), "requirement-panel"],
  ["export", "overview", "lift", (page) => page.click("export"), "export-go"],
  ["search", "overview", "lift", (page) => search(page), "search-option"],
  ["keys", "assess", "item", (page) => page.type(F1), "keys"],
  ["action-form", "actions", "action", (page) => page.run(`document.querySelector('[data-testid="action"] button').click()`), "action-form"],
  ["system-form", "inventory", "systems", (page) => page.run(`document.querySelector('[data-testid="edit"]').click()`), "object-form"],
];

export async function screens() {
  await session("screens", {}, async (check, page) => {
    await welcome(check, page);
    await page.click("open-sample");
    await page.find("overview");
    await twice(check);
    await questionnaire(check);
    for (const theme of ["light", "dark"]) {
      for (const language of ["zh-CN", "en"]) {
        await page.fill("theme", theme);
        await page.click(`language-${language}`);
        await all(check, page, LARGE, `${language}-${theme}`);
        await over(check, page, `${language}-${theme}`);
        await card(check, page, `${language}-${theme}`);
        await all(check, page, SMALL, `${language}-${theme}`);
      }
    }
    await page.fill("theme", "contrast");
    await all(check, page, LARGE, "en-contrast");
  });
}

async function welcome(check, page) {
  for (const theme of ["light", "dark"]) {
    for (const language of ["zh-CN", "en"]) {
      await page.fill("theme", theme);
      await page.click(`language-${language}`);
      await look(check, `welcome-${language}-${theme}`);
    }
  }
}

async function twice(check) {
  await check("everything can be made twice as large, and still fits", async (page) => {
    const width = () => page.run("return window.innerWidth");
    const [before] = SMALL;
    await page.resize(...SMALL);
    await page.until("the smaller window", async () => (await width()) === before);
    try {
      for (let step = 0; step < 12 && (await width()) > before / 2; step += 1) await page.type(PLUS, CONTROL);
      await page.until("a page half as wide", async () => (await width()) <= before / 2 + 1);
      const wide = [];
      for (const [screen, ready] of Object.entries(SCREENS)) {
        // The driver's clicks miss what is drawn larger, so the page clicks itself.
        await page.run(`document.querySelector('[data-testid="nav-${screen}"]').click()`);
        await page.find(ready);
        await picture(page, `twice-${screen}`);
        const pixels = await page.run("return document.documentElement.scrollWidth - window.innerWidth");
        if (pixels > 0) wide.push(`${screen}: ${pixels} pixels too wide`);
      }
      assert.deepEqual(wide, []);
    } finally {
      await page.type(ZERO, CONTROL);
      await page.until("the first width", async () => (await width()) === before);
    }
  });
}

async function questionnaire(check) {
  await check("a questionnaire is read question by question", async (page) => {
    await show(page, "packs", "requirement");
    await page.click("pack-deployment");
    await page.find("question");
    await picture(page, "questionnaire");
    await fits(page);
    await page.click("pack-gbt-43698-2024");
  });
}

async function all(check, page, size, look) {
  await page.resize(...size);
  for (const [screen, ready] of Object.entries(SCREENS)) {
    const name = `${screen}-${look}-${size[0]}`;
    await check(`${name}: fits and can be read by all`, async () => {
      await show(page, screen, ready);
      await picture(page, name);
      await fits(page);
    });
  }
}

async function over(check, page, look) {
  for (const [name, screen, ready, open, opened] of OVER) {
    await check(`${name}-${look}: opens, fits and can be read by all`, async () => {
      await show(page, screen, ready);
      await open(page);
      await page.find(opened);
      await picture(page, `${name}-${look}`);
      await fits(page);
      await page.type(ESCAPE);
      const away = () => page.run(`return !document.querySelector('[data-testid="' + arguments[0] + '"]')`, opened);
      await page.until("it to close", away);
    });
  }
}

async function search(page) {
  await page.type("k", CONTROL);
  await page.fill("search-field", "SBOM");
}

async function card(check, page, look) {
  await check(`card-${look}: opens, fits and can be read by all`, async () => {
    await show(page, "assess", "item");
    await page.click("card");
    await page.find("card-leave");
    await picture(page, `card-${look}`);
    await fits(page);
    await page.click("card-leave");
    await page.find("tree");
  });
}
