// The full circle through the window, over one workspace: the operator asks a supplier and takes its answer over, hands the assessment to an
// auditor, and answers what the auditor found. Nothing crosses but files.

import { auditing } from "./auditing.mjs";
import { submitting } from "./submitting.mjs";
import { supplier } from "./supplier.mjs";

export async function circle() {
  const operator = await supplier();
  if (!operator) return;
  const submission = await submitting(operator);
  if (submission) await auditing(operator, submission);
}
