// The same workspace after its window was closed: only its passphrase opens it, everything is there, the report holds it; it is locked,
// unlocked and proved, and a second window does not get at it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { counts } from "./answering.mjs";
import { exported, exportTo, goTo, isChecked, LOCALES, look, message, picture, says, session, show, written } from "./window.mjs";

export async function again({ tongue, who, file, folder, home, found }) {
  const report = join(folder, "report.pdf");
  const environment = { LC_ALL: LOCALES[tongue], LIANHENG_TEST_SAVE_PATH: report };
  const opened = { home, args: [file], environment };
  await session(`again ${tongue}`, opened, async (check) => {
    if (!(await opening(check, tongue, who, file))) return;
    await everything(check, tongue, who, found);
    await reporting(check, tongue, who, found, report);
    await locking(check, tongue, who, found);
    await check("a second window is told that the file is in use, and the first goes on", async (page) => {
      await session(`second ${tongue}`, { ...opened, home: `second ${home}` }, (second) => besides(second, tongue, who));
      await show(page, "workspace");
      await page.click("verify-go");
      await says(page, "verify", message(tongue, "workspace-verify-sound"));
    });
  });
}

async function unlock(page, passphrase) {
  await page.fill("passphrase", passphrase);
  await page.click("open-go");
}

async function opening(check, tongue, who, file) {
  return check("refuses a wrong passphrase with its sentence, and opens with the right one", async (page) => {
    await page.find("open-workspace-form");
    await says(page, "open-workspace-form", file);
    await unlock(page, `${who.passphrase}!`);
    await says(page, "failure", message(tongue, "error-workspace-wrong-passphrase"));
    await look(check, `wrong-passphrase-${tongue}`);
    await unlock(page, who.passphrase);
    await page.find("overview");
    await says(page, "opened", who.name[tongue === "en" ? 1 : 0]);
  });
}

async function everything(check, tongue, who, found) {
  await check("finds every verdict, mark, note and reason", async (page) => {
    assert.deepEqual(await counts(page), found.counts);
    await show(page, "assess", "item");
    for (const [requirement, verdict] of Object.entries(found.verdicts)) {
      await goTo(page, requirement);
      await page.until(`${verdict} of ${requirement}`, () => isChecked(page, `judge-${verdict}`));
      if (verdict === "not_applicable") assert.equal(await value(page, "reason"), who.reason);
    }
    await goTo(page, found.noted);
    assert.equal(await value(page, "note"), who.note);
    for (const mark of ["flag", "unsure"]) await page.select(`[data-testid="${mark}"][aria-pressed="true"]`);
  });
  await check("finds the evidence, the comment and the action", async (page) => {
    await says(page, "evidence-box", who.evidence);
    await page.click("tool-comments");
    await says(page, "comments", who.comment);
    await page.click("tool-history");
    await says(page, "history", who.author);
    await look(check, `history-${tongue}`);
    await show(page, "actions", "action");
    await says(page, "action", who.plan);
    await show(page, "evidence", "evidence-file");
    await says(page, "evidence-file", who.evidence);
    await look(check, `evidence-own-${tongue}`);
  });
  await check("finds what the questionnaire suggested", async (page) => {
    await show(page, "assess", "item");
    await goTo(page, found.suggested);
    await page.find("suggestion");
  });
}

const value = (page, testid) => page.run(`return document.querySelector('[data-testid="${testid}"]').value`);

async function reporting(check, tongue, who, found, report) {
  await check("exports a report that holds the counts, the note and the action", async (page) => {
    await exportTo(page, tongue);
    assert.equal(await exported(page), "written", await page.text("status"));
    const pages = execFileSync("pdftotext", ["-layout", report, "-"], { encoding: "utf8", maxBuffer: 64 << 20 });
    for (const [edition, [conform, partial, nonconform, unanswered, excluded, applicable]] of Object.entries(found.counts)) {
      const cells = [edition.split(" (")[0], applicable, conform, partial, nonconform, excluded, unanswered];
      const row = new RegExp(`^\\s*${cells.join("\\s+").replaceAll("/", "\\/")}\\s`, "m");
      assert.match(pages, row, `${edition} ${cells}`);
    }
    // Lines are broken where the page ends, and in Chinese without a blank.
    const run = pages.replace(/\s+/g, "");
    for (const text of [who.note, who.plan, who.reason]) assert.ok(run.includes(text.replace(/\s+/g, "")), text);
  });
}

async function locking(check, tongue, who, found) {
  await check("locks with nothing left on the screen, and unlocks at the same place", async (page) => {
    await show(page, "assess", "item");
    await goTo(page, found.noted);
    await page.click("lock");
    await page.find("unlock");
    const seen = await written(page);
    for (const secret of [who.note, who.comment, who.evidence, found.noted]) assert.ok(!seen.includes(secret), secret);
    await look(check, `locked-${tongue}`);
    await unlock(page, who.passphrase);
    await page.find("assess");
    await says(page, "item", found.noted);
    assert.equal(await value(page, "note"), who.note);
  });
  await check("proves the journal and the evidence to be sound", async (page) => {
    await show(page, "workspace");
    await page.click("verify-go");
    await says(page, "verify", message(tongue, "workspace-verify-sound"));
    await look(check, `verified-${tongue}`);
  });
}

async function besides(check, tongue, who) {
  await check("is told that the file is in use", async (page) => {
    await page.find("open-workspace-form");
    await unlock(page, who.passphrase);
    await says(page, "failure", message(tongue, "error-workspace-in-use"));
    await picture(page, `in-use-${tongue}`);
  });
}
