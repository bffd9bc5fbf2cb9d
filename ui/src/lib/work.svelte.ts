// Work that may take its time: it shows how far it is once it is slow, can be stopped once it is long, and says how it ended. Stopped,
// it has changed nothing.

import { asFailure, type Backend, type Failure, type Progress } from "./backend/backend";
import { SLOW } from "./latest.svelte";

/** Work that takes longer than this can be stopped. */
export const LONG = 2_000;

export class Work {
  running = $state(false);
  slow = $state(false);
  long = $state(false);
  stopping = $state(false);
  /** It ended because somebody stopped it. */
  stopped = $state(false);
  /** How far it is; null until the work says so. */
  at: Progress | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  #ended: Promise<void> = Promise.resolve();
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly backend: Pick<Backend, "cancelWork">) {}

  /** Does `work` unless something goes on already; whether it succeeded. Where it asks for something first, it begins with its first progress. */
  async run(work: (progress: (at: Progress) => void) => Promise<unknown>, asksFirst = false): Promise<boolean> {
    if (this.running) return false;
    this.forget();
    this.running = true;
    if (!asksFirst) this.#begin();
    const going = work((at) => this.#advance(at));
    this.#ended = going.then(
      () => {},
      () => {},
    );
    try {
      await going;
      return true;
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind === "cancelled") this.stopped = true;
      else this.failure = failure;
      return false;
    } finally {
      this.#end();
    }
  }

  async stop(): Promise<void> {
    if (!this.running || this.stopping) return;
    this.stopping = true;
    await this.backend.cancelWork();
  }

  /** Stops it and waits for its end; where it still asks for something there is nothing to stop. */
  async halt(): Promise<void> {
    if (this.at === null) return;
    await this.stop();
    await this.#ended;
  }

  /** Forgets how it ended. */
  forget(): void {
    this.failure = null;
    this.stopped = false;
  }

  #advance(at: Progress): void {
    if (!this.running) return;
    if (this.#timers.length === 0) this.#begin();
    this.at = at;
  }

  #begin(): void {
    this.#timers = [setTimeout(() => (this.slow = true), SLOW), setTimeout(() => (this.long = true), LONG)];
  }

  #end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.running = this.slow = this.long = this.stopping = false;
    this.at = null;
  }
}
