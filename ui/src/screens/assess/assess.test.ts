// Answering as a person does it: with the keyboard, over the backend in memory.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../lib/backend/memory";
import { failure } from "../../lib/backend/memory/script";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";
import type { Place } from "../../lib/screens.svelte";
import { LANGUAGES } from "../../lib/words/language";

const FIRST = "gbt-43698-2024/7.1.1-3";

async function open(place: Place = { screen: "assess", requirement: FIRST }, language = "en") {
  const backend = new MemoryBackend();
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  await desk.openSample();
  desk.session.go(place);
  return { backend, desk, session: desk.session };
}

const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more });

const chosen = () => within(screen.getByTestId("verdict")).getAllByRole<HTMLInputElement>("radio").find((radio) => radio.checked)?.value;

async function item(clause: string) {
  await waitFor(() => expect(screen.getByTestId("item").querySelector("h2")?.textContent).toContain(clause));
}

beforeEach(() => localStorage.clear());

it("judges with the keyboard, saves at once, and takes it back", async () => {
  const { backend, session } = await open();
  await item("7.1.1 [3]");
  const before = chosen();
  await press("3");
  await waitFor(() => expect(session.rows.get(FIRST)?.verdict).toBe("nonconform"));
  expect(backend.calls).toContain(`saveAnswer ${FIRST}`);
  expect(chosen()).toBe("nonconform");
  await press("z", { ctrlKey: true });
  await waitFor(() => expect(chosen()).toBe(before));
  await waitFor(() => expect(screen.getByTestId("announced").textContent).toContain("7.1.1 [3]"));
  await press("z", { ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(chosen()).toBe("nonconform"));
  await press("0");
  await waitFor(() => expect(session.rows.get(FIRST)?.verdict).toBeNull());
});

it("walks to the next not yet judged, flags it and is not sure", async () => {
  const { session } = await open();
  await item("7.1.1 [3]");
  await press("n");
  await item("7.1.3 [6]");
  await press("f");
  await press("?");
  await waitFor(() => expect(session.rows.get("gbt-43698-2024/7.1.3-6")).toMatchObject({ flagged: true, unsure: true, verdict: null }));
  await press("p");
  await item("7.1.3 [5]");
  await press("j");
  await item("7.1.3 [6]");
});

it("a verdict pressed right after moving goes to the item one moved to", async () => {
  const { session } = await open();
  await item("7.1.1 [3]");
  const first = session.rows.get(FIRST)?.verdict;
  await press("n");
  await press("1");
  await waitFor(() => expect(session.rows.get("gbt-43698-2024/7.1.3-6")?.verdict).toBe("conform"));
  expect(session.rows.get(FIRST)?.verdict).toBe(first);
});

it("keys do nothing while a note is typed, and leaving the item saves it", async () => {
  const { backend, session } = await open();
  await item("7.1.1 [3]");
  const note = screen.getByTestId<HTMLTextAreaElement>("note");
  const verdict = session.rows.get(FIRST)?.verdict;
  await fireEvent.input(note, { target: { value: "seen on site" } });
  await fireEvent.keyDown(note, { key: "1" });
  expect(session.rows.get(FIRST)?.verdict).toBe(verdict);
  await press("n");
  await item("7.1.3 [6]");
  await waitFor(async () => expect((await backend.item(FIRST)).note).toBe("seen on site"));
});

it("what cannot be saved stays on the screen, also after going elsewhere, and is saved by trying again", async () => {
  const { backend, session } = await open();
  await item("7.1.1 [3]");
  const { saveAnswer } = backend;
  backend.saveAnswer = async () => {
    throw failure("the disk is full");
  };
  await fireEvent.input(screen.getByTestId("note"), { target: { value: "precious" } });
  await fireEvent.blur(screen.getByTestId("note"));
  await waitFor(() => expect(screen.getByTestId("item-saved").textContent).toContain("the disk is full"));
  expect(session.saving).toBe("failed");
  await press("n");
  await item("7.1.3 [6]");
  await press("p");
  session.go({ screen: "assess", requirement: FIRST });
  await item("7.1.1 [3]");
  expect(screen.getByTestId<HTMLTextAreaElement>("note").value).toBe("precious");
  backend.saveAnswer = saveAnswer;
  await fireEvent.click(within(screen.getByTestId("item-saved")).getByRole("button"));
  await waitFor(async () => expect((await backend.item(FIRST)).note).toBe("precious"));
  await waitFor(() => expect(session.saving).toBe("saved"));
});

it("asks for a reason where a verdict does not apply", async () => {
  await open();
  await item("7.1.1 [3]");
  expect(screen.queryByTestId("reason")).toBeNull();
  await press("4");
  expect((await screen.findByTestId("reason")).getAttribute("aria-required")).toBe("true");
});

it("the tree is narrowed by filters and by words of either language, and the item stays", async () => {
  const { desk } = await open();
  await item("7.1.1 [3]");
  const rows = () => [...screen.getByTestId("tree").querySelectorAll("[role=treeitem]")].filter((row) => !row.hasAttribute("aria-expanded"));
  await fireEvent.click(screen.getByTestId("filter-unanswered"));
  const unanswered = [...desk.session.rows.values()].filter((row) => row.verdict === null && row.requirement.startsWith("gbt-43698"));
  await waitFor(() => expect(rows().length).toBe(unanswered.length));
  await fireEvent.click(screen.getByTestId("filter-unanswered"));
  await fireEvent.input(screen.getByTestId("tree-search"), { target: { value: "背景调查" } });
  await waitFor(() => expect(rows().map((row) => row.getAttribute("data-row"))).toContain("gbt-43698-2024/7.1.3-6"));
  await item("7.1.1 [3]");
});

it("the tree is walked with the arrows", async () => {
  const { desk } = await open();
  await item("7.1.1 [3]");
  const tree = screen.getByTestId("tree");
  await fireEvent.keyDown(tree, { key: "ArrowDown" });
  await item("7.1.1 [4]");
  await fireEvent.keyDown(tree, { key: "ArrowLeft" });
  await fireEvent.keyDown(tree, { key: "ArrowLeft" });
  await waitFor(() => expect(tree.querySelector('[data-row="gbt-43698-2024 7.1.1"]')?.getAttribute("aria-expanded")).toBe("false"));
  expect(desk.way.here.requirement).toBe("gbt-43698-2024/7.1.1-4");
});

it("picked items are given to a person, who then finds them as one's own", async () => {
  const { session, backend } = await open();
  await item("7.1.1 [3]");
  await fireEvent.click(screen.getByTestId("pick"));
  const clause = await waitFor(() => screen.getByTestId("tree").querySelector('[data-row="gbt-43698-2024 7.1.1"]') as HTMLElement);
  await fireEvent.click(clause);
  const form = screen.getByTestId("assign");
  await fireEvent.change(within(form).getByRole("combobox"), { target: { value: "person-1" } });
  await fireEvent.submit(form);
  await waitFor(() => expect(session.rows.get(FIRST)?.assignee).toBe("person-1"));
  expect(backend.calls).toContain("assign 5 person-1");
  await waitFor(() => expect(screen.getByTestId("filter-mine").textContent).toContain("5"));
});

it("evidence is attached, dropped, taken off and used again", async () => {
  const { session } = await open();
  await item("7.1.1 [3]");
  const before = session.rows.get(FIRST)?.evidence ?? 0;
  const count = async (expected: number) => waitFor(() => expect(session.rows.get(FIRST)?.evidence).toBe(expected));
  await fireEvent.click(screen.getByTestId("attach"));
  await count(before + 1);
  await fireEvent.drop(screen.getByTestId("drop-zone"));
  await count(before + 2);
  await fireEvent.click(await screen.findByRole("button", { name: /attached-1\.txt.*off/ }));
  await count(before + 1);
  await fireEvent.click(screen.getByTestId("link-existing"));
  const dialog = await screen.findByTestId("link-dialog");
  await fireEvent.input(within(dialog).getByRole("searchbox"), { target: { value: "ATTACHED-1" } });
  await fireEvent.click(await within(dialog).findByRole("button", { name: /attached-1/ }));
  await count(before + 2);
});

it("comments are written, dealt with, and counted", async () => {
  const { session } = await open();
  await item("7.1.1 [3]");
  await press("c");
  const field = await screen.findByTestId("comment");
  await waitFor(() => expect(document.activeElement).toBe(field));
  await fireEvent.input(field, { target: { value: "ask the purchasing office" } });
  await fireEvent.submit(screen.getByTestId("comment-form"));
  await waitFor(() => expect(session.rows.get(FIRST)?.comments).toBe(1));
  await fireEvent.click(await screen.findByText("Mark as dealt with"));
  await waitFor(() => expect(session.rows.get(FIRST)?.comments).toBe(0));
});

it("the history of an item says who changed what from what to what", async () => {
  const { session } = await open();
  await item("7.1.1 [3]");
  const before = session.rows.get(FIRST)?.verdict;
  await press("3");
  await press("h");
  const entry = await waitFor(() => within(screen.getByTestId("history")).getAllByRole("listitem")[0] as HTMLElement);
  expect(before).not.toBe("nonconform");
  expect(entry.textContent).toMatch(/沈知远.*Verdict.*Nonconform/s);
});

it("one item at a time, and back", async () => {
  const { desk } = await open();
  await item("7.1.1 [3]");
  await press("m");
  expect(screen.queryByTestId("tree")).toBeNull();
  expect(await screen.findByTestId("card-leave")).toBeTruthy();
  desk.words.language = "zh-CN";
  await item("7.1.1 [3]");
  await press("Escape");
  expect(await screen.findByTestId("tree")).toBeTruthy();
});

it("an answer to a question suggests at once, and the suggestion is confirmed or overridden", async () => {
  const { session, backend } = await open({ screen: "sheets", questionnaire: "deployment", object: { supplier: null, product: "prd-ems", system: "sys-ems" } });
  const [card] = await waitFor(() => {
    const found = screen.getAllByTestId("question-card").filter((one) => one.textContent?.includes("An answer will suggest"));
    expect(found.length).toBeGreaterThan(0);
    return found;
  });
  const question = card?.dataset["question"] ?? "";
  const again = () => document.querySelector<HTMLElement>(`[data-question="${question}"]`) as HTMLElement;
  const value = again().querySelector<HTMLInputElement>("[data-value]") as HTMLInputElement;
  await fireEvent.click(value);
  await waitFor(() => expect(backend.calls).toContain(`saveQuestion ${question}`));
  const suggests = await waitFor(() => within(again()).getByTestId("suggests"));
  await fireEvent.click(within(suggests).getAllByRole("button")[0] as HTMLElement);
  const reason = within(await screen.findByTestId("suggestion")).getByRole("button", { name: /Hengjiang EMS platform in/ });
  expect(reason.textContent).toContain(question.split("/")[1]);
  const id = session.rows.has(FIRST) ? (await screen.findByTestId("item")).querySelector(".line .break")?.textContent ?? "" : "";
  const row = session.rows.get(id);
  await press("1");
  await waitFor(() => expect(session.rows.get(id)?.basis).toBe(row?.suggested === "conform" ? "confirmed" : "overridden"));
});

it("what is said of an evidence file saves itself", async () => {
  const { backend } = await open({ screen: "evidence" });
  const title = await screen.findByTestId("evidence-title");
  await fireEvent.input(title, { target: { value: "Minutes" } });
  await fireEvent.blur(title);
  await waitFor(() => expect(backend.calls).toContain("describeEvidence Minutes"));
  expect((await screen.findByTestId("preview")).querySelector("pre")?.textContent).toContain("LDA-001");
});

describe.each(LANGUAGES)("accessibility in %s", (language) => {
  async function violations() {
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
      rules: { "color-contrast": { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  it("of every tool, of picking, of one item at a time and of the keys", async () => {
    const { desk } = await open(undefined, language);
    await item("7.1.1 [3]");
    await fireEvent.click(screen.getByTestId("pick"));
    for (const tool of ["comments", "history", "mappings", "checks", "actions", "source"]) {
      await fireEvent.click(screen.getByTestId(`tool-${tool}`));
      expect(await violations(), tool).toEqual([]);
    }
    await press("m");
    expect(await violations(), "card").toEqual([]);
    await press("F1");
    await screen.findByTestId("keys");
    expect(await violations(), "keys").toEqual([]);
    desk.session.go({ screen: "overview" });
  }, 120_000);

  it("of a sheet and of the library", async () => {
    const { desk } = await open({ screen: "sheets" }, language);
    await screen.findAllByTestId("question-card");
    expect(await violations(), "sheets").toEqual([]);
    desk.session.go({ screen: "evidence" });
    await screen.findByTestId("evidence-file");
    expect(await violations(), "evidence").toEqual([]);
  }, 120_000);
});
