// What a report can be asked for, and its first pages. The ids stand in crates/report/src/choice.rs; the names are the messages'.

import { bundleOf } from "../../words/words.svelte";
import { LANGUAGES } from "../../words/language";
import type { ReportChoicesWire } from "../../wire/ReportChoicesWire";
import type { ReportPreviewWire } from "../../wire/ReportPreviewWire";
import type { ReportRequestWire } from "../../wire/ReportRequestWire";
import type { TextWire } from "../../wire/TextWire";

const SECTIONS = [
  ["cover", "contents", "summary", "figures"],
  ["method", "results", "objects", "registers", "gaps", "plan", "comparison", "findings"],
  ["items", "evidence", "reckoning", "integrity"],
].flat();

const LEADERSHIP = ["cover", "summary", "figures"];

const OF_FULL_ONLY = new Set(["items", "evidence", "reckoning"]);

const MARKS = ["public", "internal", "sensitive", "important", "core"];

/** A page with nothing on it. */
const BLANK = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8////fwAJ+wP9KobjigAAAABJRU5ErkJggg==";

const bundles = LANGUAGES.map((language) => [language, bundleOf(language)] as const);

function named(family: string, id: string): { id: string; name: TextWire } {
  const words = bundles.map(([language, bundle]) => {
    const pattern = bundle.getMessage(`${family}-${id}`)?.value;
    return [language, pattern ? bundle.formatPattern(pattern, {}, []) : `${family}-${id}`];
  });
  return { id, name: Object.fromEntries(words) as TextWire };
}

export function reportChoices(): ReportChoicesWire {
  const presets = { leadership: LEADERSHIP, manager: SECTIONS.filter((id) => !OF_FULL_ONLY.has(id)), full: SECTIONS };
  return {
    languages: ["zh-CN", "en", "bilingual"],
    formats: ["pdf", "docx", "xlsx", "json"],
    sections: SECTIONS.map((id) => named("report-section", id)),
    presets: Object.entries(presets).map(([id, sections]) => ({ ...named("report-preset", id), sections })),
    classifications: MARKS.map((id) => named("assess-mark", id)),
  };
}

/** As many blank pages as sections, of which the first four are shown. */
export function previewReport(report: ReportRequestWire): ReportPreviewWire {
  const pages = report.sections.length;
  return { pages, pictures: Array.from({ length: Math.min(pages, 4) }, () => BLANK) };
}
