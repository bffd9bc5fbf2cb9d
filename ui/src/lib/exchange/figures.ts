// Figures a submission declares, as people read them.

import type { Desk } from "../desk.svelte";
import type { MessageId } from "../messages";
import type { Words } from "../words/words.svelte";

export function figureName(figure: string, words: Words): string {
  return words.t(`submission-figure-${figure}` as MessageId);
}

/** Scores come in basis points, conclusions as their stable names, everything else as a count; what is none of them as it is. */
export function figureText(figure: string, value: string, words: Words): string {
  if (figure === "conclusion") return words.term("conclusion", value);
  if (!/^\d+$/.test(value)) return value;
  return figure === "score_bp" ? words.percent(Number(value)) : words.integer(Number(value));
}

/** A requirement or question by its full id: the standard and the clause. */
export function changedName(id: string, desk: Pick<Desk, "edition" | "printed">): string {
  const [pack = ""] = id.split("/");
  return `${desk.edition(pack)} ${desk.printed(id)}`;
}
