// Understanding and acting over the backend in memory, as a person does it.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../App.svelte";
import { MemoryBackend, type Script } from "../lib/backend/memory";
import { Desk } from "../lib/desk.svelte";
import { Preferences } from "../lib/preferences";
import type { Place } from "../lib/screens.svelte";
import { LANGUAGES } from "../lib/words/language";

async function open(place: Place, script: Script = {}, language = "zh-CN") {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  await desk.openSample();
  desk.go(place);
  await screen.findByTestId(place.screen);
  await tick();
  return { backend, desk };
}

const type = (testid: string, value: string) => fireEvent.input(screen.getByTestId(testid), { target: { value } });
const choose = (testid: string, value: string) => fireEvent.change(screen.getByTestId(testid), { target: { value } });
const click = (testid: string) => fireEvent.click(screen.getByTestId(testid));

beforeEach(() => localStorage.clear());

it("the overview leads to what is left and to nothing that is done", async () => {
  const { desk } = await open({ screen: "overview" });
  const next = await screen.findByTestId("next");
  const left = desk.assessment?.totals.filter((total) => total.unanswered > 0) ?? [];
  expect(within(next).getAllByTestId("next-judge").length).toBe(left.length);
  await fireEvent.click(within(next).getAllByTestId("next-judge")[0] as HTMLElement);
  const { screen: at, requirement } = desk.way.here;
  expect(at).toBe("assess");
  expect(desk.session.rows.get(requirement ?? "")?.verdict).toBeNull();
  expect(requirement?.startsWith(left[0]?.pack ?? "?")).toBe(true);
});

it("the best set under an effort is asked for with what was typed, and a fault is told", async () => {
  const { backend, desk } = await open({ screen: "overview" });
  const lift = vi.spyOn(backend, "lift");
  await screen.findByTestId("budget");
  await type("budget", "many");
  await click("budget-find");
  expect(screen.getByTestId("budget").getAttribute("aria-invalid")).toBe("true");
  const first = (await backend.actions())[0];
  if (first) await backend.saveAction({ ...first.action, effort: 20 });
  await type("budget", "2.5");
  await click("budget-find");
  const best = await screen.findByTestId("best-set");
  expect(lift).toHaveBeenLastCalledWith(25);
  expect(within(best).getAllByRole("listitem")).toHaveLength(1);
  expect(within(best).getByRole("table").textContent).toContain(desk.edition("gbt-43698-2024"));
});

it("a cell of the lane lists its gaps and leads to them in the gap list", async () => {
  const { backend, desk } = await open({ screen: "lane" });
  const figure = await screen.findByTestId("lane-figure");
  const cell = (await backend.lane()).find((one) => one.gap_count > 1);
  const button = figure.querySelector<SVGGElement>(`[data-cell="${cell?.side} ${cell?.stage}"]`);
  if (!cell || !button) throw new Error("no cell");
  await fireEvent.keyDown(button, { key: "Enter" });
  const gaps = await screen.findByTestId("lane-gaps");
  expect(gaps.textContent).toContain(`${cell.gap_count}`);
  expect(button.getAttribute("aria-pressed")).toBe("true");
  await fireEvent.click(within(gaps).getByText(desk.words.t("insight-lane-filter")));
  await screen.findByTestId("gaps");
  expect(desk.way.here.filter).toBe(`side=${cell.side}&stage=${cell.stage}`);
  expect((screen.getByTestId("stage-filter") as HTMLSelectElement).value).toBe(cell.stage);
  desk.session.back();
  await screen.findByTestId("lane-gaps");
});

