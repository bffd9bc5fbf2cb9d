// What goes out and comes in sealed: a submission, packages of every kind, the key book.

import type { Script } from "../../../src/lib/backend/memory";
import { KNOWN, UNKNOWN } from "../../../src/lib/backend/memory/signers";
import { verified } from "../../../src/lib/backend/memory/verified";
import type { Scene } from "../scene";
import type { View } from "./view";

const SUBMISSION = verified("submission");

const part = (name: string, at: string, script: Script, open: (scene: Scene) => Promise<void>): View => ({
  name: `exchange-${name}`,
  beginning: "file",
  script,
  async open(scene) {
    await scene.go({ screen: "exchange", part: at });
    await scene.see("exchange");
    await open(scene);
  },
});

const verifying = (name: string, script: Script, open?: (scene: Scene) => Promise<void>): View =>
  part(`verify-${name}`, "verify", script, async (scene) => {
    await scene.click("verify-choose");
    await scene.see("verified");
    await open?.(scene);
  });

const whole = async ({ page }: Scene, testid: string) => page.getByTestId(testid).scrollIntoViewIfNeeded();

export const EXCHANGE: readonly View[] = [
  part("seal", "seal", {}, ({ see }) => see("submission-contents")),
  part("seal-missing", "seal", {}, async (scene) => {
    await scene.see("submission-contents");
    await scene.click("include-classified");
    await scene.click("for-recipient");
    await scene.click("seal-go");
    await scene.see("key-missing");
    await whole(scene, "classified-warning");
  }),
  part("seal-passphrase", "seal", { contents: { frozen: "2026-11-28T02:00:00Z" } }, async (scene) => {
    await scene.see("submission-contents");
    await scene.click("key-choose");
    await scene.fill("key-passphrase", "ferry quartz nine");
    await scene.click("for-passphrase");
    await scene.fill("new-passphrase", "ferry quartz nine");
    await scene.fill("repeat-passphrase", "ferry quartz ten");
    await scene.click("seal-go");
    await whole(scene, "openers");
  }),
  part("sealed", "seal", { contents: { frozen: "2026-11-28T02:00:00Z" } }, async (scene) => {
    await scene.see("submission-contents");
    await scene.click("key-choose");
    await scene.fill("key-passphrase", "ferry quartz nine");
    await scene.click("seal-go");
    await scene.see("sealed");
  }),
  part("verify", "verify", {}, ({ see }) => see("verify-choose")),
  part("verify-locked", "verify", { package: { name: "2026年度报送包（澜江供水）.lhp.age", lock: "passphrase" } }, async ({ click, fill, see }) => {
    await click("verify-choose");
    await fill("unlock-passphrase", "not the one");
    await click("package-open");
    await see("failure");
  }),
  verifying("known", { verified: { signatures: [KNOWN] } }),
  verifying("known-rest", { verified: { signatures: [KNOWN] } }, (scene) => whole(scene, "pack-states")),
  verifying("unknown", { verified: { signatures: [UNKNOWN] } }),
  verifying("trust", { verified: { signatures: [UNKNOWN] } }, async ({ click, see }) => {
    await click("signer-add");
    await see("trust-key");
    await click("trust-go");
  }),
  verifying("unsound", {
    verified: {
      sound: false,
      findings: [
        {
          rule: "score-differs",
          path: "scores.json",
          line: null,
          column: null,
          message: { "zh-CN": "gbt-43698-2024 得分：申报 8400，复算 5933。", en: "gbt-43698-2024, score: declared 8400, recomputed 5933." },
        },
        {
          rule: "evidence-differs",
          path: "evidence/3e2a7c1b90f4d5e6a7b8c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4",
          line: null,
          column: null,
          message: { "zh-CN": "证据 应急演练记录.pdf 的摘要或大小与所列不符。", en: "The evidence 应急演练记录.pdf has another digest or size than listed." },
        },
      ],
      submission: {
        frozen_at: "2026-11-28T02:00:00Z",
        evidence: { listed: 34, in_package: 31, digest_only: 1 },
        journal: { entries: 1016, revealed: 640, head: "c4".repeat(32), changed_after_freeze: ["gbt-43698-2024/7.1.4-6", "gbt-43698-2024/7.1.5-2"] },
        scores: [
          { pack: "gbt-43698-2024", figure: "score_bp", declared: "8400", recomputed: "5933", holds: false },
          { pack: "gbt-43698-2024", figure: "conclusion", declared: "good", recomputed: "poor", holds: false },
          { pack: "gbt-39204-2022", figure: "score_bp", declared: "7110", recomputed: "7110", holds: true },
        ],
      },
      packs: [...SUBMISSION.packs, { id: "gbt-39204-2022", version: "0.1.0", sha256: "9b".repeat(32), state: "other-version", present_version: "0.2.0" }],
      unchecked: [{ "zh-CN": "报告与签署时一致，未重新生成。", en: "The report is as it was signed; it was not made again." }],
    },
  }),
  verifying("refused", {
    verified: {
      whole: false,
      sound: false,
      packs: [],
      submission: null,
      signatures: [{ ...UNKNOWN, valid: false }],
      findings: [{ rule: "content-digest", path: "answers.json", line: null, column: null, message: { "zh-CN": "answers.json 的摘要与清单所列不同。", en: "answers.json has another digest than listed." } }],
    },
  }),
  part("keys", "keys", {}, ({ see }) => see("known-key")),
  part("keys-empty", "keys", { known: [] }, async ({ see, click }) => {
    await see("key-add");
    await click("key-make");
    await see("make-key");
  }),
  part("keys-own", "keys", {}, async (scene) => {
    await scene.click("key-make");
    await scene.fill("new-passphrase", "ferry quartz nine");
    await scene.fill("repeat-passphrase", "ferry quartz nine");
    await scene.click("make-key-go");
    await scene.click("key-own-add");
    await scene.see("trust-key");
  }),
  part("keys-receiving", "keys", {}, async (scene) => {
    await scene.click("key-make");
    await scene.click("algorithm-age-x25519");
    await scene.fill("new-passphrase", "ferry quartz nine");
    await scene.fill("repeat-passphrase", "ferry quartz nine");
    await scene.click("make-key-go");
    await scene.see("key-made");
    await whole(scene, "key-made");
  }),
  {
    name: "exchange-without-workspace",
    beginning: "nothing",
    script: { package: { name: "供方答复.lhp", lock: "open" } },
    async open({ click, see }) {
      await click("verify-package");
      await click("verify-choose");
      await see("way-needs");
    },
  },
];
