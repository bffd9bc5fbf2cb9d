// What the backend in memory holds: a workspace with one assessment, made from the recordings of the sample, and the steps that were
// taken in it. The parts beside this file read and change it.

import type { AssessmentRowWire } from "../../wire/AssessmentRowWire";
import type { AssessmentWire } from "../../wire/AssessmentWire";
import type { InventoryWire } from "../../wire/InventoryWire";
import type { ItemRowWire } from "../../wire/ItemRowWire";
import type { SavedWire } from "../../wire/SavedWire";
import type { StepWire } from "../../wire/StepWire";
import type { WorkspaceWire } from "../../wire/WorkspaceWire";
import recordedAssessment from "../recordings/assessment.json";
import recordedInventory from "../recordings/inventory.json";
import recordedWorkspace from "../recordings/workspace.json";
import { answered, recount } from "./counting";
import { recordedRows } from "./rows";
import { CANCELLED, failure, type Script } from "./script";
import type { Told } from "../backend";

/** A change that can be taken back: what to put where, both ways. */
export interface Step {
  kind: string;
  what: string;
  before: ItemRowWire[];
  after: ItemRowWire[];
  /** What else to do when it is taken back or done again. */
  undo?: () => void;
  redo?: () => void;
}

/** A workspace file that was made while the program ran. */
export interface MadeFile {
  passphrase: string;
  recoveryKey: string;
  held: Held;
}

/** Everything a workspace holds. */
export interface Held {
  workspace: WorkspaceWire;
  inventory: InventoryWire;
  assessment: AssessmentWire;
  rows: Map<string, ItemRowWire>;
}

export class MemoryState {
  /** Every call, in order, for tests. */
  readonly calls: string[] = [];
  readonly files = new Map<string, MadeFile>();
  held: Held | null = null;
  #done: Step[] = [];
  #undone: Step[] = [];
  #stopped = false;

  constructor(readonly script: Script) {}

  /** Takes as many steps as the script says, tells of each, and ends where it is stopped. */
  async goOn(progress: Told): Promise<void> {
    this.#stopped = false;
    const { steps = 0, step = 5 } = this.script;
    for (let done = 1; done <= steps; done += 1) {
      progress({ done, total: steps });
      await new Promise((resolve) => setTimeout(resolve, step));
      if (this.#stopped) throw CANCELLED;
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** What is open, or the refusal the desktop gives when nothing is. */
  get open(): Held {
    if (!this.held) throw failure("nothing is open");
    return this.held;
  }

  /** Puts something else on the desk; steps belong to what lay there before. */
  put(held: Held | null): void {
    this.held = held;
    this.#done = [];
    this.#undone = [];
  }

  workspace(): WorkspaceWire {
    const { workspace, rows } = this.open;
    const assessments = workspace.assessments.map((one) =>
      one.id === workspace.current ? { ...one, asked: rows.size, ...answered(rows.values()) } : one,
    );
    return { ...workspace, assessments, ...this.#ends() };
  }

  /** Writes changed rows, counts anew, and remembers the step. */
  save(step: Step): SavedWire {
    this.#done.push(step);
    this.#undone = [];
    return this.#write(step.after);
  }

  undo(): SavedWire {
    const step = this.#done.pop();
    if (!step) throw failure("nothing to undo");
    this.#undone.push(step);
    step.undo?.();
    return this.#write(step.before);
  }

  redo(): SavedWire {
    const step = this.#undone.pop();
    if (!step) throw failure("nothing to redo");
    this.#done.push(step);
    step.redo?.();
    return this.#write(step.after);
  }

  #write(changed: ItemRowWire[]): SavedWire {
    const held = this.open;
    for (const row of changed) held.rows.set(row.requirement, row);
    const { assessment, totals, clauses } = recount(held.assessment, held.rows, changed);
    held.assessment = assessment;
    held.workspace = { ...held.workspace, journal_entries: held.workspace.journal_entries + 1 };
    return { saved: new Date().toISOString(), rows: changed, totals, clauses, ...this.#ends() };
  }

  #ends(): { undo: StepWire | null; redo: StepWire | null } {
    return { undo: shown(this.#done.at(-1)), redo: shown(this.#undone.at(-1)) };
  }
}

function shown(step: Step | undefined): StepWire | null {
  if (!step) return null;
  return { kind: step.kind, what: step.what, changes: Math.max(1, step.after.length), at: new Date().toISOString() };
}

/** The sample, as it is when it was just opened. */
export function sampleHeld(name: string, sample: boolean): Held {
  const assessment = structuredClone(recordedAssessment) as unknown as AssessmentWire;
  const rows = recordedRows();
  const { organisation } = assessment;
  const row: AssessmentRowWire = {
    ...recordedWorkspace.assessment,
    subject_kind: organisation.subject_kind,
    subject: organisation.subject,
    assessed_on: assessment.assessed_on,
    model: assessment.model.id,
    packs: assessment.packs.map((pack) => pack.id),
    tailoring: assessment.tailoring,
    copied_from: null,
    frozen: null,
    asked: rows.size,
    ...answered(rows.values()),
    changed_packs: [],
  };
  const workspace: WorkspaceWire = {
    name,
    path: null,
    sample,
    read_only: false,
    organisation: { name: organisation.name, sector: organisation.sector, region: organisation.region },
    assessments: [row],
    current: row.id,
    people: structuredClone(recordedWorkspace.people),
    author: recordedWorkspace.people[0]?.id ?? null,
    undo: null,
    redo: null,
    journal_entries: 1,
  };
  return { workspace, inventory: structuredClone(recordedInventory) as InventoryWire, assessment, rows };
}
