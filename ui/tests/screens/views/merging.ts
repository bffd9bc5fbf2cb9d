// Another copy of the workspace: its passphrase, what it brings, what contradicts, what it brought.

import type { View } from "./view";

const COPY = { name: "沈知远的副本（二〇二六年十一月，变电站）.lianheng", needs_passphrase: false };

export const MERGING: readonly View[] = [
  {
    name: "merge",
    beginning: "file",
    script: { copy: COPY },
    async open({ go, click, see }) {
      await go({ screen: "workspace" });
      await click("merge-go");
      await see("merge-conflicts");
    },
  },
  {
    name: "merge-decided",
    beginning: "file",
    script: { copy: COPY },
    async open({ go, click, see, page }) {
      await go({ screen: "workspace" });
      await click("merge-go");
      await see("merge-conflicts");
      await click("merge-all-ours");
      await page.getByTestId("merge-incoming").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "merge-done",
    beginning: "file",
    script: { copy: COPY },
    async open({ go, click, see }) {
      await go({ screen: "workspace" });
      await click("merge-go");
      await see("merge-conflicts");
      await click("merge-all-theirs");
      await click("merge-take");
      await see("merge-close");
    },
  },
  {
    name: "merge-passphrase",
    beginning: "file",
    script: { copy: { ...COPY, needs_passphrase: true } },
    async open({ go, click, see }) {
      await go({ screen: "workspace" });
      await click("merge-go");
      await see("merge-passphrase");
    },
  },
];
