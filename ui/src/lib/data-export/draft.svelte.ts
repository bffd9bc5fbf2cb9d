// Data for other tools as it is being chosen: which format, of which packs, in which language, and which table.

import type { ExportChoicesWire } from "../wire/ExportChoicesWire";
import type { ExportRequestWire } from "../wire/ExportRequestWire";

export class DataDraft {
  format: string = $state("");
  /** Packs that are left out: all are exported unless somebody says otherwise. */
  #without: readonly string[] = $state.raw([]);
  language: string = $state("");
  /** Blank for all tables, in a folder. */
  table: string = $state("");

  constructor(
    readonly choices: ExportChoicesWire,
    /** The packs of the assessment. */
    readonly packs: readonly string[],
    language: string,
  ) {
    this.format = choices.formats[0]?.id ?? "";
    this.language = language;
  }

  /** The chosen format holds tables, one or all. */
  get tabular(): boolean {
    return this.#chosen?.tables ?? false;
  }

  /** The program's own words are in the file, in a language that can be chosen. */
  get worded(): boolean {
    return this.#chosen?.worded ?? false;
  }

  /** The format can be looked at before it leaves. */
  get previewed(): boolean {
    return this.#chosen?.preview ?? false;
  }

  /** Without a gap there is nothing to list. */
  get needsGaps(): boolean {
    return this.#chosen?.gaps ?? false;
  }

  has(pack: string): boolean {
    return !this.#without.includes(pack);
  }

  toggle(pack: string): void {
    this.#without = this.has(pack) ? [...this.#without, pack] : this.#without.filter((one) => one !== pack);
  }

  get nothing(): boolean {
    return this.packs.every((pack) => !this.has(pack));
  }

  /** The chosen packs; empty for all. */
  get asked(): string[] {
    return this.#without.length === 0 ? [] : this.packs.filter((pack) => this.has(pack));
  }

  /** What is asked of the backend. */
  request(model: string): ExportRequestWire {
    const { format, language, asked: packs } = this;
    return { format, packs, model, language, table: this.tabular && this.table !== "" ? this.table : null };
  }

  get #chosen() {
    return this.choices.formats.find((one) => one.id === this.format);
  }
}
