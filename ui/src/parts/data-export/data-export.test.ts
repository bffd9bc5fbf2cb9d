// Data exported for other tools, as a person does it.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";

vi.setConfig({ testTimeout: 30_000 });

async function open(script: Script = {}) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["en"]);
  await desk.openSample();
  await tick();
  return { backend, desk };
}

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const told = (words: string) => vi.waitFor(() => expect(screen.getByTestId("export-state").textContent).toContain(words));
const stage = () => screen.getByTestId("status").dataset["stage"];

beforeEach(() => localStorage.clear());

it("says of each format what it is for, and asks for what was chosen", async () => {
  const { backend } = await open();
  await click("export-data");
  const cyclonedx = await screen.findByRole("radio", { name: /CycloneDX attestation/, hidden: true });
  expect(cyclonedx.getAttribute("aria-describedby")).toBeTruthy();
  await fireEvent.click(cyclonedx);
  await click("data-language-bilingual");
  await click("data-pack-nist-ssdf-1.1");
  await click("data-export-go");
  await told("Data saved: cyclonedx.json");
  expect(backend.dataRequests).toEqual([
    expect.objectContaining({ format: "cyclonedx", language: "bilingual", table: null, model: "conformity" }),
  ]);
  expect(backend.dataRequests[0]?.packs).not.toContain("nist-ssdf-1.1");
});

it("is found in the command list", async () => {
  await open();
  await fireEvent.keyDown(window, { key: "k", ctrlKey: true });
  const field = await screen.findByTestId("search-field");
  await fireEvent.input(field, { target: { value: "export data" } });
  await fireEvent.keyDown(field, { key: "Enter" });
  expect(await screen.findByTestId("data-format-csv")).toBeTruthy();
});

it("tables go into a folder all together, or one by one", async () => {
  const { backend } = await open();
  await click("export-data");
  await click("data-format-csv");
  await click("data-export-go");
  await told("14 tables saved: tables");
  await click("export-data");
  await click("data-format-csv");
  await fireEvent.change(await screen.findByTestId("data-table"), { target: { value: "gaps" } });
  await click("data-export-go");
  await told("Data saved: gaps.csv");
  expect(backend.dataRequests.map((request) => request.table)).toEqual([null, "gaps"]);
});

it("shows exactly what an anonymised file holds before it is written, rule by rule", async () => {
  const { backend } = await open();
  await click("export-data");
  await click("data-format-anonymised");
  const preview = await screen.findByTestId("anonymised-preview");
  const rule = await within(preview).findByTestId("rule-pseudonym");
  const summary = rule.querySelector("summary") as HTMLElement;
  const places = Number(/(\d[\d,]*) places/.exec(summary.textContent ?? "")?.[1]?.replaceAll(",", ""));
  await fireEvent.click(summary);
  (rule as HTMLDetailsElement).open = true;
  await fireEvent(rule, new Event("toggle"));
  const recorded = (await backend.previewAnonymised([])).replaced.filter((one) => one.rule === "pseudonym");
  expect(places).toBe(recorded.length);
  expect((await within(rule).findAllByRole("row", { hidden: true })).length).toBe(Math.min(100, recorded.length) + 1);
  const text = within(preview).getByTestId<HTMLTextAreaElement>("anonymised-text").value;
  expect(text).toBe((await backend.previewAnonymised([])).text);
  expect(backend.dataRequests).toEqual([]);
  expect(screen.queryByTestId("data-language-en")).toBeNull();
});

it("without a gap there is no plan of action, and without a standard nothing at all", async () => {
  const { desk } = await open();
  if (desk.assessment) desk.assessment = { ...desk.assessment, gaps: [] };
  await click("export-data");
  const go = await screen.findByTestId<HTMLButtonElement>("data-export-go");
  expect(go.disabled).toBe(false);
  await click("data-format-oscal-poam");
  expect(screen.getByTestId("data-export-no-gaps").textContent).toContain("no gap");
  expect(go.disabled).toBe(true);
  await click("data-format-csv");
  expect(go.disabled).toBe(false);
  for (const box of within(screen.getByTestId("data-export")).getAllByRole("checkbox", { hidden: true })) await fireEvent.click(box);
  expect(go.disabled).toBe(true);
  expect(screen.getByRole("alert", { hidden: true }).textContent).toContain("at least one standard");
});

it("can be stopped once it takes long, and says that nothing was written", async () => {
  await open({ steps: 10_000, step: 20 });
  await click("export-data");
  await click("data-export-go");
  await vi.waitFor(() => expect(stage()).toBe("running"));
  expect(screen.queryByTestId("export-stop")).toBeNull();
  await fireEvent.click(await screen.findByTestId("export-stop", {}, { timeout: 5_000 }));
  await vi.waitFor(() => expect(stage()).toBe("stopped"));
  expect(screen.getByTestId("export-state").textContent).toContain("no file was written");
});

it("a closed dialog is no failure, and a failure says what to do", async () => {
  await open({ savedData: null });
  await click("export-data");
  await click("data-export-go");
  await vi.waitFor(() => expect(stage()).toBe("idle"));
});

it("a failure is told in both languages", async () => {
  const { desk } = await open({ savedData: { kind: "input", lines: { "zh-CN": ["磁盘空间不足"], en: ["the disk is full"] } } });
  await click("export-data");
  await click("data-export-go");
  expect((await screen.findByText("the disk is full")).closest("[data-testid=export-state]")).toBeTruthy();
  desk.speak("zh-CN");
  expect(await screen.findByText("磁盘空间不足")).toBeTruthy();
});
