// Accessibility, by axe, of what goes out and comes in sealed.

import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import App from "./App.svelte";
import { MemoryBackend, type Script } from "./lib/backend/memory";
import { UNKNOWN } from "./lib/backend/memory/signers";
import { Desk } from "./lib/desk.svelte";
import { Preferences } from "./lib/preferences";
import { LANGUAGES } from "./lib/words/language";

async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function open(language: string, part: string, script: Script = {}) {
  const desk = new Desk(new MemoryBackend(script), new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  await desk.openSample();
  desk.session.go({ screen: "exchange", part });
}

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));

beforeEach(() => localStorage.clear());

describe.each(LANGUAGES)("in %s", (language) => {
  it("sealing, with everything missing, and the result", async () => {
    await open(language, "seal");
    await click("include-classified");
    await click("for-passphrase");
    await click("seal-go");
    expect(await violations()).toEqual([]);
    await click("for-recipient");
    expect(await violations()).toEqual([]);
    await click("for-everybody");
    await click("freeze-now");
    await click("key-choose");
    await fireEvent.input(await screen.findByTestId("key-passphrase"), { target: { value: "ferry quartz nine" } });
    await click("seal-go");
    await screen.findByTestId("sealed");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("a package that holds, of a person unknown, and what adding the key needs", async () => {
    await open(language, "verify", { verified: { signatures: [UNKNOWN] } });
    await click("verify-choose");
    await screen.findByTestId("verified");
    expect(await violations()).toEqual([]);
    await click("signer-add");
    await click("trust-go");
    expect(await violations()).toEqual([]);
  }, 60_000);

  it("the key book, and what is asked before a key is removed", async () => {
    await open(language, "keys");
    await click("key-make");
    await screen.findByTestId("known-key");
    expect(await violations()).toEqual([]);
    await click("key-remove");
    expect(await violations()).toEqual([]);
  }, 60_000);
});
