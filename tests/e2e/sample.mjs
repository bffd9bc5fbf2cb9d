// The sample, as somebody explores it who has just installed the program: scores, their terms, gaps, languages, reports, keeping it.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOWN, ENTER, ESCAPE, exported, exportTo, language, picture, ROOT, scratch, session, show, stage } from "./window.mjs";

const ANSWERS = join(ROOT, "standards/sample/answers.json");
const PACKS = ["gbt-43698-2024", "gbt-39204-2022", "nist-ssdf-1.1"];
const REPORTS = { "zh-CN": join(scratch, "zh.pdf"), en: join(scratch, "en.pdf"), bilingual: join(scratch, "both.pdf") };
const KEPT = join(scratch, "kept.lianheng");
const REFUSED = ["plugin:dialog|save", "plugin:event|emit", "plugin:window|close", "plugin:webview|create_webview_window", "no_such_command"];

export async function sample() {
  const environment = { LC_ALL: "zh_CN.UTF-8", LIANHENG_TEST_SAVE_PATH: REPORTS.bilingual };
  await session("sample", { environment }, async (check) => {
    await scores(check);
    await safety(check);
    await gaps(check);
    await reports(check);
  });
  await data();
  for (const kind of ["zh-CN", "en"]) await startedWithAnswers(kind);
  await keeping();
}

