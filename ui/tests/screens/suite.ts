// Every view in one language: light, dark and high contrast, in a wide and a small window and at 200 % zoom. Nothing may be wrong to axe,
// nothing may be cut off or lie outside, no words may be in the wrong place, and the page may not complain. Pictures go to out/screens/.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, it } from "vitest";
import type { Browser } from "playwright-core";
import type { Language } from "../../src/lib/words/language";
import { start } from "./chromium";
import { begin, load, stand, WIDE, type Scene, type Stand } from "./scene";
import { VIEWS } from "./views";

const PICTURES = fileURLToPath(new URL("../../../out/screens", import.meta.url));

const MOST_TOLD = 25;

/** What the system asks of the window; the window follows it. */
const LOOKS = [
  { name: "dark", colorScheme: "dark", contrast: "no-preference" },
  { name: "contrast", colorScheme: "light", contrast: "more" },
  { name: "contrast-dark", colorScheme: "dark", contrast: "more" },
] as const;

/** The smallest window that is promised, and what 200 % zoom leaves of the wide one. */
const SIZES = [
  { name: "1024", width: 1024, height: 700 },
  { name: "zoom", width: WIDE.width / 2, height: WIDE.height / 2 },
] as const;

/** `npm run test:screens -- -t NAME` looks at one view only. */
export function suite(language: Language): void {
  let browser: Browser;
  let stood: Stand;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await start();
    stood = await stand(browser, language);
  });
  afterAll(() => browser?.close());

  it.each(VIEWS)("$name", async ({ name, beginning, script, open }) => {
    try {
      const scene = await begin(stood, beginning, script ?? {});
      await open(scene);
      const found = await looked(scene, name);
      note(found, "always", stood.complaints);
      if (found.size > 0) throw new Error(told(found));
    } catch (fault) {
      await load(stood.page);
      throw fault;
    }
  });
}

/** Faults, each with where it was seen. */
type Found = Map<string, string[]>;

function note(found: Found, where: string, faults: string[]): void {
  for (const fault of faults) found.set(fault, [...(found.get(fault) ?? []), where]);
}

function told(found: Found): string {
  const lines = [...found].map(([fault, where]) => `${fault} (${[...new Set(where)].join(", ")})`);
  const more = lines.length - MOST_TOLD;
  return [...lines.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

async function looked(scene: Scene, name: string): Promise<Found> {
  const { page, stage, language } = scene;
  const picture = (look: string) => page.screenshot({ path: `${PICTURES}/${name}.${language}.${look}.png` });
  const found: Found = new Map();

  await settled(scene);
  await picture("light");
  note(found, "light", await stage.evaluate(({ violations }) => violations("everything")));
  note(found, "wide", await stage.evaluate(({ layoutFaults, wordFaults }) => [...layoutFaults(), ...wordFaults()]));
  for (const { name: look, colorScheme, contrast } of LOOKS) {
    await page.emulateMedia({ colorScheme, contrast });
    await settled(scene);
    if (look === "dark") await picture(look);
    note(found, look, await stage.evaluate(({ violations }) => violations("colours")));
  }
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
  for (const { name: size, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await settled(scene);
    await picture(size);
    note(found, size, await stage.evaluate(({ layoutFaults }) => layoutFaults()));
  }
  note(found, "zoom", await stage.evaluate(({ violations }) => violations("structure")));
  return found;
}

/** Waits until the fonts have come and what follows from a change is drawn. */
async function settled({ page }: Scene): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
