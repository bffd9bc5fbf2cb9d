// Suppliers asked, as their operator sees them, and a questionnaire in a supplier's hands.

import type { Script } from "../../../src/lib/backend/memory";
import type { Scene } from "../scene";
import type { View } from "./view";
import { KNOWN } from "../../../src/lib/backend/memory/signers";

const ASKED: Script["requests"] = [
  { supplier: "sup-hengjiang", deadline: "2026-11-20", reminders: [{ at: "2026-11-23T02:00:00Z", note: "电话联系质量部顾一鸣，答应本周内返回。" }] },
  { supplier: "sup-nordwerk", deadline: "2026-12-18", state: "partial", answered: 41, accepted: 12, version_now: "0.2.0" },
  { supplier: "sup-yunlu", deadline: "2026-12-31" },
  { supplier: "sup-jingbo", deadline: null, state: "answered", answered: 70, accepted: 70 },
  { supplier: "sup-tanhai", deadline: "2026-10-31", state: "withdrawn", overdue_days: 0, withdrawn_at: "2026-11-05T02:00:00Z" },
];

const asked = (name: string, script: Script, open: (scene: Scene) => Promise<void>): View => ({
  name: `supplier-requests-${name}`,
  beginning: "file",
  script: { requests: ASKED, ...script },
  async open(scene) {
    await scene.go({ screen: "supplier-requests" });
    await scene.see("requests");
    await open(scene);
  },
});

const reply = (name: string, script: Script, open: (scene: Scene) => Promise<void>): View => ({
  name: `reply-${name}`,
  beginning: "nothing",
  script,
  async open(scene) {
    await scene.click("choose-questionnaire");
    await open(scene);
  },
});

const begun = (name: string, script: Script, open: (scene: Scene) => Promise<void>): View =>
  reply(name, script, async (scene) => {
    await scene.click("reply-begin");
    await scene.see("reply-question");
    await open(scene);
  });

async function answered({ click, page }: Scene, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await page.getByTestId("reply-question").locator("input[type=radio], input[type=checkbox]").first().click();
    await page.getByTestId("reply-clear").waitFor();
    await click("reply-on");
  }
}

