// What the window asks about an audit: the auditor's review of a submission, and what an operator receives of one. Packages and keys are
// chosen in dialogs; the host keeps where they lie.

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
import type { Exported, ExportRequest, Progress } from "./backend";

/** A package that was chosen. The host keeps its path. */
export interface ChosenPackage {
  /** Without its folder. */
  name: string;
  lock: "open" | "passphrase" | "key";
}

type Heard = (at: Progress) => void;

export interface AuditBackend {
  /** Null where the workspace is no auditor's. */
  audit(): Promise<AuditWire | null>;
  /** Asks for a submission or a sealed audit. */
  chooseAuditPackage(shownIn: Language): Promise<ChosenPackage | null>;
  /** Makes an audit workspace of the chosen submission. `passphrase` opens the package, or the key that does, which is asked for. */
  openSubmission(input: NewAuditWire, passphrase: string | null, shownIn: Language, progress: Heard): Promise<CreatedWire | null>;
  /** In reading order; every filter must hold, and one of the severities where any is named. */
  reviewRows(filters: string[], severities: string[]): Promise<ReviewRowWire[]>;
  reviewItem(requirement: string): Promise<ReviewItemWire>;
  /** Replaces the judgement whole; one with nothing in it is taken away. */
  saveReview(requirement: string, judgement: JudgementInputWire): Promise<ReviewSavedWire>;
  /** Asks for the auditor's own files; answers their digests, to be named in a judgement. */
  attachAuditEvidence(shownIn: Language): Promise<string[] | null>;
  drawSample(sample: SampleInputWire): Promise<ReviewSavedWire>;
  saveAuditStatement(statement: AuditStatementWire): Promise<ReviewSavedWire>;
  /** Holds the workspace against the submission's signatures. */
  checkAudit(progress: Heard): Promise<AuditCheckWire>;
  previewAuditReport(report: ReportRequestWire): Promise<ReportPreviewWire>;
  exportAuditReport(request: ExportRequest, progress: Heard): Promise<Exported | null>;
  /** Asks for the signing key and a place. */
  sealAudit(keyPassphrase: string, shownIn: Language, progress: Heard): Promise<SealedAuditWire | null>;
  /** The newest first. */
  receivedAudits(): Promise<ReceivedAuditWire[]>;
  /** What the chosen audit would bring; nothing is written. */
  previewAudit(passphrase: string | null, shownIn: Language, progress: Heard): Promise<AuditIntakeWire | null>;
  importAudit(passphrase: string | null, shownIn: Language, progress: Heard): Promise<AuditIntakeWire | null>;
  respondToFinding(audit: string, requirement: string, response: AuditResponseInputWire): Promise<ReceivedAuditWire>;
}
