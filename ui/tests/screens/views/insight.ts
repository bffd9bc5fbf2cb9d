// Understanding and acting: what opens on the screens of results, and in front of any screen.

import type { AssessmentRowWire } from "../../../src/lib/wire/AssessmentRowWire";
import type { Scene } from "../scene";
import { REQUIREMENT, type View } from "./view";

async function search({ page, see }: Scene, text: string): Promise<void> {
  await page.keyboard.press("/");
  await see("search-dialog");
  await page.getByTestId("search-field").fill(text);
}

/** A second cycle beside the sample's. */
async function secondCycle({ stage }: Scene): Promise<void> {
  await stage.evaluate(async ({ desk, backend }) => {
    const first: AssessmentRowWire | null = desk.session.current;
    if (!first) return;
    const { subject_kind, subject, model, packs } = first;
    const name = { "zh-CN": "2027 年度复评（含供应商整改验证）", en: "Reassessment 2027, with verification of suppliers' corrective actions" };
    const input = { id: "", name, subject_kind, subject, assessed_on: "2027-11-02", model, packs, tailoring: null, copied_from: first.id };
    const made = await backend.saveAssessment(input);
    const [one, two] = made.assessments;
    await desk.session.load(made);
    if (one && two) desk.session.go({ screen: "compare", part: `${one.id} ${two.id}` });
  });
}

export const INSIGHT: readonly View[] = [
  {
    name: "panel-requirement",
    beginning: "sample",
    async open({ go, page, see }) {
      await go({ screen: "gaps" });
      await page.getByTestId("gap").first().click();
      await see("requirement-panel");
    },
  },
  {
    name: "panel-score",
    beginning: "sample",
    async open({ click, see }) {
      await click("score-gbt-43698-2024");
      await see("score-panel");
    },
  },
  {
    name: "gaps-none-left",
    beginning: "sample",
    async open({ go, see }) {
      await go({ screen: "gaps", filter: "planned=planned verdict=nonconform major=true risk=true owner=nobody" });
      await see("gaps");
    },
  },
  {
    name: "gaps-plan",
    beginning: "sample",
    async open({ go, click, see }) {
      await go({ screen: "gaps" });
      await click("gap-plan");
      await see("action-save");
    },
  },
  {
    name: "actions-form",
    beginning: "sample",
    async open({ go, page, see }) {
      await go({ screen: "actions" });
      await page.getByTestId("action").first().getByRole("button").first().click();
      await see("action-save");
    },
  },
  {
    name: "overview-budget",
    beginning: "sample",
    async open({ go, fill, click, see }) {
      await go({ screen: "overview" });
      await fill("budget", "60");
      await click("budget-find");
      await see("best-set");
    },
  },
  {
    name: "lane-cell",
    beginning: "sample",
    async open({ go, page, see }) {
      await go({ screen: "lane" });
      await page.getByTestId("lane-figure").getByRole("button").nth(3).click();
      await see("lane-gaps");
    },
  },
  {
    name: "compare-two",
    beginning: "sample",
    async open(scene) {
      await secondCycle(scene);
      await scene.see("compare");
      await scene.see("trend");
    },
  },
  {
    name: "consistency-object",
    beginning: "sample",
    async open({ go, page, see }) {
      await go({ screen: "consistency" });
      await see("objects");
      await page.getByTestId("object").getByRole("button").first().click();
      await see("object-details");
    },
  },
  {
    name: "packs-question",
    beginning: "sample",
    async open({ go, click, see }) {
      await go({ screen: "packs" });
      await click("pack-deployment");
      await see("question");
    },
  },
  { name: "search", beginning: "sample", open: (scene) => search(scene, "7.1.4").then(() => scene.see("search-option")) },
  { name: "search-nothing", beginning: "sample", open: (scene) => search(scene, "zzzzzz") },
  {
    name: "commands",
    beginning: "sample",
    async open({ page, see }) {
      await page.keyboard.press("Control+k");
      await see("search-option");
    },
  },
  {
    name: "keys",
    beginning: "sample",
    async open({ page }) {
      await page.keyboard.press("F1");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "export",
    beginning: "sample",
    async open({ click, see }) {
      await click("export");
      await see("export-go");
    },
  },
  {
    name: "export-choices",
    beginning: "sample",
    async open({ click, see }) {
      await click("export");
      await click("export-preset-leadership");
      await click("export-sections");
      await click("export-cover");
      await see("export-assessors");
    },
  },
  {
    name: "export-running",
    beginning: "sample",
    script: { steps: 100_000 },
    async open({ click, see }) {
      await click("export");
      await click("export-bilingual");
      await click("export-go");
      await see("export-stop");
    },
  },
  {
    name: "export-failed",
    beginning: "sample",
    script: {
      exported: {
        kind: "input",
        lines: {
          "zh-CN": ["无法写入“/media/usb/报告.pdf”：设备已被移除。原有文件未改动。"],
          en: ["“/media/usb/report.pdf” cannot be written: the device was removed. The file that was there is unchanged."],
        },
      },
    },
    async open({ click, page }) {
      await click("export");
      await click("export-go");
      await page.getByTestId("status").getByRole("button").waitFor();
    },
  },
  {
    name: "failure",
    beginning: "sample",
    async open({ stage, see }) {
      await stage.evaluate(({ desk }, requirement) => {
        desk.tell({
          kind: "input",
          lines: { "zh-CN": [`没有编号为“${requirement}”的要求项。`], en: [`There is no requirement “${requirement}”.`] },
        });
      }, REQUIREMENT);
      await see("failure");
    },
  },
];
