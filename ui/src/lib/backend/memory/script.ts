// What a test may change about the answers of the backend in memory.

import type { ComparisonWire } from "../../wire/ComparisonWire";
import type { ExportedWire } from "../../wire/ExportedWire";
import type { RecentWire } from "../../wire/RecentWire";
import type { TrendPointWire } from "../../wire/TrendPointWire";
import type { MergeWire } from "../../wire/MergeWire";
import type { EarlierAnswerWire } from "../../wire/EarlierAnswerWire";
import type { LookAgainWire } from "../../wire/LookAgainWire";
import type { RequestWire } from "../../wire/RequestWire";
import type { ResponseIntakeWire } from "../../wire/ResponseIntakeWire";
import type { ReturnedWire } from "../../wire/ReturnedWire";
import type { SupplierSaidWire } from "../../wire/SupplierSaidWire";
import type { KnownKeyWire } from "../../wire/KnownKeyWire";
import type { SubmissionPreviewWire } from "../../wire/SubmissionPreviewWire";
import type { TextWire } from "../../wire/TextWire";
import type { VerifiedPackageWire } from "../../wire/VerifiedPackageWire";
import type { TrustWire } from "../../wire/TrustWire";
import type { ChosenPackage } from "../packages";
import type { ChosenCopy, ChosenFile } from "../workspace";
import type { AuditCheckFindingWire } from "../../wire/AuditCheckFindingWire";
import type { Argument, Exported, Failure, Startup } from "../backend";

export interface Script {
  startup?: Partial<Startup>;
  /** The answer file the open dialog answers; `null` closes it. */
  chosen?: string | Failure | null;
  /** The workspace file the open dialog answers; `null` closes it. */
  chosenWorkspace?: string | null;
  /** The file that is chosen, or dropped, to be taken in; `null` closes the dialog. */
  intake?: ChosenFile | Failure | null;
  /** The copy that is chosen to be merged; `null` closes the dialog. */
  copy?: ChosenCopy | Failure | null;
  /** What merging it brings; without it a recorded one. */
  merge?: Partial<MergeWire>;
  /** Where the save dialog puts a new workspace or a copy; `null` closes it. */
  saveTo?: string | null;
  /** The file named on the command line. */
  argument?: Argument | Failure;
  recent?: RecentWire[];
  /** What comparing two assessments answers; without it they are the same. */
  comparison?: ComparisonWire;
  /** The scores of all cycles; without it those of the sample. */
  trend?: TrendPointWire[];
  /** What an export ends with; `null` closes the dialog. */
  exported?: Exported | Failure | null;
  /** What exporting data ends with; `null` closes the dialog. */
  savedData?: ExportedWire | Failure | null;
  /** The submission that is chosen to be reviewed; `null` closes the dialog. One with a passphrase opens with `sealed for you`. */
  submission?: ChosenPackage | Failure | null;
  /** The audit that is chosen to be imported; `null` closes the dialog. */
  auditPackage?: ChosenPackage | Failure | null;
  /** The key file that is chosen; `null` closes the dialog. */
  keyFile?: string | null;
  /** What opens it; without it anything does. */
  keyPassphrase?: string;
  /** What a check of an audit finds. */
  auditFindings?: AuditCheckFindingWire[];
  /** How many steps long work takes; it waits in between, so that it can be stopped. */
  steps?: number;
  /** How long each of them takes, in milliseconds. */
  step?: number;
  /** The questionnaire a supplier chooses; `null` closes the dialog. */
  questionnaire?: ChosenPackage | Failure | null;
  /** Why it cannot be opened. */
  asked?: Failure;
  /** Who signed it; without it a person nobody knows. */
  signers?: TrustWire[];
  daysLeft?: number;
  coverNote?: TextWire | null;
  /** What was answered to an earlier one, by local id. */
  earlier?: Record<string, EarlierAnswerWire>;
  /** Whether the draft cannot be written now. */
  draftFails?: () => boolean;
  /** What returning ends with; `null` closes the dialog. */
  returned?: ReturnedWire | Failure | null;
  /** The package that is chosen to be verified; `null` closes the dialog. One with a passphrase opens with `sealed for you`. */
  package?: ChosenPackage | Failure | null;
  /** What verifying it finds; without it a sound submission. */
  verified?: Partial<VerifiedPackageWire>;
  /** What a submission would take along, apart from the usual. */
  contents?: Partial<SubmissionPreviewWire>;
  /** Why sealing a submission fails. */
  sealed?: Failure;
  /** The key book; without it one known key. */
  known?: KnownKeyWire[];
  /** Suppliers asked before, and what differs from one who was asked and has not answered. */
  requests?: (Partial<Omit<RequestWire, "supplier" | "deadline">> & { supplier: string; deadline: string | null })[];
  lookAgain?: LookAgainWire[];
  /** The response that is chosen; `null` closes the dialog. */
  response?: ChosenPackage | Failure | null;
  /** Why it is not taken for an answer to something asked. */
  refused?: Failure;
  /** What differs from the response in memory. */
  incoming?: Partial<ResponseIntakeWire>;
  /** What a supplier said, by full id of the question. */
  said?: Record<string, SupplierSaidWire>;
}

/** A failure with the same line in both languages; real ones come ready from the desktop. */
export function failure(line: string): Failure {
  return { kind: "input", lines: { "zh-CN": [line], en: [line] } };
}

/** What stopped work ends with. */
export const CANCELLED: Failure = { kind: "cancelled", lines: { "zh-CN": ["cancelled"], en: ["cancelled"] } };

/** Answers, or refuses where the script says so. */
export function settle<T>(answer: T | Failure | null): T | null {
  if (typeof answer === "object" && answer !== null && "lines" in answer) throw answer;
  return answer;
}
