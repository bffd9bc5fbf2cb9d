// A deadline as people speak of it.

import type { Words } from "../words/words.svelte";

/** How far it is; nothing where there is none. */
export function deadlineSaid(words: Pick<Words, "t">, daysLeft: number | null): string {
  if (daysLeft === null) return "";
  if (daysLeft === 0) return words.t("asking-days-today");
  if (daysLeft > 0) return words.t("asking-days-left", { count: daysLeft });
  return words.t("asking-days-late", { count: -daysLeft });
}
