// A step of the journal in words: what undo would take back.

import type { Desk } from "./desk.svelte";
import type { MessageId } from "./messages";
import type { StepWire } from "./wire/StepWire";

const NAMES: Record<string, MessageId> = {
  organisation: "workspace-step-organisation",
  person: "workspace-step-person",
  supplier: "workspace-step-supplier",
  system: "workspace-step-system",
  product: "workspace-step-product",
  sbom: "workspace-step-sbom",
  assessment: "workspace-step-assessment",
  answer: "workspace-step-answer",
  question: "workspace-step-question",
  "question-answer": "workspace-step-question",
  evidence: "workspace-step-evidence",
  "evidence-link": "workspace-step-evidence",
  action: "workspace-step-action",
  comment: "workspace-step-comment",
  "supplier-request": "asking-step-request",
  "supplier-response": "asking-step-response",
  "supplier-statement": "asking-step-response",
};

/** What the step changed, as a phrase: `verdict of 7.1.1 [3]`. */
export function stepName(desk: Desk, step: StepWire): string {
  const { t } = desk.words;
  const id = NAMES[step.kind] ?? "workspace-step-other";
  const what = step.kind === "answer" && step.what.includes("/") ? desk.printed(step.what) : step.what;
  const name = t(id, { what });
  return step.changes > 1 ? t("workspace-step-several", { what: name, count: step.changes }) : name;
}
