// Packages out and in: sealing a submission, verifying what came, and whose key is whose.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import { failure } from "../../lib/backend/memory/script";
import { UNKNOWN } from "../../lib/backend/memory/signers";
import { verified } from "../../lib/backend/memory/verified";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";
import type { VerifiedPackageWire } from "../../lib/wire/VerifiedPackageWire";

vi.setConfig({ testTimeout: 60_000 });

async function start(script: Script = {}) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  return { backend, desk };
}

async function open(part: string, script: Script = {}) {
  const { backend, desk } = await start(script);
  await desk.openSample();
  desk.session.go({ screen: "exchange", part });
  await screen.findByTestId("exchange");
  return { backend, desk };
}

const FROZEN: Script = { contents: { frozen: "2026-11-28T02:00:00Z" } };

/** By somebody nobody here knows. */
const STRANGE: Partial<VerifiedPackageWire> = { signatures: [UNKNOWN] };

const headed = (kind: string): Partial<VerifiedPackageWire> => ({ ...verified(kind) });

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const type = async (testid: string, value: string) => fireEvent.input(await screen.findByTestId(testid), { target: { value } });
const told = async (testid: string) => (await screen.findByTestId(testid)).textContent;
const verdict = async () => (await screen.findByTestId("verdict")).dataset["verdict"];
const begun = (backend: MemoryBackend, call: string) => backend.calls.some((one) => one.startsWith(call));

async function chooseKey() {
  await click("key-choose");
  await type("key-passphrase", "ferry quartz nine");
}

beforeEach(() => localStorage.clear());

it("says what goes along, and counts anew what is left out or taken along", async () => {
  await open("seal");
  const contents = await screen.findByTestId("submission-contents");
  expect(contents.textContent).toContain("31 of them with the file itself, 1.5 MiB in all");
  expect(contents.textContent).toContain("the 640 about this assessment in full");
  expect(screen.getByTestId("classified-out").textContent).toContain("2 are important or core data");
  await click("include-classified");
  await vi.waitFor(() => expect(contents.textContent).toContain("33 of them with the file itself"));
  expect(screen.queryByTestId("classified-out")).toBeNull();
  expect(screen.getByTestId("classified-warning").textContent).toContain("not encrypted");
  await click("for-recipient");
  expect(screen.getByTestId("classified-warning").textContent).not.toContain("not encrypted");
  await click("without-evidence");
  await vi.waitFor(() => expect(contents.textContent).toContain("0 of them with the file itself"));
  expect(screen.queryByTestId("include-classified")).toBeNull();
});

it("does not seal without a key, nor what is not frozen", async () => {
  const { backend } = await open("seal");
  await click("seal-go");
  expect(await told("key-missing")).toContain("Choose or make a key");
  expect(screen.getByTestId("freeze").textContent).toContain("cannot be handed over");
  expect(document.activeElement).toBe(screen.getByTestId("freeze-now"));
  expect(begun(backend, "sealSubmission")).toBe(false);
});

it("does not seal under a passphrase that was typed in two ways, nor for nobody", async () => {
  const { backend } = await open("seal", FROZEN);
  await screen.findByTestId("seal-form");
  expect(screen.queryByTestId("freeze")).toBeNull();
  await chooseKey();
  await click("for-passphrase");
  await type("new-passphrase", "ferry quartz nine");
  await type("repeat-passphrase", "ferry quartz ten");
  await click("seal-go");
  expect(screen.getByTestId("openers").textContent).toContain("The two do not match.");
  await click("for-recipient");
  expect(screen.getByTestId("openers").textContent).toContain("Choose the recipient’s public key file.");
  await click("seal-go");
  expect(begun(backend, "sealSubmission")).toBe(false);
});

it("freezes, seals for a recipient, and tells what to read out", async () => {
  const { backend } = await open("seal");
  await screen.findByTestId("seal-form");
  await chooseKey();
  await click("freeze-now");
  await click("for-recipient");
  await click("recipient-choose");
  await vi.waitFor(() => expect(screen.getByTestId("recipient-name").textContent).toContain("regulator.pub"));
  await click("seal-go");
  const sealed = await screen.findByTestId("sealed");
  expect(sealed.textContent).toContain("2026年度报送包.lhp");
  expect(sealed.textContent).toContain("1 MiB");
  expect(sealed.textContent).toContain("0192f0c1-5c11-7000-8000-000000000001");
  expect(sealed.textContent).toContain("5e".repeat(32));
  expect(sealed.textContent).toContain("Encrypted; neither");
  expect(within(sealed).getByTestId("key-words").textContent).toContain("anchor basket cactus dolphin");
  expect(backend.calls).toContain("sealSubmission true");
});

