// Suppliers asked, as their operator sees them.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import { failure } from "../../lib/backend/memory/script";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";

vi.setConfig({ testTimeout: 60_000 });

const ASKED: Script = {
  requests: [
    { supplier: "sup-hengjiang", deadline: "2026-11-20" },
    { supplier: "sup-nordwerk", deadline: "2026-12-18" },
  ],
};

async function open(script: Script = {}) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  await desk.openSample();
  desk.session.go({ screen: "supplier-requests" });
  await screen.findByTestId("never-asked");
  return { backend, desk };
}

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
/** Opens the first row. */
const unfold = async () => fireEvent.click((await screen.findAllByTestId("request-open"))[0] as HTMLElement);
const type = async (testid: string, value: string) => fireEvent.input(await screen.findByTestId(testid), { target: { value } });
const button = (testid: string) => screen.getByTestId<HTMLButtonElement>(testid);

beforeEach(() => localStorage.clear());

it("says what the first step is while nobody was asked", async () => {
  await open();
  expect(screen.getByTestId("supplier-requests").textContent).toContain("No supplier has been asked yet");
  expect(screen.queryByTestId("save-reminders")).toBeNull();
});

it("makes a questionnaire of chosen sections, signed, and lists it", async () => {
  const { backend } = await open();
  await click("request-new");
  await screen.findByTestId("request-sections");
  await click("request-make");
  expect(screen.getByText("Choose the supplier.")).toBeTruthy();
  expect(screen.getByText(/Choose or make a key/)).toBeTruthy();
  const supplier = await screen.findByTestId("request-supplier");
  await vi.waitFor(() => expect(within(supplier).getAllByRole("option").length).toBeGreaterThan(3));
  await fireEvent.change(supplier, { target: { value: "sup-hengjiang" } });
  await click("section-retire");
  await click("section-relationship");
  await type("request-contact", "Shen Zhiyuan");
  await click("form-workbook");
  await click("key-choose");
  await type("key-passphrase", "wrong");
  await click("request-make");
  expect((await screen.findByTestId("failure")).textContent).toContain("the passphrase of the key is another");
  await type("key-passphrase", "right one");
  await click("request-make");
  const made = await screen.findByTestId("request-made");
  expect(made.textContent).toContain("供方问卷.lhp");
  expect(made.textContent).toContain("供方问卷.xlsx");
  expect(backend.calls).toContain("makeRequest sup-hengjiang plan+develop+build+test+release+deliver+support true");
  await click("request-close");
  expect((await screen.findAllByTestId("request")).length).toBe(1);
});

it("says who is late, notes a reminder, and saves the list", async () => {
  const { backend } = await open(ASKED);
  const [first] = await screen.findAllByTestId("request");
  expect(first?.textContent).toMatch(/overdue/i);
  expect(first?.textContent).toContain("10 days late");
  await unfold();
  await click("remind");
  await type("remind-note", "called the quality department");
  await click("remind-go");
  await vi.waitFor(() => expect(screen.getByTestId("request-details").textContent).toContain("called the quality department"));
  await click("save-reminders");
  expect(await screen.findByText(/催办清单\.csv/)).toBeTruthy();
  expect(backend.calls).toContain("saveReminders");
});

it("withdraws a questionnaire only after asking, and waits again", async () => {
  const { backend } = await open(ASKED);
  await unfold();
  await click("withdraw");
  expect(backend.calls.some((call) => call.startsWith("withdrawRequest"))).toBe(false);
  await click("confirm-go");
  await click("wait-again");
  await vi.waitFor(() => expect(backend.calls).toContain("withdrawRequest request-1 false"));
});

it("shows a response side by side, changes nothing before it is taken over, and accepts only what is ticked", async () => {
  const { backend } = await open(ASKED);
  await click("response-choose");
  const rows = await screen.findAllByTestId("statement");
  expect(screen.getByTestId("response-state").textContent).toContain("Nothing has been written yet");
  expect(screen.getByTestId("cautions").textContent).toContain("nobody here knows the key");
  expect(rows[1]?.textContent).toContain("整改中");
  expect(button("response-take").textContent).toContain("Keep the words, accept nothing");
  expect(backend.calls.some((call) => call.startsWith("takeResponse"))).toBe(false);
  const first = screen.getByTestId("accept-SUP-1");
  first.focus();
  await fireEvent.keyDown(first, { key: "a" });
  expect(document.activeElement).toBe(screen.getByTestId("accept-SUP-2"));
  await fireEvent.keyDown(screen.getByTestId("accept-SUP-2"), { key: "ArrowDown" });
  expect(document.activeElement).toBe(screen.getByTestId("accept-SUP-3"));
  expect(button("response-take").textContent).toContain("Take over 1 answer");
  expect(screen.queryByTestId("accept-SUP-5")).toBeNull();
  await click("response-take");
  await screen.findByTestId("response-close");
  expect(backend.calls).toContain("takeResponse SUP-1@1 true");
  expect(screen.getByTestId("response-state").textContent).toContain("1 answer is accepted");
});

it("accepts all that can be, or none", async () => {
  const { backend } = await open(ASKED);
  await click("response-choose");
  await click("accept-all");
  expect(button("response-take").textContent).toContain("Take over 4 answers");
  await click("accept-none");
  await click("response-take");
  await screen.findByTestId("response-close");
  expect(backend.calls).toContain("takeResponse  true");
});

it("says that a workbook is unsigned", async () => {
  await open({ ...ASKED, response: { name: "answers.xlsx", lock: "open" } });
  await click("response-choose");
  expect((await screen.findByTestId("response-head")).textContent).toContain("Unsigned");
  expect(screen.getByTestId("cautions").textContent).toContain("a workbook has no signature");
});

it("takes in what nobody asked for only when somebody says whose it is", async () => {
  const { backend } = await open({ ...ASKED, refused: failure("not asked for in this workspace"), questionnaire: { name: "供方答复.lhp", lock: "open" } });
  await fireEvent.drop(await screen.findByTestId("drop-zone"));
  expect((await screen.findByTestId("failure")).textContent).toContain("not asked for");
  expect(button("response-take").disabled).toBe(true);
  const whose = await screen.findByTestId("unasked-of");
  await vi.waitFor(() => expect(within(whose).getAllByRole("option").length).toBeGreaterThan(2));
  await fireEvent.change(whose, { target: { value: "sup-nordwerk" } });
  await click("unasked-go");
  await screen.findByTestId("statements");
  expect(backend.calls).toContain("previewResponse sup-nordwerk");
  expect(button("response-take").disabled).toBe(false);
});
