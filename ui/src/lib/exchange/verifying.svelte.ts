// A package in hand: chosen, unlocked, proved, and led to where its kind belongs. There is one at a time; nothing of it is written.

import { asFailure, type Failure } from "../backend/backend";
import type { ChosenPackage, Unlocking } from "../backend/packages";
import type { Desk } from "../desk.svelte";
import type { KnownKeyWire } from "../wire/KnownKeyWire";
import type { NewKnownKeyWire } from "../wire/NewKnownKeyWire";
import type { VerifiedPackageWire } from "../wire/VerifiedPackageWire";
import { Work } from "../work.svelte";
import { give, NOTHING } from "./unlocking";

/** What the screen in view does itself with a package of a kind. */
export type Here = Partial<Record<string, (file: ChosenPackage) => unknown>>;

export type Verdict = "known" | "unknown" | "unsound" | "refused";

/** The one line about it. A person nobody here knows is never trusted, however sound the package. */
export function verdictOf(found: Pick<VerifiedPackageWire, "whole" | "sound" | "all_known">): Verdict {
  if (!found.whole) return "refused";
  if (!found.sound) return "unsound";
  return found.all_known ? "known" : "unknown";
}

export class Verifying {
  file: ChosenPackage | null = $state.raw(null);
  unlocking: Unlocking = $state.raw(NOTHING);
  /** Name of the receiving key that was chosen to open it. */
  keyFile: string | null = $state(null);
  found: VerifiedPackageWire | null = $state.raw(null);
  /** Why none could be chosen. */
  failure: Failure | null = $state.raw(null);
  readonly work: Work;
  /** It came without anybody saying what it is: a questionnaire is opened at once. */
  #leads = false;
  #going: Promise<unknown> = Promise.resolve();

  constructor(private readonly desk: Desk) {
    this.work = new Work(desk.backend);
  }

  /** Takes up the package that `ask` answers, and proves it unless something has to be given first. */
  async choose(ask: () => Promise<ChosenPackage | null>): Promise<void> {
    this.failure = null;
    try {
      const file = await ask();
      if (file) await this.take(file);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  async take(file: ChosenPackage, leads = false): Promise<void> {
    this.forget();
    await this.#going;
    this.file = file;
    this.#leads = leads;
    if (file.lock === "open") await this.verify(NOTHING);
  }

  /** Takes up a package of a kind nobody said, and leads to where its kind belongs once that is known. */
  async lead(ask: () => Promise<ChosenPackage | null>, here: Here = {}): Promise<void> {
    const file = await ask();
    if (!file) return;
    // A workbook stands in place of a response, and nothing proves it.
    const workbook = /\.xlsx$/i.test(file.name) ? here["response"] : undefined;
    if (workbook) return void workbook(file);
    const { screen } = this.desk;
    await this.take(file, true);
    // Who has gone elsewhere meanwhile is not called back.
    if (this.work.stopped || this.file !== file || this.desk.screen !== screen) return;
    const { found } = this;
    const own = found?.whole ? here[found.heading?.kind ?? ""] : undefined;
    if (own) {
      this.forget();
      return void own(file);
    }
    this.desk.goVerify();
  }

  async verify(unlocking: Unlocking): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.unlocking = unlocking;
    const going = this.work.run(async (progress) => {
      const found = await this.desk.backend.verifyPackage(unlocking, progress);
      if (this.file === file) this.found = found;
    });
    this.#going = going;
    if (!(await going) || !this.found || this.file !== file) return;
    give(file, { unlocking, keyFile: this.keyFile });
    if (this.#leads && this.found.whole && this.found.heading?.kind === "questionnaire") await this.answer();
  }

  /** Opens it as the questionnaire it is. */
  async answer(): Promise<void> {
    const { file, unlocking } = this;
    this.forget();
    if (file) await this.desk.reply.take(file, unlocking);
  }

  /** Enters the key of somebody who signed it, or the public key chosen last. */
  async trust(fingerprint: string, about: NewKnownKeyWire, progress: Parameters<Desk["backend"]["trustKey"]>[3]): Promise<void> {
    this.know(fingerprint, await this.desk.backend.trustKey(fingerprint, this.unlocking, about, progress));
  }

  /** Shows what the key book says of a signer now. */
  know(fingerprint: string, known: KnownKeyWire | null): void {
    if (!this.found) return;
    const signatures = this.found.signatures.map((one) => (one.fingerprint === fingerprint ? { ...one, known } : one));
    const all_known = this.found.whole && signatures.every((one) => one.known !== null);
    this.found = { ...this.found, signatures, all_known };
  }

  /** Leaves it; what goes on with it is stopped. */
  forget(): void {
    void this.work.stop();
    this.file = this.found = this.failure = this.keyFile = null;
    this.unlocking = NOTHING;
    this.#leads = false;
    this.work.forget();
  }
}
