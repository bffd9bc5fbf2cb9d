// Whether enough is known to open a sealed package.

import type { ChosenPackage, Unlocking } from "../backend/packages";

export const NOTHING: Unlocking = { passphrase: null, key_passphrase: null };

export function canOpen({ lock }: ChosenPackage, { passphrase }: Unlocking, keyFile: string | null): boolean {
  if (lock === "passphrase") return (passphrase ?? "") !== "";
  return lock === "open" || keyFile !== null;
}

/** What is handed over: a receiving key may need no passphrase of its own, and an open package needs nothing. */
export function unlockingOf({ lock }: ChosenPackage, { passphrase, key_passphrase }: Unlocking): Unlocking {
  return { passphrase: lock === "passphrase" ? passphrase : null, key_passphrase: lock === "key" ? (key_passphrase ?? "") : null };
}

/** What opened a package, so that nobody is asked for it twice; `keyFile` names the receiving key that was chosen. */
export interface Given {
  unlocking: Unlocking;
  keyFile: string | null;
}

const given = new WeakMap<ChosenPackage, Given>();

/** Remembers it for as long as the package is in hand. */
export function give(chosen: ChosenPackage, what: Given): void {
  given.set(chosen, what);
}

export function givenTo(chosen: ChosenPackage): Given | undefined {
  return given.get(chosen);
}
