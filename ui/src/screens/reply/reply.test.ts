// A questionnaire in a supplier's hands: opened without a workspace, answered, signed, returned.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { failure, type Script } from "../../lib/backend/memory/script";
import { MemoryBackend } from "../../lib/backend/memory";
import { KNOWN } from "../../lib/backend/memory/signers";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";

vi.setConfig({ testTimeout: 60_000 });

async function open(script: Script = {}, language = "en") {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  return { backend, desk };
}

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const type = async (testid: string, value: string) => fireEvent.input(await screen.findByTestId(testid), { target: { value } });

async function begin(script: Script = {}) {
  const opened = await open(script);
  await click("choose-questionnaire");
  await click("reply-begin");
  await screen.findByTestId("reply-question");
  return opened;
}

/** Chooses the first value of the question in view. */
async function answer() {
  const box = (await screen.findByTestId("reply-question")).querySelector<HTMLInputElement>("input[type=radio], input[type=checkbox]");
  if (!box) throw new Error("no choice");
  await fireEvent.click(box);
}

const saving = () => screen.getByTestId("reply-saving").dataset["state"];

beforeEach(() => localStorage.clear());

it("has the window to itself, and says that nobody here knows who asks", async () => {
  await open();
  await click("choose-questionnaire");
  const signers = await screen.findByTestId("signers");
  expect(screen.queryByTestId("nav-overview")).toBeNull();
  expect(signers.textContent).toContain("Valid signature, unknown person");
  expect(signers.querySelector("[data-known=true]")).toBeNull();
  expect(within(signers).getByTestId("key-words").textContent).toContain("anchor");
  expect(screen.getByTestId("reply-deadline").textContent).toContain("18 days left");
});

it("names a signer the key book knows", async () => {
  await open({ signers: [KNOWN] });
  await click("choose-questionnaire");
  expect((await screen.findByTestId("signers")).textContent).toContain("Valid signature of Hengjiang");
});

it("opens the package the program was started for", async () => {
  await open({ startup: { has_argument: true }, argument: { kind: "package", name: "供方问卷.lhp", lock: "open" } });
  await screen.findByTestId("reply-cover");
});

it("asks for the passphrase of an encrypted package, and says when it is another", async () => {
  await open({ questionnaire: { name: "a.lhp.age", lock: "passphrase" } });
  await click("choose-questionnaire");
  await type("unlock-passphrase", "wrong one");
  await click("package-open");
  await screen.findByTestId("failure");
  await type("unlock-passphrase", "correct horse battery");
  await click("package-open");
  await screen.findByTestId("reply-cover");
});

it("refuses a package by name and leads back", async () => {
  const { backend } = await open({ asked: failure("the digest differs") });
  await click("choose-questionnaire");
  expect((await screen.findByTestId("failure")).textContent).toContain("the digest differs");
  await click("reply-leave");
  await screen.findByTestId("open-sample");
  expect(backend.calls).toContain("closeQuestionnaire");
});

it("saves each answer into the draft, and goes to the next open question", async () => {
  const { backend, desk } = await begin();
  expect(screen.getByTestId("reply-question").dataset["question"]).toBe("SUP-1");
  await answer();
  await vi.waitFor(() => expect(saving()).toBe("saved"));
  expect(backend.calls.some((call) => call.startsWith("answerAsked SUP-1 "))).toBe(true);
  await fireEvent.keyDown(document.body, { key: "n" });
  await vi.waitFor(() => expect(screen.getByTestId("reply-question").dataset["question"]).toBe("SUP-2"));
  await fireEvent.keyDown(document.body, { key: "p" });
  await vi.waitFor(() => expect(screen.getByTestId("reply-question").dataset["question"]).toBe("SUP-1"));
  expect(desk.reply.asked?.about[0]?.answered).toBe(1);
});

it("keeps an answer that could not be saved on the screen, says so, and tries again", async () => {
  let full = true;
  const { desk } = await begin({ draftFails: () => full });
  await answer();
  await screen.findByTestId("reply-unsaved");
  expect(saving()).toBe("failed");
  expect(screen.getByTestId("reply-question").querySelector("input:checked")).not.toBeNull();
  full = false;
  await click("reply-retry");
  await vi.waitFor(() => expect(saving()).toBe("saved"));
  expect(desk.reply.asked?.about[0]?.answered).toBe(1);
});

