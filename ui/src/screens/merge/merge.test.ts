// Another copy of the workspace: looked at, decided, merged.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";
import { LANGUAGES } from "../../lib/words/language";

const COPY: Script = { copy: { name: "沈知远的副本.lianheng", needs_passphrase: false } };
const PASSPHRASE = "correct horse battery";

async function open(script: Script, language = "en") {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  await desk.openSample();
  const organisation = { name: { "zh-CN": "甲", en: "A" }, sector: null, region: null };
  const made = await backend.keepWorkspace({ organisation, author: "林越", passphrase: PASSPHRASE }, "en");
  if (made) await desk.session.open(made.workspace);
  desk.session.go({ screen: "workspace" });
  return { backend, desk };
}

vi.setConfig({ testTimeout: 30_000 });

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const take = () => screen.getByTestId<HTMLButtonElement>("merge-take");
const conflicts = () => screen.getAllByTestId("merge-conflict");
const choose = (conflict: number, side: string) => fireEvent.click(within(conflicts()[conflict] as HTMLElement).getByTestId(`choose-${side}`));

beforeEach(() => localStorage.clear());

it("shows what comes in and both sides of what contradicts, and merges only when all is decided", async () => {
  const { backend } = await open(COPY);
  await click("merge-go");
  const rows = within(await screen.findByTestId("merge-incoming")).getAllByRole("row").slice(1);
  expect(rows.length).toBe(4);
  expect(rows[0]?.textContent).toContain("Partial → Conform");
  expect(rows[0]?.textContent).toContain("沈知远");
  expect(screen.getByTestId("merge-state").textContent).toContain("Nothing has been written yet");
  expect(conflicts().length).toBe(2);
  expect(conflicts()[1]?.textContent).toContain("three contracts were sampled");
  expect(conflicts()[1]?.textContent).toContain("Operations and purchasing were interviewed.");
  expect(take().disabled).toBe(true);
  expect(screen.getByTestId("merge-left").textContent).toContain("2 conflicts");
  // Left open, the assessment's own conflict is asked.
  await choose(0, "ours");
  expect(conflicts().length).toBe(3);
  await choose(1, "theirs");
  await choose(2, "both");
  expect(take().disabled).toBe(false);
  await click("merge-take");
  await screen.findByTestId("merge-close");
  expect(screen.getByTestId("merge-state").textContent).toContain("Merged as one change");
  expect(screen.getByTestId("merge-sums").textContent).toContain("Conflicts decided: 3");
  expect(backend.calls).toContain("mergeCopy assessment/1#frozen=ours answer/1/a#verdict=theirs answer/1/b#note=both");
});

it("decides all that is left for one side, and sends nothing that is not asked", async () => {
  const { backend } = await open(COPY);
  await click("merge-go");
  await screen.findByTestId("merge-conflicts");
  await choose(1, "ours");
  await click("merge-all-theirs");
  expect(screen.getByTestId("merge-left").textContent).toContain("All conflicts are decided");
  await click("merge-take");
  await screen.findByTestId("merge-close");
  expect(backend.calls).toContain("mergeCopy assessment/1#frozen=theirs answer/1/b#note=ours");
});

it("asks for the passphrase of a copy that has its own, and says when it is wrong", async () => {
  const { backend } = await open({ copy: { name: "k.lianheng", needs_passphrase: true } });
  await click("merge-go");
  const field = await screen.findByTestId<HTMLInputElement>("merge-passphrase");
  expect(backend.calls).not.toContain("previewMerge");
  await fireEvent.input(field, { target: { value: "wrong" } });
  await click("merge-look");
  expect((await screen.findByText("wrong passphrase")).isConnected).toBe(true);
  await fireEvent.input(field, { target: { value: PASSPHRASE } });
  await click("merge-look");
  await screen.findByTestId("merge-conflicts");
});

it("says that there is nothing to merge, and why a copy is refused", async () => {
  await open({ ...COPY, merge: { relation: "ours-ahead", incoming: [], conflicts: [], kept: [], only_ours: 0 } });
  await click("merge-go");
  expect((await screen.findByTestId("merge-state")).textContent).toContain("There is nothing to merge");
  expect(screen.queryByTestId("merge-take")).toBeNull();
});

it("says why a copy is refused, and opens nothing", async () => {
  await open({ copy: { kind: "input", lines: { "zh-CN": ["别处的"], en: ["not a copy of this one"] } } });
  await click("merge-go");
  expect((await screen.findByText("not a copy of this one")).isConnected).toBe(true);
  expect(screen.queryByTestId("merge-dialog")).toBeNull();
});

it("is stopped without a trace", async () => {
  const { backend } = await open({ ...COPY, merge: { conflicts: [] }, steps: 400, step: 10 });
  await click("merge-go");
  await vi.waitFor(() => expect(backend.calls).toContain("previewMerge"));
  await vi.waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("work-stop").disabled).toBe(false), { timeout: 5_000 });
  await click("work-stop");
  await vi.waitFor(() => expect(screen.getByTestId("merge-dialog").textContent).toContain("Stopped; nothing was merged."));
});

describe.each(LANGUAGES)("in %s", (language) => {
  it("has nothing axe complains about", async () => {
    await open(COPY, language);
    await click("merge-go");
    await screen.findByTestId("merge-conflicts");
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }, 60_000);
});
