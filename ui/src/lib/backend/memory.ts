// A backend that answers from recordings, for tests and for a plain browser. The recordings are what the real code said about the
// sample; scripts/record.mjs makes them anew. Only the assessment of one model and a few requirements are recorded.

import type { AssessmentWire } from "../wire/AssessmentWire";
import type { ExplanationWire } from "../wire/ExplanationWire";
import type { PackSummaryWire } from "../wire/PackSummaryWire";
import type { PackWire } from "../wire/PackWire";
import type { Backend, ExportRequest, Exported, Failure, Opened, Startup } from "./backend";
import assessment from "./recordings/assessment.json";
import packs from "./recordings/packs.json";
import pack from "./recordings/pack.json";
import questionnaire from "./recordings/questionnaire.json";
import requirements from "./recordings/requirements.json";
import total from "./recordings/total.json";

/** What a test may change about the answers. */
export interface Script {
  startup?: Partial<Startup>;
  /** What the open dialog answers; `null` closes it. */
  chosen?: Opened | Failure | null;
  /** What an export ends with; `null` closes the dialog. */
  exported?: Exported | Failure | null;
  /** How many steps an export takes; it waits in between, so that it can be stopped. */
  steps?: number;
}

const STARTUP: Startup = {
  version: "0.0.0",
  system_language: null,
  models: [{ id: assessment.model.id, name: assessment.model.name }],
  has_argument: false,
};

const CANCELLED: Failure = { kind: "cancelled", lines: { "zh-CN": ["cancelled"], en: ["cancelled"] } };

export class MemoryBackend implements Backend {
  /** Every call, in order, for tests. */
  readonly calls: string[] = [];
  readonly requests: ExportRequest[] = [];
  #stopped = false;

  constructor(private readonly script: Script = {}) {}

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

  async openSample(): Promise<Opened> {
    this.calls.push("openSample");
    return { name: "answers.json", sample: true };
  }

  async openAnswers(): Promise<Opened | null> {
    this.calls.push("openAnswers");
    return settle(this.script.chosen ?? null);
  }

  async openArgument(): Promise<Opened | null> {
    this.calls.push("openArgument");
    return settle(this.script.chosen ?? null);
  }

  async assess(model: string): Promise<AssessmentWire> {
    this.calls.push(`assess ${model}`);
    const answer = assessment as unknown as AssessmentWire;
    return { ...answer, model: { ...answer.model, id: model } };
  }

  async explain(target: string, model: string): Promise<ExplanationWire> {
    this.calls.push(`explain ${target} ${model}`);
    if (target === "total") return total satisfies ExplanationWire;
    const recorded = (requirements as ExplanationWire[]).find((one) => one.requirement?.requirement === target);
    if (!recorded) throw failure(`not recorded: ${target}`);
    return recorded;
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

function settle<T extends object>(answer: T | Failure | null): T | null {
  if (answer && "lines" in answer) throw answer;
  return answer;
}

function failure(line: string): Failure {
  return { kind: "input", lines: { "zh-CN": [line], en: [line] } };
}
