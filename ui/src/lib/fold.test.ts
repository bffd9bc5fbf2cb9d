import { expect, it } from "vitest";
import { fold, holds, marked } from "./fold";

it("folds case and width", () => {
  expect(fold("ＳＢＯＭ １２")).toBe("sbom 12");
  expect(holds("GB/T 43698—2024 软件供应链", "ｇｂ／ｔ 43698")).toBe(true);
  expect(holds("供应链", "供方")).toBe(false);
  expect(holds("anything", "  ")).toBe(true);
});

it("cuts a text where the words stand and loses nothing of it", () => {
  const found = (text: string, wanted: string) => marked(text, wanted).map((run) => (run.found ? `[${run.text}]` : run.text)).join("");
  expect(found("向供方索取 ＳＢＯＭ 和 sbom 清单", "SBOM")).toBe("向供方索取 [ＳＢＯＭ] 和 [sbom] 清单");
  expect(found("aaa", "aa")).toBe("[aa]a");
  expect(found("①②", "2")).toBe("①[②]");
  expect(found("ﬁle", "i")).toBe("[ﬁ]le");
  expect(found("nothing", "")).toBe("nothing");
  expect(marked("", "x")).toEqual([]);
});
