// One piece of work a form asked for: whether it goes on, whether it is slow, and why it failed. What was typed stays where it is.

import { asFailure, type Failure } from "./backend/backend";
import { SLOW } from "./latest.svelte";

export class Task {
  busy = $state(false);
  slow = $state(false);
  failure: Failure | null = $state.raw(null);
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Does `work` unless something goes on already; whether it succeeded. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    return this.busy ? false : this.inTurn(work);
  }

  /** Does `work` after what goes on already: files dropped while others are read are not lost. */
  inTurn(work: () => Promise<unknown>): Promise<boolean> {
    const alone = !this.busy;
    this.#waiting += 1;
    this.busy = true;
    const turn = alone ? this.#do(work) : this.#last.then(() => this.#do(work));
    this.#last = turn;
    return turn;
  }

  async #do(work: () => Promise<unknown>): Promise<boolean> {
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
      this.#waiting -= 1;
      this.busy = this.#waiting > 0;
      this.slow = false;
    }
  }
}
