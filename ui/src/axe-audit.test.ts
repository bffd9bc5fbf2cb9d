// Accessibility, by axe, of an auditor's screens and of audits an operator received.

import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import App from "./App.svelte";
import { MemoryBackend } from "./lib/backend/memory";
import { Desk } from "./lib/desk.svelte";
import { Preferences } from "./lib/preferences";
import { LANGUAGES } from "./lib/words/language";
import { AUDIT_RAIL, screensOf } from "./screens/rail";

async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function open(language: string) {
  const backend = new MemoryBackend();
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  return { backend, desk };
}

async function audit(language: string) {
  const { backend, desk } = await open(language);
  const statement = { auditor: { "zh-CN": "衡信", en: "Hengxin" }, contact: null, began: null, ended: null, scope: null, opinion: null };
  const made = await backend.openSubmission({ passphrase: null, key_passphrase: null }, { lead: "顾明远", statement, passphrase: "correct horse" }, "en", () => {});
  if (made) await desk.session.open(made.workspace);
  const bare = { severity: "major", finding: "x", recommendation: null, methods: ["test"], sampled: null, evidence: [], note: null };
  await backend.saveReview("gbt-43698-2024/7.1.4-6", { ...bare, verdict: "nonconform" });
  await backend.drawSample({ seed: "a", packs: [], key: "all", important: null, general: null });
  await desk.session.load();
  return desk;
}

const click = async (testid: string) => fireEvent.click((await screen.findAllByTestId(testid))[0] as HTMLElement);

beforeEach(() => localStorage.clear());

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(screensOf(AUDIT_RAIL))("the auditor's screen %s", async (name) => {
    const desk = await audit(language);
    desk.shownPack = "gbt-43698-2024";
    desk.session.go(name === "assess" ? { screen: name, requirement: "gbt-43698-2024/7.1.4-6" } : { screen: name });
    await screen.findByTestId(name);
    if (name === "assess") await screen.findByTestId("auditor-side");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("what the review of a submission needs, with everything missing", async () => {
    await open(language);
    await click("open-submission");
    await click("begin-audit-go");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("an audit received, and the answer to a finding", async () => {
    const { backend, desk } = await open(language);
    await desk.openSample();
    const made = await backend.keepWorkspace({ organisation: { name: { "zh-CN": "甲", en: "A" }, sector: null, region: null }, author: "乙", passphrase: "correct horse" }, "en");
    if (made) await desk.session.open(made.workspace);
    desk.session.go({ screen: "audits" });
    await click("import-audit");
    await screen.findByTestId("audit-proof");
    expect(await violations()).toEqual([]);
    await click("import-take");
    await click("import-close");
    await click("respond");
    await click("response-new");
    expect(await violations()).toEqual([]);
  }, 60_000);
});
