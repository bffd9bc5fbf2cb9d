// A workbook of the sample in which two fields were edited: one that nobody touched since, and one that was changed on both sides.

import type { AnswerEditWire } from "../../wire/AnswerEditWire";
import type { IntakeWire } from "../../wire/IntakeWire";
import assessment from "../recordings/assessment.json";
import pack from "../recordings/pack.json";

export function editedWorkbook(prefer: string | null): IntakeWire {
  const [first, second, third] = pack.requirements;
  if (!first || !second || !third) throw new Error("the recorded pack has too few requirements");
  const edit = ({ id, clause, title }: typeof first, change: Pick<AnswerEditWire, "field" | "exported" | "edited" | "present" | "conflict" | "taken">) => ({
    requirement: id,
    clause,
    title,
    sheet: pack.edition,
    cell: "L7",
    ...change,
  });
  const edits: AnswerEditWire[] = [
    edit(first, { field: "note", exported: null, edited: first.guidance, present: null, conflict: false, taken: true }),
    edit(second, { field: "plan", exported: second.title, edited: second.text, present: third.text, conflict: true, taken: prefer === "workbook" }),
  ];
  return {
    kind: "answer-workbook",
    applied: false,
    answers: null,
    inventory: null,
    sbom: null,
    workbook: {
      organisation: assessment.organisation.name,
      subject: assessment.organisation.subject,
      assessed_on: assessment.assessed_on,
      other_date: null,
      other_versions: [],
      requirements: pack.requirements.length,
      edits,
      changed: prefer === "workbook" ? 2 : 1,
      conflicts: 1,
      preferred: prefer,
      problems: [],
      more_problems: 0,
    },
  };
}
