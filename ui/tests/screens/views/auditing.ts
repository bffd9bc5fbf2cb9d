// An auditor's review from the submission to the sealed package, and an operator who receives it.

import type { Scene } from "../scene";
import { REQUIREMENT, type View } from "./view";

const STATEMENT = {
  auditor: { "zh-CN": "衡信网络安全测评有限公司", en: "Hengxin Cybersecurity Evaluation Co., Ltd." },
  contact: null,
  began: "2026-11-24",
  ended: null,
  scope: "GB/T 43698-2024 全部要求项；其余标准按样本。",
  opinion: null,
};

/** Opens the sample as an auditor's workspace, with what is given judged already. */
async function audit({ stage }: Scene, judged: boolean): Promise<void> {
  await stage.evaluate(
    async ({ desk, backend }, { statement, judged, requirement }) => {
      const unlocking = { passphrase: null, key_passphrase: null };
      const made = await backend.openSubmission(unlocking, { lead: "顾明远", statement, passphrase: "correct horse battery" }, "en", () => {});
      if (!made) throw new Error("no audit was made");
      await desk.session.open(made.workspace);
      if (!judged) return;
      const rows = await backend.reviewRows();
      const bare = { severity: null, finding: null, recommendation: null, methods: ["examine"], sampled: null, evidence: [], note: null };
      for (const row of rows.slice(0, 60)) if (row.operator) await backend.saveReview(row.requirement, { ...bare, verdict: row.operator });
      await backend.saveReview(requirement, {
        ...bare,
        verdict: "nonconform",
        severity: "major",
        finding: "抽查的 3 台服务器上均未启用更新包签名校验，台账中的说明与现场不一致。",
        recommendation: "统一启用签名校验，并把校验结果纳入变更记录。",
        methods: ["examine", "test"],
        sampled: "3 / 41",
      });
      await backend.saveReview("gbt-39204-2022/7.2-a", { ...bare, verdict: "partial", severity: "critical", finding: "The list of products in use is a year old." });
      await backend.drawSample({ seed: "2026-audit-01", packs: [], key: "all", important: "50%", general: "10%" });
      await desk.session.load();
    },
    { statement: STATEMENT, judged, requirement: REQUIREMENT },
  );
}

const auditors = (name: string, open: View["open"], judged = true): View => ({
  name: `audit-${name}`,
  beginning: "nothing",
  async open(scene) {
    await audit(scene, judged);
    await open(scene);
  },
});

