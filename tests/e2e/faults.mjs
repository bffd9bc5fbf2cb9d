// Files that cannot be opened or written: each is told with its place and its cure, and what was open stays.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exported, exportTo, message, picture, scratch, session } from "./window.mjs";

export async function faults() {
  await answers();
  for (const language of ["zh-CN", "en"]) await notAWorkspace(language);
}

async function answers() {
  const broken = join(scratch, "broken.json");
  writeFileSync(broken, '{\n  "format": "lianheng-answers/1",\n  "organisation": 7\n}\n');
  const environment = { LIANHENG_TEST_OPEN_PATH: broken, LIANHENG_TEST_SAVE_PATH: join(scratch, "missing", "report.pdf") };
  await session("faults", { environment }, async (check) => {
    await check("a broken file is refused with its place, in both languages, and what was open stays", async (page) => {
      await page.click("language-zh-CN");
      await page.click("open-sample");
      await page.find("overview");
      await page.click("open-answers");
      assert.match(await page.text("failure"), /broken\.json:3:\d+：/);
      await picture(page, "failure");
      await page.click("language-en");
      assert.match(await page.text("failure"), /broken\.json:3:\d+: [A-Za-z“]/);
      assert.match(await page.text("score-gbt-43698-2024"), /%$/);
    });
    await check("a report that cannot be written says so", async (page) => {
      await exportTo(page, "en");
      assert.equal(await exported(page), "failed");
      assert.ok((await page.text("status")).includes("report.pdf"));
    });
  });
}

async function notAWorkspace(language) {
  const file = join(scratch, "letter.lianheng");
  writeFileSync(file, "Dear auditor, this is a letter.\n".repeat(400));
  await session(`not a workspace ${language}`, { args: [file] }, async (check) => {
    await check("a file that only has the ending is told from a wrong passphrase", async (page) => {
      await page.find("open-workspace-form");
      await page.click(`language-${language}`);
      await page.fill("passphrase", "a lantern over still water");
      await page.click("open-go");
      const told = await page.text("failure");
      assert.ok(told.includes(message(language, "error-workspace-not-one")), told);
      assert.ok(!told.includes(message(language, "error-workspace-wrong-passphrase")), told);
      await picture(page, `not-a-workspace-${language}`);
    });
  });
}
