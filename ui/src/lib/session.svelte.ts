// The open workspace and its current assessment as the window shows them: the one place that calls the workspace side of the backend
// for what every screen shares. Screens ask it to change something and are told when that is durable.

import { createContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { Backend, Failure } from "./backend/backend";
import type { Desk } from "./desk.svelte";
import { Saving, type SavingState } from "./saving.svelte";
import { ANSWERING, type Place } from "./screens.svelte";
import type { AssessmentRowWire } from "./wire/AssessmentRowWire";
import type { AuditWire } from "./wire/AuditWire";
import type { CreatedWire } from "./wire/CreatedWire";
import type { InventoryWire } from "./wire/InventoryWire";
import type { ItemRowWire } from "./wire/ItemRowWire";
import type { PersonWire } from "./wire/PersonWire";
import type { ReviewRowWire } from "./wire/ReviewRowWire";
import type { ReviewSavedWire } from "./wire/ReviewSavedWire";
import type { SavedWire } from "./wire/SavedWire";
import type { SheetRowWire } from "./wire/SheetRowWire";
import type { StepWire } from "./wire/StepWire";
import type { WorkspaceWire } from "./wire/WorkspaceWire";
import type { Words } from "./words/words.svelte";
import { merged } from "./merged";

/** Kinds of steps that change nothing but answers and what surrounds them. */
const ANSWERS: ReadonlySet<string> = new Set(["answer", "question", "question-answer", "evidence", "evidence-link", "action", "comment"]);

/** How long after a change the whole assessment is asked for again where it is in view. */
const REFRESH = 300;

/** A workspace that is locked: its file, and the name to show. */
export interface Locked {
  path: string;
  name: string;
}

/** A recovery key just made, and what it opens. */
export interface Handed {
  key: string;
  workspace: string;
}

export const [useSession, provideSession] = createContext<Session>();

export class Session {
  workspace: WorkspaceWire | null = $state.raw(null);
  locked: Locked | null = $state.raw(null);
  /** A recovery key that is shown once, until its reader says that it is kept. */
  handed: Handed | null = $state.raw(null);
  /** Every requirement of the current assessment, in reading order. */
  readonly rows = new SvelteMap<string, ItemRowWire>();
  sheets: SheetRowWire[] = $state.raw([]);
  /** The audit, where the workspace is an auditor's. */
  audit: AuditWire | null = $state.raw(null);
  /** Every requirement as an auditor lists it, in reading order. */
  readonly reviews = new SvelteMap<string, ReviewRowWire>();
  /** Asked for once somebody needs it; kept up to date from then on. */
  inventory: InventoryWire | null = $state.raw(null);
  /** The step just taken back or done again, to be told. */
  announced: { kind: "undone" | "redone"; step: StepWire } | null = $state.raw(null);
  readonly #saving = new Saving();
  readonly #leaving = new Set<() => Promise<unknown> | void>();
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: Desk) {}

  get backend(): Backend {
    return this.desk.backend;
  }

  get words(): Words {
    return this.desk.words;
  }

  get saving(): SavingState {
    return this.#saving.state;
  }

  get savedAt(): string | null {
    return this.#saving.at;
  }

  /** Why something is not saved. */
  get failure(): Failure | null {
    return this.#saving.failure;
  }

  get unsaved(): number {
    return this.#saving.unsaved;
  }

  /** The assessment worked on. */
  get current(): AssessmentRowWire | null {
    return this.workspace?.assessments.find((one) => one.id === this.workspace?.current) ?? null;
  }

  /** The person whose changes are journalled. */
  get author(): PersonWire | null {
    return this.workspace?.people.find((one) => one.id === this.workspace?.author) ?? null;
  }

  /** Only in memory: gone when it is closed, unless it is kept in a file. */
  get temporary(): boolean {
    return this.workspace !== null && this.workspace.path === null;
  }

  /** What was set up cannot be changed. */
  get fixed(): boolean {
    return this.workspace === null || this.workspace.read_only || this.audit !== null;
  }

  /** Answers cannot be changed: what an auditor received stays as it was signed. */
  get readOnly(): boolean {
    return this.fixed || this.current?.frozen != null;
  }

  /** An auditor's judgements can be changed. */
  get reviewable(): boolean {
    return this.audit !== null && this.workspace?.read_only === false;
  }

  /** Shows a workspace that was just opened, from its beginning. */
  async open(workspace: WorkspaceWire): Promise<void> {
    const again = this.locked !== null && this.locked.path === workspace.path;
    await this.load(workspace);
    this.desk.asking = null;
    this.locked = null;
    if (again) {
      await this.retry();
    } else {
      this.#saving.start();
      this.desk.startAnew();
    }
  }

  /** Shows a workspace that was just made, its recovery key before everything else. */
  async take({ workspace, recovery_key }: CreatedWire): Promise<void> {
    this.handed = { key: recovery_key, workspace: workspace.name };
    await this.open(workspace);
  }

  /** Shows the workspace as the backend has it now. */
  async load(workspace?: WorkspaceWire | null): Promise<void> {
    const shown = workspace === undefined ? await this.backend.workspace() : workspace;
    const here = shown?.assessments.find((one) => one.id === shown.current);
    const before = this.current;
    if (here && (here.id !== before?.id || here.model !== before.model)) this.desk.model = here.model;
    const [items, sheets] = here ? await Promise.all([this.backend.items(), this.backend.sheets()]) : [[], []];
    const audit = shown ? await this.backend.audit() : null;
    const reviews = audit ? await this.backend.reviewRows() : [];
    await this.desk.assess(here !== undefined);
    this.workspace = shown;
    this.sheets = sheets;
    this.audit = audit;
    this.#listReviews(reviews);
    this.rows.clear();
    for (const row of items) this.rows.set(row.requirement, row);
    if (this.inventory && shown) this.inventory = await this.backend.inventory();
    this.#stale = false;
  }

  /**
   * Saves a change of answers; whether it is durable now. On failure what the person wrote stays on the screen, and `retry` tries
   * again. `key` names what is changed (the requirement, say), so that a newer change takes the place of a failed one.
   */
  change(work: () => Promise<SavedWire>, key?: string): Promise<boolean> {
    return this.#saving.write(async () => this.apply(await work()), key);
  }

  /**
   * Saves anything else (a comment, an action, a part of the inventory) in its turn, and answers what the backend answered once it is
   * durable. Rejects with a `Failure`: the form that asked keeps what was written and shows it.
   */
  async keep<T>(work: () => Promise<T>): Promise<T> {
    const answer = await this.#saving.inTurn(work);
    this.#saving.at = new Date().toISOString();
    this.announced = null;
    this.#stale = true;
    if (!ANSWERING.has(this.desk.screen)) this.#refreshSoon();
    return answer;
  }

  /** Saves a change of an auditor's; whether it is durable now. As `change`. */
  review(work: () => Promise<ReviewSavedWire>, key?: string): Promise<boolean> {
    return this.#saving.write(async () => this.applyReview(await work()), key);
  }

  /** Shows what a durable change of an auditor's brought. */
  applyReview(saved: ReviewSavedWire): void {
    if (saved.item) this.reviews.set(saved.item.row.requirement, saved.item.row);
    this.audit = saved.audit;
    if (this.workspace) this.workspace = { ...this.workspace, undo: saved.audit.undo, redo: saved.audit.redo };
    this.#saving.at = saved.saved;
    this.announced = null;
  }

  /** Asks for the auditor's list again: a sample changes many rows at once. */
  async listReviews(): Promise<void> {
    this.#listReviews(await this.backend.reviewRows());
  }

  /** Shows what a durable change brought. */
  apply(saved: SavedWire): void {
    for (const row of saved.rows) this.rows.set(row.requirement, row);
    if (this.workspace) this.workspace = { ...this.workspace, undo: saved.undo, redo: saved.redo };
    if (this.desk.assessment) this.desk.assessment = merged(this.desk.assessment, saved);
    this.#saving.at = saved.saved;
    this.announced = null;
    this.#stale = true;
    if (!ANSWERING.has(this.desk.screen)) this.#refreshSoon();
  }

  async undo(): Promise<boolean> {
    const step = this.workspace?.undo;
    const done = step != null && (await this.change(() => this.backend.undo(), "undo"));
    if (done) await this.#follow(step);
    if (done) this.announced = { kind: "undone", step };
    return done;
  }

  async redo(): Promise<boolean> {
    const step = this.workspace?.redo;
    const done = step != null && (await this.change(() => this.backend.redo(), "redo"));
    if (done) await this.#follow(step);
    if (done) this.announced = { kind: "redone", step };
    return done;
  }

  retry(): Promise<boolean> {
    return this.#saving.retry();
  }

  giveUp(): void {
    this.#saving.giveUp();
  }

  /** The inventory, asked for once. */
  async stock(): Promise<InventoryWire> {
    this.inventory ??= await this.backend.inventory();
    return this.inventory;
  }

  /** What is to be saved before the window is locked or closed; answers how to take it off again. */
  beforeLeaving(save: () => Promise<unknown> | void): () => void {
    this.#leaving.add(save);
    return () => this.#leaving.delete(save);
  }

  /** Saves what is being written and waits until it is on the disk. */
  async settle(): Promise<void> {
    await Promise.all([...this.#leaving].map((save) => save()));
    await this.#saving.settled();
  }

  /** Takes everything off the screen. The place is kept, and so is what could not be saved yet. */
  async lock(): Promise<void> {
    const { workspace } = this;
    if (!workspace?.path) return;
    await this.settle();
    await this.backend.lockWorkspace();
    this.locked = { path: workspace.path, name: workspace.name };
    this.#forget();
  }

  /** Turns away from a locked workspace; what waited to be saved there is given up. */
  leaveLocked(): void {
    this.locked = null;
    this.#saving.start();
    this.desk.startAnew();
  }

  async close(): Promise<void> {
    await this.settle();
    await this.backend.closeWorkspace();
    this.locked = null;
    this.#saving.start();
    this.#forget();
    this.desk.startAnew();
  }

  go(place: Place): void {
    this.desk.go(place);
    if (this.#stale && !ANSWERING.has(place.screen)) this.#refreshSoon();
  }

  back(): void {
    this.desk.back();
    if (this.#stale && !ANSWERING.has(this.desk.screen)) this.#refreshSoon();
  }

  /** Asks again for what follows from the answers: scores, gaps, findings, counts. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stale = false;
    const workspace = await this.backend.workspace();
    if (!workspace || !this.workspace) return;
    this.workspace = workspace;
    await this.desk.assess(workspace.current !== null);
  }

  /** What a step on the inventory, the people or the assessments changed is asked for again; what it brought to the answers came with it. */
  async #follow(step: StepWire): Promise<void> {
    if (!ANSWERS.has(step.kind)) await this.load();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh().catch((thrown: unknown) => this.desk.tell(thrown)), REFRESH);
  }

  #listReviews(rows: ReviewRowWire[]): void {
    this.reviews.clear();
    for (const row of rows) this.reviews.set(row.requirement, row);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.workspace = null;
    this.audit = null;
    this.reviews.clear();
    this.inventory = null;
    this.sheets = [];
    this.rows.clear();
    this.announced = null;
    this.desk.forget();
  }
}
