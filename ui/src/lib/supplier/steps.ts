// The way through a questionnaire: its questions one after another, about one object after the other, and how far each section is. What is
// not asked, given the answers before it, is not on the way; its answer is kept.

import type { AskedAnswerWire } from "../wire/AskedAnswerWire";
import type { AskedQuestionWire } from "../wire/AskedQuestionWire";
import type { AskedWire } from "../wire/AskedWire";
import type { TextWire } from "../wire/TextWire";

export interface Step {
  question: AskedQuestionWire;
  answer: AskedAnswerWire;
  /** Id of the section. */
  section: string;
}

/** A section about an object. */
export interface Stretch {
  key: string;
  title: TextWire;
  /** The object; null where there is only one. */
  about: TextWire | null;
  steps: Step[];
  answered: number;
}

type Answered = Pick<AskedWire, "sections" | "about" | "answers">;

export function stepKey({ question, about }: Pick<AskedAnswerWire, "question" | "about">): string {
  return `${question}@${about}`;
}

/** Every section that asks something, about each object, in reading order. */
export function stretchesOf(asked: Answered): Stretch[] {
  const answers = new Map(asked.answers.map((one) => [stepKey(one), one]));
  return asked.about.flatMap((about) =>
    asked.sections.flatMap((section): Stretch[] => {
      const steps = section.questions.flatMap((question): Step[] => {
        const answer = answers.get(stepKey({ question: question.id, about: about.key }));
        return answer?.shown ? [{ question, answer, section: section.id }] : [];
      });
      if (steps.length === 0) return [];
      const answered = steps.filter(({ answer }) => answer.value !== null).length;
      return [{ key: `${section.id}@${about.key}`, title: section.title, about: asked.about.length > 1 ? about.name : null, steps, answered }];
    }),
  );
}

export function stepsOf(asked: Answered): Step[] {
  return stretchesOf(asked).flatMap((stretch) => stretch.steps);
}

/** The next question without an answer after `from`, and around to the beginning; null where all are answered. */
export function nextOpen(steps: readonly Step[], from: string | null): Step | null {
  const at = steps.findIndex((step) => stepKey(step.answer) === from) + 1;
  return [...steps.slice(at), ...steps.slice(0, at)].find((step) => step.answer.value === null) ?? null;
}

/** What was answered earlier and could be taken over as it is. */
export function earlierToTake(asked: Answered): number {
  return asked.answers.filter(({ earlier, value, note, evidence }) => {
    const untouched = value === null && note === null && evidence.length === 0;
    return untouched && earlier !== null && !earlier.question_changed && (earlier.value !== null || earlier.note !== null);
  }).length;
}

/** Files an answer shows that are not there any more. */
export function filesGone(asked: Pick<AskedWire, "answers">): string[] {
  return [...new Set(asked.answers.flatMap(({ evidence }) => evidence.filter((file) => file.size === null).map((file) => file.name)))];
}
