// Entries of the journal in words: what was changed, and what each field was before and after.

import type { MessageId } from "../messages";
import type { FieldChangeWire } from "../wire/FieldChangeWire";
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

/** What a field is called. */
export function fieldName(field: string, words: Speech): string {
  const id = FIELDS[field];
  return words.t(id ?? "assess-field-other");
}

/** What only says which record it is: the entry says that above. */
const KEYS: ReadonlySet<string> = new Set(["assessment", "requirement", "questionnaire", "question", "object", "id", "target"]);

/** Whether a change tells a person something; a mark that begins as no does not. */
export function isTold({ field, before, after }: FieldChangeWire): boolean {
  return !KEYS.has(field) && (before !== null || after !== "false");
}

/** What people, objects and choices are called, by id, in the window's language. */
export type NameOf = (id: string) => string | null;

/** A field's value as a person reads it; null for none. */
export function fieldValue({ field }: Pick<FieldChangeWire, "field">, value: string | null, words: Speech, names: NameOf): string | null {
  if (value === null || value === "") return null;
  const read = parsed(value);
  if (field === "affects" && Array.isArray(read)) return read.map((one) => names(String(one)) ?? String(one)).join(words.t("punctuation-list"));
  if (field === "mapped_from" && Array.isArray(read)) return read.map((one) => step(one, words)).join(words.t("punctuation-list"));
  if (field === "value") return answer(read ?? value, words, names);
  if (field === "verdict" || field === "suggested") return words.term("verdict", verdictOf(value));
  if (field === "assignee") return names(value) ?? value;
  if (field === "classification") return classificationName(value, words);
  if (value === "true") return words.t("assess-yes");
  if (value === "false") return words.t("assess-no");
  return words.date(value);
}

/** JSON, where it is some; a text that is none stays what it is. */
function parsed(value: string): unknown {
  if (!/^[[{"]/.test(value)) return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** Where a mapping starts, and through which crosswalk it goes. */
function step(one: unknown, words: Speech): string {
  const { from, crosswalk } = (one ?? {}) as { from?: unknown; crosswalk?: unknown };
  return words.t("assess-field-mapped", { from: String(from ?? ""), crosswalk: String(crosswalk ?? "") });
}

/** The answer to a question: its verdict or its choices in words, else what was written. */
function answer(read: unknown, words: Speech, names: NameOf): string {
  const value = typeof read === "object" && read !== null && !Array.isArray(read) ? ("value" in read ? read.value : Object.values(read)[0]) : read;
  const said = (one: unknown) => {
    const text = String(one);
    if (VERDICTS.has(text)) return words.term("verdict", verdictOf(text));
    return names(text) ?? words.date(text);
  };
  return Array.isArray(value) ? value.map(said).join(words.t("punctuation-list")) : said(value);
}

const VERDICTS: ReadonlySet<string> = new Set(["conform", "partial", "nonconform", "not_applicable"]);
