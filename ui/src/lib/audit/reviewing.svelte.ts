// An auditor's review as it goes on: which requirements are in view, which one is open, what is being judged. It outlives the screen, so
// that coming back finds everything as it was, and nothing typed is lost.

import { SvelteSet } from "svelte/reactivity";
import { Autosave } from "../assess/autosave.svelte";
import { haystack } from "../assess/filters";
import { beside } from "../assess/walk";
import type { Desk } from "../desk.svelte";
import { Latest } from "../latest.svelte";
import { Task } from "../task.svelte";
import type { JudgementInputWire } from "../wire/JudgementInputWire";
import type { PackWire } from "../wire/PackWire";
import type { RequirementWire } from "../wire/RequirementWire";
import type { ReviewItemWire } from "../wire/ReviewItemWire";
import type { ReviewSavedWire } from "../wire/ReviewSavedWire";
import { judgementOf, toggled, type Severity } from "./judgement";
import { counted, nextOpen, passes, type Filter } from "./list";

export type Judgement = Autosave<JudgementInputWire, ReviewSavedWire>;

/** A requirement under review and the judgement that is edited. */
export interface OpenReview {
  item: ReviewItemWire;
  requirement: RequirementWire;
  judgement: Judgement;
}

export type Tab = "guidance" | "history" | "actions" | "source";

const known = new WeakMap<Desk, Reviewing>();

/** The review of a desk; there is one. */
export function reviewingOf(desk: Desk): Reviewing {
  const found = known.get(desk) ?? new Reviewing(desk);
  known.set(desk, found);
  return found;
}

export class Reviewing {
  packs: PackWire[] = $state.raw([]);
  readonly filters = new SvelteSet<Filter>();
  readonly severities = new SvelteSet<Severity>();
  text = $state("");
  tab: Tab = $state("guidance");
  current: string | null = $state(null);
  readonly open = new Latest<OpenReview>();
  /** Attaching files of the auditor's own. */
  readonly attaching = new Task();
  readonly #judgements = new Map<string, Judgement>();
  #submission: string | null = null;
  #opening: Promise<void> = Promise.resolve();

