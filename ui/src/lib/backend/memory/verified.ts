// What a check of a sound package says, in memory.

import type { VerifiedPackageWire } from "../../wire/VerifiedPackageWire";
import texts from "./texts.json";
import { KNOWN, TODAY } from "./signers";

const PACK = "gbt-43698-2024";

export function verified(kind: string): VerifiedPackageWire {
  const of = { figure: "score_bp", holds: true };
  return {
    file: `/home/regulator/${texts.files.submission}.lhp`,
    encrypted: false,
    heading: {
      kind,
      format: "1.0",
      id: "0192f0c1-5c11-7000-8000-000000000001",
      manifest_sha256: "5e".repeat(32),
      title: texts.supplier,
      from: texts.supplier,
      contact: null,
      created_at: `${TODAY}T03:00:00Z`,
      producer: "lianheng 0.1.0",
      reply_to: null,
      packs: [`${PACK} 0.1.0`],
    },
    whole: true,
    sound: true,
    all_known: true,
    signatures: [KNOWN],
    files: 41,
    bytes: 1_482_336,
    packs: [{ id: PACK, version: "0.1.0", sha256: "9a".repeat(32), state: "same", present_version: "0.1.0" }],
    submission: kind !== "submission" ? null : {
      frozen_at: `${TODAY}T02:00:00Z`,
      scores: [{ ...of, pack: PACK, declared: "5933", recomputed: "5933" }],
      evidence: { listed: 34, in_package: 31, digest_only: 1 },
      journal: { entries: 1016, revealed: 640, head: "c4".repeat(32), changed_after_freeze: [] },
    },
    findings: [],
    unchecked: [],
  };
}
