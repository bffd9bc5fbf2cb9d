// The whole window over the backend in memory, as a person uses it.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it } from "vitest";
import App from "./App.svelte";
import type { Failure } from "./lib/backend/backend";
import { MemoryBackend, type Script } from "./lib/backend/memory";
import { Desk } from "./lib/desk.svelte";
import { Preferences } from "./lib/preferences";

async function open(script: Script = {}, sample = true) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start(["zh-CN"]);
  if (sample) await desk.openSample();
  await tick();
  return { backend, desk };
}

const go = async (name: string) => fireEvent.click(await screen.findByTestId(`nav-${name}`));

beforeEach(() => localStorage.clear());

it("starts with the one next step and opens the sample from it", async () => {
  await open({}, false);
  expect(document.documentElement.lang).toBe("zh-CN");
  await fireEvent.click(screen.getByTestId("open-sample"));
  expect((await screen.findByTestId("score-gbt-43698-2024")).textContent?.trim()).toMatch(/^\d+\.\d\d%$/);
  expect(screen.getByTestId("opened").textContent).toContain("2026年11月20日");
});

it.each(["clauses", "gaps", "consistency"])("%s says what belongs there while nothing is open", async (name) => {
  await open({}, false);
  await go(name);
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
  expect(screen.getByTestId("open-sample")).toBeTruthy();
});

it("switching the language keeps the selection, the panel and the keyboard", async () => {
  await open();
  await go("gaps");
  const rows = await screen.findAllByTestId("gap");
  await fireEvent.click(rows[0] as HTMLElement);
  await screen.findByTestId("requirement-panel");
  const english = screen.getByTestId("language-en");
  english.focus();
  await fireEvent.click(english);
  expect(document.activeElement).toBe(english);
  expect(document.documentElement.lang).toBe("en");
  expect(screen.getAllByTestId("gap")[0]).toBe(rows[0]);
  expect(rows[0]?.className).toContain("selected");
  expect(within(screen.getByTestId("requirement-panel")).getByText("Verdict")).toBeTruthy();
  // The assessor's note stays Chinese and says so.
  expect(screen.getByTestId("requirement-panel").querySelector("dd [lang='zh-CN']")).toBeTruthy();
});

it("the gap list is walked with the arrows and opened with Enter", async () => {
  const { desk } = await open();
  await go("gaps");
  const buttons = (await screen.findAllByTestId("gap")).map((row) => row.querySelector("button") as HTMLElement);
  expect(buttons.map((button) => button.tabIndex).filter((index) => index === 0).length).toBe(1);
  buttons[0]?.focus();
  await fireEvent.keyDown(buttons[0] as HTMLElement, { key: "ArrowDown" });
  expect(document.activeElement).toBe(buttons[1]);
  expect(desk.panel.target).toBeNull();
  await fireEvent.click(buttons[1] as HTMLElement);
  expect(document.activeElement).toBe(await screen.findByTestId("panel"));
  await fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
  expect(screen.queryByTestId("panel")).toBeNull();
  expect(document.activeElement).toBe(buttons[1]);
});

it("gaps are filtered by standard", async () => {
  const { desk } = await open();
  await go("gaps");
  await fireEvent.change(await screen.findByTestId("pack-filter"), { target: { value: "nist-ssdf-1.1" } });
  const expected = desk.assessment?.gaps.filter((gap) => gap.pack === "nist-ssdf-1.1").length;
  expect(screen.getAllByTestId("gap").length).toBe(expected);
});

it("a score opens to its terms, a term to its requirement, and back", async () => {
  await open();
  await fireEvent.click(screen.getByTestId("score-gbt-43698-2024"));
  const panel = await screen.findByTestId("score-panel");
  const row = within(panel).getByRole("button", { name: /7\.1\.1 \[1\]/ });
  row.focus();
  await fireEvent.click(row);
  await screen.findByTestId("requirement-panel");
  await fireEvent.click(screen.getByTestId("panel-back"));
  expect(await screen.findByTestId("score-panel")).toBeTruthy();
});

it("a pack is read requirement by requirement", async () => {
  const { desk } = await open();
  await go("packs");
  await fireEvent.click(await screen.findByTestId("pack-gbt-43698-2024"));
  const first = (await screen.findByTestId("requirement")).textContent;
  const contents = document.querySelector(".contents [aria-current]") as HTMLElement;
  await fireEvent.keyDown(contents, { key: "ArrowDown" });
  expect(screen.getByTestId("requirement").textContent).not.toBe(first);
  expect(desk.shownItem).toBe("gbt-43698-2024/6-2");
});

it("a questionnaire is read question by question", async () => {
  await open();
  await go("packs");
  await fireEvent.click(await screen.findByTestId("pack-deployment"));
  expect((await screen.findByTestId("question")).textContent).toContain("DEP-");
});

it("a model is chosen and everything is scored anew", async () => {
  const models = ["conformity", "weighted"].map((id) => ({ id, name: { "zh-CN": id, en: id } }));
  const { backend } = await open({ startup: { models } });
  await fireEvent.change(screen.getByTestId("model"), { target: { value: "weighted" } });
  expect(backend.calls.at(-1)).toBe("assess weighted");
});

it("a failure to open says so in the language of the window and can be put away", async () => {
  const chosen: Failure = { kind: "input", lines: { "zh-CN": ["第 3 行：缺少键"], en: ["line 3: missing key"] } };
  const { desk } = await open({ chosen });
  await desk.openAnswers();
  expect((await screen.findByTestId("failure")).textContent).toContain("第 3 行：缺少键");
  await fireEvent.click(screen.getByTestId("language-en"));
  expect(screen.getByTestId("failure").textContent).toContain("line 3: missing key");
  await fireEvent.click(within(screen.getByTestId("failure")).getByText("Dismiss"));
  expect(screen.queryByTestId("failure")).toBeNull();
});

it("a report is exported in the chosen language", async () => {
  const { backend } = await open();
  await fireEvent.click(screen.getByTestId("export"));
  await fireEvent.click(await screen.findByTestId("export-bilingual"));
  await fireEvent.click(screen.getByTestId("export-go"));
  expect(backend.requests[0]).toMatchObject({ report: { language: "bilingual", format: "pdf", model: "conformity" }, shown_in: "zh-CN" });
  expect((await screen.findByText(/report\.pdf/)).textContent).toContain("report.pdf");
});
