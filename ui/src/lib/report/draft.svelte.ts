// A report as it is being chosen: what goes in, how it looks, and what its cover says. A preset is a set of sections; whoever changes the
// set has a choice of their own.

import type { ReportChoicesWire } from "../wire/ReportChoicesWire";
import type { ReportRequestWire } from "../wire/ReportRequestWire";

/** Formats whose pages can be looked at beforehand and that hold the chosen sections. */
const PAGED = new Set(["pdf", "docx"]);

/** The choice in the list of marks for one in the organisation's own words. */
export const OWN_MARK = "own";

export class ReportDraft {
  language: string = $state("");
  format: string = $state("pdf");
  sections: string[] = $state.raw([]);
  /** Id of a mark, `OWN_MARK`, or blank for none. */
  mark: string = $state("");
  ownMark: string = $state("");
  /** One name a line; blank takes the people of the workspace. */
  assessors: string = $state("");
  from: string = $state("");
  to: string = $state("");
  /** Id of the assessment before; blank for none. */
  before: string = $state("");
  /** Pages for long keeping: tagged PDF/A. */
  archival: boolean = $state(false);

  constructor(
    readonly choices: ReportChoicesWire,
    language: string,
  ) {
    this.language = language;
    this.choosePreset("full");
  }

  /** The preset whose sections these are; null for a choice of one's own. */
  get preset(): string | null {
    const same = (ids: string[]) => ids.length === this.sections.length && ids.every((id) => this.sections.includes(id));
    return this.choices.presets.find((preset) => same(preset.sections))?.id ?? null;
  }

  /** Whether the format holds sections at all. */
  get paged(): boolean {
    return PAGED.has(this.format);
  }

  get nothing(): boolean {
    return this.paged && this.sections.length === 0;
  }

  /** A period needs both its days, in order. */
  get periodFault(): boolean {
    return (this.from === "") !== (this.to === "") || (this.from !== "" && this.to < this.from);
  }

  choosePreset(id: string): void {
    const preset = this.choices.presets.find((one) => one.id === id);
    if (preset) this.sections = preset.sections;
  }

  /** Takes a section in or out; those that are in stay in the order they are told. */
  toggle(id: string): void {
    const chosen = new Set(this.sections);
    if (!chosen.delete(id)) chosen.add(id);
    this.sections = this.choices.sections.map((section) => section.id).filter((one) => chosen.has(one));
  }

  /** What is asked of the backend. */
  request(model: string): ReportRequestWire {
    const named = this.assessors.split("\n").map((name) => name.trim());
    const mark = this.mark === OWN_MARK ? this.ownMark.trim() : this.mark;
    return {
      language: this.language,
      format: this.format,
      model,
      sections: this.sections,
      preset: null,
      classification: mark || null,
      assessors: named.filter((name) => name !== ""),
      period_from: this.from || null,
      period_to: this.to || null,
      as_of: null,
      compare_with: this.before || null,
      archival: this.archival && this.format === "pdf",
    };
  }
}
