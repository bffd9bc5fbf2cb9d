// Two people work on copies of one workspace and make it one again: what only one changed comes in, what both changed is decided by a person.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { durable } from "./answering.mjs";
import { begin, create, open } from "./founding.mjs";
import { ORGANISATIONS } from "./organisations.mjs";
import { CONTROL, goTo, isChecked, LOCALES, look, message, says, scratch, session, show } from "./window.mjs";

const tongue = "zh-CN";
/** Both judge it, each otherwise. */
const DISPUTED = "nist-ssdf-1.1/PO.1.1";
/** One judges it, the other never saw it. */
const THEIRS = "nist-ssdf-1.1/PO.1.2";
/** Milliseconds after which what was saved is in the file itself (src-tauri/src/host.rs), and some more. */
const REST = 4_000;
const NOTE = "三月份与运维部门核对过，两份记录一致。";

export async function merging() {
  const who = ORGANISATIONS[tongue];
  const folder = join(scratch, "两份副本");
  mkdirSync(folder);
  const file = join(folder, "本单位.lianheng");
  const copy = join(folder, "同事的副本.lianheng");
  const environment = { LC_ALL: LOCALES[tongue], LIANHENG_TEST_SAVE_PATH: file, LIANHENG_TEST_OPEN_PATH: copy };
  const own = { home: "home of two copies", environment };
  let made = false;
  await session("merge: one workspace", own, async (check) => {
    made = (await create(check, tongue, who)) && (await begin(check, tongue, who.assessment));
    if (!made) return;
    // A colleague copies the file from a folder, with the window open: nobody closes anything for that.
    await new Promise((resolve) => setTimeout(resolve, REST));
    copyFileSync(file, copy);
  });
  if (!made) return;
  await session("merge: the other copy", { ...own, args: [copy] }, async (check) => {
    made = await open(check, who.passphrase);
    made &&= await check("a colleague judges two requirements in a copy", async (page) => {
      await judge(page, DISPUTED, "1", "conform");
      await judge(page, THEIRS, "2", "partial");
      await page.fill("note", NOTE);
      await durable(page, tongue);
    });
  });
  if (!made) return;
  const before = readFileSync(copy);
  await session("merge: both", { ...own, args: [file] }, async (check) => {
    if (!(await open(check, who.passphrase))) return;
    await check("one's own verdict is another", (page) => judge(page, DISPUTED, "3", "nonconform"));
    if (!(await check("the copy is looked at, and the contradiction shown side by side", (page) => looked(check, page)))) return;
    await check("what was decided and what only the colleague did is there, and the journal holds", (page) => merged(check, page));
    await check("the merge is taken back as the one step it is, and the copy was only read", async (page) => {
      await show(page, "assess", "item");
      await goTo(page, DISPUTED);
      await page.type("z", CONTROL);
      await page.until("one's own verdict", () => isChecked(page, "judge-nonconform"));
      await goTo(page, THEIRS);
      await page.until("no verdict", async () => !(await isChecked(page, "judge-partial")));
      assert.deepEqual(readFileSync(copy), before);
    });
  });
}

async function judge(page, requirement, key, verdict) {
  await show(page, "assess", "item");
  await goTo(page, requirement);
  await page.type(key);
  await page.until(verdict, () => isChecked(page, `judge-${verdict}`));
  await durable(page, tongue);
}

async function looked(check, page) {
  await show(page, "workspace");
  await page.click("merge-go");
  await says(page, "merge-dialog", message(tongue, "merge-relation-diverged"));
  const conflicts = await page.run(`return document.querySelectorAll('[data-testid="merge-conflict"]').length`);
  assert.equal(conflicts, 1);
  for (const verdict of ["verdict-conform", "verdict-nonconform"]) await says(page, "merge-conflict", message(tongue, verdict));
  await says(page, "merge-incoming", NOTE);
  assert.equal(await page.run(`return document.querySelector('[data-testid="merge-take"]').disabled`), true, "nothing is taken undecided");
  await look(check, "merge-conflict");
  await page.click("choose-theirs");
  await page.click("merge-take");
  await says(page, "merge-state", message(tongue, "merge-done"));
  await look(check, "merge-done");
  await page.click("merge-close");
}

async function merged(check, page) {
  await show(page, "assess", "item");
  await goTo(page, DISPUTED);
  await page.until("the colleague's verdict", () => isChecked(page, "judge-conform"));
  await page.click("tool-history");
  await look(check, "merge-history");
  await goTo(page, THEIRS);
  await page.until("the colleague's other verdict", () => isChecked(page, "judge-partial"));
  assert.equal(await page.run(`return document.querySelector('[data-testid="note"]').value`), NOTE);
  await show(page, "workspace");
  await page.click("verify-go");
  await says(page, "verify", message(tongue, "workspace-verify-sound"));
}
