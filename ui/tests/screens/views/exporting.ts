// Data for other tools: each kind of format in its dialog, what an anonymised file would hold, and how an export goes and ends.

import type { View } from "./view";

const dialog = (format: string): View => ({
  name: `data-export-${format}`,
  beginning: "sample",
  async open({ click, see }) {
    await click("export-data");
    await see("data-format-oscal-ar");
    await click(`data-format-${format}`);
  },
});

export const EXPORTING: readonly View[] = [
  dialog("oscal-ar"),
  dialog("csv"),
  {
    name: "data-export-anonymised",
    beginning: "sample",
    async open({ click, see, page }) {
      await click("export-data");
      await click("data-format-anonymised");
      await see("rule-pseudonym");
      await page.getByTestId("rule-pseudonym").locator("summary").click();
    },
  },
  {
    name: "data-export-anonymised-text",
    beginning: "sample",
    async open({ click, see, page }) {
      await click("export-data");
      await click("data-format-anonymised");
      await see("rule-marked");
      await page.getByTestId("rule-marked").locator("summary").click();
      await page.getByTestId("anonymised-preview").locator("details").last().locator("summary").click();
      await page.getByTestId("anonymised-text").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "data-export-no-pack",
    beginning: "sample",
    async open({ click, see, page }) {
      await click("export-data");
      await see("data-format-oscal-ar");
      for (const box of await page.getByTestId("data-export").getByRole("checkbox").all()) await box.click();
    },
  },
  {
    name: "data-export-running",
    beginning: "sample",
    script: { steps: 1_000, step: 100 },
    async open({ click, see }) {
      await click("export-data");
      await see("data-format-oscal-ar");
      await click("data-export-go");
      await see("export-stop");
    },
  },
  {
    name: "data-export-written",
    beginning: "sample",
    script: {
      savedData: {
        out: "/home/security/二〇二六年度关键信息基础设施安全检查/澜江省电力调度控制中心 评估表格 2026-11-20",
        format: "csv",
        files: Array.from({ length: 14 }, (_, index) => ({ name: `${index}.csv`, rows: 3, bytes: 512 })),
      },
    },
    async open({ click, see, page }) {
      await click("export-data");
      await see("data-format-oscal-ar");
      await click("data-export-go");
      await page.getByTestId("status").and(page.locator("[data-stage=written]")).waitFor();
    },
  },
  {
    name: "data-export-failed",
    beginning: "sample",
    script: {
      savedData: {
        kind: "input",
        lines: {
          "zh-CN": ["/media/usb/答卷.json：磁盘空间不足，什么也没有写。请腾出空间，或换一个位置。"],
          en: ["/media/usb/answers.json: the disk is full; nothing was written. Free some space, or choose another place."],
        },
      },
    },
    async open({ click, see, page }) {
      await click("export-data");
      await see("data-format-oscal-ar");
      await click("data-export-go");
      await page.getByTestId("status").and(page.locator("[data-stage=failed]")).waitFor();
    },
  },
  {
    name: "intake-taking",
    beginning: "sample",
    script: { intake: { kind: "inventory", name: "设备与软件台账.csv" }, steps: 1_000, step: 4 },
    async open({ go, click, see, page }) {
      await go({ screen: "inventory" });
      await click("intake-go");
      await see("intake-state");
      await click("intake-take");
      const stop = page.getByTestId("work-stop");
      await stop.and(page.locator(":enabled")).waitFor();
    },
  },
];