it("keeps everything as it was where the dialog is closed, or a key does not open", async () => {
  const { backend } = await open("seal", { ...FROZEN, saveTo: null, keyPassphrase: "ferry quartz nine" });
  await screen.findByTestId("seal-form");
  await click("key-choose");
  await type("key-passphrase", "another");
  await click("seal-go");
  expect(await told("failure")).toContain("wrong passphrase");
  await type("key-passphrase", "ferry quartz nine");
  await click("seal-go");
  await vi.waitFor(() => expect(backend.calls.filter((one) => one.startsWith("sealSubmission")).length).toBe(2));
  await vi.waitFor(() => expect(screen.queryByTestId("failure")).toBeNull());
  expect(screen.queryByTestId("sealed")).toBeNull();
});

it("can be stopped while it seals", async () => {
  await open("seal", { ...FROZEN, steps: 400, step: 20 });
  await screen.findByTestId("seal-form");
  await chooseKey();
  await click("seal-go");
  const stop = await screen.findByTestId<HTMLButtonElement>("work-stop");
  await vi.waitFor(() => expect(stop.disabled).toBe(false), 5_000);
  await fireEvent.click(stop);
  expect(await screen.findByText("Stopped. No file was written.")).toBeTruthy();
});

it("has nothing to seal before something is answered, and none of it for an auditor", async () => {
  const { desk } = await open("seal", { contents: { answers: 0, question_answers: 0 } });
  expect(await screen.findByText(/Nothing is answered in this assessment yet/)).toBeTruthy();
  const audited = { ...(await desk.backend.audit()), operator: "x" };
  desk.session.audit = audited as never;
  await vi.waitFor(() => expect(screen.queryByTestId("part-seal")).toBeNull());
});

it("shows a sound package of a known signer as such, with what was worked out again", async () => {
  await open("verify");
  await click("verify-choose");
  expect(await verdict()).toBe("known");
  expect(await told("signers")).toContain("Valid signature of Hengjiang");
  const [score] = screen.getAllByTestId("score");
  expect(score?.textContent).toContain("59.33%");
  expect(await told("recomputed")).toContain("31 in the package with the digest named");
  expect(await told("recomputed")).toContain("640 shown in full");
  expect(await told("pack-states")).toContain("The same");
  expect(await told("heading")).toContain("lianheng 0.1.0");
});

it("never shows a person unknown as good, and does once the words were compared", async () => {
  const { backend } = await open("verify", { verified: STRANGE });
  await click("verify-choose");
  expect(await verdict()).toBe("unknown");
  expect(await told("verdict")).toContain("Signature valid, person unknown");
  await click("signer-add");
  expect(await told("trust-key")).toContain("anchor basket cactus dolphin");
  await type("owner-zh-CN", "衡江电网自动化");
  await type("owner-en", "Hengjiang Grid");
  await fireEvent.change(await screen.findByTestId("key-role"), { target: { value: "operator" } });
  await click("trust-go");
  expect(await told("trust-key")).toContain("A key that was not compared cannot be added.");
  expect(document.activeElement).toBe(screen.getByTestId("compared"));
  expect(begun(backend, "trustKey")).toBe(false);
  await click("compared");
  await click("trust-go");
  await vi.waitFor(async () => expect(await verdict()).toBe("known"));
  expect(backend.calls).toContain("trustKey operator");
  expect(await told("signers")).toContain("Valid signature of Hengjiang Grid (operator)");
  await click("part-keys");
  expect((await screen.findAllByTestId("known-key")).length).toBe(2);
  await click("part-verify");
  expect(await verdict()).toBe("known");
});

