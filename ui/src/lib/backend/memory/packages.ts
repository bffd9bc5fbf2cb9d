// Sealed packages and keys, in memory: one key book, and packages whose check says what a test wants it to say.

import type { KnownKeyWire } from "../../wire/KnownKeyWire";
import type { SubmissionPreviewWire } from "../../wire/SubmissionPreviewWire";
import type { TrustWire } from "../../wire/TrustWire";
import type { ChosenPackage, PackageBackend } from "../packages";
import { verified } from "./verified";
import texts from "./texts.json";
import { failure, settle } from "./script";
import { KNOWN, TODAY, UNKNOWN } from "./signers";
import type { MemoryState } from "./state";

/** Of submissions, and of questionnaires. */
const PASSPHRASES = new Set(["sealed for you", "correct horse battery"]);

/** What a package is, by the name it has here. */
function kindOf(name: string): string {
  if (name.startsWith(texts.files.questionnaire)) return "questionnaire";
  return name.startsWith(texts.files.response) ? "response" : "submission";
}

export function packagesOf(state: MemoryState): PackageBackend {
  const { script } = state;
  let book: KnownKeyWire[] = script.known ?? (KNOWN.known ? [KNOWN.known] : []);
  let chosen: ChosenPackage | null = null;
  let shown: TrustWire[] = [];

  function preview(): SubmissionPreviewWire {
    const { current, assessments } = state.workspace();
    const assessment = assessments.find((one) => one.id === current);
    if (!assessment) throw failure("there is no assessment");
    const counted = { answers: 221, question_answers: 339, actions: 12, evidence: 34, bodies: 31, body_bytes: 1_482_336 };
    const journal = { journal_shown: 640, journal_entries: 1016 };
    return { assessment: assessment.id, name: assessment.name, frozen: assessment.frozen, ...counted, classified: 2, digest_only: 1, ...journal, ...script.contents };
  }

  return {
    async chooseKey() {
      state.calls.push("chooseKey");
      return settle(script.keyFile === undefined ? "security-lead.pem" : script.keyFile);
    },
    async chooseRecipient() {
      state.calls.push("chooseRecipient");
      return "regulator.pub";
    },
    async makeKey(algorithm, passphrase) {
      state.calls.push(`makeKey ${algorithm}`);
      if (passphrase.length < 8) throw failure("the passphrase is too short");
      const file = "/home/operator/new.pem";
      const made = { algorithm, secret_file: file, public_file: `${file}.pub` };
      if (algorithm === "age-x25519") return { ...made, fingerprint: null, words_zh: [], words_en: [], recipient: "age1sample" };
      const { fingerprint, words_zh, words_en } = UNKNOWN;
      return { ...made, fingerprint, words_zh, words_en, recipient: null };
    },
    async choosePackage() {
      state.calls.push("choosePackage");
      chosen = settle(script.package === undefined ? { name: `${texts.files.submission}.lhp`, lock: "open" } : script.package);
      return chosen;
    },
    async chooseDroppedPackage() {
      state.calls.push("chooseDroppedPackage");
      chosen = settle(script.questionnaire === undefined ? { name: `${texts.files.questionnaire}.lhp`, lock: "open" } : script.questionnaire);
      return chosen;
    },
    async verifyPackage(unlocking, progress) {
      state.calls.push("verifyPackage");
      await state.goOn(progress);
      const file = chosen ?? (script.argument?.kind === "package" ? script.argument : null);
      if (file?.lock === "passphrase" && !PASSPHRASES.has(unlocking.passphrase ?? "")) throw failure("the passphrase is another");
      const check = { ...verified(kindOf(file?.name ?? "")), ...script.verified };
      const signatures = check.signatures.map((one) => ({ ...one, known: book.find((known) => known.fingerprint === one.fingerprint) ?? null }));
      shown = signatures;
      return { ...check, signatures, all_known: signatures.every((one) => one.known !== null) };
    },
    async previewSubmission(options) {
      state.calls.push(`previewSubmission ${options.without_evidence} ${options.include_classified}`);
      const all = preview();
      const bodies = options.without_evidence ? 0 : all.bodies + (options.include_classified ? all.classified : 0);
      return { ...all, bodies, body_bytes: bodies === 0 ? 0 : all.body_bytes };
    },
    async sealSubmission(options, sealing, _, progress) {
      state.calls.push(`sealSubmission ${options.freeze}`);
      await state.goOn(progress);
      if (script.sealed) throw script.sealed;
      if (script.keyPassphrase !== undefined && script.keyPassphrase !== sealing.key_passphrase) throw failure("wrong passphrase");
      if (script.saveTo === null) return null;
      const out = script.saveTo ?? `/home/operator/${texts.files.submission}.lhp`;
      const encrypted = sealing.passphrase !== null || sealing.for_recipient;
      const contents = { ...preview(), frozen: `${TODAY}T03:00:00Z` };
      return { out, bytes: 1_048_576, package: "0192f0c1-5c11-7000-8000-000000000001", manifest_sha256: "5e".repeat(32), signatures: [UNKNOWN], encrypted, contents };
    },
    async knownKeys() {
      return book;
    },
    async choosePublicKey() {
      state.calls.push("choosePublicKey");
      shown = [UNKNOWN];
      return UNKNOWN;
    },
    async chooseMadeKey() {
      state.calls.push("chooseMadeKey");
      shown = [UNKNOWN];
      return UNKNOWN;
    },
    async trustKey(fingerprint, _, about) {
      state.calls.push(`trustKey ${about.role}`);
      const key = shown.find((one) => one.fingerprint === fingerprint);
      if (!key) throw failure("no such key");
      const { algorithm, words_zh, words_en } = key;
      const known = { fingerprint, algorithm, words_zh, words_en, ...about, added_on: TODAY };
      book = [...book.filter((one) => one.fingerprint !== fingerprint), known];
      return known;
    },
    async forgetKey(fingerprint) {
      state.calls.push("forgetKey");
      const known = book.find((one) => one.fingerprint === fingerprint);
      if (!known) throw failure("no such key");
      book = book.filter((one) => one !== known);
      return known;
    },
  };
}
