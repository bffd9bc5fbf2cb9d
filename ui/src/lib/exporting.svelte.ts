// An export, from the question where to until it is written, stopped or failed. One at a time; the work on screen goes on beside it.

import type { Backend, Exported, ExportRequest, Failure, Progress } from "./backend/backend";
import type { ExportedWire } from "./wire/ExportedWire";
import type { ExportRequestWire } from "./wire/ExportRequestWire";
import type { Language } from "./words/language";
import { Work } from "./work.svelte";

/** What was written: a report for people, or data for other tools. */
export type Outcome = { what: "report"; exported: Exported } | { what: "data"; exported: ExportedWire };

export type ExportState =
  | { stage: "idle" | "stopped" }
  | { stage: "running"; what: Outcome["what"]; at: Progress | null; stopping: boolean }
  | ({ stage: "written" } & Outcome)
  | { stage: "failed"; what: Outcome["what"]; failure: Failure };

export class Exporting {
  readonly work: Work;
  #what: Outcome["what"] = $state("report");
  #outcome: Outcome | null = $state.raw(null);

  constructor(private readonly backend: Backend) {
    this.work = new Work(backend);
  }

  get running(): boolean {
    return this.work.running;
  }

  readonly state = $derived.by((): ExportState => {
    const what = this.#what;
    const { running, stopped, failure, at, stopping } = this.work;
    if (running) return { stage: "running", what, at, stopping };
    if (stopped) return { stage: "stopped" };
    if (failure) return { stage: "failed", what, failure };
    return this.#outcome ? { stage: "written", ...this.#outcome } : { stage: "idle" };
  });

  run(request: ExportRequest): Promise<void> {
    return this.#run("report", async (progress) => {
      const exported = await this.backend.exportReport(request, progress);
      return exported && { what: "report", exported };
    });
  }

  /** An auditor's report. */
  runAudit(request: ExportRequest): Promise<void> {
    return this.#run("report", async (progress) => {
      const exported = await this.backend.exportAuditReport(request, progress);
      return exported && { what: "report", exported };
    });
  }

  runData(request: ExportRequestWire, shownIn: Language): Promise<void> {
    return this.#run("data", async (progress) => {
      const exported = await this.backend.saveExport(request, shownIn, progress);
      return exported && { what: "data", exported };
    });
  }

  stop(): Promise<void> {
    return this.work.stop();
  }

  /** Takes the result off the screen; a running export goes on. */
  forget(): void {
    this.work.forget();
    this.#outcome = null;
  }

  async #run(what: Outcome["what"], work: (progress: (at: Progress) => void) => Promise<Outcome | null>): Promise<void> {
    if (this.running) return;
    this.#what = what;
    this.#outcome = null;
    await this.work.run(async (progress) => {
      this.#outcome = await work(progress);
    }, true);
  }
}