it("does not close over what is not on the disk unless told to", async () => {
  const { backend } = await begin({ draftFails: () => true });
  await answer();
  await screen.findByTestId("reply-unsaved");
  await click("reply-close");
  await screen.findByTestId("confirm");
  expect(backend.calls).not.toContain("closeQuestionnaire");
  await click("confirm-go");
  await screen.findByTestId("open-sample");
  expect(backend.calls).toContain("closeQuestionnaire");
});

it("says why a file cannot be shown, and leaves the answers as they are", async () => {
  await begin({ draftFails: () => true });
  await click("reply-attach");
  expect((await within(screen.getByTestId("reply-evidence")).findByTestId("failure")).textContent).toContain("the disk is full");
  expect(saving()).toBe("saved");
});

it("asks what depends on an answer only once it is given", async () => {
  const { desk } = await begin();
  const before = desk.reply.steps.length;
  for (let at = 0; at < 4; at += 1) {
    await answer();
    await click("reply-on");
  }
  await vi.waitFor(() => expect(desk.reply.steps.length).not.toBe(before));
  expect(screen.getByTestId("reply-at").textContent).toContain(`of ${desk.reply.steps.length}`);
});

it("takes files by the button and by dropping, and takes them off again", async () => {
  const { backend } = await begin();
  await click("reply-attach");
  const box = screen.getByTestId("reply-evidence");
  await vi.waitFor(() => expect(box.textContent).toContain("attached-1.pdf"));
  await fireEvent.drop(within(box).getByTestId("drop-zone"));
  await vi.waitFor(() => expect(box.textContent).toContain("attached-2.pdf"));
  expect(backend.calls).toContain("attachAskedDropped SUP-1");
  await fireEvent.click(within(box).getByRole("button", { name: "Take attached-1.pdf away" }));
  await vi.waitFor(() => expect(box.textContent).not.toContain("attached-1.pdf"));
});

it("goes on with the draft when it is opened again", async () => {
  const { desk } = await begin();
  await answer();
  await vi.waitFor(() => expect(saving()).toBe("saved"));
  await click("reply-close");
  await click("choose-questionnaire");
  expect((await screen.findByTestId("reply-begin")).textContent).toContain("Go on");
  await click("reply-begin");
  expect((await screen.findByTestId("reply-question")).dataset["question"]).toBe("SUP-2");
  expect(desk.reply.asked?.saved).toBe(true);
});

it("says what is open, signs with a key made here, and says where the response lies", async () => {
  const { backend } = await begin();
  await answer();
  await click("reply-to-end");
  expect((await screen.findByTestId("reply-left")).textContent).toMatch(/\d+ questions are open/);
  const send = screen.getByTestId<HTMLButtonElement>("reply-send");
  expect(send.disabled).toBe(true);
  await type("speaker-name", "Gu Yiming");
  await click("key-make");
  await click("algorithm-ed25519");
  await type("new-passphrase", "ferry quartz nine");
  await type("repeat-passphrase", "ferry quartz nin");
  await click("make-key-go");
  expect(backend.calls).not.toContain("makeKey ed25519");
  await type("repeat-passphrase", "ferry quartz nine");
  await click("make-key-go");
  await screen.findByTestId("key-passphrase");
  expect(backend.calls).toContain("makeKey ed25519");
  await vi.waitFor(() => expect(send.disabled).toBe(false));
  await click("reply-send");
  expect((await screen.findByTestId("returned-path")).textContent).toContain("供方答复.lhp");
  expect(screen.getByTestId("reply-returned").textContent).toMatch(/1 of \d+ questions answered/);
  expect(backend.calls).toContain("returnAsked ferry quartz nine");
});

it("does not sign while nothing is said", async () => {
  await open();
  await click("choose-questionnaire");
  await click("reply-to-end");
  await click("key-choose");
  await type("key-passphrase", "ferry quartz nine");
  expect(screen.getByTestId<HTMLButtonElement>("reply-send").disabled).toBe(true);
});

it.each(["zh-CN", "en"])("can be used by all, in %s", async (language) => {
  await open({}, language);
  const judged = async () => {
    const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], rules: { "color-contrast": { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  await click("choose-questionnaire");
  await screen.findByTestId("reply-cover");
  expect(await judged()).toEqual([]);
  await click("reply-begin");
  await screen.findByTestId("reply-question");
  expect(await judged()).toEqual([]);
  await click("reply-to-end");
  await click("key-make");
  await screen.findByTestId("make-key");
  expect(await judged()).toEqual([]);
});
