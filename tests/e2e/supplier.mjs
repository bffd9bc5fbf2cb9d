// A questionnaire's way to a supplier and back, all of it through the window: the operator makes it, the supplier answers and signs without
// any workspace, the operator looks at the response, accepts an answer and finds the supplier's words beside its own.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, look, message, says, scratch, session, show } from "./window.mjs";

const PASSPHRASE = "seven herons over the weir";
const KEY = "ferry quartz nine umbrella";
const SUPPLIER = "sup-hengjiang";

/** Answers who asked, with the workspace as it is then; null when something failed on the way. */
export async function supplier() {
  const folder = join(scratch, "round trip");
  mkdirSync(folder);
  const at = (name) => join(folder, name);
  const files = { workspace: at("kept.lianheng"), questionnaire: at("questionnaire.lhp"), response: at("response.lhp"), evidence: at("policy.txt") };
  writeFileSync(files.evidence, "Secure development policy HJ-SEC-014\n");
  const save = (key, package_) => ({ LIANHENG_TEST_SAVE_PATH_PEM: at(key), LIANHENG_TEST_SAVE_PATH_LHP: package_, LIANHENG_TEST_SAVE_PATH_LIANHENG: files.workspace });
  let made = false;
  const operator = { home: "home of the operator", environment: { LC_ALL: LOCALES.en, ...save("operator.pem", files.questionnaire), LIANHENG_TEST_OPEN_PATH_LHP: files.response } };
  await session("asks", operator, async (check) => {
    made = (await keep(check)) && (await asks(check, files));
  });
  if (!made) return null;
  const other = { home: "home of the supplier", args: [files.questionnaire] };
  const environment = { LC_ALL: LOCALES["zh-CN"], ...save("supplier.pem", files.response), LIANHENG_TEST_EVIDENCE_PATH: files.evidence };
  let answered = false;
  await session("answers", { ...other, environment }, async (check) => {
    answered = await answers(check);
  });
  if (!answered) return null;
  await session("returns", { ...other, environment }, (check) => returns(check, files));
  if (!existsSync(files.response)) return null;
  let accepted = false;
  await session("takes over", { ...operator, args: [files.workspace] }, async (check) => {
    accepted = await takesOver(check);
  });
  const key = { file: at("operator.pem"), passphrase: KEY };
  return accepted ? { home: operator.home, workspace: files.workspace, passphrase: PASSPHRASE, key } : null;
}

const keep = (check) =>
  check("keeps the sample in a file", async (page) => {
    await page.click("open-sample");
    await page.find("overview");
    await page.click("keep");
    await page.fill("author-name", "Ada");
    await page.fill("new-passphrase", PASSPHRASE);
    await page.fill("repeat-passphrase", PASSPHRASE);
    await page.click("create-go");
    await page.find("recovery");
    await page.click("recovery-kept");
    await page.click("recovery-go");
    await page.find("lock");
  });

async function makeKey(page) {
  await page.click("key-make");
  await page.fill("new-passphrase", KEY);
  await page.fill("repeat-passphrase", KEY);
  await page.click("make-key-go");
  await page.find("key-passphrase");
}

const asks = (check, files) =>
  check("makes a questionnaire for a supplier, signed with a key made on the way", async (page) => {
    await show(page, "supplier-requests");
    await page.click("request-new");
    await page.find("section-plan");
    await page.until("the suppliers", () => page.run(`return document.querySelectorAll('[data-testid="request-supplier"] option').length > 2`));
    await page.run(
      `const supplier = document.querySelector('[data-testid="request-supplier"]');
       supplier.value = arguments[0];
       supplier.dispatchEvent(new Event("change", { bubbles: true }));`,
      SUPPLIER,
    );
    for (const section of ["develop", "build", "test", "release", "deliver", "support", "retire", "relationship"]) await page.click(`section-${section}`);
    await page.fill("request-contact", "Security lead, +86 731 8888 0000");
    await page.fill("request-note-zh", "请如实作答。");
    await makeKey(page);
    await page.click("request-make");
    await says(page, "request-made", files.questionnaire);
    assert.ok(existsSync(files.questionnaire));
    await page.click("request-close");
    await page.find("request");
  });

async function answers(check) {
  const opened = await check("opens without a workspace, and says that nobody here knows who asks", async (page) => {
    await page.find("reply-cover");
    assert.equal(await page.run(`return document.querySelectorAll('[data-testid^="nav-"]').length`), 0);
    await says(page, "signers", message("zh-CN", "asking-signer-unknown"));
    await says(page, "reply-note", "请如实作答。");
  });
  if (!opened) return false;
  await look(check, "reply-cover");
  return check("keeps an answer and a file in the draft", async (page) => {
    await page.click("reply-begin");
    await page.find("reply-question");
    await page.run(`document.querySelector('[data-testid="reply-question"] input[type=radio]').click()`);
    await page.find("reply-clear");
    await page.click("reply-attach");
    await says(page, "reply-evidence", "policy.txt");
    await page.until("the draft", () => page.run(`return document.querySelector('[data-testid="reply-saving"]').dataset.state === "saved"`));
  });
}

async function returns(check, files) {
  const there = await check("goes on with the draft when it is opened again", async (page) => {
    await page.find("reply-cover");
    await says(page, "reply-begin", message("zh-CN", "asking-reply-continue"));
    await page.click("reply-to-end");
    await page.find("reply-left");
  });
  if (!there) return;
  await check("signs and returns what is answered", async (page) => {
    await page.fill("speaker-name", "顾一鸣");
    await makeKey(page);
    await page.click("reply-send");
    await says(page, "returned-path", files.response);
    assert.ok(existsSync(files.response));
  });
  await look(check, "reply-returned");
}

async function takesOver(check) {
  const shown = await check("shows the response and writes nothing by itself", async (page) => {
    await page.find("open-workspace-form");
    await page.fill("passphrase", PASSPHRASE);
    await page.click("open-go");
    await page.find("overview");
    await show(page, "supplier-requests");
    await page.click("response-choose");
    await page.find("statement");
    await says(page, "response-state", message("en", "asking-import-nothing-yet"));
    await says(page, "response-head", "顾一鸣");
    await says(page, "signers", message("en", "asking-signer-unknown"));
  });
  if (!shown) return false;
  await look(check, "response");
  const accepted = await check("accepts an answer, and counts it", async (page) => {
    await page.click("accept-SUP-1");
    await page.click("response-take");
    await page.find("response-close");
    await page.click("response-close");
    await page.until("the row", () => page.run(`return /\\b1\\b/.test(document.querySelector('[data-testid="request"]').textContent)`));
  });
  const said = await check("the supplier's words stand on the card, beside the answer", async (page) => {
    await page.click("nav-sheets");
    await page.find("sheet-list");
    await page.run(`document.querySelector('[data-testid="sheets"] input[type=search]').value = "Hengjiang Grid Automation Co"`);
    await page.run(`document.querySelector('[data-testid="sheets"] input[type=search]').dispatchEvent(new Event("input", { bubbles: true }))`);
    await page.until("the supplier's sheet", () =>
      page.run(
        `const rows = [...document.querySelectorAll('[data-testid="sheet-row"]')];
         const own = rows.find((row) => row.title.startsWith("Hengjiang Grid Automation Co"));
         own?.click();
         return !!own;`,
      ),
    );
    await page.find("supplier-said");
    await says(page, "supplier-said", message("en", "asking-own-accepted"));
  });
  return accepted && said;
}
