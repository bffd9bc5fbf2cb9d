// Another copy on its way into the workspace: chosen, opened, looked at, decided, merged. Nothing is written before the person says so, and
// nothing when they stop it.

import { SvelteMap } from "svelte/reactivity";
import { asFailure, type Failure } from "../../lib/backend/backend";
import type { ChosenCopy } from "../../lib/backend/workspace";
import type { Session } from "../../lib/session.svelte";
import { Work } from "../../lib/work.svelte";
import type { MergeWire } from "../../lib/wire/MergeWire";
import { asked, decided, left, rest } from "./decisions";

export class Merging {
  copy: ChosenCopy | null = $state.raw(null);
  /** Of the other copy, where it has one of its own. */
  passphrase = $state("");
  /** What merging it would bring. */
  preview: MergeWire | null = $state.raw(null);
  readonly reading: Work;
  /** How each conflict is decided, by its id. */
  readonly choices = new SvelteMap<string, string>();
  /** What it brought. */
  taken: MergeWire | null = $state.raw(null);
  readonly taking: Work;
  /** Why no copy could be chosen. */
  failure: Failure | null = $state.raw(null);

  constructor(private readonly session: Session) {
    this.reading = new Work(session.backend);
    this.taking = new Work(session.backend);
  }

  get asked() {
    return asked(this.preview?.conflicts ?? [], this.choices);
  }

  get left(): number {
    return left(this.preview?.conflicts ?? [], this.choices);
  }

  /** There is something to merge, and nothing left to decide. */
  get ready(): boolean {
    const { preview } = this;
    if (!preview || this.taken || this.reading.running || this.taking.running) return false;
    return preview.relation !== "same" && preview.relation !== "ours-ahead" && this.left === 0;
  }

  /** Asks for another copy, and looks at it unless it has a passphrase of its own. */
  async choose(): Promise<void> {
    this.failure = null;
    try {
      await this.session.settle();
      const copy = await this.session.backend.chooseMerge(this.session.words.language);
      if (!copy) return;
      this.preview = null;
      this.taken = null;
      this.passphrase = "";
      this.choices.clear();
      this.reading.forget();
      this.taking.forget();
      this.copy = copy;
      if (!copy.needs_passphrase) await this.look();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  look(): Promise<boolean> {
    return this.reading.run(async (progress) => {
      this.preview = await this.session.backend.previewMerge(this.#words, progress);
    });
  }

  /** Decides all that is left for one side. */
  decideRest(side: string): void {
    for (const [id, choice] of rest(this.preview?.conflicts ?? [], this.choices, side)) this.choices.set(id, choice);
  }

  /** Merges as decided, and shows the workspace as it is then. */
  merge(): Promise<boolean> {
    const { preview } = this;
    if (!preview) return Promise.resolve(false);
    return this.taking.run(async (progress) => {
      await this.session.settle();
      const decisions = decided(preview.conflicts, this.choices);
      const merged = await this.session.keep(() =>
        this.session.backend.mergeCopy(this.#words, decisions, preview.ours_head, preview.theirs_head, progress),
      );
      if (merged.applied) this.taken = merged;
      else this.preview = merged;
      await this.session.load();
    });
  }

  forget(): void {
    this.copy = null;
    this.passphrase = "";
  }

  get #words(): string | null {
    return this.passphrase === "" ? null : this.passphrase;
  }
}
