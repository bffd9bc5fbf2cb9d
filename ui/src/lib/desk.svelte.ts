// What the window shows and what it is doing: the one place that calls the backend. Screens read it and ask it for things.

import { createContext } from "svelte";
import { asFailure, type Backend, type Failure, type Opened, type ReportLanguage, type Startup } from "./backend/backend";
import { Exporting } from "./exporting.svelte";
import { SLOW } from "./latest.svelte";
import { Panel } from "./panel.svelte";
import type { Preferences } from "./preferences";
import type { AssessmentWire } from "./wire/AssessmentWire";
import type { ExplanationWire } from "./wire/ExplanationWire";
import type { PackSummaryWire } from "./wire/PackSummaryWire";
import type { PackWire } from "./wire/PackWire";
import { preferred } from "./words/language";
import { Words } from "./words/words.svelte";

export const SCREENS = ["overview", "packs", "clauses", "gaps", "consistency"] as const;

export type Screen = (typeof SCREENS)[number];

export const [useDesk, provideDesk] = createContext<Desk>();

export class Desk {
  readonly words: Words;
  readonly exporting: Exporting;
  readonly panel = new Panel();
  startup: Startup | null = $state.raw(null);
  packs: PackSummaryWire[] = $state.raw([]);
  opened: Opened | null = $state.raw(null);
  assessment: AssessmentWire | null = $state.raw(null);
  model = $state("");
  screen: Screen = $state("overview");
  /** The pack that is looked at on the screen of packs, and the requirement or question in it. */
  shownPack: string | null = $state(null);
  shownItem: string | null = $state(null);
  failure: Failure | null = $state.raw(null);
  /** Whether it was a file that could not be opened. */
  failedToOpen = $state(false);
  /** Something was asked of the backend and is not there yet. */
  busy = $state(false);
  /** It takes so long that the window says so. */
  slow = $state(false);
  #wholePacks = new Map<string, Promise<PackWire>>();
  /** Answers to older questions than this are not shown. */
  #asked = 0;

  constructor(
    readonly backend: Backend,
    readonly preferences: Preferences,
  ) {
    this.words = new Words(preferences.language ?? "en");
    this.exporting = new Exporting(backend);
  }

  async start(systemLanguages: readonly string[]): Promise<void> {
    await this.#guarded(async () => {
      const startup = await this.backend.startup();
      this.words.language = preferred([this.preferences.language, startup.system_language, ...systemLanguages]);
      this.model = startup.models[0]?.id ?? "";
      this.startup = startup;
      this.packs = await this.backend.listPacks();
    });
    if (this.startup?.has_argument) await this.#open(() => this.backend.openArgument());
  }

  openSample(): Promise<void> {
    return this.#open(() => this.backend.openSample());
  }

  openAnswers(): Promise<void> {
    return this.#open(() => this.backend.openAnswers(this.words.language));
  }

  async chooseModel(model: string): Promise<void> {
    const before = this.model;
    this.model = model;
    const done = await this.#guarded(() => this.#assess());
    if (!done) this.model = before;
  }

  go(screen: Screen): void {
    this.screen = screen;
    this.panel.drop();
  }

  explain(target: string): Promise<ExplanationWire> {
    return this.backend.explain(target, this.model);
  }

  /** A whole pack, asked for once. */
  pack(id: string): Promise<PackWire> {
    const known = this.#wholePacks.get(id);
    if (known) return known;
    const asked = this.backend.showPack(id);
    this.#wholePacks.set(id, asked);
    asked.catch(() => this.#wholePacks.delete(id));
    return asked;
  }

  /** How a standard is cited, by its pack. */
  edition(pack: string): string {
    return this.packs.find((one) => one.id === pack)?.edition ?? pack;
  }

  exportReport(language: ReportLanguage): Promise<void> {
    return this.exporting.run({ language, model: this.model, shown_in: this.words.language });
  }

  async #open(open: () => Promise<Opened | null>): Promise<void> {
    const done = await this.#guarded(async () => {
      const opened = await open();
      if (!opened) return;
      await this.#assess();
      this.opened = opened;
      this.exporting.forget();
      this.go("overview");
    });
    this.failedToOpen = !done;
  }

  async #assess(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const assessment = await this.backend.assess(this.model);
    if (asked === this.#asked) this.assessment = assessment;
  }

  /** Does `work`; a failure is shown and leaves everything else as it was. */
  async #guarded(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    const timer = setTimeout(() => (this.slow = true), SLOW);
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      clearTimeout(timer);
      this.busy = false;
      this.slow = false;
    }
  }
}
