// An operator hands an assessment over: frozen, sealed with its key, and proved as whoever receives it would.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOCALES, look, says, session, show } from "./window.mjs";

/** Answers the package, or null. */
export async function submitting({ home, workspace, passphrase, key }) {
  const submission = join(dirname(workspace), "submission.lhp");
  const environment = {
    LC_ALL: LOCALES["zh-CN"],
    LIANHENG_TEST_OPEN_PATH_PEM: key.file,
    LIANHENG_TEST_OPEN_PATH_LHP: submission,
    LIANHENG_TEST_SAVE_PATH_LHP: submission,
  };
  await session("hands over", { home, args: [workspace], environment }, async (check) => {
    const sealed = await check("freezes the assessment and seals it", async (page) => {
      await page.find("open-workspace-form");
      await page.fill("passphrase", passphrase);
      await page.click("open-go");
      await page.find("lock");
      await show(page, "exchange", "seal-form");
      await page.click("freeze-now");
      await page.click("key-choose");
      await says(page, "key-name", "operator.pem");
      await page.fill("key-passphrase", key.passphrase);
      await page.click("seal-go");
      await says(page, "sealed", submission);
      assert.ok(existsSync(submission));
    });
    if (!sealed) return;
    await look(check, "exchange-sealed");
    await check("recomputes every figure, and calls nobody trusted whom the key book does not know", async (page) => {
      await page.click("part-verify");
      await page.click("verify-choose");
      await page.find("verified");
      assert.equal(await page.run(`return document.querySelector('[data-testid="verdict"]').dataset.verdict`), "unknown");
      await page.find("way-on");
    });
    await look(check, "exchange-verified");
  });
  return existsSync(submission) ? submission : null;
}
