// A workspace made in the window without ado, its first assessment against the SSDF, and the same workspace opened again.

import { says, show } from "./window.mjs";

export const create = (check, tongue, who) =>
  check("makes a workspace", async (page) => {
    await page.click(`first-${tongue}`);
    await page.click("create-workspace");
    await page.fill("organisation-zh-CN", who.name[0]);
    await page.fill("organisation-en", who.name[1]);
    await page.fill("author-name", who.author);
    await page.fill("new-passphrase", who.passphrase);
    await page.fill("repeat-passphrase", who.passphrase);
    await page.click("create-go");
    await page.click("recovery-kept");
    await page.click("recovery-go");
    await page.find("lock");
  });

export const begin = (check, tongue, name) =>
  check("begins an assessment", async (page) => {
    await show(page, "assessments");
    await page.click("new-assessment");
    await page.fill("assessment-name-zh-CN", name[0]);
    await page.fill("assessment-name-en", name[1]);
    await page.click("standard-nist-ssdf-1.1");
    await page.click("save");
    await says(page, "assessment-row", name[tongue === "en" ? 1 : 0]);
  });

export async function unlock(page, passphrase) {
  await page.find("open-workspace-form");
  await page.fill("passphrase", passphrase);
  await page.click("open-go");
}

export const open = (check, passphrase) =>
  check("opens", async (page) => {
    await unlock(page, passphrase);
    await page.find("overview");
  });
