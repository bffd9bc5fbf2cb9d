// What keeps a workspace alive over the years: an inventory taken in from a table, another passphrase, a copy elsewhere, a cycle that is
// frozen and the next one from it; and a second start of the program, which hands its file to the window that is there.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { begin, create, open, unlock } from "./founding.mjs";
import { ORGANISATIONS } from "./organisations.mjs";
import { driven, ESCAPE, goTo, LOCALES, look, message, picture, says, scratch, session, show } from "./window.mjs";
import { windowOf } from "./x11.mjs";

/** The program's class among windows. */
const NAME = "lianheng-desktop";
const CYCLE = ["首轮", "First cycle"];
const NOTED = "nist-ssdf-1.1/PO.1.1";
const PASSPHRASE = "seven herons over the weir";
const INVENTORY = `Supplier,Country,Product,Version,System,Criticality,Hosts
Farshore Automation,CN,Remote terminal firmware,5.10,Pumping station control,core,42
Farshore Automation,CN,Historian,2.1,Reporting,grave,3
`;

export async function keeping() {
  const who = ORGANISATIONS.en;
  const folder = join(scratch, "kept");
  mkdirSync(folder);
  const file = join(folder, "kept.lianheng");
  const copy = join(folder, "copy.lianheng");
  const table = join(folder, "inventory.csv");
  writeFileSync(table, INVENTORY);
  const kept = { home: "home of the kept", args: [file], environment: { LC_ALL: LOCALES.en, LIANHENG_TEST_OPEN_PATH: table, LIANHENG_TEST_SAVE_PATH: copy } };
  const first = { ...kept, args: [], environment: { ...kept.environment, LIANHENG_TEST_SAVE_PATH: file } };
  let made = false;
  await session("kept", first, async (check) => {
    made = (await create(check, "en", who)) && (await takeIn(check)) && (await begin(check, "en", CYCLE));
  });
  if (!made) return;
  await session("kept again", kept, async (check) => {
    await open(check, who.passphrase);
    await nextCycle(check);
    await changePassphrase(check, who.passphrase, copy);
  });
  await session("copy", { ...kept, args: [copy] }, async (check) => {
    await check("the copy opens with the passphrase of its day, and holds everything", async (page) => {
      await unlock(page, PASSPHRASE);
      await page.find("overview");
      await show(page, "inventory");
      await says(page, "inventory", "Pumping station control");
    });
  });
  await closed(kept);
  await asked();
  await secondStart(kept, file);
}

/**
 * The window is moved, sized and closed as a person does it, in the middle of a sentence: the sentence is on the disk, and the window comes
 * back where it was.
 */
async function closed(kept) {
  const place = { x: 60, y: 40, width: 1100, height: 760 };
  const sentence = "Two gates before a release, seen on site";
  let left = false;
  await session("closed", kept, async (check) => {
    await open(check, PASSPHRASE);
    left = await check("closes as a person closes it, and saves what is being written", async (page) => {
      await show(page, "assess", "item");
      await goTo(page, NOTED);
      const window = await windowOf(NAME);
      await window.put(place);
      await page.until("the size", async () => (await page.run("return innerWidth")) === place.width);
      await page.click("note");
      await page.type(sentence);
      await window.close();
      await page.until("the end of the window", () => windowOf(NAME).then((there) => there.leave(), () => true));
      window.leave();
    });
  });
  if (!left) return;
  await session("closed and opened", kept, async (check) => {
    await check("the window is where it was the last time, as large as it was", async (page) => {
      const window = await windowOf(NAME);
      await page.until("the place", async () => JSON.stringify(await window.place()) === JSON.stringify(place)).catch(async (error) => {
        throw new Error(`${error.message}; it lies at ${JSON.stringify(await window.place())}`);
      });
      assert.deepEqual(await page.run("return [innerWidth, innerHeight]"), [place.width, place.height]);
      window.leave();
    });
    await open(check, PASSPHRASE);
    await check("what was being written when the window was closed is there", async (page) => {
      await show(page, "assess", "item");
      await goTo(page, NOTED);
      assert.equal(await page.run(`return document.querySelector('[data-testid="note"]').value`), sentence);
    });
  });
}

