// When a question is asked, in words: the earlier answers it hangs on.

import type { ConditionWire } from "../lib/wire/ConditionWire";
import type { PackWire } from "../lib/wire/PackWire";
import type { Words } from "../lib/words/words.svelte";

type Speech = Pick<Words, "t" | "say">;
type Known = Pick<PackWire, "questions" | "scales">;

export function inWords(condition: ConditionWire, pack: Known, words: Speech): string {
  if (condition.question !== null) {
    const { question } = condition;
    const values = condition.values.map((value) =>
      words.t("condition-value", { value: label(question, value, pack, words) }),
    );
    return words.t("condition-is", { question, values: values.join(words.t("condition-or")) });
  }
  if (condition.not) return words.t("condition-not", { condition: inWords(condition.not, pack, words) });
  const [parts, link] =
    condition.all.length > 0
      ? ([condition.all, words.t("condition-and")] as const)
      : ([condition.any, words.t("condition-or")] as const);
  return parts.map((part) => inWords(part, pack, words)).join(link);
}

/** A value by the name its question's scale gives it. */
function label(question: string, value: string, pack: Known, words: Speech): string {
  const scale = pack.questions.find((one) => one.id.endsWith(`/${question}`))?.scale;
  const found = pack.scales.find((one) => one.id === scale)?.values.find((one) => one.id === value);
  return found ? words.say(found.label) : value;
}
