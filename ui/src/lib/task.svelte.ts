// One piece of work a form asked for: whether it goes on, whether it is slow, and why it failed. What was typed stays where it is.

import { asFailure, type Failure } from "./backend/backend";
import { SLOW } from "./latest.svelte";

export class Task {
  busy = $state(false);
  slow = $state(false);
  failure: Failure | null = $state.raw(null);

  /** Does `work` unless something goes on already; whether it succeeded. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
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
