// What a test may change about the answers of the backend in memory.

import type { ComparisonWire } from "../../wire/ComparisonWire";
import type { RecentWire } from "../../wire/RecentWire";
import type { TrendPointWire } from "../../wire/TrendPointWire";
import type { ChosenFile } from "../workspace";
import type { Argument, Exported, Failure, Startup } from "../backend";

export interface Script {
  startup?: Partial<Startup>;
  /** The answer file the open dialog answers; `null` closes it. */
  chosen?: string | Failure | null;
  /** The workspace file the open dialog answers; `null` closes it. */
  chosenWorkspace?: string | null;
  /** The file that is chosen, or dropped, to be taken in; `null` closes the dialog. */
  intake?: ChosenFile | Failure | null;
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
  /** How many steps an export takes; it waits in between, so that it can be stopped. */
  steps?: number;
}

/** A failure with the same line in both languages; real ones come ready from the desktop. */
export function failure(line: string): Failure {
  return { kind: "input", lines: { "zh-CN": [line], en: [line] } };
}

/** Answers, or refuses where the script says so. */
export function settle<T>(answer: T | Failure | null): T | null {
  if (typeof answer === "object" && answer !== null && "lines" in answer) throw answer;
  return answer;
}