export const AUDITING: readonly View[] = [
  {
    name: "audit-begin",
    beginning: "nothing",
    script: { submission: { name: "澜江省电力调度控制中心 供应链安全自评估报送包 2026-11-22.lhp", lock: "passphrase" } },
    async open({ click, see }) {
      await click("open-submission");
      await see("begin-audit");
      await click("begin-audit-go");
    },
  },
  {
    name: "audit-begin-key",
    beginning: "nothing",
    script: { submission: { name: "submission.lhp.age", lock: "key" }, steps: 1_000, step: 100 },
    async open({ click, see, fill }) {
      await click("open-submission");
      await click("choose-key");
      await fill("auditor-zh-CN", "衡信网络安全测评有限公司");
      await fill("auditor-en", "Hengxin Cybersecurity Evaluation Co., Ltd.");
      await fill("auditing-lead", "顾明远");
      await fill("new-passphrase", "correct horse battery");
      await fill("repeat-passphrase", "correct horse battery");
      await click("begin-audit-go");
      await see("work-stop");
    },
  },
  auditors("overview-new", async ({ see }) => see("auditing-left"), false),
  auditors("overview", async ({ see }) => see("audit-agreement")),
  auditors("checked", async ({ click, page }) => {
    await click("audit-check");
    await page.getByTestId("audit-check-result").locator("p").first().waitFor();
    await page.getByTestId("audit-submission").scrollIntoViewIfNeeded();
  }),
  auditors("review-new", async ({ go, see }) => {
    await go({ screen: "assess", requirement: REQUIREMENT });
    await see("auditor-side");
  }, false),
  auditors("review", async ({ go, see }) => {
    await go({ screen: "assess", requirement: REQUIREMENT });
    await see("late-changes");
  }),
  auditors("review-filtered", async ({ go, see, click, page }) => {
    await go({ screen: "assess", filter: "disagreed" });
    await see("auditor-side");
    await click("review-filters");
    // By its key: the radio itself is not there for the eye.
    await page.keyboard.press("1");
  }),
  auditors("review-history", async ({ go, see, click }) => {
    await go({ screen: "assess", requirement: REQUIREMENT });
    await see("auditor-side");
    await click("tab-actions");
  }),
  auditors("sample-new", async ({ go, see, fill }) => {
    await go({ screen: "sample" });
    await see("sample-form");
    await fill("much-important", "500");
    await fill("seed", "种子");
  }, false),
  auditors("sample", async ({ go, see, page }) => {
    await go({ screen: "sample" });
    await see("sample-drawn");
    for (const summary of await page.getByTestId("sample-drawn").locator("summary").all()) await summary.click();
  }),
  auditors("differences-none", async ({ go, see }) => {
    await go({ screen: "differences" });
    await see("differences");
  }, false),
  auditors("differences", async ({ go, see }) => {
    await go({ screen: "differences" });
    await see("difference");
  }),
  auditors("report", async ({ go, see }) => {
    await go({ screen: "audit-report" });
    await see("export-page-after");
  }),
  auditors("seal-nothing", async ({ go, see }) => {
    await go({ screen: "audit-exchange" });
    await see("audit-exchange");
  }, false),
  auditors("seal", async ({ go, click }) => {
    await go({ screen: "audit-exchange" });
    await click("seal-encrypted");
    await click("seal-go");
  }),
  auditors("sealed", async ({ go, click, see }) => {
    await go({ screen: "audit-exchange" });
    await click("choose-key");
    await click("seal-go");
    await see("sealed");
  }),
  auditors("inventory", async ({ go, see }) => {
    await go({ screen: "inventory" });
    await see("inventory");
  }),
  {
    name: "audits-import",
    beginning: "file",
    async open({ go, click, see }) {
      await go({ screen: "audits" });
      await click("import-audit");
      await see("audit-proof");
    },
  },
  {
    name: "audits-import-doubtful",
    beginning: "file",
    script: {
      auditPackage: { name: "审计包.lhp.age", lock: "passphrase" },
      auditFindings: [
        {
          rule: "audit-check-agreement",
          about: "gbt-43698-2024",
          message: { "zh-CN": "一致性统计与各项判定不符（gbt-43698-2024）。", en: "The figures of agreement do not follow from the judgements (gbt-43698-2024)." },
        },
      ],
    },
    async open({ go, click, fill, see }) {
      await go({ screen: "audits" });
      await click("import-audit");
      await fill("unlock-passphrase", "sealed for you");
      await click("import-look");
      await see("audit-proof");
    },
  },
  {
    name: "audits-received",
    beginning: "file",
    async open({ go, click, see }) {
      await go({ screen: "audits" });
      await click("import-audit");
      await click("import-take");
      await click("import-close");
      await see("finding-row");
    },
  },
  {
    name: "audits-respond",
    beginning: "file",
    async open({ go, click, see }) {
      await go({ screen: "audits" });
      await click("import-audit");
      await click("import-take");
      await click("import-close");
      await click("respond");
      await see("respond-form");
      await click("stance-disputed");
      await click("response-new");
      await click("respond-go");
    },
  },
  {
    name: "audits-item",
    beginning: "file",
    async open({ go, click, see }) {
      await go({ screen: "audits" });
      await click("import-audit");
      await click("import-take");
      await click("import-close");
      await go({ screen: "assess", requirement: REQUIREMENT });
      await click("tool-auditor");
      await see("item-audit");
    },
  },
];
