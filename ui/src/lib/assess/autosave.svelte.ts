// A value that a person edits and that saves itself: choices at once, typing after a pause, and everything when one leaves. What could
// not be saved stays as it was typed, says so, and is tried again with the next change or when asked.

/** How long somebody must stop typing before it is saved. */
export const PAUSE = 600;

export type Keeping = "saved" | "waiting" | "saving" | "failed";

export class Autosave<T, R> {
  value: T = $state.raw() as T;
  state: Keeping = $state("saved");
  /** Grows with every edit; what is on the disk is the edit `#kept`. */
  #edit = 0;
  #kept = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;

  constructor(
    value: T,
    /** Writes a value. */
    private readonly write: (value: T) => Promise<R>,
    /** Does the writing when its turn comes, and perhaps again later; resolves with whether it is durable. */
    private readonly change: (work: () => Promise<R>) => Promise<boolean>,
  ) {
    this.value = value;
  }

  /** Whether nothing waits to be saved. */
  get settled(): boolean {
    return this.#edit === this.#kept;
  }

  /** A choice: saved at once. */
  now(value: T): Promise<boolean> {
    this.#edited(value);
    return this.flush();
  }

  /** A keystroke: saved after a pause. */
  later(value: T): void {
    this.#edited(value);
    if (this.state !== "saving") this.state = "waiting";
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves what waits; resolves with whether all of it is durable. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) return this.#running;
    if (this.settled) return Promise.resolve(true);
    this.#running = this.#run();
    return this.#running;
  }

  /** Takes over a value from elsewhere (an undo, another screen) unless something of one's own waits. */
  adopt(value: T): void {
    if (this.settled && !this.#running) this.value = value;
  }

  #edited(value: T): void {
    clearTimeout(this.#timer);
    this.value = value;
    this.#edit += 1;
  }

  async #run(): Promise<boolean> {
    try {
      while (!this.settled) {
        this.state = "saving";
        if (!(await this.change(() => this.#once()))) {
          this.state = "failed";
          return false;
        }
      }
      return true;
    } finally {
      // In the same breath as the last look at what waits: an edit after it is saved by a run of its own.
      this.#running = null;
    }
  }

  /** Writes the value as it is by now, which is newer than when the turn was asked for. */
  async #once(): Promise<R> {
    const edit = this.#edit;
    const answer = await this.write(this.value);
    this.#kept = edit;
    if (this.settled) {
      clearTimeout(this.#timer);
      this.state = "saved";
    }
    return answer;
  }
}
