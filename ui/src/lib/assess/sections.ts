// The questions of a sheet by the sections of their questionnaire. Hidden questions are left out; their answers are kept elsewhere.

import type { PackWire } from "../wire/PackWire";
import type { QuestionWire } from "../wire/QuestionWire";
import type { SheetQuestionWire } from "../wire/SheetQuestionWire";
import type { TextWire } from "../wire/TextWire";

export interface SheetSection {
  id: string;
  title: TextWire;
  questions: { question: QuestionWire; answered: SheetQuestionWire }[];
}

export function questionsBySection(pack: Pick<PackWire, "clauses" | "questions">, asked: readonly SheetQuestionWire[], onlyOpen: boolean): SheetSection[] {
  const texts = new Map(pack.questions.map((one) => [one.id, one]));
  const sections = pack.clauses.map(({ id, title }): SheetSection => ({ id, title, questions: [] }));
  for (const answered of asked) {
    const question = texts.get(answered.question);
    if (!question || !answered.shown || (onlyOpen && answered.value !== null)) continue;
    sections.find((section) => section.id === question.section)?.questions.push({ question, answered });
  }
  return sections.filter((section) => section.questions.length > 0);
}
