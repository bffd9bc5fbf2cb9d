// The answers to questions by their kinds: read from the controls and shown in them.

import type { AnswerValueWire } from "../wire/AnswerValueWire";

/** What may be chosen from: values in order, some of them only alone. */
export interface Values<Value = { id: string; exclusive: boolean }> {
  values: readonly Value[];
}

/** The one value chosen; null where none is. */
export function one(value: AnswerValueWire | null): string | null {
  return value?.kind === "one" ? value.value : null;
}

export function several(value: AnswerValueWire | null): readonly string[] {
  return value?.kind === "several" ? value.value : [];
}

/** What stands in a field for numbers, dates or text. */
export function entered(value: AnswerValueWire | null): string {
  if (value === null || value.kind === "one" || value.kind === "several") return "";
  return String(value.value);
}

/** The values chosen after one is ticked or unticked; one chosen alone drives the others out and is driven out by them. */
export function ticked(chosen: readonly string[], id: string, scale: Values): AnswerValueWire | null {
  const exclusive = (value: string) => scale.values.find((known) => known.id === value)?.exclusive === true;
  const kept = exclusive(id) ? [] : chosen.filter((value) => value !== id && !exclusive(value));
  const next = chosen.includes(id) ? chosen.filter((value) => value !== id) : [...kept, id];
  if (next.length === 0) return null;
  return { kind: "several", value: scale.values.flatMap((known) => (next.includes(known.id) ? [known.id] : [])) };
}

/** What was typed, as an answer of the question's kind; `undefined` when it is none yet. */
export function typed(kind: string, text: string): AnswerValueWire | null | undefined {
  if (text.trim() === "") return null;
  switch (kind) {
    case "number":
      return wholeNumber(text.trim());
    case "date":
      return isDate(text) ? { kind: "date", value: text } : undefined;
    default:
      return { kind: "text", value: text };
  }
}

/** The largest number an answer may be. */
export const NUMBER_LIMIT = 4_294_967_295;

function wholeNumber(text: string): AnswerValueWire | undefined {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value <= NUMBER_LIMIT ? { kind: "number", value } : undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
