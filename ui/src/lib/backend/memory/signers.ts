// Signatures, in memory: one by a person nobody here knows, and one that is in the key book.

import type { TrustWire } from "../../wire/TrustWire";
import texts from "./texts.json";

/** The day it is there, for everybody alike. */
export const TODAY = "2026-11-30";

const WORDS_ZH = texts.fingerprints.supplier;
const WORDS_EN = ["anchor", "basket", "cactus", "dolphin", "engine", "feather", "garden", "hammer", "island", "jacket", "kettle", "ladder"];

export const UNKNOWN: TrustWire = {
  fingerprint: "a3".repeat(32),
  algorithm: "sm2",
  words_zh: WORDS_ZH,
  words_en: WORDS_EN,
  valid: true,
  known: null,
};

export const KNOWN: TrustWire = {
  ...UNKNOWN,
  fingerprint: "7c".repeat(32),
  algorithm: "ed25519",
  words_zh: [...WORDS_ZH].reverse(),
  words_en: [...WORDS_EN].reverse(),
  known: {
    fingerprint: "7c".repeat(32),
    algorithm: "ed25519",
    name: texts.supplier,
    role: "supplier",
    note: null,
    added_on: "2026-10-08",
    words_zh: [...WORDS_ZH].reverse(),
    words_en: [...WORDS_EN].reverse(),
  },
};
