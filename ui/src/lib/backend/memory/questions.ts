// What the questionnaire says, in memory: which questions are asked, and what the answers suggest. The real rules are in Rust; these
// are the same for the kinds of questions the recording has.

import type { AnswerValueWire } from "../../wire/AnswerValueWire";
import type { ConditionWire } from "../../wire/ConditionWire";
import type { PackWire } from "../../wire/PackWire";
import type { QuestionWire } from "../../wire/QuestionWire";
import type { SupportWire } from "../../wire/SupportWire";

/** Values by full question id. */
export type Answers = ReadonlyMap<string, AnswerValueWire>;

/** Ids of the questions that are asked, given the answers before them. An answer to a hidden question does not count. */
export function askedOf(pack: Pick<PackWire, "id" | "questions">, answers: Answers): Set<string> {
  const asked = new Set<string>();
  for (const question of pack.questions) {
    if (!question.shown_if || holds(question.shown_if, (local) => (asked.has(`${pack.id}/${local}`) ? answers.get(`${pack.id}/${local}`) : undefined))) {
      asked.add(question.id);
    }
  }
  return asked;
}

function holds(condition: ConditionWire, answer: (local: string) => AnswerValueWire | undefined): boolean {
  if (condition.question !== null) {
    const given = answer(condition.question);
    const values = given?.kind === "one" ? [given.value] : given?.kind === "several" ? given.value : [];
    return values.some((value) => condition.values.includes(value));
  }
  if (condition.not) return !holds(condition.not, answer);
  if (condition.all.length > 0) return condition.all.every((one) => holds(one, answer));
  return condition.any.some((one) => holds(one, answer));
}

/** Full requirement ids with the verdict an answer suggests for each. */
export function suggestsOf(question: QuestionWire, value: AnswerValueWire | null, assessedOn: string): [string, string][] {
  if (!value) return [];
  return question.supports.flatMap((support): [string, string][] => {
    const verdict = suggested(support, value, assessedOn);
    return verdict ? [[support.requirement, verdict]] : [];
  });
}

function suggested(support: SupportWire, value: AnswerValueWire, assessedOn: string): string | null {
  switch (value.kind) {
    case "one":
      return support.verdicts ? (support.verdicts[value.value] ?? null) : value.value;
    case "several": {
      if (support.all_of.length === 0) return null;
      const chosen = (id: string) => value.value.includes(id);
      if (support.all_of.every(chosen)) return "conform";
      return support.some_of.some(chosen) ? "partial" : "nonconform";
    }
    case "number": {
      const { at_most, at_least } = support;
      if (at_most) return value.value <= at_most.conform ? "conform" : value.value <= at_most.partial ? "partial" : "nonconform";
      if (at_least) return value.value >= at_least.conform ? "conform" : value.value >= at_least.partial ? "partial" : "nonconform";
      return null;
    }
    case "date": {
      const { within_days } = support;
      if (!within_days) return null;
      const days = (Date.parse(assessedOn) - Date.parse(value.value)) / 86_400_000;
      return days <= within_days.conform ? "conform" : days <= within_days.partial ? "partial" : "nonconform";
    }
    default:
      return null;
  }
}

const WORST = ["nonconform", "partial", "conform", "not_applicable"];

/** The worst of several suggestions; what does not apply gives way to what does. */
export function worst(verdicts: readonly string[]): string | null {
  return WORST.find((verdict) => verdicts.includes(verdict)) ?? null;
}
