// A response on its way in, in memory: something new, something said otherwise, something that stands already, a question left open, and
// one that cannot be accepted.

import type { AnswerValueWire } from "../../wire/AnswerValueWire";
import type { ResponseIntakeWire } from "../../wire/ResponseIntakeWire";
import type { StatementWire } from "../../wire/StatementWire";
import { Words } from "../../words/words.svelte";
import { inWords, local, questionOf, SUPPLIER_PACK } from "./asked";
import { UNKNOWN } from "./signers";
import type { MemoryState } from "./state";
import texts from "./texts.json";

/** The value of a question's scale at a place, best first. */
function valueAt(id: string, at: number): AnswerValueWire | null {
  const { kind, values } = questionOf(id);
  if (kind === "number") return { kind: "number", value: 10 + at };
  if (kind === "date") return { kind: "date", value: "2029-12-31" };
  const value = values[at]?.id;
  if (value === undefined) return null;
  return kind === "multiple" ? { kind: "several", value: [value] } : { kind: "one", value };
}

export function incoming(state: MemoryState, file: string): ResponseIntakeWire {
  const supplier = state.open.inventory.suppliers[0] ?? { id: "sup", name: new Words("en").both("object-kind", "supplier") };
  const object = { supplier: supplier.id, product: null, system: null };
  const row = (id: string, value: AnswerValueWire | null, more: Partial<StatementWire> = {}): StatementWire => {
    const question = SUPPLIER_PACK.questions.find((one) => local(one.id) === id);
    const section = SUPPLIER_PACK.clauses.find((one) => one.id === question?.section);
    return {
      question: id,
      section: section?.title ?? { "zh-CN": "", en: "" },
      text: questionOf(id).text,
      about: "1",
      object,
      name: supplier.name,
      value,
      words: inWords(value),
      note: null,
      evidence: [],
      change: "new",
      earlier: null,
      present: null,
      present_words: null,
      present_from: null,
      agrees: false,
      question_now: "same",
      refused: null,
      accepted: false,
      ...more,
    };
  };
  const stands = (value: AnswerValueWire | null) => ({ present: value, present_words: inWords(value) });
  const before = (value: AnswerValueWire | null, note: string | null) => ({
    earlier: { response: "response-0", received_at: "2025-11-18T06:20:00Z", value, words: inWords(value), note },
  });
  const rows = [
    row("SUP-1", valueAt("SUP-1", 0), {
      note: texts.response.note,
      evidence: [{ sha256: "3e".repeat(32), file_name: texts.response.file, size: 482_113, attached: false }],
    }),
    row("SUP-2", valueAt("SUP-2", 0), { change: "changed", ...before(valueAt("SUP-2", 1), texts.response.earlier), ...stands(valueAt("SUP-2", 1)) }),
    row("SUP-3", valueAt("SUP-3", 1), { change: "same", ...before(valueAt("SUP-3", 1), null), ...stands(valueAt("SUP-3", 1)), agrees: true }),
    row("SUP-4", valueAt("SUP-4", 0), { ...stands(valueAt("SUP-4", 1)), question_now: "changed" }),
    row("SUP-5", null, { note: texts.response.unknown, refused: "no-value" }),
    row("SUP-6", null, { change: "dropped", ...before(valueAt("SUP-6", 0), null), refused: "dropped" }),
  ];
  return {
    file,
    form: file.endsWith(".xlsx") ? "workbook" : "package",
    digest: "91".repeat(32),
    supplier: { id: supplier.id, name: supplier.name },
    request: "request-1",
    deadline: "2026-11-20",
    from: supplier.name,
    respondent: texts.response.respondent,
    contact: "gu@example.org",
    remark: texts.response.remark,
    made_at: "2026-11-27T07:45:00Z",
    signers: file.endsWith(".xlsx") ? [] : [UNKNOWN],
    cautions: file.endsWith(".xlsx") ? ["unsigned"] : ["unknown-signer", "late"],
    questionnaire: SUPPLIER_PACK.id,
    title: SUPPLIER_PACK.title,
    version: SUPPLIER_PACK.version,
    version_now: null,
    asked: 70,
    answered: 4,
    evidence: 1,
    rows,
    open: SUPPLIER_PACK.questions.slice(6, 20).map((one) => [local(one.id), "1"]),
    problems: [],
    more_problems: 0,
    recorded: null,
    known: false,
    applied: false,
  } as ResponseIntakeWire;
}
