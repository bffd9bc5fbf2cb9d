// Entries of the journal in words: what was changed, and what each field was before and after.

import type { MessageId } from "../messages";
import type { FieldChangeWire } from "../wire/FieldChangeWire";
import type { PersonWire } from "../wire/PersonWire";
import { verdictOf } from "../verdicts";
import type { Words } from "../words/words.svelte";
import { classificationName } from "./evidence";

type Speech = Pick<Words, "t" | "term" | "date">;

const FIELDS: Readonly<Record<string, MessageId>> = {
  verdict: "term-verdict",
  note: "term-note",
  reason: "term-reason",
  suggested: "app-suggested",
  affects: "assess-affects",
  flagged: "assess-flag",
  unsure: "assess-unsure",
  assignee: "assess-assignee",
  mapped_from: "assess-tool-mappings",
  value: "assess-field-value",
  evidence: "term-evidence",
  text: "assess-field-text",
  resolved: "assess-field-resolved",
  title: "assess-evidence-title",
  source: "assess-evidence-source",
  dated: "assess-evidence-dated",
  valid_until: "assess-evidence-valid",
  classification: "assess-evidence-mark",
  digest_only: "assess-digest-only",
};

const KINDS: Readonly<Record<string, MessageId>> = {
  put: "assess-history-put",
  remove: "assess-history-remove",
  undo: "assess-history-undo",
  redo: "assess-history-redo",
};

const THINGS: Readonly<Record<string, MessageId>> = {
  answer: "assess-thing-answer",
  question: "assess-thing-question",
  evidence: "assess-thing-evidence",
  comment: "assess-thing-comment",
  action: "assess-thing-action",
};

/** What a field is called; a field without a name shows as the journal has it. */
export function fieldName(field: string, words: Speech): string {
  const id = FIELDS[field];
  return id ? words.t(id) : field;
}

export function kindName(kind: string, words: Speech): string {
  const id = KINDS[kind];
  return id ? words.t(id) : kind;
}

export function thingName(thing: string, words: Speech): string {
  const id = THINGS[thing];
  return id ? words.t(id) : thing;
}

/** A field's value as a person reads it; null for none. */
export function fieldValue({ field }: Pick<FieldChangeWire, "field">, value: string | null, words: Speech, people: readonly PersonWire[]): string | null {
  if (value === null || value === "") return null;
  if (field === "verdict" || field === "suggested") return words.term("verdict", verdictOf(value));
  if (field === "assignee") return people.find((person) => person.id === value)?.name ?? value;
  if (field === "classification") return classificationName(value, words);
  if (value === "true") return words.t("assess-yes");
  if (value === "false") return words.t("assess-no");
  return words.date(value);
}
