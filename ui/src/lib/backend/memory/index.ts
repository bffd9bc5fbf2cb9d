// A backend that answers from recordings, for tests and for a plain browser. The recordings are what the real code said about the
// sample; scripts/record.mjs makes them anew. Only the assessment of one model and a few requirements are recorded. What a person
// changes is kept in memory and counted anew; scores stay as recorded.

import type { AnonymisedPreviewWire } from "../../wire/AnonymisedPreviewWire";
import type { AssessmentWire } from "../../wire/AssessmentWire";
import type { ExplanationWire } from "../../wire/ExplanationWire";
import type { ExportChoicesWire } from "../../wire/ExportChoicesWire";
import type { ExportRequestWire } from "../../wire/ExportRequestWire";
import type { ExportedWire } from "../../wire/ExportedWire";
import type { PackSummaryWire } from "../../wire/PackSummaryWire";
import type { PackWire } from "../../wire/PackWire";
import type { ReportChoicesWire } from "../../wire/ReportChoicesWire";
import type { ReportPreviewWire } from "../../wire/ReportPreviewWire";
import type { ReportRequestWire } from "../../wire/ReportRequestWire";
import type { Argument, Backend, ExportRequest, Exported, Startup, Told } from "../backend";
import anonymised from "../recordings/anonymised.json";
import assessment from "../recordings/assessment.json";
import packs from "../recordings/packs.json";
import pack from "../recordings/pack.json";
import questionnaire from "../recordings/questionnaire.json";
import supplierQuestionnaire from "../recordings/supplier-questionnaire.json";
import requirements from "../recordings/requirements.json";
import total from "../recordings/total.json";
import type { PackageBackend } from "../packages";
import type { SupplierBackend } from "../suppliers";
import type { WorkspaceBackend } from "../workspace";
import { answeringOf } from "./answering";
import { askedPart } from "./asked";
import { auditingOf } from "./auditing";
import { exportChoices, savedExport } from "./export";
import { fileOf } from "./file";
import { insightOf } from "./insight";
import { intakeOf } from "./intake";
import { mergingOf } from "./merging";
import { receivingOf } from "./received";
import { failure, settle, type Script } from "./script";
import { packagesOf } from "./packages";
import { previewReport, reportChoices } from "./report";
import { setupOf } from "./setup";
import { suppliersOf } from "./suppliers";
import { MemoryState, sampleHeld } from "./state";

export type { Script } from "./script";

const STARTUP: Startup = {
  version: "0.0.0",
  system_language: null,
  models: [{ id: assessment.model.id, name: assessment.model.name }],
  has_argument: false,
};

/** What is about a workspace comes from the parts beside this file. */
export interface MemoryBackend extends WorkspaceBackend, SupplierBackend, PackageBackend {}

export class MemoryBackend implements Backend {
  readonly state: MemoryState;
  readonly requests: ExportRequest[] = [];
  readonly dataRequests: ExportRequestWire[] = [];

  constructor(private readonly script: Script = {}) {
    this.state = new MemoryState(script);
    const [answering, insight] = [answeringOf(this.state), insightOf(this.state)];
    Object.assign(this, fileOf(this.state), setupOf(this.state), intakeOf(this.state), mergingOf(this.state), answering, insight);
    Object.assign(this, askedPart(this.state), suppliersOf(this.state), auditingOf(this.state, answering), receivingOf(this.state, insight), packagesOf(this.state));
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
    const found = [pack, questionnaire, supplierQuestionnaire].find((one) => one.id === id) as PackWire | undefined;
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

  async exportReport(request: ExportRequest, progress: Told): Promise<Exported | null> {
    this.requests.push(request);
    await this.state.goOn(progress);
    const { exported } = this.script;
    return settle(exported === undefined ? { path: "report.pdf", pages: 3, missing: [] } : exported);
  }

  async exportChoices(): Promise<ExportChoicesWire> {
    return exportChoices();
  }

  async previewAnonymised(packs: string[]): Promise<AnonymisedPreviewWire> {
    this.calls.push(`previewAnonymised ${packs.join(" ")}`);
    return anonymised satisfies AnonymisedPreviewWire;
  }

  async saveExport(request: ExportRequestWire, _: string, progress: Told): Promise<ExportedWire | null> {
    this.dataRequests.push(request);
    await this.state.goOn(progress);
    const { savedData } = this.script;
    return settle(savedData === undefined ? savedExport(request) : savedData);
  }

  async cancelWork(): Promise<void> {
    this.state.stop();
  }
}
