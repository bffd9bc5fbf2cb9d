import { expect, it } from "vitest";
import { requestDraft, requestFaults, requestInput } from "./request-draft";

const SECTIONS = ["plan", "build", "support"];
const TODAY = "2026-11-30";
const draft = () => ({ ...requestDraft("sup-a", "supplier", "Shen"), deadline: "2026-12-18" });

it("says what is missing", () => {
  expect(requestFaults(draft(), SECTIONS, TODAY)).toEqual({});
  expect(requestFaults({ ...draft(), supplier: "" }, SECTIONS, TODAY)).toEqual({ supplier: "asking-fault-supplier" });
  expect(requestFaults({ ...draft(), contact: "  " }, SECTIONS, TODAY)).toEqual({ contact: "asking-fault-contact" });
  expect(requestFaults({ ...draft(), deadline: "2026-11-29" }, SECTIONS, TODAY)).toEqual({ deadline: "asking-fault-deadline" });
  expect(requestFaults({ ...draft(), deadline: TODAY }, SECTIONS, TODAY)).toEqual({});
  expect(requestFaults({ ...draft(), without: SECTIONS }, SECTIONS, TODAY)).toEqual({ sections: "asking-fault-sections" });
});

it("names sections only where some are left out", () => {
  expect(requestInput(draft(), SECTIONS).sections).toEqual([]);
  expect(requestInput({ ...draft(), without: ["build"] }, SECTIONS).sections).toEqual(["plan", "support"]);
});

it("lets a note in one language stand in both, and leaves out none at all", () => {
  expect(requestInput(draft(), SECTIONS).note).toBeNull();
  expect(requestInput({ ...draft(), note: { "zh-CN": " 请如实作答。 ", en: "" } }, SECTIONS).note).toEqual({ "zh-CN": "请如实作答。", en: "请如实作答。" });
  expect(requestInput({ ...draft(), deadline: "" }, SECTIONS).deadline).toBeNull();
});
