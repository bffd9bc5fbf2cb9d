// A file on its way into the workspace: chosen, looked at, taken in. Nothing is written before the person says so.

import { asFailure, type Failure } from "../../lib/backend/backend";
import type { ChosenFile } from "../../lib/backend/workspace";
import { Latest } from "../../lib/latest.svelte";
import type { Session } from "../../lib/session.svelte";
import { Task } from "../../lib/task.svelte";
import type { IntakeWire } from "../../lib/wire/IntakeWire";
import type { TextWire } from "../../lib/wire/TextWire";

export class Intake {
  file: ChosenFile | null = $state.raw(null);
  /** The product an SBOM is about. */
  product = $state("");
  /** The side that stands where a workbook and the assessment were both changed; blank while nobody chose one. */
  prefer = $state("");
  /** What the file would bring. */
  readonly preview = new Latest<IntakeWire>();
  /** What it brought. */
  taken: IntakeWire | null = $state.raw(null);
  readonly task = new Task();
  /** Why no file could be chosen. */
  failure: Failure | null = $state.raw(null);

  constructor(private readonly session: Session) {}

  /** Takes up the file that `ask` answers, and looks at it unless its product must be known first. */
  async choose(ask: () => Promise<ChosenFile | null>): Promise<void> {
    this.failure = null;
    try {
      const file = await ask();
      if (!file) return;
      this.preview.value = null;
      this.preview.failure = null;
      this.task.failure = null;
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

  look(): Promise<void> {
    return this.preview.ask(() => this.session.backend.previewIntake(this.#about, this.prefer || null));
  }

  /** Takes the file in, and shows the workspace as it is then. `name` is of the assessment that answers become. */
  take(name: TextWire | null): Promise<boolean> {
    return this.task.run(async () => {
      await this.session.settle();
      this.taken = await this.session.keep(() => this.session.backend.takeIn(this.#about, name, this.prefer || null));
      await this.session.load();
    });
  }

  forget(): void {
    this.file = null;
  }

  get #about(): string | null {
    return this.product === "" ? null : this.product;
  }
}
