// What every part of the drive shares: a window with a home of its own, checks that are counted, and what a person does again and again.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./webdriver.mjs";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const [TAB, ENTER, SHIFT, CONTROL, ESCAPE, DOWN, F1] = ["\uE004", "\uE007", "\uE008", "\uE009", "\uE00C", "\uE015", "\uE031"];
export const tally = { passed: 0, failed: 0 };
/** What the system says its language is, for each language of the window. */
export const LOCALES = { "zh-CN": "zh_CN.UTF-8", en: "en_GB.UTF-8" };
const PICTURES = join(ROOT, "out/e2e");
const AXE = join(ROOT, "ui/node_modules/axe-core/axe.min.js");
const UNDER_WAY = ["idle", "running"];

export const scratch = mkdtempSync(join(tmpdir(), "lianheng-e2e-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

let binary = "";

/** Says which program is driven. */
export function drive(path) {
  binary = path;
}

export const driven = () => binary;

/**
 * A window of its own, with settings of its own unless `home` names those of an earlier one. `checks` is given `check`, which runs one
 * check and answers whether it passed; a check that fails does not disturb the next.
 */
export async function session(name, { home = name, args = [], environment = {} }, checks) {
  const folder = join(scratch, home);
  mkdirSync(folder, { recursive: true });
  const surroundings = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, LC_ALL: "C.UTF-8", ...environment };
  let page = null;
  const check = async (what, work) => {
    const begun = Date.now();
    try {
      await work(page);
      tally.passed += 1;
      console.log(`ok      ${name}: ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      return true;
    } catch (error) {
      tally.failed += 1;
      console.log(`FAILED  ${name}: ${what}\n        ${String(error?.message ?? error).replaceAll("\n", "\n        ")}`);
      await page?.picture(join(PICTURES, `failed-${tally.failed}.png`)).catch(() => {});
      return false;
    }
  };
  await check("opens", async () => {
    page = await open(binary, { args, environment: surroundings });
    await page.find("opened");
  });
  if (!page) return;
  try {
    await checks(check, page, surroundings);
  } finally {
    await page.close();
  }
}

/** The words of a message as the window says them, as far as its first variable. */
export function message(language, id) {
  const folder = join(ROOT, "ui/locales", language);
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    const found = new RegExp(`^${id} = ([^{\n]+)`, "m").exec(text)?.[1];
    if (found) return found.trim();
  }
  throw new Error(`no message ${id} begins with words`);
}

export const language = (page) => page.run("return document.documentElement.lang");

export async function show(page, screen, ready = screen) {
  await page.click(`nav-${screen}`);
  await page.find(screen);
  await page.find(ready);
}

export const picture = (page, name) => page.picture(join(PICTURES, `${name}.png`));

/** Takes a picture of what is in the window, and checks that it fits and can be read by all. */
export const look = (check, name) =>
  check(`${name}: fits and can be read by all`, async (page) => {
    await picture(page, name);
    await fits(page);
  });

/** Whether a field is ticked or a radio button chosen. */
export const isChecked = (page, testid) => page.run(`return document.querySelector('[data-testid="${testid}"]')?.checked ?? false`);

/** Waits until an element says `words`. What only those hear who do not see counts too. */
export async function says(page, testid, words) {
  let said = "";
  const holds = async () => {
    said = await page.run(`return document.querySelector('[data-testid="' + arguments[0] + '"]')?.textContent ?? ""`, testid);
    return said.includes(words);
  };
  await page.until(`${testid} to say ${words}`, holds).catch((error) => {
    throw new Error(`${error.message}; it says ${said.trim().replace(/\s+/g, " ")}`);
  });
}

/** Opens a requirement from the tree. Rows out of view do not exist: the list is scrolled until the row is there. */
export async function goTo(page, requirement) {
  await page.until(`the row of ${requirement}`, () =>
    page.run(
      `const row = document.querySelector('[data-row="' + arguments[0] + '"]');
       const list = document.querySelector('[data-testid="tree"]');
       const end = list.scrollTop + list.clientHeight;
       if (!row) list.scrollTop = end > list.scrollHeight - 2 ? 0 : end;
       row?.click();
       return !!row;`,
      requirement,
    ),
  );
  await says(page, "item", requirement);
}

/** Everything written on the page. */
export const written = (page) => page.run("return document.body.innerText");

export async function exportTo(page, kind) {
  await page.click("export");
  await page.click(`export-${kind}`);
  await page.click("export-go");
}

export const stage = (page) => page.run(`return document.querySelector('[data-testid="status"]').dataset.stage`);

/** Waits for the end of an export and answers how it ended. */
export async function exported(page) {
  await page.until("the end of the export", async () => !UNDER_WAY.includes(await stage(page)));
  return stage(page);
}

/** Presses Tab until the keyboard is where `testid` is. */
export async function tabTo(page, testid) {
  for (let step = 0; step < 80; step += 1) {
    if ((await page.run("return document.activeElement?.dataset?.testid")) === testid) return;
    await page.type(TAB);
  }
  throw new Error(`Tab does not reach ${testid}`);
}

/** Nothing is wider than its place, and axe finds nothing against WCAG 2.1 A and AA, colours included. */
export async function fits(page) {
  const wide = await page.run(
    "return [document.documentElement, ...document.querySelectorAll('main')].map((one) => one.scrollWidth - one.clientWidth)",
  );
  assert.ok(wide.every((pixels) => pixels <= 0), `${wide} pixels too wide`);
  if (existsSync(AXE)) assert.deepEqual(await page.runAsync(judging(readFileSync(AXE, "utf8"))), []);
}

function judging(axe) {
  return `${axe}
    const done = arguments[arguments.length - 1];
    window.axe
      .run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })
      .then(({ violations }) => done(violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200) + " " + nodes[0].failureSummary)),
            (error) => done([String(error)]));`;
}
