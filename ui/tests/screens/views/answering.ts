// Answering: the item and every tool beside it, one at a time, questionnaires, evidence.

import { TOOLS, type Tool } from "../../../src/lib/assess/tools";
import type { Scene } from "../scene";
import { REQUIREMENT, type View } from "./view";

async function item({ go, see }: Scene): Promise<void> {
  await go({ screen: "assess", requirement: REQUIREMENT });
  await see("item");
}

/** By its key: the radio itself is not there for the eye. */
const judge = ({ page }: Scene): Promise<void> => page.keyboard.press("2");

const tool = (name: Tool): View => ({
  name: `assess-${name}`,
  beginning: "sample",
  async open(scene) {
    await item(scene);
    if (name === "comments") {
      await scene.stage.evaluate(async ({ desk }, requirement) => {
        const { session } = desk;
        const on = { requirement, question: null, object: null, action: null };
        await session.change(() => session.backend.addComment(on, "供应商称已在三月更换签名证书，请补充证据。"));
      }, REQUIREMENT);
    }
    if (name === "history") await judge(scene);
    await scene.click(`tool-${name}`);
  },
});

/** The disk fails from now on. */
async function breakSaving({ stage }: Scene): Promise<void> {
  await stage.evaluate(({ backend }) => {
    backend.saveAnswer = async () =>
      Promise.reject({
        kind: "input",
        lines: {
          "zh-CN": ["无法写入 /home/assessor/assessment.lianheng：磁盘已满。腾出空间后重试。"],
          en: ["/home/assessor/assessment.lianheng cannot be written: the disk is full. Make room and try again."],
        },
      });
  });
}

export const ANSWERING: readonly View[] = [
  // What auditors said is a tool only once an audit was received: audits-item.
  ...TOOLS.filter((name) => name !== "auditor").map(tool),
  {
    // The row the keyboard is on says all of its title.
    name: "assess-tree-keyboard",
    beginning: "sample",
    async open({ go, see, page }) {
      await go({ screen: "assess", requirement: "gbt-43698-2024/7.1.3-1" });
      await see("item");
      await page.getByTestId("tree").focus();
      await page.keyboard.press("ArrowDown");
    },
  },
  {
    name: "assess-card",
    beginning: "sample",
    async open(scene) {
      await item(scene);
      await scene.click("card");
      await scene.see("card-leave");
    },
  },
  {
    name: "assess-pick",
    beginning: "sample",
    async open(scene) {
      await item(scene);
      await scene.click("pick");
      await scene.see("assign");
    },
  },
  {
    name: "assess-nothing-found",
    beginning: "sample",
    async open(scene) {
      await item(scene);
      await scene.fill("tree-search", "zzzz");
    },
  },
  {
    name: "assess-not-saved",
    beginning: "sample",
    async open(scene) {
      await item(scene);
      await breakSaving(scene);
      await judge(scene);
      await scene.see("not-saved");
    },
  },
  {
    name: "assess-unsaved-dialog",
    beginning: "sample",
    async open(scene) {
      await item(scene);
      await breakSaving(scene);
      await judge(scene);
      await scene.click("not-saved");
      await scene.see("retry");
    },
  },
  {
    name: "assess-link-evidence",
    beginning: "sample",
    async open(scene) {
      await item(scene);
      await scene.click("link-existing");
      await scene.see("link-dialog");
    },
  },
  {
    name: "assess-frozen",
    beginning: "file",
    async open(scene) {
      await scene.stage.evaluate(async ({ desk, backend }) => {
        const current = desk.session.workspace?.current;
        if (current) await desk.session.load(await backend.freezeAssessment(current));
      });
      await item(scene);
    },
  },
  {
    name: "sheets-object",
    beginning: "sample",
    async open({ go, click, see }) {
      await go({ screen: "sheets" });
      await see("sheet-list");
      await click("next-question");
      await see("question-card");
    },
  },
  {
    name: "evidence-file",
    beginning: "sample",
    async open({ go, click, see }) {
      await go({ screen: "evidence" });
      await click("evidence-row");
      await see("evidence-file");
    },
  },
];
