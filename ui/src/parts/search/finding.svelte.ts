// What the search dialog finds while somebody types: commands that fit, and hits by kind, as one list to walk.

import type { Desk } from "../../lib/desk.svelte";
import { Latest } from "../../lib/latest.svelte";
import type { SearchHitWire } from "../../lib/wire/SearchHitWire";
import { commandsOf, matching, type Command, type Deeds } from "./commands";
import { enough, follow, grouped, MOST } from "./hits";

/** Commands are listed before anything is typed, or texts are searched and commands come only with what is typed. */
export type Mode = "search" | "commands";

/** How many commands stand above the hits of a search. */
const BESIDE = 3;

export class Finding {
  readonly found = new Latest<{ text: string; hits: SearchHitWire[] }>();
  #typed = $state("");
  #wanted = $state(0);

  constructor(
    private readonly desk: Desk,
    private readonly mode: Mode,
    private readonly deeds: Deeds,
  ) {}

  get typed(): string {
    return this.#typed;
  }

  /** Typing starts again at the first line. */
  set typed(text: string) {
    this.#typed = text;
    this.#wanted = 0;
    const asked = text.trim();
    if (enough(asked)) void this.found.ask(async () => ({ text: asked, hits: await this.desk.backend.search(asked) }));
  }

  readonly text = $derived(this.#typed.trim());
  readonly searching = $derived(enough(this.text));
  readonly hits = $derived(this.searching ? (this.found.value?.hits ?? []) : []);
  readonly groups = $derived(grouped(this.hits));
  readonly commands = $derived.by((): Command[] => {
    const all = commandsOf(this.desk, this.deeds);
    if (this.mode === "commands") return matching(all, this.text);
    return this.text === "" ? [] : matching(all, this.text).slice(0, BESIDE);
  });
  /** What each line does, in the order they are shown. */
  readonly lines = $derived<(() => unknown)[]>([
    ...this.commands.map((command) => command.run),
    ...this.groups.flatMap((group) => group.hits.map((hit) => () => follow(this.desk, hit))),
  ]);
  /** The line that Enter takes; -1 where there is none. */
  readonly active = $derived(Math.min(this.#wanted, this.lines.length - 1));

  move(to: number): void {
    this.#wanted = to;
  }

  /** How many lines stand before a group. */
  before(group: number): number {
    return this.commands.length + this.groups.slice(0, group).reduce((sum, one) => sum + one.hits.length, 0);
  }

  /** How it went, in words. */
  readonly told = $derived.by((): string => {
    const { t } = this.desk.words;
    if (!this.searching) return this.mode === "search" ? t("insight-search-short") : "";
    if (this.hits.length >= MOST) return t("insight-search-many", { count: MOST });
    if (this.lines.length === 0 && this.found.value?.text === this.text) return t("insight-search-none", { text: this.text });
    return t("insight-search-count", { count: this.hits.length });
  });
}
