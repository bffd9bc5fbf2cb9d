// What an audit report can be asked for: the sections every report has and those only an audit's has.

import type { ReportChoicesWire } from "../wire/ReportChoicesWire";
import type { Words } from "../words/words.svelte";

/** The sections only an audit report has, in the order they are told; they stand in crates/report/src/choice.rs. */
export const OWN_SECTIONS = ["audit-opinion", "audit-method", "audit-agreement", "audit-differences", "audit-reviewed"] as const;

const INTEGRITY = "audit-integrity";

const USUAL = ["cover", "contents", ...OWN_SECTIONS, "method", "evidence", "integrity", INTEGRITY];

/** The choices of a self-assessment's report with an auditor's before the operator's. */
export function auditChoices(choices: ReportChoicesWire, words: Pick<Words, "both">): ReportChoicesWire {
  const named = (id: string) => ({ id, name: words.both("report-section", id) });
  const front = choices.sections.filter(({ id }) => id === "cover" || id === "contents");
  const rest = choices.sections.filter((one) => !front.includes(one));
  const sections = [...front, ...OWN_SECTIONS.map(named), ...rest, named(INTEGRITY)];
  const preset = (id: string, held: string[]) => ({ id, name: words.both("auditing-preset", id), sections: held });
  return { ...choices, sections, presets: [preset("full", USUAL), preset("everything", sections.map((one) => one.id))] };
}