  readonly #requirements = $derived(new Map(this.packs.flatMap((pack) => pack.requirements.map((one) => [one.id, one]))));
  readonly #hay = $derived(new Map([...this.#requirements].map(([id, one]) => [id, haystack(one)])));
  readonly counts = $derived.by(() => counted(this.desk.session.reviews.values()));
  /** The requirements in view, in reading order. */
  readonly order = $derived.by(() => {
    const rows = [...this.desk.session.reviews.values()];
    return rows.filter((row) => passes(row, this, this.#hay.get(row.requirement) ?? "")).map((row) => row.requirement);
  });

  constructor(readonly desk: Desk) {
    desk.session.beforeLeaving(() => this.flush());
  }

  get narrowed(): boolean {
    return this.filters.size > 0 || this.severities.size > 0 || this.text.trim() !== "";
  }

  widen(): void {
    this.filters.clear();
    this.severities.clear();
    this.text = "";
  }

  /** Takes up the audit that is open, unless it has been already. */
  async begin(): Promise<void> {
    const { audit, current } = this.desk.session;
    const submission = audit?.submission.manifest ?? null;
    if (submission === this.#submission) return;
    this.#submission = submission;
    this.#judgements.clear();
    this.widen();
    this.current = null;
    this.open.value = null;
    const packs = await Promise.all((current?.packs ?? []).map((id) => this.desk.pack(id)));
    if (submission === this.#submission) this.packs = packs;
  }

  requirement(id: string): RequirementWire | undefined {
    return this.#requirements.get(id);
  }

  /** Goes to a requirement; the place remembers it. */
  go(requirement: string): void {
    this.desk.session.go({ screen: "assess", requirement });
  }

  /** Shows a requirement. What was written about the one before is saved. */
  show(requirement: string): void {
    if (requirement === this.current) return;
    void this.judgement?.flush();
    this.current = requirement;
    this.#opening = this.#load(requirement);
  }

  /** Asks for the open requirement again, after something changed. */
  async refresh(): Promise<void> {
    await this.#opening;
    if (this.current !== null) await this.#load(this.current);
  }

  /** The judgement being edited; null until its requirement is there. */
  get judgement(): Judgement | null {
    const open = this.open.value;
    return open && open.requirement.id === this.current ? open.judgement : null;
  }

  /** A choice: saved at once. */
  async choose(change: (judgement: JudgementInputWire, item: ReviewItemWire) => Partial<JudgementInputWire>): Promise<void> {
    await this.#opening;
    const { judgement } = this;
    const item = this.open.value?.item;
    if (judgement && item && this.desk.session.reviewable) await judgement.now({ ...judgement.value, ...change(judgement.value, item) });
  }

  judge(verdict: string | null): Promise<void> {
    return this.choose(() => ({ verdict }));
  }

  /** Judges as the operator did; there is nothing to agree with where the operator left it open. */
  agree(): Promise<void> {
    return this.choose((judgement, { row }) => ({ verdict: row.operator ?? judgement.verdict }));
  }

  toggleEvidence(sha256: string): Promise<void> {
    return this.choose(({ evidence }) => ({ evidence: toggled(evidence, sha256) }));
  }

  /** A text: saved after a pause. */
  write(change: Partial<JudgementInputWire>): void {
    const { judgement } = this;
    if (judgement && this.desk.session.reviewable) judgement.later({ ...judgement.value, ...change });
  }

  /** Attaches files as the auditor's own, and marks them as seen for the open requirement. */
  async attach(dropped: boolean): Promise<void> {
    const { backend, words, session } = this.desk;
    const of = this.current;
    await this.attaching.inTurn(async () => {
      await this.flush();
      const digests = await session.keep(() => (dropped ? backend.attachDroppedToAudit() : backend.attachAuditEvidence(words.language)));
      if (!digests || of !== this.current) return;
      await this.choose(({ evidence }) => ({ evidence: [...new Set([...evidence, ...digests])] }));
    });
  }

  /** Moves to the requirement before or after in the list; whether there was one. */
  step(step: 1 | -1): boolean {
    return this.#goTo(beside(this.order, this.current, step));
  }

  /** Moves to the next requirement not reviewed, in view first; whether there was one. */
  stepOpen(): boolean {
    const { reviews } = this.desk.session;
    return this.#goTo(nextOpen(this.order, this.current, reviews) ?? nextOpen([...reviews.keys()], this.current, reviews));
  }

  /** Saves everything that waits. */
  async flush(): Promise<void> {
    await Promise.all([...this.#judgements.values()].map((judgement) => judgement.flush()));
  }

  #goTo(requirement: string | null): boolean {
    if (requirement === null) return false;
    this.go(requirement);
    return true;
  }

  #load(id: string): Promise<void> {
    return this.open.ask(async () => {
      const item = await this.desk.backend.reviewItem(id);
      const pack = await this.desk.pack(id.slice(0, id.indexOf("/")));
      const requirement = pack.requirements.find((one) => one.id === id);
      if (!requirement) throw new Error(id);
      return { item, requirement, judgement: this.#edited(id, judgementOf(item)) };
    });
  }

  /** The judgement as it is edited; what is not saved yet stands before what comes from the disk. */
  #edited(id: string, judgement: JudgementInputWire): Judgement {
    const found = this.#judgements.get(id);
    if (found) {
      found.adopt(judgement);
      return found;
    }
    const { session, backend } = this.desk;
    const made: Judgement = new Autosave(
      judgement,
      (value) => backend.saveReview(id, value),
      (work) => session.review(work, `review ${id}`),
    );
    this.#judgements.set(id, made);
    return made;
  }
}
