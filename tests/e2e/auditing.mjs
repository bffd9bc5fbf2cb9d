// A review through the window: a submission becomes an auditor's workspace, is reviewed with the keyboard, sampled, and sealed; the operator
// imports the audit and answers its finding.

import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { unlock } from "./founding.mjs";
import { LOCALES, look, says, scratch, session, show } from "./window.mjs";

const AUDITOR = "nine lanterns by the lock";
const KEY = "ferry quartz nine umbrella";
/** Judged otherwise than by the operator. */
const DIFFERS = "gbt-43698-2024/6-4";
const FINDING = "Two of the three suppliers sampled are not in the directory.";

export async function auditing(operator, submission) {
  const folder = join(scratch, "audited");
  mkdirSync(folder);
  const at = (name) => join(folder, name);
  const home = "home of the auditor";
  const environment = {
    LC_ALL: LOCALES.en,
    LIANHENG_TEST_OPEN_PATH_LHP: submission,
    LIANHENG_TEST_OPEN_PATH_PEM: at("auditor.pem"),
    LIANHENG_TEST_SAVE_PATH_LIANHENG: at("audit.lianheng"),
    LIANHENG_TEST_SAVE_PATH_LHP: at("audit.lhp"),
    LIANHENG_TEST_SAVE_PATH_PDF: at("audit.pdf"),
    LIANHENG_TEST_SAVE_PATH_PEM: at("auditor.pem"),
  };
  await session("reviews", { home, environment }, async (check) => {
    if (!(await begins(check, at("audit.lianheng")))) return;
    if (await reviews(check)) await hands(check, at);
  });
  if (!existsSync(at("audit.lhp"))) return;
  const receiving = { LC_ALL: LOCALES["zh-CN"], LIANHENG_TEST_OPEN_PATH_LHP: at("audit.lhp") };
  await session("reads beside", { home, args: [at("audit.lianheng")], environment: receiving }, readsBeside);
  await session("answers a finding", { home: operator.home, args: [operator.workspace], environment: receiving }, (check) => receives(check, operator));
}

const begins = (check, file) =>
  check("makes an auditor's workspace of a submission", async (page) => {
    await page.click("open-submission");
    await page.find("begin-audit");
    await page.fill("auditor-zh-CN", "江北测评中心");
    await page.fill("auditor-en", "Jiangbei Assessment Centre");
    await page.fill("auditing-lead", "周审");
    await page.fill("new-passphrase", AUDITOR);
    await page.fill("repeat-passphrase", AUDITOR);
    await page.click("begin-audit-go");
    await page.find("recovery");
    await page.click("recovery-kept");
    await page.click("recovery-go");
    await page.find("lock");
    assert.ok(existsSync(file));
    await page.find("auditing-left");
    // What an operator does is not there.
    for (const screen of ["assessments", "gaps", "plan"]) assert.equal(await page.run(`return !!document.querySelector('[data-testid="nav-${screen}"]')`), false, screen);
    await look(check, "audit-overview");
  });

async function reviews(check) {
  const drawn = await check("draws a sample that is recorded with its seed", async (page) => {
    await show(page, "sample", "sample-form");
    await page.fill("seed", "e2e-2026");
    await page.click("draw");
    await says(page, "sample-seed", "e2e-2026");
    await look(check, "audit-sample");
  });
  const judged = await check("judges with the keyboard, and says what was found", async (page) => {
    await page.click("nav-overview");
    await page.click("nav-assess");
    await page.find("auditor-side");
    await goTo(page, "gbt-43698-2024/6-1");
    await page.run("document.activeElement?.blur()");
    await page.type("a");
    await page.until("agreement", async () => (await page.text("agreement")) !== "Not yet reviewed");
    await goTo(page, DIFFERS);
    await page.run("document.activeElement?.blur()");
    await page.type("4");
    await says(page, "agreement", "Judged differently");
    await page.fill("finding", FINDING);
    // What is clicked is its label; the control itself is not seen.
    await page.run(`document.querySelector('[data-testid="severity-major"]').closest("label").click()`);
    await page.click("method-test");
    await page.until("it to be saved", async () => (await page.run(`return document.querySelector('[data-testid="saving"]').dataset.state`)) === "saved");
    await look(check, "audit-review");
    await page.click("tab-history");
    await page.select('[data-testid="history"] li');
    await look(check, "audit-history");
    await page.click("tab-guidance");
  });
  const listed = await check("lists the one difference, and finds everything as it was signed", async (page) => {
    await show(page, "differences", "difference");
    await page.click("nav-overview");
    await page.click("audit-check");
    await says(page, "audit-check-result", "Everything holds");
  });
  return drawn && judged && listed;
}