export const SUPPLIERS: readonly View[] = [
  asked("list", { lookAgain: [{ supplier: { id: "sup-nordwerk", name: { "zh-CN": "诺德维克保护技术有限公司", en: "Nordwerk Protection GmbH" } }, questionnaire: "supplier", question: "SUP-12", object: { supplier: "sup-nordwerk", product: null, system: null }, name: { "zh-CN": "诺德维克保护技术有限公司", en: "Nordwerk Protection GmbH" }, why: "question-changed", response: "response-0" }] }, async ({ click, see }) => {
    await click("request-open");
    await see("request-details");
  }),
  asked("form", {}, async ({ click, see }) => {
    await click("request-new");
    await see("request-sections");
    await click("request-make");
    await see("key-choose");
  }),
  asked("key", {}, async ({ click, see, page }) => {
    await click("request-new");
    await click("key-make");
    await see("make-key");
    await page.getByTestId("make-key").scrollIntoViewIfNeeded();
  }),
  asked("made", {}, async ({ click, see, fill, page }) => {
    await click("request-new");
    await see("request-sections");
    await page.getByTestId("request-supplier").selectOption("sup-hengjiang");
    await fill("request-contact", "沈知远 0731-88880000");
    await click("form-workbook");
    await click("key-choose");
    await fill("key-passphrase", "ferry quartz nine");
    await click("request-make");
    await see("request-made");
  }),
  asked("response", {}, async ({ click, see }) => {
    await click("response-choose");
    await see("statements");
  }),
  asked("response-answers", { response: { name: "供方问卷（衡江电网自动化）已填写.xlsx", lock: "open" } }, async ({ click, see, page }) => {
    await click("response-choose");
    await see("statements");
    await click("accept-all");
    await page.getByTestId("statements").scrollIntoViewIfNeeded();
    await page.getByTestId("accept-SUP-2").focus();
  }),
  asked("response-taken", { incoming: { signers: [KNOWN], cautions: [] } }, async ({ click, see }) => {
    await click("response-choose");
    await see("statements");
    await click("accept-SUP-1");
    await click("response-take");
    await see("response-close");
  }),
  asked(
    "response-refused",
    { refused: { kind: "input", lines: { "zh-CN": ["供方答复.lhp：这份答复所答的问卷不是在本工作区制作的。只有知道是谁的答复时才应导入，并须写明。"], en: ["supplier response.lhp: the questionnaire it answers was not made in this workspace. Import it only when you know whose it is, and say so."] } } },
    async ({ click, see, page }) => {
      await click("response-choose");
      await see("unasked");
      await page.getByTestId("unasked").locator("summary").click();
    },
  ),
  {
    name: "sheet-supplier-said",
    beginning: "sample",
    script: {
      said: {
        "deployment/DEP-A8": {
          response: "response-1",
          supplier: { id: "sup-hengjiang", name: { "zh-CN": "衡江电网自动化股份有限公司", en: "Hengjiang Grid Automation Co., Ltd." } },
          received_at: "2026-11-27T08:00:00Z",
          signed_by: ["a3".repeat(32)],
          value: { kind: "one", value: "kernel" },
          words: { "zh-CN": "内核级权限", en: "Kernel level" },
          note: "驱动随系统启动，详见部署手册第 4 章。",
          evidence: [{ sha256: "3e".repeat(32), file_name: "部署手册.pdf", size: 2_482_113, attached: true }],
          question_now: "changed",
          accepted: false,
          agrees: false,
        },
      },
    },
    async open({ go, see, page }) {
      await go({ screen: "sheets" });
      await see("supplier-said");
      await page.getByTestId("supplier-said").first().scrollIntoViewIfNeeded();
    },
  },
  reply("cover", {}, ({ see }) => see("reply-cover")),
  reply("cover-known", { signers: [KNOWN], daysLeft: -3, earlier: { "SUP-1": { value: { kind: "one", value: "x" }, words: null, note: null, question_changed: false } } }, ({ see }) => see("reply-earlier")),
  begun("question", {}, (scene) => answered(scene, 3)),
  begun("question-multiple", { earlier: { "SUP-4": { value: { kind: "several", value: [] }, words: { "zh-CN": "设计评审、渗透测试", en: "Design review, penetration test" }, note: "2025 年的情况。", question_changed: true } } }, async ({ page, click, see }) => {
    for (let at = 0; at < 3; at += 1) await click("reply-next");
    await see("reply-earlier-answer");
    for (const box of (await page.getByTestId("reply-question").locator("input[type=checkbox]").all()).slice(0, 2)) await box.click();
    await click("reply-attach");
  }),
  begun("end", {}, async (scene) => {
    await answered(scene, 5);
    await scene.click("reply-to-end");
    await scene.see("reply-speaker");
  }),
  begun("returned", {}, async (scene) => {
    const { click, fill, see } = scene;
    await answered(scene, 2);
    await click("reply-to-end");
    await click("key-make");
    await fill("new-passphrase", "ferry quartz nine");
    await fill("repeat-passphrase", "ferry quartz nine");
    await click("make-key-go");
    await see("key-passphrase");
    await click("reply-send");
    await see("reply-returned");
  }),
  reply("passphrase", { questionnaire: { name: "供方问卷（二〇二六年度）.lhp.age", lock: "passphrase" } }, async ({ fill, click, see }) => {
    await fill("unlock-passphrase", "not the one");
    await click("package-open");
    await see("failure");
  }),
  reply(
    "refused",
    { asked: { kind: "input", lines: { "zh-CN": ["供方问卷.lhp：文件“questionnaire.json”与清单中的摘要不符；文件在途中被改动过。"], en: ["questionnaire.lhp: the file “questionnaire.json” has not the digest the manifest says; the package was altered on its way."] } } },
    ({ see }) => see("reply-leave"),
  ),
];