/** With changes in memory only, the window is not closed unasked. */
async function asked() {
  await session("asked", { environment: { LC_ALL: LOCALES.en } }, async (check) => {
    await check("asks before changes that are in memory only are lost, and closes when told to", async (page) => {
      await page.click("open-sample");
      await page.find("overview");
      await show(page, "assess", "item");
      await page.click("flag");
      await page.until("the change", async () => !(await page.run(`return document.querySelector('[data-testid="undo"]').disabled`)));
      const window = await windowOf(NAME);
      await window.close();
      await says(page, "confirm", message("en", "workspace-close-temporary"));
      await picture(page, "leaving");
      await page.type(ESCAPE);
      await page.until("the question to go", async () => !(await page.run(`return !!document.querySelector('[data-testid="confirm"]')`)));
      await window.close();
      // The window may be gone before its driver can say that the click was done; that it goes is what is asked for.
      await page.click("confirm-go").catch(() => {});
      await page.until("the end of the window", () => windowOf(NAME).then((there) => there.leave(), () => true));
      window.leave();
    });
  });
}

async function takeIn(check) {
  return check("takes an inventory in from a table, after it was looked at", async (page) => {
    await show(page, "inventory");
    await page.click("intake-go");
    await says(page, "intake-problems", "F3");
    await says(page, "intake-changes", "Remote terminal firmware");
    await look(check, "intake-inventory");
    await page.click("intake-take");
    await page.click("intake-close");
    await says(page, "systems", "Pumping station control");
    await page.click("part-products");
    await says(page, "products", "5.10");
    await page.click("undo");
    await page.until("the table to be taken back", async () => !(await page.text("inventory")).includes("5.10"));
    await page.click("redo");
    await says(page, "products", "5.10");
  });
}

async function nextCycle(check) {
  await check("freezes a cycle, and begins the next from it", async (page) => {
    await show(page, "assessments");
    await page.click("freeze");
    await page.click("confirm-go");
    await says(page, "assessment-row", message("en", "workspace-assessment-frozen"));
    await page.click("copy");
    await page.fill("assessment-name-zh-CN", "次轮");
    await page.fill("assessment-name-en", "Second cycle");
    await page.click("save");
    await page.until("both cycles", async () => {
      const seen = await page.text("assessments");
      return seen.includes("First cycle") && seen.includes("Second cycle");
    });
    await picture(page, "cycles");
  });
}

async function changePassphrase(check, old, copy) {
  await check("changes the passphrase only for who knows the old one, and shows the new recovery key", async (page) => {
    await show(page, "workspace");
    await page.fill("old-passphrase", `${old}!`);
    await page.fill("new-passphrase", PASSPHRASE);
    await page.fill("repeat-passphrase", PASSPHRASE);
    await page.click("change-go");
    await says(page, "failure", message("en", "error-workspace-wrong-passphrase"));
    await page.fill("old-passphrase", old);
    await page.click("change-go");
    await page.click("recovery-kept");
    await page.click("recovery-go");
    await page.find("lock");
  });
  await check("backs the workspace up", async (page) => {
    await show(page, "workspace");
    await page.click("back-up");
    await says(page, "workspace", copy);
    assert.ok(existsSync(copy));
  });
  await check("locks, and opens with the new passphrase alone", async (page) => {
    await page.click("lock");
    await page.find("unlock");
    await page.fill("passphrase", old);
    await page.click("open-go");
    await says(page, "failure", message("en", "error-workspace-wrong-passphrase"));
    await page.fill("passphrase", PASSPHRASE);
    await page.click("open-go");
    await page.find("lock");
  });
}

/** On a message bus of its own, as a desktop has one. */
async function secondStart(kept, file) {
  const bus = await messageBus();
  if (!bus) {
    console.log("there is no dbus-daemon here: second starts are not tried");
    return;
  }
  const environment = { ...kept.environment, DBUS_SESSION_BUS_ADDRESS: bus.address };
  try {
    await session("started twice", { ...kept, args: [], environment }, async (check, _page, surroundings) => {
      await check("a second start ends, and the first window asks before it closes what is open", async (page) => {
        await page.click("open-sample");
        await page.find("overview");
        assert.equal(await ended(spawn(driven(), [file], { env: { ...process.env, ...surroundings }, stdio: "ignore" })), 0);
        await says(page, "confirm", file);
        await page.find("overview");
        await picture(page, "handed");
        await page.click("confirm-go");
        await says(page, "open-workspace-form", file);
      });
    });
  } finally {
    bus.process.kill();
  }
}

function ended(started) {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      started.kill("SIGKILL");
      reject(new Error("the second start goes on"));
    }, 20_000);
    started.once("exit", (code) => {
      clearTimeout(patience);
      resolve(code);
    });
  });
}

function messageBus() {
  return new Promise((resolve) => {
    const process = spawn("dbus-daemon", ["--session", "--nofork", "--print-address"], { stdio: ["ignore", "pipe", "ignore"] });
    process.once("error", () => resolve(null));
    process.stdout.once("data", (line) => resolve({ process, address: String(line).trim() }));
  });
}
