// Every word the window shows: messages from ui/locales in the chosen language, vocabulary values by their stable names, numbers
// and dates ready to print. Switching the language changes them in place.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { MessageId } from "../messages";
import type { TextWire } from "../wire/TextWire";
import { country, date, decimal, halves, integer, moment, percent, points, time } from "./format";
import { LANGUAGES, type Language } from "./language";

/** Families of messages whose ids are a family and a value's stable name; see terms.ftl. */
export type Family =
  | "action-status"
  | "answered-per"
  | "aspect"
  | "audit-filter"
  | "audit-method"
  | "auditing-preset"
  | "audit-proved"
  | "audit-stance"
  | "audit-unproved"
  | "author"
  | "basis"
  | "conclusion"
  | "confidence"
  | "copyleft"
  | "criticality"
  | "data-export-for"
  | "data-export-format"
  | "data-export-rule-name"
  | "data-export-rule-says"
  | "data-export-table"
  | "export-field"
  | "export-kept"
  | "exposure"
  | "heat"
  | "inventory-act"
  | "inventory-field"
  | "inventory-object"
  | "journal-act"
  | "journal-thing"
  | "merge-act"
  | "merge-choice"
  | "merge-relation"
  | "modality"
  | "modality-basis"
  | "movement"
  | "object-kind"
  | "pack-status"
  | "question-kind"
  | "relation"
  | "report-format"
  | "report-section"
  | "role"
  | "sbom-document"
  | "sbom-element"
  | "sbom-format"
  | "scenario"
  | "search-kind"
  | "sector"
  | "severity"
  | "side"
  | "stage"
  | "subject"
  | "verdict"
  | "verification"
  | "weight"
  | "workbook-field";

export type Arguments = Readonly<Record<string, string | number>>;

const SOURCES: Record<string, string> = import.meta.glob("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The bundle of one language. Isolation marks are off: both languages are written left to right. */
export function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(SOURCES)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

export class Words {
  language: Language = $state("en");
  #bundles = Object.fromEntries(LANGUAGES.map((one) => [one, bundleOf(one)])) as Record<Language, FluentBundle>;

  constructor(language: Language) {
    this.language = language;
  }

  /**
   * The text of a message. A number `n` arrives twice: `$n` to select on and `$n-text` to print. What is missing shows as its id,
   * so that it is seen.
   */
  t = (id: MessageId, args: Arguments = {}): string => {
    const bundle = this.#bundles[this.language];
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) return id;
    const given: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(args)) {
      given[name] = value;
      if (typeof value === "number") given[`${name}-text`] = integer(this.language, value);
    }
    return bundle.formatPattern(pattern, given, []);
  };

  /** Sentences one after the other: Chinese puts nothing between them. */
  sentences = (...all: readonly (string | false)[]): string => all.filter((one) => one !== false).join(this.language === "en" ? " " : "");

  /** The word for a value of a closed vocabulary. */
  term = (family: Family, value: string): string => this.t(`${family}-${value}` as MessageId);

  /** The same in both languages, for texts that leave the window. */
  both = (family: Family, value: string): TextWire => {
    const said = (language: Language) => {
      const bundle = this.#bundles[language];
      const pattern = bundle.getMessage(`${family}-${value}`)?.value;
      return pattern ? bundle.formatPattern(pattern, {}, []) : `${family}-${value}`;
    };
    return { "zh-CN": said("zh-CN"), en: said("en") };
  };

  /** What a verification mark means. */
  meaning = (verification: string): string => this.t(`verification-${verification}-meaning` as MessageId);

  /** The half of a text that is in the chosen language. */
  say = (text: TextWire): string => text[this.language];

  integer = (number: number): string => integer(this.language, number);
  percent = (basisPoints: number): string => percent(this.language, basisPoints);
  points = (basisPoints: number): string => points(this.language, basisPoints);
  halves = (count: number): string => halves(this.language, count);
  /** Tenths as a number: 125 is 12.5. */
  tenths = (count: number): string => decimal(this.language, count);
  date = (iso: string): string => date(this.language, iso);
  country = (code: string): string => country(this.language, code);
  time = (instant: string): string => time(this.language, instant);
  moment = (instant: string): string => moment(this.language, instant);
}
