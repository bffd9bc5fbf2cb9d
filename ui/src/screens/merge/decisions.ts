// Which conflicts are to be decided, and how. One that depends on another is asked only once that one is decided so.

import type { MergeConflictWire } from "../../lib/wire/MergeConflictWire";
import type { MergeDecisionWire } from "../../lib/wire/MergeDecisionWire";

export type Choices = ReadonlyMap<string, string>;

/** Whether a conflict is asked now. */
export function isAsked(conflict: MergeConflictWire, choices: Choices): boolean {
  return conflict.under === null || choices.get(conflict.under.conflict) === conflict.under.choice;
}

/** The conflicts that are asked now. */
export function asked(conflicts: readonly MergeConflictWire[], choices: Choices): MergeConflictWire[] {
  return conflicts.filter((one) => isAsked(one, choices));
}

/** How many of them nobody decided. */
export function left(conflicts: readonly MergeConflictWire[], choices: Choices): number {
  return asked(conflicts, choices).filter((one) => !choices.has(one.id)).length;
}

/** The choices with one side for all that nobody decided, those included that are asked only then. */
export function rest(conflicts: readonly MergeConflictWire[], choices: Choices, side: string): Map<string, string> {
  const all = new Map(choices);
  for (let open = -1; open !== all.size; ) {
    open = all.size;
    for (const one of asked(conflicts, all)) {
      if (!all.has(one.id) && one.choices.includes(side)) all.set(one.id, side);
    }
  }
  return all;
}

/** What is sent: the choices of what is asked. */
export function decided(conflicts: readonly MergeConflictWire[], choices: Choices): MergeDecisionWire[] {
  return asked(conflicts, choices).flatMap((one) => {
    const choice = choices.get(one.id);
    return choice === undefined ? [] : [{ conflict: one.id, choice }];
  });
}