it("an action is planned from a gap, taken back, and its faults are told", async () => {
  const { backend, desk } = await open({ screen: "gaps", filter: "planned=unplanned" });
  const unplanned = screen.getAllByTestId("gap").length;
  await fireEvent.click(screen.getAllByTestId("gap-plan")[0] as HTMLElement);
  const form = await screen.findByTestId("action-form");
  await click("action-save");
  expect(form.textContent).toContain(desk.words.t("insight-action-fault-plan"));
  expect(backend.calls.some((call) => call.startsWith("saveAction"))).toBe(false);
  await type("action-plan", "建立分批更新与回退");
  await type("action-effort", "2.5");
  await type("action-due", "2020-01-31");
  await click("action-save");
  await vi.waitFor(() => expect(screen.queryByTestId("action-form")).toBeNull());
  await vi.waitFor(() => expect(screen.getAllByTestId("gap").length).toBe(unplanned - 1));
  desk.go("actions");
  await screen.findByTestId("overdue");
  await click("overdue");
  const late = (await screen.findAllByTestId("action")).find((row) => row.textContent?.includes("建立分批更新与回退"));
  expect(late?.textContent).toContain("2.5");
  expect(late?.textContent).toContain(desk.words.t("insight-actions-late"));
  await desk.session.undo();
  await vi.waitFor(() => expect(screen.queryByText("建立分批更新与回退")).toBeNull());
});

it("an action that was re-tested needs its verdict; what cannot be saved stays in the form", async () => {
  const { backend, desk } = await open({ screen: "actions", part: "action-1" });
  const form = await screen.findByTestId("action-form");
  await choose("action-status", "verified");
  await type("action-done-on", "2026-11-01");
  await click("action-save");
  expect(form.textContent).toContain(desk.words.t("insight-action-fault-retest"));
  await choose("action-retest", "conform");
  const refused = { kind: "input" as const, lines: { "zh-CN": ["磁盘已满"], en: ["the disk is full"] } };
  vi.spyOn(backend, "saveAction").mockRejectedValueOnce(refused);
  await click("action-save");
  await vi.waitFor(() => expect(form.textContent).toContain("磁盘已满"));
  await click("action-save");
  await vi.waitFor(() => expect(screen.queryByTestId("action-form")).toBeNull());
  expect((await backend.actions())[0]?.action).toMatchObject({ status: "verified", retest: "conform", done_on: "2026-11-01" });
});

it("a gap that was named opens its action, or a new one, and saving it closes the form", async () => {
  const { desk } = await open({ screen: "actions" });
  const [planned, unplanned] = [true, false].map((has) => desk.assessment?.gaps.find((gap) => (gap.action !== null) === has));
  if (!planned || !unplanned) throw new Error("gaps");
  desk.session.go({ screen: "actions", requirement: planned.requirement });
  await screen.findByTestId("action-form");
  expect((screen.getByTestId("action-plan") as HTMLTextAreaElement).value).toBe(planned.action?.plan);
  desk.session.go({ screen: "actions", requirement: unplanned.requirement });
  await vi.waitFor(() => expect((screen.getByTestId("action-plan") as HTMLTextAreaElement).value).toBe(""));
  await type("action-plan", "补做一次演练");
  await click("action-save");
  await vi.waitFor(() => expect(screen.queryByTestId("action-form")).toBeNull());
  expect(desk.way.here.requirement).toBeUndefined();
  expect(await screen.findByText("补做一次演练")).toBeTruthy();
});

it("an action is removed after it was asked once", async () => {
  const { backend } = await open({ screen: "actions", part: "action-1" });
  const before = (await backend.actions()).length;
  await screen.findByTestId("action-form");
  await click("action-remove");
  await fireEvent.click(await screen.findByTestId("confirm-go"));
  await vi.waitFor(async () => expect((await backend.actions()).length).toBe(before - 1));
  await vi.waitFor(() => expect(screen.queryByTestId("action-form")).toBeNull());
});

it("gaps are narrowed and sorted, and a filter outlives a look elsewhere", async () => {
  const { desk } = await open({ screen: "gaps" });
  await choose("side-filter", "supplier");
  await choose("gap-sort", "gain");
  const shown = screen.getAllByTestId("gap").map((row) => row.textContent);
  expect(shown.length).toBeLessThan(desk.assessment?.gaps.length ?? 0);
  desk.go("overview");
  desk.back();
  await screen.findByTestId("gaps");
  expect(screen.getAllByTestId("gap").map((row) => row.textContent)).toEqual(shown);
  await click("filter-clear");
  expect(screen.getAllByTestId("gap").length).toBe(desk.assessment?.gaps.length);
});

