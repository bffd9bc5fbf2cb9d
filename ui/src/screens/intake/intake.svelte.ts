// A file on its way into the workspace: chosen, looked at, taken in. Nothing is written before the person says so, and nothing when
// they stop it.

import { asFailure, type Failure } from "../../lib/backend/backend";
import type { ChosenFile } from "../../lib/backend/workspace";
import type { Session } from "../../lib/session.svelte";
import { Work } from "../../lib/work.svelte";
import type { IntakeWire } from "../../lib/wire/IntakeWire";
import type { TextWire } from "../../lib/wire/TextWire";

export class Intake {
  file: ChosenFile | null = $state.raw(null);
  /** The product an SBOM is about. */
  product = $state("");
  /** The side that stands where a workbook and the assessment were both changed; blank while nobody chose one. */
  prefer = $state("");
  /** What the file would bring. */
  preview: IntakeWire | null = $state.raw(null);
  readonly reading: Work;
  /** What it brought. */
  taken: IntakeWire | null = $state.raw(null);
  readonly taking: Work;
  /** Why no file could be chosen. */
  failure: Failure | null = $state.raw(null);

  #asked = 0;

  constructor(private readonly session: Session) {
    this.reading = new Work(session.backend);
    this.taking = new Work(session.backend);
  }

  /** Takes up the file that `ask` answers, and looks at it unless its product must be known first. */
  async choose(ask: () => Promise<ChosenFile | null>): Promise<void> {
    this.failure = null;
    try {
      const file = await ask();
      if (!file) return;
      this.preview = null;
      this.reading.forget();
      this.taking.forget();
      this.taken = null;
      this.product = "";
      this.prefer = "";
      this.file = file;
      if (file.kind === "sbom") await this.session.stock();
      else await this.look();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** Says of which product the SBOM is. */
  async chooseProduct(product: string): Promise<void> {
    this.product = product;
    if (product !== "") await this.look();
  }

  /** Says which side stands where both were changed. */
  chooseSide(side: string): Promise<void> {
    this.prefer = side;
    return this.look();
  }

  /** Reads the file. What is asked anew meanwhile is read after it; an earlier answer stays in view until then. */
  async look(): Promise<void> {
    this.#asked += 1;
    if (this.reading.running) return;
    let asked: number;
    do {
      asked = this.#asked;
      await this.reading.run(async (progress) => {
        const preview = await this.session.backend.previewIntake(this.#about, this.prefer || null, progress);
        if (asked === this.#asked) this.preview = preview;
      });
    } while (asked !== this.#asked && this.file);
    if (this.reading.stopped) this.file = null;
  }

  /** Takes the file in, and shows the workspace as it is then. `name` is of the assessment that answers become. */
  take(name: TextWire | null): Promise<boolean> {
    return this.taking.run(async (progress) => {
      await this.session.settle();
      this.taken = await this.session.keep(() => this.session.backend.takeIn(this.#about, name, this.prefer || null, progress));
      await this.session.load();
    });
  }

  /** Leaves the file; what goes on with it is stopped. */
  forget(): void {
    this.file = null;
    void this.reading.stop();
    void this.taking.stop();
  }

  get #about(): string | null {
    return this.product === "" ? null : this.product;
  }
}
