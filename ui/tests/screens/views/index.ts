// Everything the window can show. Every screen of the rail is here twice, whether or not a view of its own is written for it: with the
// sample open, and in a new workspace with nothing in it.

import type { Screen } from "../../../src/lib/screens.svelte";
import { RAIL, screensOf } from "../../../src/screens/rail";
import { ANSWERING } from "./answering";
import { AUDITING } from "./auditing";
import { BEGINNING } from "./beginning";
import { EXCHANGE } from "./exchange";
import { EXPORTING } from "./exporting";
import { INSIGHT } from "./insight";
import { MERGING } from "./merging";
import { SETTING_UP } from "./setting-up";
import { SUPPLIERS } from "./suppliers";
import { TAKING_IN } from "./taking-in";
import type { View } from "./view";

/** What is there once a screen has all it asked for. */
const ARRIVED: Partial<Record<Screen, string>> = {
  assess: "item",
  sheets: "question-card",
  evidence: "evidence-row",
  plan: "plan-row",
  gaps: "gap",
  actions: "action",
  lane: "lane-figure",
  packs: "requirement",
  exchange: "submission-contents",
};

const filled = (screen: Screen): View => ({
  name: screen,
  beginning: "sample",
  async open({ go, see, click }) {
    await go({ screen });
    await see(screen);
    if (screen === "packs") await click("pack-gbt-43698-2024");
    const inside = ARRIVED[screen];
    if (inside) await see(inside);
  },
});

const empty = (screen: Screen): View => ({
  name: `new-${screen}`,
  beginning: "new",
  async open({ go, page }) {
    await go({ screen });
    await page.getByRole("main").getByRole("heading").first().waitFor({ state: "attached" });
  },
});

export const VIEWS: readonly View[] = [...BEGINNING, ...screensOf(RAIL).flatMap((screen) => [filled(screen), empty(screen)]), ...SETTING_UP, ...TAKING_IN, ...MERGING, ...EXPORTING, ...EXCHANGE, ...SUPPLIERS, ...ANSWERING, ...INSIGHT, ...AUDITING];