it("the plan leads to the first that is left of a chapter", async () => {
  const { desk } = await open({ screen: "plan" });
  const plan = await screen.findByTestId("plan-gbt-43698-2024");
  await fireEvent.click(within(plan).getAllByTestId("plan-row")[1] as HTMLElement);
  await vi.waitFor(() => expect(desk.screen).toBe("assess"));
  expect(desk.way.here.requirement).toMatch(/^gbt-43698-2024\/7/);
  expect(desk.session.rows.get(desk.way.here.requirement ?? "")?.verdict).toBeNull();
});

it("the registers hold what the inventory says", async () => {
  const { backend } = await open({ screen: "registers" });
  const key = await screen.findByTestId("register-key_software");
  const { products } = await backend.inventory();
  expect(within(key).getAllByRole("row").length - 1).toBe(products.filter((one) => one.kernel_privilege).length);
});

it("one cycle says what belongs here; two are compared", async () => {
  const { backend, desk } = await open({ screen: "compare" });
  expect(screen.getByTestId("compare").textContent).toContain(desk.words.t("insight-compare-need-two"));
  const [first] = (await backend.workspace())?.assessments ?? [];
  const gap = desk.assessment?.gaps[0];
  if (!first || !gap) throw new Error("no assessment");
  const { totals } = await backend.assess("conformity");
  const { requirement, clause, title, verdict } = gap;
  backend.state.script.comparison = {
    before: totals.map((total) => ({ ...total, score_bp: 5_000 })),
    after: totals,
    changed: [{ requirement, clause, title, before: "conform", after: verdict, movement: "worse" }],
  };
  await desk.session.load(
    await backend.saveAssessment({ ...first, id: "", assessed_on: "2025-11-20", tailoring: null, copied_from: first.id }),
  );
  const changed = await screen.findByTestId("changed");
  expect(within(changed).getAllByTestId("changed-item").length).toBe(1);
  expect(screen.getByTestId("trend").querySelectorAll("polyline").length).toBe(totals.length);
  const asked = () => backend.calls.findLast((call) => call.startsWith("compare"))?.split(" ").slice(1);
  const before = asked();
  await click("compare-swap");
  await vi.waitFor(() => expect(asked()).toEqual(before?.toReversed()));
});

it("search and command list are opened by their keys, walked with the arrows and lead to the place", async () => {
  const { desk } = await open({ screen: "overview" });
  await fireEvent.keyDown(document.body, { key: "/" });
  const field = await screen.findByTestId("search-field");
  await type("search-field", "ＳＢＯＭ");
  await vi.waitFor(() => expect(screen.getAllByTestId("search-option").length).toBeGreaterThan(1));
  expect(screen.getAllByTestId("search-option")[0]?.querySelector("mark")?.textContent).toBe("SBOM");
  await fireEvent.keyDown(field, { key: "ArrowDown" });
  const second = screen.getAllByTestId("search-option")[1];
  expect(second?.getAttribute("aria-selected")).toBe("true");
  expect(field.getAttribute("aria-activedescendant")).toBe(second?.id);
  await fireEvent.keyDown(field, { key: "Enter" });
  await vi.waitFor(() => expect(desk.screen).toBe("assess"));
  expect(screen.queryByTestId("search-dialog")).toBeNull();

  await fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  await type("search-field", "整改");
  await fireEvent.keyDown(await screen.findByTestId("search-field"), { key: "Enter" });
  await vi.waitFor(() => expect(desk.screen).toBe("actions"));
});

describe.each(LANGUAGES)("in %s", (language) => {
  const violations = async (of: string) => {
    const found = await axe.run(screen.getByTestId(of), {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
      rules: { "color-contrast": { enabled: false } },
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };

  it("the form of an action is accessible, with and without faults", async () => {
    await open({ screen: "actions", part: "action-1" }, {}, language);
    await screen.findByTestId("action-form");
    await choose("action-status", "verified");
    await click("action-save");
    expect(await violations("action-form")).toEqual([]);
  }, 60_000);

  it("the search is accessible, empty and with results", async () => {
    await open({ screen: "overview" }, {}, language);
    await click("search");
    await screen.findByTestId("search-field");
    expect(await violations("search-dialog")).toEqual([]);
    await type("search-field", "SBOM");
    await vi.waitFor(() => expect(screen.getAllByTestId("search-option").length).toBeGreaterThan(1));
    expect(await violations("search-dialog")).toEqual([]);
  }, 60_000);
});
