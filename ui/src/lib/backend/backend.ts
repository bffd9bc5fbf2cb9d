// What the window asks of whoever does the work, as one interface. The desktop answers it in Rust (`tauri.ts`), tests and a plain
// browser from recorded answers (`memory/`). The types of this file stand in src-tauri/src/wire.rs and failure.rs too.

import type { Language } from "../words/language";
import type { AnonymisedPreviewWire } from "../wire/AnonymisedPreviewWire";
import type { AssessmentWire } from "../wire/AssessmentWire";
import type { ExplanationWire } from "../wire/ExplanationWire";
import type { ExportChoicesWire } from "../wire/ExportChoicesWire";
import type { ExportRequestWire } from "../wire/ExportRequestWire";
import type { ExportedWire } from "../wire/ExportedWire";
import type { PackSummaryWire } from "../wire/PackSummaryWire";
import type { PackWire } from "../wire/PackWire";
import type { ReportChoicesWire } from "../wire/ReportChoicesWire";
import type { ReportPreviewWire } from "../wire/ReportPreviewWire";
import type { ReportRequestWire } from "../wire/ReportRequestWire";
import type { TextWire } from "../wire/TextWire";
import type { WorkspaceWire } from "../wire/WorkspaceWire";
import type { ChosenPackage, PackageBackend } from "./packages";
import type { SupplierBackend } from "./suppliers";
import type { WorkspaceBackend } from "./workspace";

export interface Startup {
  version: string;
  system_language: Language | null;
  /** Every scoring model, the default first. */
  models: ModelChoice[];
  /** Whether a file was named when the program was started. */
  has_argument: boolean;
}

export interface ModelChoice {
  id: string;
  name: TextWire;
}

/** The file named when the program was started: a workspace or a package is only named, for its passphrase must be asked first. */
export type Argument = { kind: "workspace"; path: string } | { kind: "answers"; workspace: WorkspaceWire } | ({ kind: "package" } & ChosenPackage);

export const REPORT_LANGUAGES = ["zh-CN", "en", "bilingual"] as const;

export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export interface ExportRequest {
  report: ReportRequestWire;
  /** Language of the system's dialog. */
  shown_in: Language;
}

export interface Exported {
  path: string;
  pages: number | null;
  /** Characters the report's font lacks. */
  missing: string[];
}

/** How far long work is, within its present step. */
export interface Progress {
  done: number;
  /** 0 where that is not known before. */
  total: number;
}

/** Hears of it. */
export type Told = (at: Progress) => void;

/** Why something could not be done, in both languages. Whatever was open or on disk before is untouched. */
export interface Failure {
  kind: "input" | "cancelled" | "internal";
  lines: Record<Language, string[]>;
}

/** Every method rejects with a `Failure`. `null` means that the person closed the dialog. */
export interface Backend extends WorkspaceBackend, SupplierBackend, PackageBackend {
  startup(): Promise<Startup>;
  listPacks(): Promise<PackSummaryWire[]>;
  showPack(id: string): Promise<PackWire>;
  /** `null` when no file was named. */
  openArgument(): Promise<Argument | null>;
  /** The current assessment of the open workspace. */
  assess(model: string): Promise<AssessmentWire>;
  /** `target` is `total` or the full id of a requirement. */
  explain(target: string, model: string): Promise<ExplanationWire>;
  /** What a report can be asked for. */
  reportChoices(): Promise<ReportChoicesWire>;
  /** The first pages of a report as pictures. */
  previewReport(report: ReportRequestWire): Promise<ReportPreviewWire>;
  exportReport(request: ExportRequest, progress: Told): Promise<Exported | null>;
  /** The formats data can leave in, and the tables of CSV. */
  exportChoices(): Promise<ExportChoicesWire>;
  /** Exactly what an anonymised export would write; none named are all packs. */
  previewAnonymised(packs: string[]): Promise<AnonymisedPreviewWire>;
  saveExport(request: ExportRequestWire, shownIn: Language, progress: Told): Promise<ExportedWire | null>;
  /** Asks the long work begun last, if it still goes on, to stop; it then rejects as cancelled. */
  cancelWork(): Promise<void>;
}

/** What was thrown, as a failure: the backend's own, or a fault of the page that must not pass in silence. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const line = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: "internal", lines: { "zh-CN": [line], en: [line] } };
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "kind" in thrown && "lines" in thrown;
}