it("shows both numbers where they differ, and the rule and file of what does not hold", async () => {
  const found = verified("submission");
  const message = { "zh-CN": "得分不符。", en: "declared 84.00%, recomputed 59.33%." };
  const scores = [{ pack: "gbt-43698-2024", figure: "score_bp", declared: "8400", recomputed: "5933", holds: false }];
  await open("verify", {
    verified: {
      sound: false,
      submission: { ...found.submission, frozen_at: null, evidence: null, journal: null, scores },
      findings: [{ rule: "score-differs", path: "scores.json", line: 12, column: 1, message }],
      unchecked: [{ "zh-CN": "报告未重新生成。", en: "The report was not made again." }],
    },
  });
  await click("verify-choose");
  expect(await verdict()).toBe("unsound");
  const [score] = screen.getAllByTestId("score");
  expect(score?.dataset["holds"]).toBe("false");
  expect(score?.textContent).toMatch(/84\.00%.*59\.33%.*differs/);
  expect(await told("package-finding")).toContain("scores.json, line 12");
  expect(await told("package-finding")).toContain("score-differs");
  expect(await told("unchecked")).toContain("The report was not made again.");
  expect(screen.getByTestId("way-go")).toBeTruthy();
});

it("believes nothing in a package whose container does not hold", async () => {
  const finding = { rule: "content-digest", path: "answers.json", line: null, column: null, message: { "zh-CN": "摘要不符。", en: "another digest" } };
  await open("verify", { verified: { whole: false, sound: false, packs: [], submission: null, signatures: [{ ...UNKNOWN, valid: false }], findings: [finding] } });
  await click("verify-choose");
  expect(await verdict()).toBe("refused");
  expect(await told("signers")).toContain("Signature not valid");
  expect(screen.queryByTestId("signer-add")).toBeNull();
  expect(screen.queryByTestId("way-go")).toBeNull();
});

it("asks for the passphrase, and says when it is another", async () => {
  await open("verify", { package: { name: "a.lhp.age", lock: "passphrase" } });
  await click("verify-choose");
  await click("package-open");
  expect(await screen.findByText("The package is encrypted; enter its passphrase.")).toBeTruthy();
  await type("unlock-passphrase", "wrong one");
  await click("package-open");
  expect(await told("failure")).toContain("the passphrase is another");
  await type("unlock-passphrase", "sealed for you");
  await click("package-open");
  expect(await verdict()).toBe("known");
});

it("verifies without a workspace, and says what is missing for the next step", async () => {
  await start({ package: { name: "a.lhp", lock: "open" }, verified: headed("response") });
  await click("verify-package");
  expect(screen.queryByTestId("part-seal")).toBeNull();
  await click("verify-choose");
  expect(await told("way-needs")).toContain("first open the workspace that asked the supplier");
});

it("begins an audit of a submission with what opened it", async () => {
  await start({ package: { name: "a.lhp.age", lock: "passphrase" } });
  await click("verify-package");
  await click("verify-choose");
  await type("unlock-passphrase", "sealed for you");
  await click("package-open");
  await click("way-go");
  expect((await screen.findByTestId<HTMLInputElement>("unlock-passphrase")).value).toBe("sealed for you");
});

it("brings a response to the suppliers screen, and a questionnaire to its answering", async () => {
  await open("verify", { verified: headed("response") });
  await click("verify-choose");
  await click("way-go");
  await screen.findByTestId("statements");
  document.body.innerHTML = "";
  await open("verify", { verified: headed("questionnaire") });
  await click("verify-choose");
  expect(screen.queryByTestId("reply-cover")).toBeNull();
  await click("way-go");
  await screen.findByTestId("reply-cover");
});

it("leads by kind: a questionnaire the program was started for is answered, anything else is shown for what it is", async () => {
  const argument = { kind: "package", name: "a.lhp", lock: "open" } as const;
  await start({ startup: { has_argument: true }, argument, verified: headed("audit") });
  expect(await verdict()).toBe("known");
  expect(await told("way-needs")).toContain("the workspace the submission was sealed from");
  document.body.innerHTML = "";
  await start({ startup: { has_argument: true }, argument, verified: headed("questionnaire") });
  await screen.findByTestId("reply-cover");
});

