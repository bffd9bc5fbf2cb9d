// The two languages, and telling them apart.

import type { TextWire } from "../wire/TextWire";

export type Language = keyof TextWire;

/** Chinese first, the order of bilingual reports. */
export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** The language of a tag as systems write it: `zh_CN.UTF-8`, `zh-Hans`, `en-GB`. */
export function languageOf(tag: string): Language | null {
  const primary = tag.split(/[-_.]/)[0]?.toLowerCase();
  if (primary === "zh") return "zh-CN";
  return primary === "en" ? "en" : null;
}

/** The first language of `tags` that we speak, else English. */
export function preferred(tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const language = tag ? languageOf(tag) : null;
    if (language) return language;
  }
  return "en";
}

/** The language a person most likely wrote `text` in; Chinese as soon as one Han character is in it. */
export function writtenIn(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}

/** The `lang` of what a person wrote, where it is not the window's. */
export function langOf(text: string, window: Language): Language | undefined {
  const written = writtenIn(text);
  return text === "" || written === window ? undefined : written;
}
