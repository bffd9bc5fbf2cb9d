import { expect, it } from "vitest";
import type { MessageId } from "../messages";
import { Words } from "./words.svelte";

it("prints counts grouped and chooses the plural by the number", () => {
  const words = new Words("en");
  expect(words.t("app-items", { count: 1 })).toBe("1 item");
  expect(words.t("app-items", { count: 1234 })).toBe("1,234 items");
});

it("changes language in place", () => {
  const words = new Words("zh-CN");
  expect(words.term("verdict", "conform")).toBe("符合");
  words.language = "en";
  expect(words.term("verdict", "conform")).toBe("Conform");
  expect(words.say({ "zh-CN": "甲", en: "A" })).toBe("A");
});

it("shows what is missing by its id", () => {
  expect(new Words("en").t("no-such-message" as MessageId)).toBe("no-such-message");
});

it("wraps nothing in isolation marks", () => {
  const text = new Words("zh-CN").t("app-version", { version: "1.2.3" });
  expect(text).toBe("版本 1.2.3");
});

it("names each language in itself, in both", () => {
  for (const language of ["zh-CN", "en"] as const) {
    const words = new Words(language);
    expect([words.t("app-language-zh"), words.t("app-language-en")]).toEqual(["中文", "English"]);
  }
});
