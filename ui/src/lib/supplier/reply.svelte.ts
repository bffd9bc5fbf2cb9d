// A supplier's reply in the making: the questionnaire that is open, the answers as they are written into its draft, and the return. No
// workspace stands behind it; what lies open besides stays as it is.

import { Autosave } from "../assess/autosave.svelte";
import { asFailure, type Failure } from "../backend/backend";
import type { ChosenPackage, Sealing, Unlocking } from "../backend/packages";
import type { Desk } from "../desk.svelte";
import { NOTHING } from "../exchange/unlocking";
import { Saving } from "../saving.svelte";
import type { AnswerValueWire } from "../wire/AnswerValueWire";
import type { AskedAnswerWire } from "../wire/AskedAnswerWire";
import type { AskedWire } from "../wire/AskedWire";
import type { ReturnedWire } from "../wire/ReturnedWire";
import type { SpeakerWire } from "../wire/SpeakerWire";
import { Work } from "../work.svelte";
import { nextOpen, stepKey, stepsOf, type Step } from "./steps";

/** What is written to a question. */
export interface Written {
  value: AnswerValueWire | null;
  note: string | null;
}

export type WrittenAnswer = Autosave<Written, AskedWire>;

/** Who asks, one of the questions, or the end, where it is signed. */
export type ReplyPlace = "cover" | "end" | { step: string };

export class Reply {
  /** The package that is opened; what is shown belongs to it. */
  file: ChosenPackage | null = $state.raw(null);
  asked: AskedWire | null = $state.raw(null);
  at: ReplyPlace = $state.raw("cover");
  returned: ReturnedWire | null = $state.raw(null);
  /** Why no package could be chosen. */
  failure: Failure | null = $state.raw(null);
  /** It is to be left although something is not on the disk. */
  leaving = $state(false);
  readonly opening: Work;
  readonly sending: Work;
  readonly saving = new Saving();
  readonly #answers = new Map<string, WrittenAnswer>();
  #speaker: Autosave<SpeakerWire, AskedWire> | null = null;

  constructor(private readonly desk: Desk) {
    this.opening = new Work(desk.backend);
    this.sending = new Work(desk.backend);
  }

  /** Takes up the package that `ask` answers, and opens it unless something has to be given first. */
  async choose(ask: () => Promise<ChosenPackage | null>): Promise<void> {
    this.failure = null;
    try {
      const file = await ask();
      if (file) await this.take(file);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** `unlocking` is what opened it before. */
  async take(file: ChosenPackage, unlocking: Unlocking = NOTHING): Promise<void> {
    this.#forget();
    this.file = file;
    if (file.lock === "open" || unlocking !== NOTHING) await this.open(unlocking);
  }

  open(unlocking: Unlocking): Promise<boolean> {
    return this.opening.run(async (progress) => {
      const asked = await this.desk.backend.openQuestionnaire(unlocking, progress);
      this.asked = asked;
      this.at = "cover";
    });
  }

  get steps(): Step[] {
    return this.asked ? stepsOf(this.asked) : [];
  }

  /** The question in view. */
  get step(): Step | null {
    const { at } = this;
    if (typeof at === "string") return null;
    return this.steps.find((step) => stepKey(step.answer) === at.step) ?? null;
  }

  /** Goes there; what was typed is saved on the way. */
  go(place: ReplyPlace): void {
    void this.flush();
    this.at = place;
  }

  /** To the next question without an answer; to the end where there is none. */
  goOn(): void {
    const from = typeof this.at === "string" ? null : this.at.step;
    const next = nextOpen(this.steps, from);
    this.go(next ? { step: stepKey(next.answer) } : "end");
  }

  /** To the neighbour of the question in view: before the first is the cover, after the last the end. */
  walk(by: 1 | -1): void {
    const { steps, at } = this;
    const here = at === "cover" ? -1 : at === "end" ? steps.length : steps.findIndex((step) => stepKey(step.answer) === at.step);
    const next = here + by;
    const step = steps[next];
    if (step) this.go({ step: stepKey(step.answer) });
    else this.go(next < 0 ? "cover" : "end");
  }

  /** An answer as it is edited. */
  answer({ question, about, value, note }: AskedAnswerWire): WrittenAnswer {
    const key = stepKey({ question, about });
    const found = this.#answers.get(key);
    if (found) return found;
    const made: WrittenAnswer = new Autosave(
      { value, note },
      (next) => this.desk.backend.answerAsked(question, about, next.value, next.note),
      (work) => this.keep(work, key),
    );
    this.#answers.set(key, made);
    return made;
  }

  /** Who answers, as it is edited. */
  speaker(asked: AskedWire): Autosave<SpeakerWire, AskedWire> {
    this.#speaker ??= new Autosave<SpeakerWire, AskedWire>(
      asked.respondent,
      (next) => this.desk.backend.speakAsked(next),
      (work) => this.keep(work, "speaker"),
    );
    return this.#speaker;
  }

  /** Writes what was typed; what could not be written stays and is tried again. */
  keep(work: () => Promise<AskedWire>, key: string): Promise<boolean> {
    return this.saving.write(async () => this.#show(await work()), key);
  }

  /** Changes something that is not tried again by itself: a failure is its caller's to show. Without an answer nothing was changed. */
  change(work: () => Promise<AskedWire | null>): Promise<void> {
    return this.saving.inTurn(async () => {
      const asked = await work();
      if (asked) this.#show(asked);
    });
  }

  #show(asked: AskedWire): void {
    this.asked = asked;
    this.saving.at = new Date().toISOString();
    for (const answer of asked.answers) this.#answers.get(stepKey(answer))?.adopt({ value: answer.value, note: answer.note });
  }

  async flush(): Promise<boolean> {
    const all = [...this.#answers.values(), ...(this.#speaker ? [this.#speaker] : [])];
    const done = await Promise.all(all.map((one) => one.flush()));
    return done.every(Boolean);
  }

  /** Signs and returns; unanswered questions may be left. */
  async send(sealing: Sealing): Promise<boolean> {
    if (!(await this.flush())) return false;
    await this.saving.settled();
    return this.sending.run(async (progress) => {
      this.returned = (await this.desk.backend.returnAsked(sealing, this.desk.words.language, progress)) ?? this.returned;
    }, true);
  }

  /** Leaves the questionnaire; what was answered is in its draft. What is not on the disk is lost only when the person says so. */
  async close(losing = false): Promise<void> {
    const kept = await this.flush();
    if (!losing && (!kept || this.saving.unsaved > 0)) {
      this.leaving = true;
      return;
    }
    void this.opening.stop();
    this.#forget();
    await this.desk.backend.closeQuestionnaire();
  }

  #forget(): void {
    this.file = this.asked = this.returned = this.failure = null;
    this.at = "cover";
    this.leaving = false;
    this.opening.forget();
    this.sending.forget();
    this.saving.start();
    this.#answers.clear();
    this.#speaker = null;
  }
}
