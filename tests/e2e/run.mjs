// The real window, driven as a person would: opens the sample, reads scores, walks the gaps, switches the language, exports reports.
//
//   xvfb-run -a -s "-screen 0 1280x900x24" node tests/e2e/run.mjs [BINARY]
//
// Needs nothing but Node and WebKitWebDriver. Pictures of every screen are left in out/e2e/. The system's file dialogs cannot be
// driven; environment variables answer in their place while the webview is automated (src-tauri/src/dialogs.rs).

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./webdriver.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const BINARY = resolve(process.argv[2] ?? join(ROOT, "target/debug/lianheng-desktop"));
const PICTURES = join(ROOT, "out/e2e");
const SAMPLE = join(ROOT, "standards/sample/answers.json");
const AXE = join(ROOT, "ui/node_modules/axe-core/axe.min.js");
const SCREENS = ["overview", "packs", "clauses", "gaps", "consistency"];
const PACKS = ["gbt-43698-2024", "gbt-39204-2022", "nist-ssdf-1.1"];
const [ENTER, ESCAPE, DOWN, CONTROL] = ["\uE007", "\uE00C", "\uE015", "\uE009"];
const [PLUS, ZERO] = ["=", "0"];

const scratch = mkdtempSync(join(tmpdir(), "lianheng-e2e-"));
let passed = 0;
let failed = 0;

/** A window of its own, with its own storage; what its checks find does not disturb the next. */
async function session(name, options, checks) {
  const home = join(scratch, name);
  mkdirSync(home);
  const environment = { XDG_DATA_HOME: home, LC_ALL: "C.UTF-8", ...options.environment };
  let page = null;
  const check = async (what, work) => {
    try {
      await work(page);
      passed += 1;
      console.log(`ok      ${name}: ${what}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}: ${what}\n        ${String(error?.message ?? error).replaceAll("\n", "\n        ")}`);
      await page?.picture(join(PICTURES, `failed-${failed}.png`)).catch(() => {});
    }
  };
  await check("opens", async () => {
    page = await open(BINARY, { args: options.args ?? [], environment });
    await page.find("opened");
  });
  if (page) {
    try {
      await checks(check, page);
    } finally {
      await page.close();
    }
  }
}

const language = (page) => page.run("return document.documentElement.lang");

const choose = (page, testid, value) =>
  page.run(
    `const select = document.querySelector('[data-testid="' + arguments[0] + '"]');
     select.value = arguments[1];
     select.dispatchEvent(new Event("change", { bubbles: true }));`,
    testid,
    value,
  );

async function show(page, screen) {
  await page.click(`nav-${screen}`);
  await page.find(screen);
  if (screen === "packs") await page.find("requirement");
}

