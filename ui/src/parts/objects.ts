// Results per object: what a table of them groups by, and what an object pulls down, joined from the suggestions.

import type { AssessmentWire } from "../lib/wire/AssessmentWire";
import type { ObjectWire } from "../lib/wire/ObjectWire";
import type { SuggestionWire } from "../lib/wire/SuggestionWire";
import type { TextWire } from "../lib/wire/TextWire";

/** A requirement an object pulls down, with the questions that decide it. */
export interface PulledDown {
  requirement: string;
  verdict: string;
  questions: string[];
  alone: boolean;
  /** The person's verdict, where it is another one. */
  judged: string | null;
}

/** The name of an object by its key; `null` when no question is answered about it. */
export function nameOf(objects: readonly Pick<ObjectWire, "object" | "name">[], key: string): TextWire | null {
  return objects.find((one) => one.object === key)?.name ?? null;
}

/** Objects of one kind after the other, in the order they came. */
export function byKind(objects: readonly ObjectWire[]): { kind: string; objects: ObjectWire[] }[] {
  const groups: { kind: string; objects: ObjectWire[] }[] = [];
  for (const object of objects) {
    const last = groups.at(-1);
    if (last?.kind === object.kind) last.objects.push(object);
    else groups.push({ kind: object.kind, objects: [object] });
  }
  return groups;
}

/** What an object pulls down, in the order the assessment gives. */
export function pulledDown(object: ObjectWire, assessment: Pick<AssessmentWire, "suggestions">): PulledDown[] {
  const suggestions = new Map<string, SuggestionWire>(assessment.suggestions.map((one) => [one.requirement, one]));
  return object.pulled_down.flatMap((requirement) => {
    const suggestion = suggestions.get(requirement);
    if (!suggestion) return [];
    const own = suggestion.because.filter((one) => one.object === object.object && one.verdict === suggestion.verdict);
    return {
      requirement,
      verdict: suggestion.verdict,
      questions: own.map((one) => one.question),
      alone: object.pulled_down_alone.includes(requirement),
      judged: suggestion.judged === suggestion.verdict ? null : suggestion.judged,
    };
  });
}
