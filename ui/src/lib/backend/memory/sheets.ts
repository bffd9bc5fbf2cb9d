// Questionnaires, in memory: the one that is recorded, about every product in every system it runs on.

import { objectKey } from "../../assess/objects";
import type { BecauseWire } from "../../wire/BecauseWire";
import type { FieldChangeWire } from "../../wire/FieldChangeWire";
import type { HistoryWire } from "../../wire/HistoryWire";
import type { ItemRowWire } from "../../wire/ItemRowWire";
import type { ObjectRefWire } from "../../wire/ObjectRefWire";
import type { PackWire } from "../../wire/PackWire";
import type { SavedWire } from "../../wire/SavedWire";
import type { SheetRowWire } from "../../wire/SheetRowWire";
import type { SheetWire } from "../../wire/SheetWire";
import { Words } from "../../words/words.svelte";
import recordedQuestionnaire from "../recordings/questionnaire.json";
import type { Answering } from "../workspace";
import { backing, sameUse, writtenIn, type Replied } from "./answers";
import { askedOf, suggestsOf, worst } from "./questions";
import type { MemoryState } from "./state";

const PACK = recordedQuestionnaire as unknown as PackWire;

const [CHINESE, ENGLISH] = [new Words("zh-CN"), new Words("en")];

const NOTHING: Replied = { value: null, flagged: false, unsure: false };

type SheetPart = Pick<Answering, "sheets" | "sheet" | "saveQuestion" | "assignSheet" | "sheetHistory"> & { becauseOf(requirement: string): BecauseWire[] };

export function sheetsOf(state: MemoryState): SheetPart {
  /** Who is to answer, by object. */
  const people = new Map<string, string>();
  const entries: (HistoryWire & { object: string })[] = [];
  const keyOf = (question: string, object: ObjectRefWire) => `${question} ${objectKey(object)}`;

  function objects(): { object: ObjectRefWire; name: SheetRowWire["name"] }[] {
    const { products, systems } = state.open.inventory;
    return products.flatMap((product) =>
      product.deployments.map(({ system }) => {
        const named = systems.find((one) => one.id === system)?.name ?? { "zh-CN": system, en: system };
        const said = (words: Words) => words.t("object-deployment", { product: words.say(product.name), system: words.say(named) });
        const name = { "zh-CN": said(CHINESE), en: said(ENGLISH) };
        return { object: { supplier: null, product: product.id, system }, name };
      }),
    );
  }

  function replies(object: ObjectRefWire) {
    const { replies: all } = writtenIn(state);
    const given = new Map(
      PACK.questions.flatMap((one) => {
        const value = all.get(keyOf(one.id, object))?.value;
        return value ? [[one.id, value] as const] : [];
      }),
    );
    return { given, asked: askedOf(PACK, given) };
  }

  function row(object: ObjectRefWire): SheetRowWire {
    const { given, asked } = replies(object);
    const name = objects().find((one) => objectKey(one.object) === objectKey(object))?.name ?? { "zh-CN": "", en: "" };
    const answered = [...asked].filter((question) => given.has(question)).length;
    return { questionnaire: PACK.id, object, name, asked: asked.size, answered, assignee: people.get(objectKey(object)) ?? null };
  }

  /** Every answer that suggests a verdict for a requirement. */
  function becauseOf(requirement: string): BecauseWire[] {
    return objects().flatMap(({ object }) => {
      const { given, asked } = replies(object);
      return PACK.questions.flatMap((question) => {
        if (!asked.has(question.id)) return [];
        const suggests = suggestsOf(question, given.get(question.id) ?? null, state.open.assessment.assessed_on);
        return suggests.flatMap(([id, verdict]) => (id === requirement ? [{ object: objectKey(object), question: question.id, verdict }] : []));
      });
    });
  }

  /** What all answers together suggest for a requirement, laid over its row. */
  function suggestedRow(before: ItemRowWire): ItemRowWire {
    const suggested = worst(becauseOf(before.requirement).map((one) => one.verdict));
    const person = before.basis === "suggested" ? null : before.verdict;
    const basis = person === null ? (suggested === null ? null : "suggested") : suggested === null ? "judged" : person === suggested ? "confirmed" : "overridden";
    return { ...before, suggested, verdict: person ?? suggested, basis };
  }

  function tell(object: ObjectRefWire, { what, ...change }: FieldChangeWire & { what: string }): void {
    const author = state.open.workspace.people.find((one) => one.id === state.open.workspace.author)?.name ?? "";
    const at = new Date().toISOString();
    entries.unshift({ entry: entries.length + 1, at, author, kind: "put", thing: "question", what, fields: [change], reason: null, merged: null, object: objectKey(object) });
  }

  return {
    becauseOf,
    async assignSheet(questionnaire, object, person): Promise<SavedWire> {
      state.calls.push(`assignSheet ${questionnaire} ${person}`);
      const key = objectKey(object);
      const old = people.get(key);
      const put = (one: string | null | undefined) => (one ? people.set(key, one) : people.delete(key));
      put(person);
      tell(object, { what: `${questionnaire}/${PACK.questions[0]?.id ?? ""}`, field: "assignee", before: old ?? null, after: person });
      return state.save({ kind: "question", what: questionnaire, before: [], after: [], undo: () => put(old), redo: () => put(person) });
    },
    async sheetHistory(_questionnaire, object, before): Promise<HistoryWire[]> {
      const own = entries.filter((one) => one.object === objectKey(object) && (before === null || one.entry < before));
      return own.slice(0, 50).map(({ object: _, ...entry }) => entry);
    },
    async sheets() {
      return objects().map(({ object }) => row(object));
    },
    async sheet(_questionnaire, object): Promise<SheetWire> {
      const written = writtenIn(state);
      const { asked } = replies(object);
      const questions = PACK.questions.map((question) => {
        const { value, flagged, unsure } = written.replies.get(keyOf(question.id, object)) ?? NOTHING;
        const shown = asked.has(question.id);
        const on = { requirement: null, question: question.id, object: objectKey(object), action: null };
        return {
          question: question.id,
          shown,
          value,
          suggests: shown ? suggestsOf(question, value, state.open.assessment.assessed_on) : [],
          flagged,
          unsure,
          evidence: backing(written, on).length,
          comments: written.comments.filter((one) => sameUse(one.on, on) && !one.comment.resolved).length,
          said: state.script.said?.[question.id] ?? null,
        };
      });
      return { row: row(object), questions };
    },
    async saveQuestion(question, object, value, flagged, unsure): Promise<SavedWire> {
      state.calls.push(`saveQuestion ${question}`);
      const { replies: all } = writtenIn(state);
      const key = keyOf(question, object);
      const old = all.get(key) ?? NOTHING;
      const supported = PACK.questions.flatMap((one) => one.supports.map((support) => support.requirement));
      const before = [...new Set(supported)].flatMap((id) => state.open.rows.get(id) ?? []);
      all.set(key, { value, flagged, unsure });
      const shown = value === null ? null : JSON.stringify(value);
      tell(object, { what: question, field: "value", before: old.value === null ? null : JSON.stringify(old.value), after: shown });
      const after = before.map(suggestedRow);
      const changed = after.filter((one, at) => JSON.stringify(one) !== JSON.stringify(before[at]));
      return state.save({
        kind: "question",
        what: question,
        before: before.filter((one) => changed.some((other) => other.requirement === one.requirement)),
        after: changed,
        undo: () => all.set(key, old),
        redo: () => all.set(key, { value, flagged, unsure }),
      });
    },
  };
}