/** (conform + ½ partial) ÷ applicable from the counts on screen, in hundredths of a per cent, rounded half up. */
async function byPencil(page, pack) {
  const counts = await page.run(
    `return [...document.querySelectorAll('[data-testid="standard-' + arguments[0] + '"] .result > dl:last-of-type dd')]
       .map((one) => Number(one.textContent.replaceAll(",", "")))`,
    pack,
  );
  const [conform, partial, , , , applicable] = counts;
  const points = Math.floor((10_000 * (2 * conform + partial) + applicable) / (2 * applicable));
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, "0")}%`;
}

const reports = { "zh-CN": join(scratch, "zh.pdf"), en: join(scratch, "en.pdf"), bilingual: join(scratch, "both.pdf") };

async function exportTo(page, kind) {
  await page.click("export");
  await page.click(`export-${kind}`);
  await page.click("export-go");
}

const stage = (page) => page.run(`return document.querySelector('[data-testid="status"]').dataset.stage`);

await session(
  "sample",
  { environment: { LC_ALL: "zh_CN.UTF-8", LIANHENG_TEST_SAVE_PATH: reports.bilingual } },
  async (check) => {
    await check("speaks the system's language", async (page) => {
      assert.equal(await language(page), "zh-CN");
      await page.picture(join(PICTURES, "welcome.png"));
    });
    await check("opens the sample and shows three scores that a pencil confirms", async (page) => {
      await page.click("open-sample");
      await page.find("overview");
      for (const pack of PACKS) assert.equal(await page.text(`score-${pack}`), await byPencil(page, pack), pack);
    });
    await check("draws bars and radars under its content security policy", async (page) => {
      const widths = await page.run("return [...document.querySelectorAll('rect')].map((one) => one.getBoundingClientRect().width)");
      assert.ok(widths.length > 10 && widths.every((width) => width > 0), String(widths));
    });
    await check("runs no code and takes no style that did not come with it", async (page) => {
      assert.equal(await page.run("try { eval('1'); return 'ran' } catch (error) { return error.name }"), "EvalError");
      const colour = await page.run(
        `const made = document.createElement("div");
         made.innerHTML = '<p style="color: rgb(1, 2, 3)">x</p>';
         document.body.append(made);
         const { color } = getComputedStyle(made.firstChild);
         made.remove();
         return color;`,
      );
      assert.notEqual(colour, "rgb(1, 2, 3)");
      assert.equal(await page.run("return typeof window.__TAURI__"), "undefined");
    });
    await check("is refused what it may not ask for", async (page) => {
      for (const command of ["plugin:dialog|save", "plugin:event|listen", "plugin:window|close", "no_such_command"]) {
        const answer = await page.runAsync(
          `const done = arguments[arguments.length - 1];
           window.__TAURI_INTERNALS__.invoke(arguments[0], {}).then(() => done("answered"), (refusal) => done(String(refusal)));`,
          command,
        );
        assert.match(answer, /not allowed|not found/i, command);
      }
    });
    await check("a score opens to its terms", async (page) => {
      const score = await page.text("score-nist-ssdf-1.1");
      await page.click("score-nist-ssdf-1.1");
      assert.ok((await page.text("score-panel")).includes(`= ${score}`));
      await page.type(ESCAPE);
      await page.until("the panel to close", async () => !(await page.run("return !!document.querySelector('[data-panel]')")));
    });
    await check("the gap list is walked with the keyboard", async (page) => {
      await show(page, "gaps");
      await page.run("document.querySelector('[data-row][tabindex=\"0\"]').focus()");
      await page.type(DOWN + DOWN + ENTER);
      const panel = await page.text("requirement-panel");
      const third = await page.run("return document.querySelectorAll('[data-row]')[2].textContent.trim()");
      assert.ok(panel.includes(third.split(/\s+/).at(-1)), `${panel}\n${third}`);
      await page.type(ESCAPE);
      assert.equal(await page.run("return document.activeElement.textContent.trim()"), third);
    });
    await check("switching the language keeps place, focus and selection", async (page) => {
      const place = `const main = document.querySelector("main");
        const edge = main.getBoundingClientRect().top;
        const rows = [...main.querySelectorAll('[data-testid="gap"]')];
        const first = rows.find((row) => row.getBoundingClientRect().bottom > edge);
        return [rows.indexOf(first), Math.round(first.getBoundingClientRect().top - edge)];`;
      // Rows get their height from fonts that load when they are first needed; the place is measured once they stand still.
      await page.settled();
      await page.run("document.querySelector('main').scrollTop = 2500");
      await page.settled();
      const [row, offset] = await page.run(place);
      const selected = "return document.querySelector('tr.selected [data-row]').dataset.row";
      const before = await page.run(selected);
      await page.click("language-en");
      await page.until("English", async () => (await language(page)) === "en");
      const [rowAfter, offsetAfter] = await page.run(place);
      assert.equal(rowAfter, row);
      assert.ok(Math.abs(offsetAfter - offset) <= 2, `${offset} ${offsetAfter}`);
      assert.equal(await page.run(selected), before);
      assert.equal(await page.run("return document.activeElement.dataset.testid"), "language-en");
    });
    await check("another model scores anew", async (page) => {
      await show(page, "overview");
      const before = await page.text("score-gbt-43698-2024");
      await choose(page, "model", "mlps-2021");
      await page.until("another score", async () => (await page.text("score-gbt-43698-2024")) !== before);
      await page.click("score-gbt-43698-2024");
      await page.find("score-panel");
      await page.picture(join(PICTURES, "deduction.png"));
      await page.click("panel-close");
      await choose(page, "model", "conformity");
      await page.until("the first score", async () => (await page.text("score-gbt-43698-2024")) === before);
    });
    await check("an export can be stopped and then writes nothing", async (page) => {
      await exportTo(page, "bilingual");
      await page.click("export-stop");
      await page.until("the end", async () => (await stage(page)) !== "running");
      assert.equal(await stage(page), "stopped");
      assert.equal(existsSync(reports.bilingual), false);
    });
    await check("exports a report with both languages side by side", async (page) => {
      await exportTo(page, "bilingual");
      await page.until("the end", async () => (await stage(page)) !== "running");
      assert.equal(await stage(page), "written", await page.text("status"));
      assert.equal(readFileSync(reports.bilingual).subarray(0, 5).toString(), "%PDF-");
      await page.picture(join(PICTURES, "exported.png"));
    });
  },
);

for (const kind of ["zh-CN", "en"]) {
  await session(`report ${kind}`, { args: [SAMPLE], environment: { LIANHENG_TEST_SAVE_PATH: reports[kind] } }, async (check) => {
    await check("opens the file it was started with and exports it", async (page) => {
      await page.find("overview");
      await exportTo(page, kind);
      await page.until("the end", async () => !["idle", "running"].includes(await stage(page)));
      assert.equal(await stage(page), "written", await page.text("status"));
      assert.equal(readFileSync(reports[kind]).subarray(0, 5).toString(), "%PDF-");
    });
  });
}

const broken = join(scratch, "broken.json");
writeFileSync(broken, '{\n  "format": "lianheng-answers/1",\n  "organisation": 7\n}\n');
const unwritable = join(scratch, "missing", "report.pdf");

await session(
  "faults",
  { environment: { LIANHENG_TEST_OPEN_PATH: broken, LIANHENG_TEST_SAVE_PATH: unwritable } },
  async (check) => {
    await check("a broken file is refused with its place, in both languages, and what was open stays", async (page) => {
      await page.click("language-zh-CN");
      await page.click("open-sample");
      await page.find("overview");
      await page.click("open-answers");
      assert.match(await page.text("failure"), /broken\.json:3:\d+: /);
      await page.picture(join(PICTURES, "failure.png"));
      await page.click("language-en");
      assert.match(await page.text("failure"), /broken\.json:3:\d+: [A-Za-z“]/);
      assert.match(await page.text("score-gbt-43698-2024"), /%$/);
    });
    await check("a report that cannot be written says so", async (page) => {
      await exportTo(page, "en");
      await page.until("the end", async () => !["idle", "running"].includes(await stage(page)));
      assert.equal(await stage(page), "failed");
      assert.ok((await page.text("status")).includes("report.pdf"));
    });
  },
);

await session("screens", {}, async (check, page) => {
  const fits = async () => {
    const wide = await page.run("const main = document.querySelector('main'); return main.scrollWidth - main.clientWidth");
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    if (existsSync(AXE)) assert.deepEqual(await page.runAsync(judging(readFileSync(AXE, "utf8"))), []);
  };
  for (const theme of ["light", "dark"]) {
    await check(`the welcome, ${theme}`, async () => {
      await choose(page, "theme", theme);
      await page.picture(join(PICTURES, `welcome-${theme}.png`));
      await fits();
    });
  }
  await page.click("open-sample");
  await page.find("overview");
  await check("everything can be made twice as large, and still fits", async () => {
    const width = () => page.run("return window.innerWidth");
    await page.resize(1024, 700);
    const before = 1024;
    await page.until("the smaller window", async () => (await width()) === before);
    try {
      for (let step = 0; step < 12 && (await width()) > before / 2; step += 1) await page.type(PLUS, CONTROL);
      await page.until("a page half as wide", async () => (await width()) <= before / 2 + 1);
      for (const screen of SCREENS) {
        // The driver's clicks miss what is drawn larger, so the page clicks itself.
        await page.run(`document.querySelector('[data-testid="nav-${screen}"]').click()`);
        await page.find(screen);
        await page.picture(join(PICTURES, `twice-${screen}.png`));
        const wide = await page.run("return document.documentElement.scrollWidth - window.innerWidth");
        assert.ok(wide <= 0, `${screen}: ${wide} pixels too wide`);
      }
    } finally {
      await page.type(ZERO, CONTROL);
    }
    await page.until("the first width", async () => (await width()) === before);
  });
  await check("a questionnaire is read question by question", async () => {
    await show(page, "packs");
    await page.click("pack-deployment");
    await page.find("question");
    await page.picture(join(PICTURES, "questionnaire.png"));
    await fits();
    await page.click("pack-gbt-43698-2024");
  });
  for (const [width, height] of [[1280, 900], [1024, 700]]) {
    for (const theme of ["light", "dark"]) {
      for (const tongue of ["zh-CN", "en"]) {
        await page.resize(width, height);
        await choose(page, "theme", theme);
        await page.click(`language-${tongue}`);
        for (const screen of SCREENS) {
          await check(`${screen} ${tongue} ${theme} ${width}: fits and can be read by all`, async () => {
            await show(page, screen);
            await page.picture(join(PICTURES, `${screen}-${tongue}-${theme}-${width}.png`));
            await fits();
          });
        }
        await check(`the panel and the dialog ${tongue} ${theme} ${width}`, async () => {
          await show(page, "gaps");
          await page.run("document.querySelector('[data-row]').click()");
          await page.find("requirement-panel");
          await page.picture(join(PICTURES, `panel-${tongue}-${theme}-${width}.png`));
          await fits();
          await page.click("export");
          await page.find("export-go");
          await page.picture(join(PICTURES, `export-${tongue}-${theme}-${width}.png`));
          await fits();
          await page.click("export-cancel");
        });
      }
    }
  }
});

/** Everything axe finds against WCAG 2.1 A and AA, colours included. */
function judging(axe) {
  return `${axe}
    const done = arguments[arguments.length - 1];
    window.axe
      .run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })
      .then(({ violations }) => done(violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200) + " " + nodes[0].failureSummary)),
            (error) => done([String(error)]));`;
}

rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
