// Who may open what is sealed: everybody, whoever knows a passphrase, or the holder of a receiving key.

import { passphraseFaults, type PassphraseDraft } from "../workspace/drafts";
import type { Sealing } from "../../lib/backend/packages";

export const WHO = ["everybody", "passphrase", "recipient"] as const;

export interface OpenersDraft {
  who: (typeof WHO)[number];
  passphrase: PassphraseDraft;
  /** Name of the public key file that was chosen. */
  recipient: string | null;
}

export function openersDraft(): OpenersDraft {
  return { who: "everybody", passphrase: { passphrase: "", repeated: "" }, recipient: null };
}

/** What is still missing. */
export function openersFault({ who, passphrase, recipient }: OpenersDraft): "passphrase" | "recipient" | null {
  if (who === "passphrase" && Object.keys(passphraseFaults(passphrase)).length > 0) return "passphrase";
  return who === "recipient" && recipient === null ? "recipient" : null;
}

export function sealingOf({ who, passphrase }: OpenersDraft, key_passphrase: string): Sealing {
  return { key_passphrase, passphrase: who === "passphrase" ? passphrase.passphrase : null, for_recipient: who === "recipient" };
}
