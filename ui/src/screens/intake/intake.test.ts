// Taking files in, and what is looked at before.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import type { ChosenFile } from "../../lib/backend/workspace";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";
import type { Place } from "../../lib/screens.svelte";

async function open(script: Script, place: Place = { screen: "inventory" }) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  await desk.openSample();
  desk.session.go(place);
  return { backend, desk, session: desk.session };
}

vi.setConfig({ testTimeout: 30_000 });

const file = (kind: ChosenFile["kind"], name = `a.${kind}`): Script => ({ intake: { kind, name } });
const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));

beforeEach(() => localStorage.clear());

it("shows what a table changes and what is wrong by cell, and takes it in only when told to", async () => {
  const { backend } = await open(file("inventory"));
  await click("intake-go");
  const problems = await screen.findByTestId("intake-problems");
  expect(within(problems).getAllByRole("row").some((row) => row.textContent?.includes("J3"))).toBe(true);
  expect(within(screen.getByTestId("intake-changes")).getAllByRole("row").length).toBeGreaterThan(2);
  expect(screen.getByTestId("intake-state").textContent).toContain("Nothing has been written yet");
  expect(backend.calls.some((call) => call.startsWith("takeIn"))).toBe(false);
  await click("intake-take");
  await screen.findByTestId("intake-close");
  expect(screen.getByTestId("intake-state").textContent).toContain("Taken in");
  expect(backend.calls).toContain("takeIn null");
});

it("asks of which product an SBOM is before it looks at it, and shows how complete it is", async () => {
  const { backend, session } = await open(file("sbom"));
  await click("intake-go");
  const product = await screen.findByTestId<HTMLSelectElement>("intake-product");
  expect(screen.getByTestId<HTMLButtonElement>("intake-take").disabled).toBe(true);
  expect(backend.calls.some((call) => call.startsWith("previewIntake"))).toBe(false);
  const chosen = session.inventory?.products[0];
  await fireEvent.change(product, { target: { value: chosen?.id } });
  const rows = within(await screen.findByTestId("intake-completeness")).getAllByRole("row");
  expect(rows.some((row) => /Version\s*4 of 5/.test(row.textContent ?? ""))).toBe(true);
  await click("intake-take");
  await vi.waitFor(() => expect(session.inventory?.products.find((one) => one.id === chosen?.id)?.components).toBe(5));
});

it("shows an edited workbook field by field, and leaves what both sides changed until a side is chosen", async () => {
  const { backend } = await open(file("answer-workbook", "a.xlsx"), { screen: "assessments" });
  await click("intake-go");
  const outcomes = async () =>
    within(await screen.findByTestId("intake-edits")).getAllByRole("row").slice(1).map((row) => row.lastElementChild?.textContent);
  expect(await outcomes()).toEqual(["Taken over", "Conflict; the assessment stays"]);
  await click("prefer-workbook");
  await vi.waitFor(async () => expect(await outcomes()).toEqual(["Taken over", "Conflict; the workbook stands"]));
  await click("intake-take");
  await screen.findByTestId("intake-close");
  expect(backend.calls).toContain("takeIn workbook");
});

it("says what of an answer file is missing, and whose it is", async () => {
  await open(file("answers"), { screen: "assessments" });
  await click("intake-go");
  const told = await screen.findByTestId("intake-answers");
  expect(told.textContent).toContain("Lanjiang Provincial Power Dispatch Centre");
  expect(told.textContent).toContain("evidence/备选产品切换预案.docx");
});

it("takes up a file that is dropped on the inventory, and says why one cannot be taken in", async () => {
  const { backend } = await open(file("inventory"));
  await fireEvent.drop(await screen.findByTestId("take-in"));
  expect(await screen.findByTestId("intake-inventory")).toBeTruthy();
  expect(backend.calls).toContain("chooseDropped");
});

it("leaves everything as it is when the file cannot be read", async () => {
  const { backend } = await open({ intake: { kind: "input", lines: { "zh-CN": ["无法读取"], en: ["no such thing"] } } });
  await click("intake-go");
  expect((await screen.findByTestId("failure")).textContent).toContain("no such thing");
  expect(screen.queryByTestId("intake")).toBeNull();
  expect(backend.calls.filter((call) => call.startsWith("takeIn"))).toEqual([]);
});

