// A questionnaire in a supplier's hands, in memory: the recorded one, asked about the supplier, with a draft that lives as long as the page.

import type { AnswerValueWire } from "../../wire/AnswerValueWire";
import type { AskedAnswerWire } from "../../wire/AskedAnswerWire";
import type { AskedQuestionWire } from "../../wire/AskedQuestionWire";
import type { AskedWire } from "../../wire/AskedWire";
import type { EarlierAnswerWire } from "../../wire/EarlierAnswerWire";
import type { PackWire } from "../../wire/PackWire";
import type { SpeakerWire } from "../../wire/SpeakerWire";
import { Words } from "../../words/words.svelte";
import recordedQuestionnaire from "../recordings/supplier-questionnaire.json";
import type { ChosenPackage } from "../packages";
import type { AnsweringAsked } from "../suppliers";
import { askedOf } from "./questions";
import { failure, settle } from "./script";
import { UNKNOWN } from "./signers";
import type { MemoryState } from "./state";
import texts from "./texts.json";

export const SUPPLIER_PACK = recordedQuestionnaire as unknown as PackWire;

/** What is said to a question. */
export interface Said {
  value: AnswerValueWire | null;
  note: string | null;
  evidence: string[];
}

/** A question's id within its questionnaire. */
export const local = (id: string) => id.slice(id.indexOf("/") + 1);

const LABELS = new Map(SUPPLIER_PACK.scales.flatMap((scale) => scale.values.map((value) => [value.id, value.label] as const)));

const JOINT = { "zh-CN": new Words("zh-CN").t("punctuation-list"), en: new Words("en").t("punctuation-list") };

/** An answer in words. */
export function inWords(value: AnswerValueWire | null) {
  if (value === null) return null;
  const ids = value.kind === "one" ? [value.value] : value.kind === "several" ? value.value : null;
  if (ids === null) return { "zh-CN": String(value.value), en: String(value.value) };
  const said = (language: "zh-CN" | "en") => ids.map((id) => LABELS.get(id)?.[language] ?? id).join(JOINT[language]);
  return { "zh-CN": said("zh-CN"), en: said("en") };
}

export function questionOf(id: string): AskedQuestionWire {
  const question = SUPPLIER_PACK.questions.find((one) => local(one.id) === id);
  if (!question) throw failure(`not asked: ${id}`);
  const { kind, unit, text, help, why, evidence } = question;
  const values = SUPPLIER_PACK.scales.find((one) => one.id === question.scale)?.values ?? [];
  return { id, kind, unit, text, help, why, evidence, values } as AskedQuestionWire;
}

/** Ids of what is asked, given the answers. */
export function shownOf(said: ReadonlyMap<string, Said>): Set<string> {
  const values = [...said].flatMap(([id, { value }]) => (value === null ? [] : [[`${SUPPLIER_PACK.id}/${id}`, value] as const]));
  return new Set([...askedOf(SUPPLIER_PACK, new Map(values))].map(local));
}

const PACKAGE = `${texts.files.questionnaire}.lhp`;

const NOTHING: Said = { value: null, note: null, evidence: [] };

