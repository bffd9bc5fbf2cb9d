// Search, in memory: over what is recorded.

import { fold, holds } from "../../fold";
import type { ActionRowWire } from "../../wire/ActionRowWire";
import type { PackWire } from "../../wire/PackWire";
import type { SearchHitWire } from "../../wire/SearchHitWire";
import type { TextWire } from "../../wire/TextWire";
import pack from "../recordings/pack.json";
import questionnaire from "../recordings/questionnaire.json";
import type { Held } from "./state";

const MOST = 200;
const AROUND = 30;

export function found(held: Held, text: string, actions: ActionRowWire[]): SearchHitWire[] {
  if (text.trim() === "") return [];
  const standard = pack as unknown as PackWire;
  const asked = questionnaire as unknown as PackWire;
  const { suppliers, systems, products } = held.inventory;
  const named = (kind: string, list: { id: string; name: TextWire }[]) =>
    list.map((one) => hit(text, kind, one.id, null, one.name, []));
  const all = [
    ...standard.requirements.map((one) => hit(text, "requirement", one.id, one.clause, one.title, [one.text, one.guidance])),
    ...asked.questions.map((one) => hit(text, "question", one.id, null, one.text, [one.help])),
    ...named("supplier", suppliers),
    ...named("system", systems),
    ...named("product", products),
    ...actions.map(({ action, clause }) => {
      const plan = { "zh-CN": action.plan, en: action.plan };
      return hit(text, "action", action.id, clause, plan, []);
    }),
  ];
  return all.flatMap((one) => one ?? []).slice(0, MOST);
}

function hit(text: string, kind: string, id: string, clause: string | null, title: TextWire, more: TextWire[]): SearchHitWire | null {
  const texts = [id, clause ?? "", ...[title, ...more].flatMap((one) => [one["zh-CN"], one.en])];
  const at = texts.find((one) => holds(one, text));
  return at === undefined ? null : { kind, id, clause, title, excerpt: around(at, text), found: text.trim(), lang: null };
}

function around(whole: string, text: string): string {
  const at = fold(whole).indexOf(fold(text.trim()));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(whole.length, at + text.length + AROUND);
  return `${from > 0 ? "…" : ""}${whole.slice(from, to)}${to < whole.length ? "…" : ""}`;
}
