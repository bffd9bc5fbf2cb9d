// The answer to the latest question. The answer before stays in view until the next one is there, so that nothing flickers; only a
// slow one says that it is being waited for.

import { asFailure, type Failure } from "./backend/backend";

/** Work that takes longer than this shows that it is going on. */
export const SLOW = 300;

export class Latest<T> {
  value: T | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  slow = $state(false);
  #asked = 0;

  async ask(work: () => Promise<T>): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const timer = setTimeout(() => {
      if (asked === this.#asked) this.slow = true;
    }, SLOW);
    try {
      const value = await work();
      if (asked !== this.#asked) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      if (asked === this.#asked) this.slow = false;
    }
  }
}
