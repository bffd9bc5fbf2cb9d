// Saving, one change at a time and in the order they were made. What could not be saved is kept and can be tried again; a newer change
// of the same thing takes its place, so that trying again never writes an older answer over a newer one.

import { asFailure, type Failure } from "./backend/backend";

export type SavingState = "saved" | "saving" | "failed";

type Work = () => Promise<void>;

export class Saving {
  /** Changes being written or waiting for their turn. */
  #waiting = $state(0);
  #unsaved: [key: string | symbol, work: Work][] = $state.raw([]);
  /** When the last change was on the disk. */
  at: string | null = $state(null);
  /** Why the last change that failed was not saved. */
  failure: Failure | null = $state.raw(null);
  #queue: Promise<void> = Promise.resolve();

  get state(): SavingState {
    if (this.#waiting > 0) return "saving";
    return this.#unsaved.length > 0 ? "failed" : "saved";
  }

  /** How many changes are only on the screen. */
  get unsaved(): number {
    return this.#unsaved.length;
  }

  /**
   * Writes a change after those before it; whether it is durable now. `key` names what is changed: a failed change of the same thing
   * is given up for this one.
   */
  async write(work: Work, key: string | symbol = Symbol("change")): Promise<boolean> {
    this.#forget(key);
    try {
      await this.inTurn(work);
      if (this.#unsaved.length === 0) this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.#forget(key);
      this.#unsaved = [...this.#unsaved, [key, work]];
      return false;
    }
  }

  /** Does `work` after the changes before it; a failure is its caller's to show. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#queue.then(work);
    this.#queue = turn.then(
      () => {},
      () => {},
    );
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Tries every failed change once more; whether all are durable now. */
  async retry(): Promise<boolean> {
    const again = this.#unsaved;
    this.#unsaved = [];
    const done = await Promise.all(again.map(([key, work]) => this.write(work, key)));
    return done.every((one) => one);
  }

  /** Gives the failed changes up. */
  giveUp(): void {
    this.#unsaved = [];
    this.failure = null;
  }

  /** Waits until nothing is being written. */
  async settled(): Promise<void> {
    while (this.#waiting > 0) await this.#queue;
  }

  /** Forgets when something was saved, as something else is opened. */
  start(): void {
    this.giveUp();
    this.at = null;
  }

  #forget(key: string | symbol): void {
    this.#unsaved = this.#unsaved.filter(([other]) => other !== key);
  }
}
