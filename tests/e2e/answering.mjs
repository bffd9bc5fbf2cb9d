// Answering: verdicts, marks and notes with the keyboard alone, undo and redo, a questionnaire, evidence, a comment, an action.

import assert from "node:assert/strict";
import { CONTROL, ENTER, ESCAPE, goTo, isChecked, look, message, says, SHIFT, show, tabTo } from "./window.mjs";

/** Full id of the requirement that is open. */
const open = (page) => page.run(`return document.querySelector('[data-testid="tree"] [aria-selected="true"]')?.dataset.row`);

/** Waits until everything written is on the disk. */
export async function durable(page, tongue) {
  await page.until("everything to be saved", async () => {
    const state = await page.run(`return document.querySelector('[data-testid="saving"]').dataset.state`);
    return state === "saved" && (await page.text("item-saved")) !== message(tongue, "assess-saving");
  });
}

async function judge(page, tongue, key, verdict) {
  await page.type(key);
  await page.until(verdict, () => isChecked(page, `judge-${verdict}`));
  await durable(page, tongue);
}

/** Goes to the next requirement to be judged, and answers which that is. */
async function next(page) {
  const before = await open(page);
  await page.type("n");
  await page.until("another requirement", async () => ![undefined, null, before].includes(await open(page)));
  const here = await open(page);
  await says(page, "item", here);
  return here;
}

async function write(page, tongue, field, text) {
  await tabTo(page, field);
  await page.type(text);
  assert.equal(await page.run("return document.activeElement.value"), text);
  await page.type(ESCAPE);
  await durable(page, tongue);
}

/** Answers what was found to be so, to be found again: verdicts by requirement, the counts on the overview. */
export async function answering(check, tongue, who) {
  const found = { verdicts: {}, noted: "", suggested: "", counts: {} };
  const judged = await check("is answered with the keyboard alone", (page) => byKeyboard(check, page, tongue, who, found));
  if (!judged) return null;
  await check("a step is taken back and done again", async (page) => {
    const flag = (pressed) => page.select(`[data-testid="flag"][aria-pressed="${pressed}"]`);
    await page.type("f");
    await flag(true);
    await durable(page, tongue);
    await page.type("z", CONTROL);
    await flag(false);
    await says(page, "announced", message(tongue, "workspace-undone"));
    await page.type("z", CONTROL + SHIFT);
    await flag(true);
    await says(page, "announced", message(tongue, "workspace-redone"));
    await page.type("0");
    await page.until("no verdict", async () => !(await isChecked(page, "judge-not_applicable")));
    await durable(page, tongue);
    await page.type("z", CONTROL);
    await page.until("the verdict", () => isChecked(page, "judge-not_applicable"));
    assert.equal(await page.run(`return document.querySelector('[data-testid="reason"]').value`), who.reason);
  });
  await check("a questionnaire about the product suggests verdicts", (page) => questionnaire(check, page, tongue, who, found));
  await check("evidence is attached and a comment made", (page) => backing(check, page, tongue, who, found));
  await check("an action is planned about the gap", (page) => planning(check, page, tongue, who));
  const counted = await check("counts what was answered", async (page) => {
    await show(page, "overview");
    found.counts = await counts(page);
    await look(check, `overview-own-${tongue}`);
  });
  return counted ? found : null;
}

async function byKeyboard(check, page, tongue, who, found) {
  await show(page, "assess", "item");
  const keys = [
    ["1", "conform"],
    ["2", "partial"],
    ["3", "nonconform"],
    ["4", "not_applicable"],
  ];
  let here = await open(page);
  for (const [key, verdict] of keys) {
    await judge(page, tongue, key, verdict);
    found.verdicts[here] = verdict;
    if (verdict === "nonconform") {
      found.noted = here;
      await write(page, tongue, "note", who.note);
      for (const mark of ["f", "?"]) {
        await page.type(mark);
        await page.select(`[data-testid="${mark === "f" ? "flag" : "unsure"}"][aria-pressed="true"]`);
        await durable(page, tongue);
      }
      await look(check, `answered-${tongue}`);
    }
    if (verdict === "not_applicable") await write(page, tongue, "reason", who.reason);
    else here = await next(page);
  }
}

async function questionnaire(check, page, tongue, who, found) {
  const name = who.product[tongue === "en" ? 1 : 0];
  await show(page, "sheets", "sheet-row");
  const row = await page.run(
    `const rows = [...document.querySelectorAll('[data-testid="sheet-row"]')];
     const row = rows.find((one) => one.textContent.includes(arguments[0]));
     row?.click();
     return row?.textContent ?? null;`,
    name,
  );
  assert.ok(row, `no questionnaire is about ${name}`);
  await page.find("question-card");
  const before = await page.text("sheet-progress");
  for (let question = 0; question < 8 && !(await there(page, "suggests")); question += 1) {
    await page.click("next-question");
    await page.until("a question to answer", () => page.run("return !!document.activeElement.closest('[data-question]')"));
    const asked = await page.run("return document.activeElement.closest('[data-question]').dataset.question");
    await page.type(" ");
    await page.until("the answer", () =>
      page.run(`return !!document.querySelector('[data-question="' + arguments[0] + '"] :checked')`, asked),
    );
    await page.until("the answer to be saved", async () => (await page.text("sheet-progress")) !== before);
  }
  await page.find("suggests");
  await look(check, `questionnaire-${tongue}`);
  await page.run(`document.querySelector('[data-testid="suggests"] button').click()`);
  await page.find("suggestion");
  found.suggested = await open(page);
  await look(check, `suggestion-${tongue}`);
}

async function backing(check, page, tongue, who, found) {
  await goTo(page, found.noted);
  await page.type("e");
  await page.until("the button", async () => (await page.run("return document.activeElement.dataset.testid")) === "attach");
  await page.type(ENTER);
  await says(page, "evidence-box", who.evidence);
  await page.type("c");
  await page.until("the field", async () => (await page.run("return document.activeElement.dataset.testid")) === "comment");
  await page.type(who.comment);
  await page.type(ENTER, CONTROL);
  for (const words of [who.comment, who.author]) await says(page, "comments", words);
  await page.type(ESCAPE);
  await durable(page, tongue);
  await look(check, `backed-${tongue}`);
}

async function planning(check, page, tongue, who) {
  await page.click("tool-actions");
  await page.click("to-actions");
  await page.find("action-form");
  await page.fill("action-plan", who.plan);
  await page.fill("action-owner", who.author);
  await page.fill("action-due", "2030-06-30");
  await page.fill("action-effort", "2.5");
  await look(check, `action-form-${tongue}`);
  await page.click("action-save");
  for (const words of [who.plan, who.author, "2030"]) await says(page, "action", words);
  await look(check, `actions-own-${tongue}`);
}

const there = (page, testid) => page.run(`return !!document.querySelector('[data-testid="${testid}"]')`);

/** Conform, partial, nonconform, unanswered, not applicable and applicable for each standard, as the overview shows them. */
export function counts(page) {
  return page.run(
    `return Object.fromEntries([...document.querySelectorAll('section[data-testid^="standard-"]')].map((one) =>
       [one.querySelector("h2").firstChild.textContent.trim(),
        [...one.querySelectorAll(".result > dl:last-of-type dd")].map((cell) => Number(cell.textContent.replaceAll(",", "")))]))`,
  );
}