/** (conform + ½ partial) ÷ applicable from the counts on screen, in hundredths of a per cent, rounded half up. */
async function byPencil(page, pack) {
  const counts = await page.run(
    `return [...document.querySelectorAll('[data-testid="standard-' + arguments[0] + '"] .result > dl:last-of-type dd')]
       .map((one) => Number(one.textContent.replaceAll(",", "")))`,
    pack,
  );
  const [conform, partial, , , , applicable] = counts;
  const points = Math.floor((10_000 * (2 * conform + partial) + applicable) / (2 * applicable));
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, "0")}%`;
}

async function scores(check) {
  await check("speaks the system's language", async (page) => {
    assert.equal(await language(page), "zh-CN");
    await page.find("first-language");
    await picture(page, "welcome");
  });
  await check("opens the sample and shows three scores that a pencil confirms", async (page) => {
    await page.click("open-sample");
    await page.find("overview");
    await page.find("temporary");
    for (const pack of PACKS) assert.equal(await page.text(`score-${pack}`), await byPencil(page, pack), pack);
  });
  await check("a score opens to its terms", async (page) => {
    const score = await page.text("score-nist-ssdf-1.1");
    await page.click("score-nist-ssdf-1.1");
    assert.ok((await page.text("score-panel")).includes(`= ${score}`));
    await page.type(ESCAPE);
    await page.until("the panel to close", async () => !(await page.run("return !!document.querySelector('[data-panel]')")));
  });
  await check("another model scores anew", async (page) => {
    const before = await page.text("score-gbt-43698-2024");
    await page.fill("model", "mlps-2021");
    await page.until("another score", async () => (await page.text("score-gbt-43698-2024")) !== before);
    await page.click("score-gbt-43698-2024");
    await page.find("score-panel");
    await picture(page, "deduction");
    await page.click("panel-close");
    await page.fill("model", "conformity");
    await page.until("the first score", async () => (await page.text("score-gbt-43698-2024")) === before);
  });
}

async function safety(check) {
  await check("draws bars and radars under its content security policy", async (page) => {
    const widths = await page.run("return [...document.querySelectorAll('rect')].map((one) => one.getBoundingClientRect().width)");
    assert.ok(widths.length > 10 && widths.every((width) => width > 0), String(widths));
  });
  await check("runs no code and takes no style that did not come with it", async (page) => {
    assert.equal(await page.run("try { eval('1'); return 'ran' } catch (error) { return error.name }"), "EvalError");
    const colour = await page.run(
      `const made = document.createElement("div");
       made.innerHTML = '<p style="color: rgb(1, 2, 3)">x</p>';
       document.body.append(made);
       const { color } = getComputedStyle(made.firstChild);
       made.remove();
       return color;`,
    );
    assert.notEqual(colour, "rgb(1, 2, 3)");
    assert.equal(await page.run("return typeof window.__TAURI__"), "undefined");
  });
  await check("is refused what it may not ask for", async (page) => {
    for (const command of REFUSED) {
      const answer = await page.runAsync(
        `const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke(arguments[0], {}).then(() => done("answered"), (refusal) => done(String(refusal)));`,
        command,
      );
      assert.match(answer, /not allowed|not found/i, command);
    }
  });
}

async function gaps(check) {
  await check("the gap list is walked with the keyboard", async (page) => {
    await show(page, "gaps", "gap");
    await page.run("document.querySelector('[data-row][tabindex=\"0\"]').focus()");
    await page.type(DOWN + DOWN + ENTER);
    const panel = await page.text("requirement-panel");
    const third = await page.run("return document.querySelectorAll('[data-row]')[2].textContent.trim()");
    assert.ok(panel.includes(third.split(/\s+/).at(-1)), `${panel}\n${third}`);
    await page.type(ESCAPE);
    assert.equal(await page.run("return document.activeElement.textContent.trim()"), third);
  });
  await check("switching the language keeps place, focus and selection", async (page) => {
    const place = `const main = document.querySelector("main");
      const edge = main.getBoundingClientRect().top;
      const rows = [...main.querySelectorAll('[data-testid="gap"]')];
      const first = rows.find((row) => row.getBoundingClientRect().bottom > edge);
      return [rows.indexOf(first), Math.round(first.getBoundingClientRect().top - edge)];`;
    // Rows get their height from fonts that load when they are first needed; the place is measured once they stand still.
    await page.settled();
    await page.run("document.querySelector('main').scrollTop = 2500");
    await page.settled();
    const [row, offset] = await page.run(place);
    assert.ok(row > 3, `${row}`);
    const selected = "return document.querySelector('tr.selected [data-row]').dataset.row";
    const before = await page.run(selected);
    await page.click("language-en");
    await page.until("English", async () => (await language(page)) === "en");
    const [rowAfter, offsetAfter] = await page.run(place);
    assert.equal(rowAfter, row);
    assert.ok(Math.abs(offsetAfter - offset) <= 2, `${offset} ${offsetAfter}`);
    assert.equal(await page.run(selected), before);
    assert.equal(await page.run("return document.activeElement.dataset.testid"), "language-en");
  });
}

async function reports(check) {
  await check("shows the first pages of what is chosen before anything is written", async (page) => {
    await page.click("export");
    const shown = () => page.run(`
      const image = document.querySelector('[data-testid="export-preview"] img');
      return image?.complete ? { wide: image.naturalWidth, says: image.alt } : null`);
    await page.until("a picture of the first page", async () => ((await shown())?.wide ?? 0) > 800);
    const whole = (await shown()).says;
    await page.click("export-preset-leadership");
    await page.until("the pages for leadership", async () => (await shown())?.says !== whole);
    assert.match((await shown()).says, /[^0-9]4[^0-9]*$/, (await shown()).says);
    await page.click("export-page-after");
    await picture(page, "export-dialog");
    await page.click("export-cancel");
  });
  await check("an export can be stopped and then writes nothing", async (page) => {
    // Stopping is offered after two seconds, and a fast machine is done by then: the page's patience is cut short, not the export.
    await page.run(`window.patient = window.setTimeout; window.setTimeout = (work, wait, ...rest) => window.patient(work, Math.min(wait ?? 0, 100), ...rest);`);
    await exportTo(page, "bilingual");
    await page.click("export-stop");
    await page.run("window.setTimeout = window.patient;");
    await page.until("the end", async () => (await stage(page)) !== "running");
    assert.equal(await stage(page), "stopped");
    assert.equal(existsSync(REPORTS.bilingual), false);
  });
  await check("exports a report with both languages side by side", async (page) => {
    await exportTo(page, "bilingual");
    assert.equal(await exported(page), "written", await page.text("status"));
    assert.equal(readFileSync(REPORTS.bilingual).subarray(0, 5).toString(), "%PDF-");
    await picture(page, "exported");
  });
}

/** The folder that a dialog would answer; the tables go into one of their own in it. */
async function data() {
  const folder = join(scratch, "数据");
  mkdirSync(folder);
  await session("data", { environment: { LC_ALL: "zh_CN.UTF-8", LIANHENG_TEST_SAVE_PATH: folder } }, async (check) => {
    await check("exports all tables into a folder of their own, twice without writing over the first", async (page) => {
      await page.click("open-sample");
      await page.find("overview");
      for (const times of [1, 2]) {
        await page.click("export-data");
        await page.click("data-format-csv");
        await picture(page, "data-export");
        await page.click("data-export-go");
        await page.until(`${times} folders`, () => readdirSync(folder).filter((name) => !name.startsWith(".")).length === times);
        assert.equal(await exported(page), "written", await page.text("status"));
      }
      for (const made of readdirSync(folder)) assert.equal(readdirSync(join(folder, made)).length, 14, made);
    });
  });
  const file = join(scratch, "匿名答卷.json");
  await session("anonymised", { environment: { LC_ALL: "zh_CN.UTF-8", LIANHENG_TEST_SAVE_PATH: file } }, async (check) => {
    await check("shows what an anonymised file holds, and then writes exactly that", async (page) => {
      await page.click("open-sample");
      await page.find("overview");
      await page.click("export-data");
      await page.click("data-format-anonymised");
      await page.find("rule-pseudonym");
      await picture(page, "data-export-anonymised");
      const text = await page.run(`return document.querySelector('[data-testid="anonymised-text"]').value`);
      assert.ok(!text.includes("澜江"), "whose it is");
      assert.equal(existsSync(file), false);
      await page.click("data-export-go");
      assert.equal(await exported(page), "written", await page.text("status"));
      assert.equal(readFileSync(file, "utf8"), text);
    });
  });
}

async function startedWithAnswers(kind) {
  const environment = { LIANHENG_TEST_SAVE_PATH: REPORTS[kind] };
  await session(`report ${kind}`, { args: [ANSWERS], environment }, async (check) => {
    await check("opens the file it was started with and exports it", async (page) => {
      await page.find("overview");
      await exportTo(page, kind);
      assert.equal(await exported(page), "written", await page.text("status"));
      assert.equal(readFileSync(REPORTS[kind]).subarray(0, 5).toString(), "%PDF-");
    });
  });
}

async function keeping() {
  await session("keeping", { environment: { LIANHENG_TEST_SAVE_PATH: KEPT } }, async (check) => {
    await check("what was explored can be kept in a file, and goes on there with the same scores", async (page) => {
      await page.click("open-sample");
      const score = await page.text("score-gbt-43698-2024");
      await page.click("keep");
      await page.fill("author-name", "Ada");
      await page.fill("new-passphrase", "a lantern over still water");
      await page.fill("repeat-passphrase", "a lantern over still water");
      await picture(page, "keep");
      await page.click("create-go");
      await page.click("recovery-kept");
      await page.click("recovery-go");
      await page.find("lock");
      assert.ok(existsSync(KEPT));
      assert.equal(await page.text("score-gbt-43698-2024"), score);
      assert.equal(await page.run(`return !!document.querySelector('[data-testid="temporary"]')`), false);
    });
  });
}