it("asks for the passphrase of what the program was started for before it says what it is", async () => {
  const argument = { kind: "package", name: "a.lhp.age", lock: "passphrase" } as const;
  await start({ startup: { has_argument: true }, argument, verified: headed("questionnaire") });
  await type("unlock-passphrase", "correct horse battery");
  await click("package-open");
  await screen.findByTestId("reply-cover");
});

it("a package handed over beside an open workspace is shown for what it is, and nothing is closed", async () => {
  const { desk } = await open("seal", { argument: { kind: "package", name: "a.lhp", lock: "open" } });
  await desk.hand("/b/a.lhp");
  expect(await verdict()).toBe("known");
  expect(desk.session.workspace).not.toBeNull();
  expect(desk.handed).toBeNull();
});

it("a package dropped on the suppliers that is no response is shown for what it is", async () => {
  const { desk } = await open("verify", { questionnaire: { name: "a.lhp", lock: "open" }, verified: headed("audit") });
  desk.session.go({ screen: "supplier-requests" });
  await screen.findByTestId("supplier-requests");
  await fireEvent.drop(await screen.findByTestId("drop-zone"));
  expect(await verdict()).toBe("known");
  expect(desk.screen).toBe("exchange");
});

it("adds a key from its file only after the words were compared, and removes one after asking", async () => {
  const { backend } = await open("keys");
  expect((await screen.findAllByTestId("known-key")).length).toBe(1);
  await click("key-add");
  await click("trust-go");
  expect(await told("trust-key")).toContain("A key that was not compared cannot be added.");
  expect(await told("trust-key")).toContain("Choose their role.");
  await click("compared");
  await type("owner-zh-CN", "省保护工作部门");
  await type("owner-en", "Provincial regulator");
  await fireEvent.change(await screen.findByTestId("key-role"), { target: { value: "regulator" } });
  await type("key-note", "called the duty desk");
  await click("trust-go");
  await vi.waitFor(() => expect(screen.getAllByTestId("known-key").length).toBe(2));
  const added = screen.getAllByTestId("known-key").at(-1) as HTMLElement;
  expect(added.textContent).toContain("Provincial regulator");
  expect(added.textContent).toContain("called the duty desk");
  await fireEvent.click(within(added).getByTestId("key-remove"));
  expect(begun(backend, "forgetKey")).toBe(false);
  await click("confirm-go");
  await vi.waitFor(() => expect(screen.getAllByTestId("known-key").length).toBe(1));
  expect(backend.calls).toContain("forgetKey");
});

it("a signer removed from the key book is unknown again", async () => {
  await open("verify");
  await click("verify-choose");
  expect(await verdict()).toBe("known");
  await click("part-keys");
  await click("key-remove");
  await click("confirm-go");
  expect(await screen.findByText(/The key book is empty/)).toBeTruthy();
  await click("part-verify");
  expect(await verdict()).toBe("unknown");
});

it("makes a key that signs, and one that receives", async () => {
  const { backend } = await open("keys");
  await click("key-make");
  await type("new-passphrase", "ferry quartz nine");
  await type("repeat-passphrase", "ferry quartz nine");
  await click("make-key-go");
  expect(await told("key-made")).toContain("anchor");
  // One's own key needs no telephone; its name is there, and the book shows it.
  await click("key-own-add");
  expect(screen.queryByTestId("compared")).toBeNull();
  expect((await screen.findByTestId<HTMLInputElement>("owner-en")).value).toBe("Lanjiang Provincial Power Dispatch Centre");
  await click("trust-go");
  await vi.waitFor(() => expect(screen.getAllByTestId("known-key").length).toBe(2));
  expect(await told("key-made")).toContain("It is in the key book.");
  expect(backend.calls).toContain("trustKey own");
  await click("key-make");
  await click("algorithm-age-x25519");
  await type("new-passphrase", "ferry quartz nine");
  await type("repeat-passphrase", "ferry quartz nine");
  await click("make-key-go");
  await vi.waitFor(async () => expect(await told("key-made")).toContain("age1sample"));
  expect(backend.calls).toContain("makeKey age-x25519");
});

it("says why a package could not be chosen", async () => {
  await open("verify", { package: failure("the file is gone") });
  await click("verify-choose");
  expect(await told("failure")).toContain("the file is gone");
});