async function hands(check, at) {
  await check("exports the audit report", async (page) => {
    await show(page, "audit-report", "export-page-after");
    await page.click("auditing-report-go");
    await page.until("the report", async () => existsSync(at("audit.pdf")));
    await look(check, "audit-report");
  });
  const keyed = await check("makes a key of its own", async (page) => {
    await show(page, "exchange");
    await page.click("part-keys");
    await page.click("key-make");
    await page.fill("new-passphrase", KEY);
    await page.fill("repeat-passphrase", KEY);
    await page.click("make-key-go");
    await page.find("key-made");
    assert.ok(existsSync(at("auditor.pem")));
    // One's own key is entered under one's own name, without a telephone.
    await page.click("key-own-add");
    await page.find("trust-key");
    assert.equal(await page.run(`return document.querySelector('[data-testid="owner-en"]').value`), "Jiangbei Assessment Centre");
    await page.click("trust-go");
    await says(page, "known-key", "Jiangbei Assessment Centre");
  });
  if (!keyed) return;
  await look(check, "exchange-keys");
  await check("refuses a key with the wrong passphrase, then seals", async (page) => {
    await show(page, "audit-exchange", "seal-form");
    await page.click("choose-key");
    await says(page, "key-file", "auditor.pem");
    await page.fill("key-passphrase", "something else");
    await page.click("seal-go");
    await page.find("failure");
    assert.equal(existsSync(at("audit.lhp")), false);
    await page.fill("key-passphrase", KEY);
    await page.click("seal-go");
    await page.find("sealed");
    assert.ok(existsSync(at("audit.lhp")));
    await look(check, "audit-sealed");
  });
}

async function takesIn(check, page, passphrase, name) {
  await unlock(page, passphrase);
  await page.find("lock");
  await show(page, "audits");
  await page.click("import-audit");
  await page.find("audit-proof");
  await look(check, name);
  await page.click("import-take");
  await page.until("it to be taken in", async () => !(await page.run(`return !!document.querySelector('[data-testid="import-take"]')`)));
  await page.click("import-close");
  await says(page, "received-audit", FINDING);
}

/** Who reviews the same submission, a regulator for one, reads the audit beside it. */
async function readsBeside(check) {
  await check("takes the audit in beside the submission, where nobody answers it", async (page) => {
    await takesIn(check, page, AUDITOR, "audit-beside-import");
    assert.equal(await page.run(`return !!document.querySelector('[data-testid="respond"]')`), false);
    await look(check, "audit-beside");
  });
}

async function receives(check, operator) {
  await check("imports the audit and answers its finding, and no verdict changes", async (page) => {
    await takesIn(check, page, operator.passphrase, "audit-import");
    await page.click("respond");
    await page.click("stance-disputed");
    await page.fill("response-text", "台账中已有，附页码。");
    await page.click("respond-go");
    await says(page, "received-audit", "台账中已有");
    await look(check, "audit-received");
  });
}

/** Opens a requirement from the auditor's list. Rows out of view do not exist: the list is scrolled until the row is there. */
async function goTo(page, requirement) {
  await page.until(`the row of ${requirement}`, () =>
    page.run(
      `const row = document.querySelector('[data-row="' + arguments[0] + '"]');
       const list = document.querySelector('[data-testid="review-list"]');
       const end = list.scrollTop + list.clientHeight;
       if (!row) list.scrollTop = end > list.scrollHeight - 2 ? 0 : end;
       row?.click();
       return !!row;`,
      requirement,
    ),
  );
  await says(page, "operator-side", requirement);
}
