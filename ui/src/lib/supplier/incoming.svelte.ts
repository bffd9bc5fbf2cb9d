// A supplier's response on its way in: chosen, looked at, accepted answer by answer. Nothing is written before it is taken over.

import { SvelteSet } from "svelte/reactivity";
import { asFailure, type Failure } from "../backend/backend";
import type { ChosenPackage, Unlocking } from "../backend/packages";
import type { Desk } from "../desk.svelte";
import { givenTo, NOTHING, unlockingOf } from "../exchange/unlocking";
import type { ResponseIntakeWire } from "../wire/ResponseIntakeWire";
import type { StatementWire } from "../wire/StatementWire";
import { Work } from "../work.svelte";

export function rowKey({ question, about }: Pick<StatementWire, "question" | "about">): string {
  return `${question}@${about}`;
}

export class Incoming {
  file: ChosenPackage | null = $state.raw(null);
  unlocking: Unlocking = $state.raw(NOTHING);
  /** Name of the receiving key that was chosen to open it. */
  keyFile: string | null = $state(null);
  /** Whose it is, where nobody asked; empty while nobody said so. */
  unaskedOf = $state("");
  preview: ResponseIntakeWire | null = $state.raw(null);
  taken: ResponseIntakeWire | null = $state.raw(null);
  /** Answers to let stand in the assessment. */
  readonly accepted = new SvelteSet<string>();
  /** Why no file could be chosen. */
  failure: Failure | null = $state.raw(null);
  readonly reading: Work;
  readonly taking: Work;

  constructor(private readonly desk: Desk) {
    this.reading = new Work(desk.backend);
    this.taking = new Work(desk.backend);
  }

  async choose(ask: () => Promise<ChosenPackage | null>): Promise<void> {
    this.failure = null;
    try {
      const file = await ask();
      if (!file) return;
      this.forget();
      this.file = file;
      const before = givenTo(file);
      this.unlocking = before?.unlocking ?? NOTHING;
      this.keyFile = before?.keyFile ?? null;
      if (file.lock === "open" || before) await this.look();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  look(): Promise<boolean> {
    return this.reading.run(async (progress) => {
      this.accepted.clear();
      this.preview = await this.desk.backend.previewResponse(this.#unlocking, this.unaskedOf || null, progress);
    });
  }

  get #unlocking(): Unlocking {
    return this.file ? unlockingOf(this.file, this.unlocking) : NOTHING;
  }

  /** What can be accepted and does not stand so already. */
  get acceptable(): StatementWire[] {
    return this.preview?.rows.filter((row) => row.refused === null) ?? [];
  }

  accept(row: StatementWire, accepted: boolean): void {
    if (row.refused !== null) return;
    if (accepted) this.accepted.add(rowKey(row));
    else this.accepted.delete(rowKey(row));
  }

  acceptAll(): void {
    for (const row of this.acceptable) this.accepted.add(rowKey(row));
  }

  acceptNone(): void {
    this.accepted.clear();
  }

  /** Keeps the supplier's words, and lets the accepted answers stand. */
  take(): Promise<boolean> {
    const { session, backend } = this.desk;
    const choice = { accept: [...this.accepted], accept_all: false, record: true, unasked_of: this.unaskedOf || null };
    return this.taking.run(async (progress) => {
      await session.settle();
      this.taken = await session.keep(() => backend.takeResponse(this.#unlocking, choice, progress));
      await session.load();
    });
  }

  /** Leaves the response; what goes on with it is stopped. */
  forget(): void {
    void this.reading.stop();
    void this.taking.stop();
    this.file = this.preview = this.taken = this.keyFile = null;
    this.unlocking = NOTHING;
    this.unaskedOf = "";
    this.accepted.clear();
    this.reading.forget();
    this.taking.forget();
  }
}
