import { expect, it } from "vitest";
import { sampleHeld } from "../../lib/backend/memory/state";
import { assessmentInput, draftOf, isComplete, newAssessment, nextCycle, today } from "./assessment-draft";

const [row] = sampleHeld("sample", true).workspace.assessments;
if (!row) throw new Error("the sample has an assessment");
const name = { "zh-CN": "甲", en: "A" };

it("a new assessment is of the whole organisation and needs a name and a standard", () => {
  const draft = newAssessment(name, "conformity", "2026-11-22");
  expect(draft).toMatchObject({ subject_kind: "organisation", subject: name, packs: [], tailored: false });
  expect(isComplete(draft)).toBe(false);
  draft.name = { ...name };
  expect(isComplete(draft)).toBe(false);
  draft.packs = ["gbt-43698-2024"];
  expect(isComplete(draft)).toBe(true);
});

it("an assessment that is not changed is saved as it is", () => {
  const tailoring = {
    decided_by: "CISO",
    decided_on: "2026-11-01",
    reason: "acquirer only",
    scenario: "important",
    sides: [{ pack: "gbt-43698-2024", sides: ["acquirer"] }],
    objects: ["supplier"],
    excluded: [{ what: "gbt-43698-2024/8.2", reason: "none in use", decided_by: null }],
  };
  const input = assessmentInput(draftOf({ ...row, tailoring }, "2026-11-22"));
  expect(input).toMatchObject({ id: row.id, name: row.name, packs: row.packs, model: row.model, tailoring });
});

it("the next cycle takes over everything but the name and the day", () => {
  const draft = nextCycle(row, "2027-11-22");
  expect(draft).toMatchObject({ id: "", copied_from: row.id, assessed_on: "2027-11-22", packs: row.packs });
  expect(isComplete(draft)).toBe(false);
});

it("a tailoring says who decided and why, and each exclusion its reason", () => {
  const draft = { ...draftOf(row, "2026-11-22"), tailored: true };
  expect(isComplete(draft)).toBe(false);
  draft.tailoring.decided_by = "CISO";
  draft.tailoring.reason = "acquirer only";
  expect(isComplete(draft)).toBe(true);
  draft.tailoring.excluded = [{ what: "gbt-43698-2024/8.2", reason: " ", decided_by: null }];
  expect(isComplete(draft)).toBe(false);
});

it("what belongs to a standard that is no longer chosen is not saved", () => {
  const draft = { ...draftOf(row, "2026-11-22"), tailored: true, packs: ["nist-ssdf-1.1"] };
  draft.tailoring.sides = { "gbt-43698-2024": "acquirer", "nist-ssdf-1.1": "both" };
  draft.tailoring.excluded = [{ what: "gbt-43698-2024/8.2", reason: "x", decided_by: null }];
  expect(assessmentInput(draft).tailoring).toMatchObject({ sides: [], excluded: [], objects: null });
});

it("today is the reader's day", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
