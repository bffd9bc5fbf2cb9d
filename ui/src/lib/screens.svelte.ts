// The screens of the window and the places in them, as data: going back and switching the language keep them.

import type { ObjectRefWire } from "./wire/ObjectRefWire";

export const SCREENS = [
  "overview",
  "inventory",
  "assessments",
  "assess",
  "sheets",
  "supplier-requests",
  "evidence",
  "plan",
  "gaps",
  "actions",
  "clauses",
  "lane",
  "registers",
  "compare",
  "consistency",
  "exchange",
  "audits",
  "sample",
  "differences",
  "audit-report",
  "audit-exchange",
  "packs",
  "workspace",
] as const;

export type Screen = (typeof SCREENS)[number];

export interface Place {
  screen: Screen;
  /** Full id of a requirement. */
  requirement?: string;
  questionnaire?: string;
  /** What a questionnaire is answered about. */
  object?: ObjectRefWire;
  /** Which part of a screen that has several. */
  part?: string;
  /** What a list is narrowed to, in the screen's own words. */
  filter?: string;
}

/** The screens on which answers are written one after another; nothing there is scored anew until they are left. */
export const ANSWERING: ReadonlySet<Screen> = new Set(["assess", "sheets"]);

/** Where one is and where one came from. Moving about on one screen is no step to go back. */
export class Way {
  here: Place = $state.raw({ screen: "overview" });
  #before: Place[] = $state.raw([]);

  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  go(place: Place): void {
    if (place.screen !== this.here.screen) this.#before = [...this.#before.slice(-49), this.here];
    this.here = place;
  }

  back(): void {
    const place = this.#before.at(-1);
    if (!place) return;
    this.#before = this.#before.slice(0, -1);
    this.here = place;
  }

  /** Starts anew, as something else is opened. */
  start(): void {
    this.here = { screen: "overview" };
    this.#before = [];
  }
}
