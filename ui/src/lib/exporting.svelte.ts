// An export of a report, from the question where to until it is written, stopped or failed. One at a time.

import { asFailure, type Backend, type Exported, type ExportRequest, type Failure, type Progress } from "./backend/backend";

export type ExportState =
  | { stage: "idle" }
  | { stage: "running"; at: Progress | null; stopping: boolean }
  | { stage: "written"; exported: Exported }
  | { stage: "stopped" }
  | { stage: "failed"; failure: Failure };

export class Exporting {
  state: ExportState = $state.raw({ stage: "idle" });

  constructor(private readonly backend: Backend) {}

  get running(): boolean {
    return this.state.stage === "running";
  }

  async run(request: ExportRequest): Promise<void> {
    if (this.running) return;
    this.state = { stage: "running", at: null, stopping: false };
    try {
      const exported = await this.backend.exportReport(request, (at) => this.#advance(at));
      this.state = exported ? { stage: "written", exported } : { stage: "idle" };
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.state = failure.kind === "cancelled" ? { stage: "stopped" } : { stage: "failed", failure };
    }
  }

  async stop(): Promise<void> {
    if (this.state.stage !== "running") return;
    this.state = { ...this.state, stopping: true };
    await this.backend.cancelExport();
  }

  /** Takes the result off the screen; a running export goes on. */
  forget(): void {
    if (!this.running) this.state = { stage: "idle" };
  }

  #advance(at: Progress): void {
    if (this.state.stage === "running") this.state = { ...this.state, at };
  }
}
