// Answering, as it goes on: which items are in view, which one is open, what is being written. It outlives the screen, so that coming
// back finds everything as it was, and nothing typed is lost.

import { untrack } from "svelte";
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { Desk } from "../desk.svelte";
import { Latest } from "../latest.svelte";
import type { AnswerInputWire } from "../wire/AnswerInputWire";
import type { ItemWire } from "../wire/ItemWire";
import type { PackWire } from "../wire/PackWire";
import type { RequirementWire } from "../wire/RequirementWire";
import type { SavedWire } from "../wire/SavedWire";
import { Autosave } from "./autosave.svelte";
import { contains, filterCounts, haystack, passes, type Filter } from "./filters";
import { answerOf } from "./item";
import type { Tool } from "./tools";
import { grow, tallies, visible } from "./tree";
import { beside, nextUnanswered } from "./walk";

export type ItemAnswer = Autosave<AnswerInputWire, SavedWire>;

/** An item and the answer that is edited. */
export interface OpenItem {
  item: ItemWire;
  requirement: RequirementWire;
  answer: ItemAnswer;
}

const known = new WeakMap<Desk, Answering>();

/** The answering of a desk; there is one. */
export function answeringOf(desk: Desk): Answering {
  const found = known.get(desk) ?? new Answering(desk);
  known.set(desk, found);
  return found;
}

/** Whether a verdict was given that is not durable yet: what is edited meanwhile goes with it. */
const waits = (answer: ItemAnswer): boolean => !answer.settled && answer.value.judging;

export class Answering {
  /** The standards of the assessment. */
  packs: PackWire[] = $state.raw([]);
  readonly filters = new SvelteSet<Filter>();
  text = $state("");
  readonly folded = new SvelteSet<string>();
  treeShown = $state(true);
  card = $state(false);
  tool: Tool = $state("guidance");
  /** Items are being picked, to be assigned together. */
  picking = $state(false);
  readonly picked = new SvelteSet<string>();
  /** Full id of the requirement that is open. */
  current: string | null = $state(null);
  readonly open = new Latest<OpenItem>();
  /** Comments that are being written, by requirement. */
  readonly comments = new SvelteMap<string, string>();

  readonly #answers = new Map<string, ItemAnswer>();
  #assessment: string | null = null;
  #opening: Promise<void> = Promise.resolve();

