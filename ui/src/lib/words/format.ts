// Numbers and dates as people of each language write them, by Intl. The Rust side uses ICU4X for the same; both test suites
// read tests/golden/l10n.json.

import type { Language } from "./language";

const LOCALE: Record<Language, string> = { "zh-CN": "zh-CN", en: "en-GB" };

const integers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

const hundredths = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

const tenths = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

const dates = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" }),
);

const times = perLanguage((locale) => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));

const moments = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", calendar: "gregory", hourCycle: "h23" }),
);

const countries = perLanguage((locale) => new Intl.DisplayNames(locale, { type: "region" }));

/** A whole number with the language's grouping: `12,345`. */
export function integer(language: Language, number: number): string {
  return integers[language].format(number);
}

/** Basis points as a percentage with two decimals: 8433 is `84.33%`. */
export function percent(language: Language, basisPoints: number): string {
  return `${points(language, basisPoints)}%`;
}

/** Basis points as percentage points with two decimals: 134 is `1.34`. */
export function points(language: Language, basisPoints: number): string {
  return hundredths[language].format(basisPoints / 100);
}

/** Half credits as credits: 89 is `44.5`. */
export function halves(language: Language, count: number): string {
  return tenths[language].format(count / 2);
}

/** Tenths as a number with at most one decimal: 125 is `12.5`. */
export function decimal(language: Language, count: number): string {
  return tenths[language].format(count / 10);
}

/** An ISO date in words: `2026年11月22日`, `22 November 2026`. What is no date comes back as it is. */
export function date(language: Language, iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return iso;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? iso : dates[language].format(day);
}

/** The time of day of an instant, where the reader is: `14:02`. */
export function time(language: Language, instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : times[language].format(at);
}

/** An instant as day and time of day, where the reader is: `2026年11月22日 14:02`. */
export function moment(language: Language, instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : moments[language].format(at);
}

/** A country by its ISO 3166-1 code; a code nobody knows comes back as it is. */
export function country(language: Language, code: string): string {
  try {
    return countries[language].of(code) ?? code;
  } catch {
    return code;
  }
}

function perLanguage<T>(make: (locale: string) => T): Record<Language, T> {
  return { "zh-CN": make(LOCALE["zh-CN"]), en: make(LOCALE.en) };
}
