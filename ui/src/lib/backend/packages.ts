// What the window asks about sealed packages of every kind: keys and whose they are, sealing a submission, verifying what came. The host
// keeps the files that were chosen; the page knows their names. Every method rejects with a `Failure`; `null` means that the person closed a
// dialog.

import type { KnownKeyWire } from "../wire/KnownKeyWire";
import type { MadeKeyWire } from "../wire/MadeKeyWire";
import type { NewKnownKeyWire } from "../wire/NewKnownKeyWire";
import type { SealedWire } from "../wire/SealedWire";
import type { SubmissionOptionsWire } from "../wire/SubmissionOptionsWire";
import type { SubmissionPreviewWire } from "../wire/SubmissionPreviewWire";
import type { TrustWire } from "../wire/TrustWire";
import type { VerifiedPackageWire } from "../wire/VerifiedPackageWire";
import type { Language } from "../words/language";
import type { Told } from "./backend";

/** A package that was chosen, or a workbook in place of one. */
export interface ChosenPackage {
  /** Without its folder. */
  name: string;
  /** What it takes to open it. */
  lock: "open" | "passphrase" | "key";
}

/** What opens a package that is encrypted; nulls for one that is not. */
export interface Unlocking {
  passphrase: string | null;
  /** Of the receiving key that was chosen; blank for one in the clear. */
  key_passphrase: string | null;
}

/** How a package is sealed: signed with the key that was chosen. */
export interface Sealing {
  /** Of that key. */
  key_passphrase: string;
  /** Encrypts the package; null for nothing. */
  passphrase: string | null;
  /** Encrypts it to the receiving key that was chosen, in place of a passphrase. */
  for_recipient: boolean;
}

/** Algorithms to sign with. */
export const KEY_ALGORITHMS = ["ed25519", "sm2"] as const;

export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];

/** A key that opens what was encrypted to it, and signs nothing. */
export const RECEIVING = "age-x25519";

export interface Keys {
  /** A key of one's own, to sign with or to open with; answers its name. */
  chooseKey(shownIn: Language): Promise<string | null>;
  /** Public half of a receiving key, of whoever may open what is sealed; answers its name. */
  chooseRecipient(shownIn: Language): Promise<string | null>;
  /** Asks where to and makes one. One that signs is then the one chosen. */
  makeKey(algorithm: KeyAlgorithm | typeof RECEIVING, passphrase: string, shownIn: Language): Promise<MadeKeyWire | null>;
  /** The key book. */
  knownKeys(): Promise<KnownKeyWire[]>;
  /** A public key, with what a person compares before it is trusted. */
  choosePublicKey(shownIn: Language): Promise<TrustWire | null>;
  /** The key made last, to be entered as one's own; null when none was. */
  chooseMadeKey(): Promise<TrustWire | null>;
  /** Enters the key chosen, or the signer of the package chosen, who has this fingerprint. */
  trustKey(fingerprint: string, unlocking: Unlocking, about: NewKnownKeyWire, progress: Told): Promise<KnownKeyWire>;
  forgetKey(fingerprint: string): Promise<KnownKeyWire>;
}

export interface PackageBackend extends Keys {
  choosePackage(shownIn: Language): Promise<ChosenPackage | null>;
  /** The first file that was dropped on the window; null when none was. */
  chooseDroppedPackage(): Promise<ChosenPackage | null>;
  /** Proves the package chosen, whatever its kind. */
  verifyPackage(unlocking: Unlocking, progress: Told): Promise<VerifiedPackageWire>;
  /** What a submission of the assessment worked on would take along. */
  previewSubmission(options: SubmissionOptionsWire): Promise<SubmissionPreviewWire>;
  /** Asks where to and seals it. */
  sealSubmission(options: SubmissionOptionsWire, sealing: Sealing, shownIn: Language, progress: Told): Promise<SealedWire | null>;
}
