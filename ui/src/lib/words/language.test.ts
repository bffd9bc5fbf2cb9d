import { expect, it } from "vitest";
import { languageOf, preferred, writtenIn } from "./language";

it("reads tags the way systems write them", () => {
  expect(["zh_CN.UTF-8", "zh-Hans-CN", "ZH", "en-GB", "en", "C", "de_DE"].map(languageOf)).toEqual([
    "zh-CN", "zh-CN", "zh-CN", "en", "en", null, null,
  ]);
});

it("prefers the first language it speaks and falls back on English", () => {
  expect(preferred([null, "de-DE", "zh-CN", "en"])).toBe("zh-CN");
  expect(preferred(["C.UTF-8", undefined])).toBe("en");
});

it("takes a text with Han characters for Chinese", () => {
  expect(writtenIn("Agree on hotfix packages with Nordwerk")).toBe("en");
  expect(writtenIn("SBOM 未覆盖 3 个产品")).toBe("zh-CN");
});
