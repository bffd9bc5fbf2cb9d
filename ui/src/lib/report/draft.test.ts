import { expect, it } from "vitest";
import { reportChoices } from "../backend/memory/report";
import { OWN_MARK, ReportDraft } from "./draft.svelte";

const draft = () => new ReportDraft(reportChoices(), "en");

it("starts with everything, and a preset is known again by its sections", () => {
  const it = draft();
  expect(it.preset).toBe("full");
  it.choosePreset("leadership");
  expect(it.preset).toBe("leadership");
  const [first] = it.sections;
  it.toggle(first!);
  expect(it.preset).toBeNull();
  it.toggle(first!);
  expect(it.preset).toBe("leadership");
});

it("keeps the sections in the order they are told", () => {
  const it = draft();
  const all = it.sections;
  it.toggle(all[2]!);
  it.toggle(all[5]!);
  it.toggle(all[2]!);
  expect(it.sections).toEqual(all.filter((id) => id !== all[5]));
});

it("asks for what was chosen and leaves out what is blank", () => {
  const it = draft();
  expect(it.request("conformity")).toMatchObject({ classification: null, assessors: [], period_from: null, compare_with: null, archival: false });
  it.mark = OWN_MARK;
  it.ownMark = " Board only ";
  it.assessors = "Lin Yue\n\n Wang Fang ";
  it.archival = true;
  expect(it.request("conformity")).toMatchObject({ classification: "Board only", assessors: ["Lin Yue", "Wang Fang"], archival: true });
  it.format = "docx";
  expect(it.request("conformity").archival).toBe(false);
});

it("a period needs both days, in order", () => {
  const it = draft();
  expect(it.periodFault).toBe(false);
  it.from = "2026-10-01";
  expect(it.periodFault).toBe(true);
  it.to = "2026-09-30";
  expect(it.periodFault).toBe(true);
  it.to = "2026-11-20";
  expect(it.periodFault).toBe(false);
});

it("a workbook holds everything, so nothing of it is chosen", () => {
  const it = draft();
  for (const id of it.sections) it.toggle(id);
  expect(it.nothing).toBe(true);
  it.format = "xlsx";
  expect(it.paged).toBe(false);
  expect(it.nothing).toBe(false);
});