  /** What is asked for. It changes with the assessment, not with the answers. */
  readonly #asked = $derived.by(() => {
    void this.desk.session.rows.size;
    return untrack(() => new Set(this.desk.session.rows.keys()));
  });
  readonly nodes = $derived(grow(this.packs, this.#asked));
  readonly tallies = $derived.by(() => tallies(this.nodes, this.desk.session.rows));
  readonly #requirements = $derived(new Map(this.packs.flatMap((pack) => pack.requirements.map((one) => [one.id, one]))));
  readonly #hay = $derived(new Map([...this.#requirements].map(([id, one]) => [id, haystack(one)])));
  readonly #me = $derived.by(() => this.desk.session.workspace?.author ?? null);
  readonly counts = $derived.by(() => filterCounts(this.desk.session.rows.values(), this.#me));
  /** The items that pass the filters and hold the words, in reading order. */
  readonly order = $derived(this.nodes.flatMap((node) => (node.kind === "item" && this.#matches(node.key) ? [node.key] : [])));
  /** Indexes of the nodes in view. Folds do not hide what was searched for. */
  readonly shown = $derived(visible(this.nodes, (node) => this.#matches(node.key), this.text.trim() === "" ? this.folded : NOTHING));

  constructor(readonly desk: Desk) {
    desk.session.beforeLeaving(() => this.flush());
  }

  /** Takes up the current assessment, unless it has been already. */
  async begin(): Promise<void> {
    const { current } = this.desk.session;
    const assessment = current ? `${current.id} ${current.packs.join(" ")}` : null;
    if (assessment === this.#assessment) return;
    this.#assessment = assessment;
    this.#answers.clear();
    this.picked.clear();
    this.comments.clear();
    this.current = null;
    const packs = await Promise.all((current?.packs ?? []).map((id) => this.desk.pack(id)));
    if (assessment === this.#assessment) this.packs = packs;
  }

  requirement(id: string): RequirementWire | undefined {
    return this.#requirements.get(id);
  }

  /** How a requirement is cited within its standard: `7.1.1 [3]`. */
  clause(id: string): string {
    return this.requirement(id)?.clause ?? id;
  }

  /** Goes to an item; the place remembers it. */
  go(requirement: string): void {
    this.desk.session.go({ screen: "assess", requirement });
  }

  /** Shows an item. What was written about the one before is saved. */
  show(requirement: string): void {
    if (requirement === this.current) return;
    void this.answer?.flush();
    this.current = requirement;
    this.#opening = this.#load(requirement);
  }

  /** Asks for the open item again, after something changed. */
  async refresh(): Promise<void> {
    await this.#opening;
    if (this.current !== null) await this.#load(this.current);
  }

  /** The answer being edited; null until its item is there. */
  get answer(): ItemAnswer | null {
    const open = this.open.value;
    return open && open.requirement.id === this.current ? open.answer : null;
  }

  /** Changes the answer of the open item at once. */
  async choose(change: (answer: AnswerInputWire, item: ItemWire) => Partial<AnswerInputWire>): Promise<void> {
    await this.#opening;
    const { answer } = this;
    const item = this.open.value?.item;
    if (!answer || !item || this.desk.session.readOnly) return;
    await answer.now({ ...answer.value, judging: waits(answer), ...change(answer.value, item) });
  }

  judge(verdict: string | null): Promise<void> {
    return this.choose(() => ({ verdict, judging: true }));
  }

  /** Changes a text of the open item; saved after a pause. */
  write(change: Partial<AnswerInputWire>): void {
    const { answer } = this;
    if (answer && !this.desk.session.readOnly) answer.later({ ...answer.value, judging: waits(answer), ...change });
  }

  /** Moves to the item before or after in the list as it is filtered; whether there was one. */
  step(step: 1 | -1): boolean {
    return this.#goTo(beside(this.order, this.current, step));
  }

  /** Moves to the next item to be judged; whether there was one. */
  stepUnanswered(): boolean {
    const { rows } = this.desk.session;
    const inView = nextUnanswered(this.order, this.current, rows);
    return this.#goTo(inView ?? nextUnanswered([...rows.keys()], this.current, rows));
  }

  async assign(person: string | null): Promise<boolean> {
    const requirements = [...this.picked];
    const { session, backend } = this.desk;
    const done = await session.change(() => backend.assign(requirements, person), "assign");
    if (done) {
      this.picked.clear();
      this.picking = false;
    }
    return done;
  }

  /** Saves everything that waits. */
  async flush(): Promise<void> {
    await Promise.all([...this.#answers.values()].map((answer) => answer.flush()));
  }

  #matches(requirement: string): boolean {
    if (!passes(this.desk.session.rows.get(requirement), this.filters, this.#me)) return false;
    return this.text.trim() === "" || contains(this.#hay.get(requirement) ?? "", this.text);
  }

  #goTo(requirement: string | null): boolean {
    if (requirement === null) return false;
    this.go(requirement);
    return true;
  }

  #load(id: string): Promise<void> {
    return this.open.ask(async () => {
      const item = await this.desk.backend.item(id);
      const { pack } = split(id);
      const requirement = (await this.desk.pack(pack)).requirements.find((one) => one.id === id);
      if (!requirement) throw new Error(id);
      return { item, requirement, answer: this.#edited(id, answerOf(item)) };
    });
  }

  /** The answer as it is edited; what is not saved yet stands before what comes from the disk. */
  #edited(id: string, answer: AnswerInputWire): ItemAnswer {
    const found = this.#answers.get(id);
    if (found) {
      found.adopt(answer);
      return found;
    }
    const { session, backend } = this.desk;
    const made: ItemAnswer = new Autosave(
      answer,
      (value) => backend.saveAnswer(id, value),
      (work) => session.change(work, `answer ${id}`),
    );
    this.#answers.set(id, made);
    return made;
  }
}

const NOTHING: ReadonlySet<string> = new Set();

function split(id: string): { pack: string } {
  return { pack: id.slice(0, id.indexOf("/")) };
}