it("saves the template and exports the answers, and says where they are", async () => {
  const { desk } = await open({ saveTo: "/tmp/out" });
  await click("template");
  expect((await screen.findByTestId("template-saved")).textContent).toContain("/tmp/out");
  desk.session.go({ screen: "assessments" });
  await click("export-answers");
  await vi.waitFor(() => expect(screen.getByTestId("exported-answers").textContent).toContain("/tmp/out"));
});

it("asks before a second start replaces what is open, and not where nothing is", async () => {
  const backend = new MemoryBackend({ argument: { kind: "workspace", path: "/b/two.lianheng" } });
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  await desk.hand("/b/two.lianheng");
  expect(desk.asking).toBe("/b/two.lianheng");
  desk.asking = null;
  await desk.openSample();
  await desk.hand("/b/two.lianheng");
  const asked = await screen.findByTestId("confirm");
  expect(asked.textContent).toContain("/b/two.lianheng");
  expect(desk.session.workspace).not.toBeNull();
  await click("confirm-go");
  await vi.waitFor(() => expect(desk.asking).toBe("/b/two.lianheng"));
  expect(desk.session.workspace).not.toBeNull();
});

it("announces content that changed since the assessment was made, with both versions", async () => {
  const { session } = await open({});
  const { workspace, current } = session;
  if (!workspace || !current) throw new Error("the sample is open");
  const changed = {
    pack: "gbt-43698-2024",
    pinned_version: "0.9.0",
    pinned_digest: "ab".repeat(32),
    present_version: "1.0.0",
    present_digest: "cd".repeat(32),
  };
  expect(screen.queryByTestId("changed-packs")).toBeNull();
  const assessments = workspace.assessments.map((one) => (one.id === current.id ? { ...one, changed_packs: [changed] } : one));
  session.workspace = { ...workspace, assessments };
  const told = await screen.findByTestId("changed-packs");
  for (const part of ["0.9.0", "1.0.0", "abababababab…", "cdcdcdcdcdcd…"]) expect(told.textContent).toContain(part);
  await click("changed-packs-go");
  expect(await screen.findByTestId("assessment-form")).toBeTruthy();
});

it("gives a sheet to a person and tells its history in words", async () => {
  const { session, backend } = await open({}, { screen: "sheets" });
  const person = session.workspace?.people[0];
  const select = await screen.findByTestId<HTMLSelectElement>("sheet-assignee");
  await fireEvent.change(select, { target: { value: person?.id } });
  await vi.waitFor(() => expect(backend.calls.some((call) => call === `assignSheet deployment ${person?.id}`)).toBe(true));
  await vi.waitFor(() => expect(session.sheets.filter((row) => row.assignee === person?.id).length).toBe(1));
  const details = screen.getByTestId<HTMLDetailsElement>("sheet-history");
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  const history = await screen.findByTestId("history");
  await vi.waitFor(() => expect(history.textContent).toContain(person?.name ?? "nobody"));
});

it("taking in can be stopped once it takes long, and nothing is changed; closing the dialog stops it too", async () => {
  const { backend, session } = await open({ ...file("inventory"), steps: 400, step: 10 });
  await click("intake-go");
  await screen.findByTestId("intake-state", {}, { timeout: 20_000 });
  const before = session.inventory;
  await click("intake-take");
  const stop = await screen.findByTestId<HTMLButtonElement>("work-stop", {}, { timeout: 5_000 });
  expect(stop.disabled).toBe(true);
  await vi.waitFor(() => expect(stop.disabled).toBe(false), { timeout: 5_000 });
  await fireEvent.click(stop);
  expect((await screen.findByTestId("intake-stopped")).textContent).toContain("nothing in the workspace was changed");
  expect(session.inventory).toBe(before);
  await click("intake-take");
  const stopped = vi.spyOn(backend, "cancelWork");
  await click("intake-cancel");
  await vi.waitFor(() => expect(stopped).toHaveBeenCalled());
});

it("a file that is still being read can be left", async () => {
  const { backend } = await open({ ...file("inventory"), steps: 1_000, step: 10 });
  await click("intake-go");
  const stop = await screen.findByTestId<HTMLButtonElement>("work-stop", {}, { timeout: 5_000 });
  await vi.waitFor(() => expect(stop.disabled).toBe(false), { timeout: 5_000 });
  await fireEvent.click(stop);
  await vi.waitFor(() => expect(screen.queryByTestId("intake")).toBeNull());
  expect(backend.calls.filter((call) => call.startsWith("takeIn"))).toEqual([]);
});
