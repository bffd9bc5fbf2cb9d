// What the window asks about audits: an auditor's review of a submission, and what an operator receives of it. Files are chosen in dialogs
// of the host, which keeps their paths; `null` means that the person closed a dialog.

import type { AuditCheckWire } from "../wire/AuditCheckWire";
import type { AuditIntakeWire } from "../wire/AuditIntakeWire";
import type { AuditResponseInputWire } from "../wire/AuditResponseInputWire";
import type { AuditStatementWire } from "../wire/AuditStatementWire";
import type { AuditWire } from "../wire/AuditWire";
import type { CreatedWire } from "../wire/CreatedWire";
import type { JudgementInputWire } from "../wire/JudgementInputWire";
import type { NewAuditWire } from "../wire/NewAuditWire";
import type { ReceivedAuditWire } from "../wire/ReceivedAuditWire";
import type { ReportPreviewWire } from "../wire/ReportPreviewWire";
import type { ReportRequestWire } from "../wire/ReportRequestWire";
import type { ReviewItemWire } from "../wire/ReviewItemWire";
import type { ReviewRowWire } from "../wire/ReviewRowWire";
import type { ReviewSavedWire } from "../wire/ReviewSavedWire";
import type { SampleInputWire } from "../wire/SampleInputWire";
import type { SealedAuditWire } from "../wire/SealedAuditWire";
import type { Language } from "../words/language";
import type { Exported, ExportRequest, Told } from "./backend";
import type { ChosenPackage, Sealing, Unlocking } from "./packages";

/** The auditor's side. */
export interface Auditing {
  chooseSubmission(shownIn: Language): Promise<ChosenPackage | null>;
  /** Asks where the auditor's workspace is to lie, then makes it of the submission chosen. */
  openSubmission(unlocking: Unlocking, audit: NewAuditWire, shownIn: Language, progress: Told): Promise<CreatedWire | null>;
  /** null where the workspace is no auditor's. */
  audit(): Promise<AuditWire | null>;
  /** Every requirement asked for, in reading order. */
  reviewRows(): Promise<ReviewRowWire[]>;
  reviewItem(requirement: string): Promise<ReviewItemWire>;
  /** Replaces the judgement whole; with nothing in it takes it away. */
  saveReview(requirement: string, judgement: JudgementInputWire): Promise<ReviewSavedWire>;
  saveAuditStatement(statement: AuditStatementWire): Promise<ReviewSavedWire>;
  drawSample(sample: SampleInputWire): Promise<ReviewSavedWire>;
  /** Asks for files and attaches them as the auditor's own; answers their digests. */
  attachAuditEvidence(shownIn: Language): Promise<string[] | null>;
  /** The same for the files that were dropped on the window. */
  attachDroppedToAudit(): Promise<string[]>;
  /** Everything kept, against the signatures of the submission. */
  checkAudit(progress: Told): Promise<AuditCheckWire>;
  previewAuditReport(report: ReportRequestWire): Promise<ReportPreviewWire>;
  exportAuditReport(request: ExportRequest, progress: Told): Promise<Exported | null>;
  sealAudit(sealing: Sealing, shownIn: Language, progress: Told): Promise<SealedAuditWire | null>;
}

/** The operator's side. */
export interface ReceivingAudits {
  chooseAudit(shownIn: Language): Promise<ChosenPackage | null>;
  /** What the chosen audit would bring; nothing is written. */
  previewAudit(unlocking: Unlocking, progress: Told): Promise<AuditIntakeWire>;
  importAudit(unlocking: Unlocking, progress: Told): Promise<AuditIntakeWire>;
  /** The newest first. */
  receivedAudits(): Promise<ReceivedAuditWire[]>;
  respondToFinding(audit: string, requirement: string, response: AuditResponseInputWire): Promise<ReceivedAuditWire>;
}

export interface AuditBackend extends Auditing, ReceivingAudits {}