export function askedPart(state: MemoryState): AnsweringAsked {
  const { script } = state;
  const said = new Map<string, Said>();
  const earlier = new Map<string, EarlierAnswerWire>(Object.entries(script.earlier ?? {}));
  let respondent: SpeakerWire = { name: null, contact: null, remark: null };
  let chosen: ChosenPackage | null = null;
  let files = 0;
  let saved = false;

  function answers(): AskedAnswerWire[] {
    const shown = shownOf(said);
    return SUPPLIER_PACK.questions.map((question) => {
      const id = local(question.id);
      const { value, note, evidence } = said.get(id) ?? NOTHING;
      const shownFiles = evidence.map((path) => ({ path, name: path, size: path.startsWith("gone") ? null : 48_213 }));
      return { question: id, about: "1", shown: shown.has(id), value, words: inWords(value), note, evidence: shownFiles, earlier: earlier.get(id) ?? null };
    });
  }

  function wire(): AskedWire {
    const all = answers();
    const asked = all.filter((one) => one.shown);
    const open = asked.filter((one) => one.value === null).map((one) => one.question);
    const name = texts.supplier;
    return {
      file: PACKAGE,
      package: "0193a5c2-7b1e-7c43-9d53-2f6c1a8e4b70",
      manifest: "5f".repeat(32),
      made_at: "2026-11-21T08:30:00Z",
      from: texts.acquirer,
      signers: script.signers ?? [UNKNOWN],
      recipient: name,
      deadline: "2026-12-18",
      days_left: script.daysLeft ?? 18,
      contact: texts.questionnaire.contact,
      note: script.coverNote === undefined ? texts.questionnaire.note : script.coverNote,
      questionnaire: SUPPLIER_PACK.id,
      version: SUPPLIER_PACK.version,
      title: SUPPLIER_PACK.title,
      sections: SUPPLIER_PACK.clauses.map(({ id, title }) => ({
        id,
        title,
        questions: SUPPLIER_PACK.questions.filter((one) => one.section === id).map((one) => questionOf(local(one.id))),
      })),
      about: [{ key: "1", kind: "supplier", name, asked: asked.length, answered: asked.length - open.length, open }],
      answers: all,
      respondent,
      draft: `/home/supplier/${PACKAGE}.draft.json`,
      saved,
    };
  }

  /** Writes the draft, unless the script says that it cannot be written. */
  function keep(change: () => void): AskedWire {
    if (script.draftFails?.()) throw failure("the disk is full");
    change();
    saved = true;
    return wire();
  }

  const put = (id: string, change: Partial<Said>) => said.set(id, { ...(said.get(id) ?? NOTHING), ...change });

  function attach(id: string): AskedWire {
    files += 1;
    return keep(() => put(id, { evidence: [...(said.get(id)?.evidence ?? []), `attached-${files}.pdf`] }));
  }

  return {
    async chooseQuestionnaire() {
      state.calls.push("chooseQuestionnaire");
      chosen = settle(script.questionnaire === undefined ? { name: PACKAGE, lock: "open" } : script.questionnaire);
      return chosen;
    },
    async openQuestionnaire({ passphrase }, progress) {
      state.calls.push(`openQuestionnaire ${passphrase}`);
      await state.goOn(progress);
      if (script.asked) throw script.asked;
      if (chosen?.lock === "passphrase" && passphrase !== "correct horse battery") throw failure("the passphrase is another");
      return wire();
    },
    async closeQuestionnaire() {
      state.calls.push("closeQuestionnaire");
    },
    async answerAsked(question, _, value, note) {
      state.calls.push(`answerAsked ${question} ${value === null ? null : JSON.stringify(value.value)}`);
      return keep(() => put(question, { value, note: note?.trim() || null }));
    },
    async speakAsked(speaker) {
      return keep(() => (respondent = speaker));
    },
    async takeEarlier() {
      return keep(() => {
        for (const [id, { value, note, question_changed }] of earlier) if (!question_changed && !said.has(id)) put(id, { value, note });
      });
    },
    async attachAsked(question) {
      state.calls.push(`attachAsked ${question}`);
      return attach(question);
    },
    async attachAskedDropped(question) {
      state.calls.push(`attachAskedDropped ${question}`);
      return attach(question);
    },
    async detachAsked(question, _, path) {
      return keep(() => put(question, { evidence: (said.get(question)?.evidence ?? []).filter((one) => one !== path) }));
    },
    async returnAsked(sealing, _, progress) {
      state.calls.push(`returnAsked ${sealing.key_passphrase}`);
      await state.goOn(progress);
      if (script.returned === null) return null;
      const { about, package: id, manifest } = wire();
      const [sums] = about;
      const evidence = new Set([...said.values()].flatMap((one) => one.evidence)).size;
      const written = { path: `/home/supplier/${texts.files.response}.lhp`, package: id, manifest, about, signed_by: [UNKNOWN.fingerprint] };
      return settle(script.returned ?? { ...written, asked: sums?.asked ?? 0, answered: sums?.answered ?? 0, evidence });
    },
    async saveAskedWorkbook() {
      return script.saveTo === undefined ? `/home/supplier/${texts.files.questionnaire}.xlsx` : script.saveTo;
    },
  };
}
