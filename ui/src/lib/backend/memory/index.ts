// A backend that answers from recordings, for tests and for a plain browser. The recordings are what the real code said about the
// sample; scripts/record.mjs makes them anew. Only the assessment of one model and a few requirements are recorded. What a person
// changes is kept in memory and counted anew; scores stay as recorded.

import type { AssessmentWire } from "../../wire/AssessmentWire";
import type { ExplanationWire } from "../../wire/ExplanationWire";
import type { PackSummaryWire } from "../../wire/PackSummaryWire";
import type { PackWire } from "../../wire/PackWire";
import type { ReportChoicesWire } from "../../wire/ReportChoicesWire";
import type { ReportPreviewWire } from "../../wire/ReportPreviewWire";
import type { ReportRequestWire } from "../../wire/ReportRequestWire";
import type { Argument, Backend, ExportRequest, Exported, Failure, Startup } from "../backend";
import assessment from "../recordings/assessment.json";
import packs from "../recordings/packs.json";
import pack from "../recordings/pack.json";
import questionnaire from "../recordings/questionnaire.json";
import requirements from "../recordings/requirements.json";
import total from "../recordings/total.json";
import type { WorkspaceBackend } from "../workspace";
import { answeringOf } from "./answering";
import { fileOf } from "./file";
import { insightOf } from "./insight";
import { intakeOf } from "./intake";
import { failure, settle, type Script } from "./script";
import { previewReport, reportChoices } from "./report";
import { setupOf } from "./setup";
import { MemoryState, sampleHeld } from "./state";

export type { Script } from "./script";

const STARTUP: Startup = {
  version: "0.0.0",
  system_language: null,
  models: [{ id: assessment.model.id, name: assessment.model.name }],
  has_argument: false,
};

const CANCELLED: Failure = { kind: "cancelled", lines: { "zh-CN": ["cancelled"], en: ["cancelled"] } };

/** What is about a workspace comes from the parts beside this file. */
export interface MemoryBackend extends WorkspaceBackend {}

export class MemoryBackend implements Backend {
  readonly state: MemoryState;
  readonly requests: ExportRequest[] = [];
  #stopped = false;

  constructor(private readonly script: Script = {}) {
    this.state = new MemoryState(script);
    Object.assign(this, fileOf(this.state), setupOf(this.state), intakeOf(this.state), answeringOf(this.state), insightOf(this.state));
  }

  /** Every call, in order, for tests. */
  get calls(): string[] {
    return this.state.calls;
  }

  async startup(): Promise<Startup> {
    return { ...STARTUP, ...this.script.startup };
  }

  async listPacks(): Promise<PackSummaryWire[]> {
    return packs satisfies PackSummaryWire[];
  }

  async showPack(id: string): Promise<PackWire> {
    const found = [pack, questionnaire].find((one) => one.id === id) as PackWire | undefined;
    return found ?? { ...(pack as PackWire), id, clauses: [], requirements: [] };
  }

  async openArgument(): Promise<Argument | null> {
    this.calls.push("openArgument");
    const argument = settle(this.script.argument ?? null);
    if (argument?.kind === "answers") this.state.put(sampleHeld(argument.workspace.name, false));
    return argument;
  }

  async assess(model: string): Promise<AssessmentWire> {
    this.calls.push(`assess ${model}`);
    const answer = this.state.open.assessment;
    return { ...answer, model: { ...answer.model, id: model } };
  }

  async explain(target: string, model: string): Promise<ExplanationWire> {
    this.calls.push(`explain ${target} ${model}`);
    if (target === "total") return total satisfies ExplanationWire;
    const recorded = (requirements as ExplanationWire[]).find((one) => one.requirement?.requirement === target);
    if (!recorded) throw failure(`not recorded: ${target}`);
    return recorded;
  }

  async reportChoices(): Promise<ReportChoicesWire> {
    return reportChoices();
  }

  async previewReport(report: ReportRequestWire): Promise<ReportPreviewWire> {
    return previewReport(report);
  }

  async exportReport(request: ExportRequest, progress: (at: { done: number; total: number }) => void): Promise<Exported | null> {
    this.requests.push(request);
    this.#stopped = false;
    const steps = this.script.steps ?? 0;
    for (let done = 1; done <= steps; done += 1) {
      progress({ done, total: steps });
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (this.#stopped) throw CANCELLED;
    }
    const { exported } = this.script;
    return settle(exported === undefined ? { path: "report.pdf", pages: 3, missing: [] } : exported);
  }

  async cancelExport(): Promise<void> {
    this.#stopped = true;
  }
}
