// Before anything is open, and the workspace file itself: first launch, creating, opening, locking, what is refused.

import type { RecentWire } from "../../../src/lib/wire/RecentWire";
import { PASSPHRASE, type Scene } from "../scene";
import type { View } from "./view";

const organisation = {
  "zh-CN": "澜江市城市供水集团有限责任公司调度与信息中心",
  en: "Lanjiang Municipal Water Supply Group Co., Ltd., Dispatch and Information Centre",
};
const opened = "2026-11-20T08:00:00Z";
const folder = "/home/assessor/Documents/critical-infrastructure/self-assessments/2026";
const recent: RecentWire[] = [
  { path: `${folder}/lanjiang-water-supply-2026.lianheng`, name: "lanjiang-water-supply-2026.lianheng", organisation, opened, present: true },
  { path: "/media/usb/gone.lianheng", name: "gone.lianheng", organisation, opened, present: false },
];

const refused = {
  kind: "input" as const,
  lines: {
    "zh-CN": [
      "/home/assessor/answers.json 第 214 行第 17 列：没有编号为“gbt-43698-2024/7.1.4-99”的要求项；相近的有“gbt-43698-2024/7.1.4-9”。",
      "/home/assessor/answers.json 第 301 行第 9 列：判定“conforms”不是可用的值；可用的值为 conform、partial、nonconform、not_applicable。",
    ],
    en: [
      "/home/assessor/answers.json, line 214, column 17: there is no requirement “gbt-43698-2024/7.1.4-99”; close to it is “gbt-43698-2024/7.1.4-9”.",
      "/home/assessor/answers.json, line 301, column 9: “conforms” is no verdict; the verdicts are conform, partial, nonconform, not_applicable.",
    ],
  },
};

async function fillNew({ fill, see }: Scene): Promise<void> {
  await fill("organisation-zh-CN", organisation["zh-CN"]);
  await fill("organisation-en", organisation.en);
  await fill("author-name", "沈知远");
  await fill("new-passphrase", PASSPHRASE);
  await fill("repeat-passphrase", PASSPHRASE);
  await see("strength");
}

async function toCreate({ click, see }: Scene): Promise<void> {
  await click("create-workspace");
  await see("create-go");
}

export const BEGINNING: readonly View[] = [
  { name: "welcome", beginning: "nothing", open: ({ see }) => see("first-language") },
  { name: "welcome-recent", beginning: "nothing", script: { recent }, open: ({ see }) => see("recent") },
  {
    name: "welcome-refused-file",
    beginning: "nothing",
    script: { startup: { has_argument: true }, argument: refused },
    open: ({ see }) => see("failure"),
  },
  { name: "create", beginning: "nothing", open: toCreate },
  {
    name: "create-faults",
    beginning: "nothing",
    async open(scene) {
      await toCreate(scene);
      await scene.fill("new-passphrase", "short");
      await scene.click("create-go");
    },
  },
  {
    name: "create-filled",
    beginning: "nothing",
    async open(scene) {
      await toCreate(scene);
      await fillNew(scene);
    },
  },
  {
    name: "recovery-key",
    beginning: "nothing",
    async open(scene) {
      await toCreate(scene);
      await fillNew(scene);
      await scene.click("create-go");
      await scene.see("recovery");
    },
  },
  {
    name: "open-workspace",
    beginning: "nothing",
    script: { recent },
    async open({ click, fill, see }) {
      await click("recent-file");
      await fill("passphrase", "something else");
      await click("open-go");
      await see("failure");
    },
  },
  {
    name: "locked",
    beginning: "file",
    async open({ click, see }) {
      await click("lock");
      await see("unlock");
    },
  },
  {
    name: "locked-refused",
    beginning: "file",
    async open({ click, fill, see }) {
      await click("lock");
      await fill("passphrase", "something else");
      await click("open-go");
      await see("failure");
    },
  },
  {
    name: "locked-recovery",
    beginning: "file",
    async open({ click, see }) {
      await click("lock");
      await click("use-recovery");
      await see("recovery-key");
    },
  },
  {
    name: "workspace-file",
    beginning: "file",
    async open({ go, click, page }) {
      await go({ screen: "workspace" });
      await click("back-up");
      await click("verify-go");
      await page.getByTestId("verify").getByRole("status").waitFor();
    },
  },
  { name: "workspace-keep", beginning: "sample", open: ({ go, see }) => go({ screen: "workspace", part: "keep" }).then(() => see("author-name")) },
  {
    name: "workspace-close",
    beginning: "sample",
    async open({ go, click, see }) {
      await go({ screen: "workspace" });
      await click("close-workspace");
      await see("confirm");
    },
  },
  {
    // The window is closed with something in memory only.
    name: "leave-temporary",
    beginning: "sample",
    async open({ stage, see }) {
      await stage.evaluate(async ({ desk, backend }) => {
        await desk.session.change(() => backend.assign(["gbt-43698-2024/6-1"], "person-2"));
        await desk.leave();
      });
      await see("confirm");
    },
  },
];
