// A workspace of one's own, once in each language: made, set up, answered in, left, opened again, reported from, locked, proved.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answering } from "./answering.mjs";
import { again } from "./again.mjs";
import { ORGANISATIONS } from "./organisations.mjs";
import { language, LOCALES, look, message, picture, scratch, session, show } from "./window.mjs";

const PACKS = ["gbt-43698-2024", "gbt-39204-2022"];
const EXCLUDED = "gbt-43698-2024/7.1.5";

export async function workspace() {
  for (const tongue of Object.keys(ORGANISATIONS)) await from(tongue);
}

async function from(tongue) {
  const who = ORGANISATIONS[tongue];
  const folder = join(scratch, `files of ${tongue}`);
  mkdirSync(folder);
  const file = join(folder, who.file);
  const evidence = join(folder, who.evidence);
  writeFileSync(evidence, `${who.supplier.join(" / ")}\n${who.product.join(" / ")}\n`);
  const environment = { LC_ALL: LOCALES[tongue], LIANHENG_TEST_SAVE_PATH: file, LIANHENG_TEST_EVIDENCE_PATH: evidence };
  const home = `home of ${tongue}`;
  let found = null;
  await session(`workspace ${tongue}`, { home, environment }, async (check) => {
    const made = (await making(check, tongue, who, file)) && (await settingUp(check, tongue, who));
    if (made) found = await answering(check, tongue, who);
  });
  if (found) await again({ tongue, who, file, folder, home, found });
}

/** Each step needs the one before it. */
async function making(check, tongue, who, file) {
  const created = await check("asks for the language, then for what a workspace needs", async (page) => {
    await page.click(`first-${tongue}`);
    assert.equal(await language(page), tongue);
    await page.click("create-workspace");
    await page.fill("organisation-zh-CN", who.name[0]);
    await page.fill("organisation-en", who.name[1]);
    await page.fill("sector", "transport");
    await page.fill("author-name", who.author);
    await page.fill("new-passphrase", who.passphrase);
    await page.fill("repeat-passphrase", `${who.passphrase}.`);
    await page.until("the strength", async () => (await page.text("strength")) !== "");
    await page.click("create-go");
    await page.select('[data-testid="repeat-passphrase"][aria-invalid="true"]');
    assert.equal(await page.run("return document.activeElement.dataset.testid"), "repeat-passphrase");
    await look(check, `create-${tongue}`);
    assert.equal(existsSync(file), false);
    await page.fill("repeat-passphrase", who.passphrase);
    await page.click("create-go");
    await page.find("recovery");
  });
  if (!created) return false;
  return check("shows the recovery key once, and goes on when it is said to be kept", async (page) => {
    assert.match((await page.text("recovery-groups")).replace(/\s+/g, ""), /^[0-9A-Z-]{20,}$/);
    assert.equal(await page.run(`return document.querySelector('[data-testid="recovery-go"]').disabled`), true);
    await look(check, `recovery-${tongue}`);
    await page.click("recovery-kept");
    await page.click("recovery-go");
    await page.find("lock");
    assert.ok(existsSync(file));
    await look(check, `empty-${tongue}`);
  });
}

async function settingUp(check, tongue, who) {
  const at = tongue === "en" ? 1 : 0;
  const stocked = await check("takes a system, a supplier, and a product that runs there", async (page) => {
    await show(page, "inventory");
    await add(page, "systems", who.system, () => page.fill("criticality", "high"));
    await add(page, "suppliers", who.supplier, () => page.fill("country", "CN"));
    await add(page, "products", who.product, async () => {
      await page.fill("version", "4.2");
      await page.click("kernel-privilege");
      await page.run("document.querySelector('[data-testid=add-deployment]').selectedIndex = 1");
      await page.run("document.querySelector('[data-testid=add-deployment]').dispatchEvent(new Event('change', { bubbles: true }))");
      await look(check, `product-${tongue}`);
    });
    const row = await page.text("products");
    for (const [zh, en] of [who.product, who.supplier, who.system]) assert.ok(row.includes([zh, en][at]), row);
    await picture(page, `products-${tongue}`);
  });
  return stocked && (await check("begins an assessment against two standards, narrowed to what is asked", (page) => assess(check, page, tongue, who)));
}

async function add(page, part, [zh, en], more) {
  await page.click(`part-${part}`);
  await page.find(part);
  await page.click("add");
  await page.fill("name-zh-CN", zh);
  await page.fill("name-en", en);
  await more();
  await page.click("save");
  await page.until("the form to close", async () => !(await page.run("return !!document.querySelector('dialog[open]')")));
}

async function assess(check, page, tongue, who) {
  await show(page, "assessments");
  await page.click("new-assessment");
  await page.fill("assessment-name-zh-CN", who.assessment[0]);
  await page.fill("assessment-name-en", who.assessment[1]);
  for (const pack of PACKS) await page.click(`standard-${pack}`);
  await page.click("tailored");
  const asked = () =>
    page.run(
      `return [...document.querySelectorAll('[data-testid="assessment-form"] .sides [role="status"]')]
         .reduce((sum, one) => sum + Number(/\\d+/.exec(one.textContent)[0]), 0)`,
    );
  await page.until("the standards", async () => (await asked()) > 0);
  const whole = await asked();
  await page.run(`document.querySelector('[data-testid="scenario"] input[value="important"]').click()`);
  await page.until("fewer to ask", async () => (await asked()) < whole);
  const scenario = await asked();
  await page.fill("exclude", EXCLUDED);
  await page.until("even fewer", async () => (await asked()) < scenario);
  await page.run(
    `const reason = document.querySelector('[data-testid="exclusions"] textarea');
     reason.value = arguments[0];
     reason.dispatchEvent(new Event("input", { bubbles: true }));`,
    who.excluded,
  );
  await page.fill("decided-by", who.decidedBy);
  await page.fill("tailoring-reason", who.tailoringReason);
  const left = await asked();
  await look(check, `tailoring-${tongue}`);
  await page.click("save");
  // What the form counts while it is written is what the engine asks afterwards.
  assert.match(await page.text("assessment-row"), new RegExp(`\\b0\\D+${left}\\b|${left}\\D+0\\b`));
  assert.ok((await page.text("assessment-row")).includes(message(tongue, "workspace-assessment-tailored")));
  await picture(page, `assessments-${tongue}`);
}
