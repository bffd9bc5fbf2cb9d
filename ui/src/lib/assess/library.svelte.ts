// Every evidence file of the workspace, and what is done with them.

import type { Desk } from "../desk.svelte";
import { Latest } from "../latest.svelte";
import { Task } from "../task.svelte";
import type { EvidenceDetailsWire } from "../wire/EvidenceDetailsWire";
import type { EvidenceUseWire } from "../wire/EvidenceUseWire";
import type { EvidenceWire } from "../wire/EvidenceWire";
import type { SavedWire } from "../wire/SavedWire";
import { Autosave } from "./autosave.svelte";

export type Details = Autosave<EvidenceDetailsWire, SavedWire>;

const known = new WeakMap<Desk, Library>();

/** The library of a desk; there is one. */
export function libraryOf(desk: Desk): Library {
  const found = known.get(desk) ?? new Library(desk);
  known.set(desk, found);
  return found;
}

export class Library {
  readonly list = new Latest<EvidenceWire[]>();
  /** Digest of the file that is looked at on the screen of evidence. */
  shown: string | null = $state(null);
  text = $state("");
  /** Attaching, linking, taking off. */
  readonly task = new Task();
  readonly #details = new Map<string, Details>();

  constructor(readonly desk: Desk) {
    desk.session.beforeLeaving(() => this.flush());
  }

  load(): Promise<void> {
    return this.list.ask(async () => {
      const files = await this.desk.backend.evidence();
      for (const file of files) this.#details.get(file.sha256)?.adopt(file.details);
      return files;
    });
  }

  /** Asks for files and attaches them. A closed dialog changes nothing. */
  attach(use: EvidenceUseWire, digestOnly: boolean): Promise<boolean> {
    return this.#change(() => this.desk.backend.attachEvidence(use, digestOnly, this.desk.words.language));
  }

  /** Attaches the files that were dropped on the window. */
  attachDropped(use: EvidenceUseWire): Promise<boolean> {
    return this.#change(() => this.desk.backend.attachDropped(use));
  }

  link(sha256: string, use: EvidenceUseWire, linked: boolean): Promise<boolean> {
    return this.#change(() => this.desk.backend.linkEvidence(sha256, use, linked));
  }

  /** What is said of a file, as it is edited. */
  details(file: EvidenceWire): Details {
    const found = this.#details.get(file.sha256);
    if (found) return found;
    const { session, backend } = this.desk;
    const made: Details = new Autosave(
      file.details,
      (value) => backend.describeEvidence(file.sha256, value),
      (work) => session.change(work, `evidence ${file.sha256}`),
    );
    this.#details.set(file.sha256, made);
    return made;
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#details.values()].map((one) => one.flush()));
  }

  #change(work: () => Promise<SavedWire | null>): Promise<boolean> {
    const { session } = this.desk;
    return this.task.inTurn(async () => {
      const saved = await session.keep(work);
      if (saved) session.apply(saved);
      await this.load();
    });
  }
}
