// A review as an auditor does it, with the keyboard, and an operator's answer to it, over the backend in memory.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, it } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";

const FIRST = "gbt-43698-2024/7.1.4-6";
const click = async (testid: string) => fireEvent.click((await screen.findAllByTestId(testid))[0] as HTMLElement);
const fill = async (testid: string, value: string) => fireEvent.input(await screen.findByTestId(testid), { target: { value } });
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more });

async function open(script: Script = {}) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  return { backend, desk, session: desk.session };
}

async function begin(script: Script = {}) {
  const opened = await open(script);
  await click("open-submission");
  await fill("auditor-zh-CN", "衡信");
  await fill("auditor-en", "Hengxin");
  await fill("auditing-lead", "顾明远");
  await fill("new-passphrase", "correct horse");
  await fill("repeat-passphrase", "correct horse");
  await click("begin-audit-go");
  await click("recovery-kept");
  await click("recovery-go");
  await screen.findByTestId("lock");
  return opened;
}

beforeEach(() => localStorage.clear());

it("a submission becomes an auditor's workspace with a rail of its own, and nothing of the operator's can be changed", async () => {
  const { session } = await begin();
  expect(session.audit?.reviewed).toBe(0);
  expect(session.readOnly && session.fixed && session.reviewable).toBe(true);
  expect(screen.queryByTestId("nav-gaps")).toBeNull();
  expect(screen.queryByTestId("nav-assessments")).toBeNull();
  expect(screen.queryByTestId("export")).toBeNull();
  expect(screen.getByTestId("nav-differences")).toBeTruthy();
});

it("agrees with one key, disagrees with another, and walks on", async () => {
  const { backend, desk, session } = await begin();
  desk.session.go({ screen: "assess", requirement: FIRST });
  await screen.findByTestId("auditor-side");
  const operator = session.reviews.get(FIRST)?.operator;
  await press("a");
  await waitFor(() => expect(session.reviews.get(FIRST)).toMatchObject({ verdict: operator, agrees: true }));
  await press(operator === "nonconform" ? "1" : "3");
  await waitFor(() => expect(session.reviews.get(FIRST)?.agrees).toBe(false));
  expect(session.audit?.differences).toBe(1);
  expect(screen.getByText("Say what was found, so that the operator can answer.")).toBeTruthy();
  await fill("finding", "No signature is checked.");
  await fireEvent.blur(screen.getByTestId("finding"));
  await click("severity-major");
  await click("method-test");
  const saved = { finding: "No signature is checked.", methods: ["test"], severity: "major" };
  await waitFor(async () => expect((await backend.reviewItem(FIRST)).review).toMatchObject(saved));
  expect(session.reviews.get(FIRST)?.severity).toBe("major");
  expect(session.rows.get(FIRST)?.verdict).toBe(operator);
  await press("z", { ctrlKey: true });
  await waitFor(async () => expect((await backend.reviewItem(FIRST)).review?.methods).toEqual([]));
  await press("n");
  await waitFor(() => expect(desk.way.here.requirement).not.toBe(FIRST));
});

it("every difference is listed, and a number of the overview leads to its list", async () => {
  const { backend, desk, session } = await begin();
  const judgement = { severity: "major", finding: "x", recommendation: null, methods: [], sampled: null, evidence: [], note: null };
  await backend.saveReview(FIRST, { ...judgement, verdict: "nonconform" });
  await session.load();
  await click("nav-differences");
  expect(await screen.findAllByTestId("difference")).toHaveLength(session.audit?.differences ?? 0);
  await click("nav-overview");
  await click("left-no-evidence");
  expect(desk.way.here).toMatchObject({ screen: "assess", filter: "no-evidence" });
});

it("the same seed draws the same sample, and the list knows it", async () => {
  const { session } = await begin();
  await click("nav-sample");
  for (const seed of ["one", "one"]) {
    await fill("seed", seed);
    const before = session.audit?.samples.length ?? 0;
    await click("draw");
    await waitFor(() => expect(session.audit?.samples.length).toBe(before + 1));
  }
  const [first, second] = session.audit?.samples ?? [];
  expect(second?.drawn).toEqual(first?.drawn);
  expect([...session.reviews.values()].filter((row) => row.filters.includes("in-sample"))).toHaveLength(first?.drawn.length ?? 0);
});

it("seals only with a key, and says what to compare", async () => {
  const { backend, session } = await begin();
  await backend.saveReview(FIRST, { verdict: "nonconform", severity: null, finding: null, recommendation: null, methods: [], sampled: null, evidence: [], note: null });
  await session.load();
  await click("nav-audit-exchange");
  await click("seal-go");
  expect(backend.calls).not.toContain("sealAudit");
  await click("choose-key");
  await click("seal-go");
  expect((await screen.findByTestId("sealed")).textContent).toContain("5b5b5b");
});

it("an encrypted submission says so when the passphrase is wrong, and nothing is opened", async () => {
  const { session } = await open({ submission: { name: "s.lhp.age", lock: "passphrase" } });
  await click("open-submission");
  await fill("auditor-zh-CN", "衡信");
  await fill("auditor-en", "Hengxin");
  await fill("auditing-lead", "顾");
  await fill("new-passphrase", "correct horse");
  await fill("repeat-passphrase", "correct horse");
  await fill("unlock-passphrase", "wrong");
  await click("begin-audit-go");
  expect((await screen.findByTestId("failure")).textContent).toContain("wrong passphrase");
  expect(session.workspace).toBeNull();
});

it("an operator imports an audit once, answers a finding with an action, and keeps the verdict", async () => {
  const { backend, desk, session } = await open();
  await desk.openSample();
  const made = await backend.keepWorkspace({ organisation: { name: { "zh-CN": "甲", en: "A" }, sector: null, region: null }, author: "乙", passphrase: "correct horse" }, "en");
  if (made) await session.open(made.workspace);
  const before = session.rows.get(FIRST)?.verdict;
  session.go({ screen: "audits" });
  await click("import-audit");
  await screen.findByTestId("audit-proof");
  expect(backend.calls).not.toContain("importAudit");
  await click("import-take");
  await click("import-close");
  const [row] = await screen.findAllByTestId("finding-row");
  await fireEvent.click(within(row as HTMLElement).getByTestId("respond"));
  await click("stance-partly_accepted");
  await click("respond-go");
  expect(backend.calls.some((call) => call.startsWith("respondToFinding"))).toBe(false);
  await fill("response-text", "Two of three.");
  await click("response-new");
  await click("respond-go");
  await waitFor(() => expect(backend.calls).toContain(`respondToFinding ${FIRST} partly_accepted`));
  await waitFor(() => expect(screen.queryByTestId("respond-form")).toBeNull());
  expect((await screen.findAllByTestId("finding-row"))[0]?.textContent).toContain("Two of three.");
  expect(session.rows.get(FIRST)?.verdict).toBe(before);
  await click("import-audit");
  await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("import-take").disabled).toBe(true));
});
