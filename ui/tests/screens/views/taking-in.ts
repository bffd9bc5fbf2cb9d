// Files before they are taken in, content that changed, a file a second start handed over, and who answers a sheet.

import type { ChosenFile } from "../../../src/lib/backend/workspace";
import type { View } from "./view";

const intake = (kind: ChosenFile["kind"], name: string): View => ({
  name: `intake-${kind}`,
  beginning: "sample",
  script: { intake: { kind, name } },
  async open({ go, click, see, page }) {
    await go({ screen: "inventory" });
    await click("intake-go");
    if (kind === "sbom") await page.getByTestId("intake-product").selectOption("prd-ems");
    await see(`intake-${kind}`);
  },
});

const changed = (frozen: boolean): View => ({
  name: frozen ? "changed-packs-frozen" : "changed-packs",
  beginning: "file",
  async open({ stage, page }) {
    await stage.evaluate(({ desk: { session } }, at) => {
      const { workspace } = session;
      if (!workspace) throw new Error("nothing is open");
      const packs = [
        ["gbt-43698-2024", "1.1.0"],
        ["nist-ssdf-1.1", at === null ? null : "2.0.0"],
      ] as const;
      const changed_packs = packs.map(([pack, present]) => ({
        pack,
        pinned_version: "1.0.0",
        pinned_digest: "3b64db95cb55c763391c707108489ae18b4112d783300de38e033b4c98c3deaf",
        present_version: present,
        present_digest: present === null ? null : "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      }));
      const assessments = workspace.assessments.map((one) => (one.id === workspace.current ? { ...one, frozen: at, changed_packs } : one));
      session.workspace = { ...workspace, assessments };
    }, frozen ? "2026-11-20T08:00:00Z" : null);
    await page.getByTestId("changed-packs").locator("summary").click();
  },
});

export const TAKING_IN: readonly View[] = [
  intake("inventory", "设备与软件台账（二〇二六年十一月，含变电站）.csv"),
  intake("sbom", "endpoint-agent-7.11.cdx.json"),
  intake("answers", "answers.json"),
  intake("answer-workbook", "软件供应链安全自评估工作簿 2026-11-20.xlsx"),
  changed(false),
  changed(true),
  {
    name: "inventory-licences",
    beginning: "sample",
    async open({ go, stage, see }) {
      await stage.evaluate(async ({ backend, desk }) => {
        const inventory = await desk.session.stock();
        const products = inventory.products.map((one, index) => ({ ...one, components: index < 3 ? 40 : 0 }));
        desk.session.inventory = { ...inventory, products };
        backend.licences = async () => [
          { licence: "Apache-2.0", components: 71, products: products.slice(0, 3).map((one) => one.id) },
          { licence: "GPL-2.0-only WITH Classpath-exception-2.0; LicenseRef-scancode-oracle-openjdk-exception", components: 8, products: products.slice(1, 3).map((one) => one.id) },
          { licence: null, components: 41, products: products.slice(0, 2).map((one) => one.id) },
        ];
      });
      await go({ screen: "inventory", part: "components" });
      await see("licences");
    },
  },
  {
    name: "handed-file",
    beginning: "file",
    async open({ stage, see }) {
      await stage.evaluate(({ desk }) => desk.hand("/home/security/二〇二六年度 关键信息基础设施供应链安全自评估（报送稿）.lianheng"));
      await see("confirm");
    },
  },
  {
    name: "sheet-history",
    beginning: "sample",
    async open({ go, see, page, stage }) {
      await go({ screen: "sheets" });
      await see("sheet-assignee");
      await page.getByTestId("sheet-assignee").selectOption({ index: 1 });
      await stage.evaluate(({ desk }) => desk.session.settle());
      await page.getByTestId("sheet-history").locator("summary").click();
      await page.getByTestId("sheet-history").getByTestId("history").locator("li").first().waitFor();
      await page.getByTestId("sheet-history").scrollIntoViewIfNeeded();
    },
  },
];
