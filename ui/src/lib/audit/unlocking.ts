// Whether enough is known to open a sealed package.

import type { ChosenPackage, Unlocking } from "../backend/audit";

export const NOTHING: Unlocking = { passphrase: null, key_passphrase: null };

export function canOpen({ lock }: ChosenPackage, { passphrase }: Unlocking, keyFile: string | null): boolean {
  if (lock === "passphrase") return (passphrase ?? "") !== "";
  return lock === "open" || keyFile !== null;
}
