// What an anonymised export does, rule by rule.

import type { ReplacementWire } from "../wire/ReplacementWire";

export interface Rule {
  id: string;
  replaced: ReplacementWire[];
}

/** The rules in the order they are first met, each with everything it changes. */
export function byRule(replaced: readonly ReplacementWire[]): Rule[] {
  const rules = new Map<string, ReplacementWire[]>();
  for (const one of replaced) {
    const known = rules.get(one.rule);
    if (known) known.push(one);
    else rules.set(one.rule, [one]);
  }
  return [...rules].map(([id, replaced]) => ({ id, replaced }));
}
