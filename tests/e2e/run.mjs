// The real window, driven as a person would: explores the sample, makes a workspace and answers in it, opens it again, exports reports,
// and is shown files that cannot be opened.
//
//   xvfb-run -a -s "-screen 0 1280x900x24" node tests/e2e/run.mjs [BINARY [THEME…]]
//
// Needs nothing but Node, WebKitWebDriver and pdftotext. Pictures of every screen are left in out/e2e/. The system's file dialogs cannot
// be driven; environment variables answer in their place while the webview is automated (src-tauri/src/dialogs.rs).

import { join, resolve } from "node:path";
import { circle } from "./circle.mjs";
import { faults } from "./faults.mjs";
import { keeping } from "./keeping.mjs";
import { merging } from "./merging.mjs";
import { sample } from "./sample.mjs";
import { screens } from "./screens.mjs";
import { drive, ROOT, tally } from "./window.mjs";
import { workspace } from "./workspace.mjs";

const THEMES = { sample, workspace, keeping, merging, circle, faults, screens };
const [binary = join(ROOT, "target/debug/lianheng-desktop"), ...chosen] = process.argv.slice(2);

const unknown = chosen.find((name) => !(name in THEMES));
if (unknown !== undefined) throw new Error(`there is no theme ${unknown}; there are ${Object.keys(THEMES).join(", ")}`);

drive(resolve(binary));
for (const [name, theme] of Object.entries(THEMES)) {
  if (chosen.length === 0 || chosen.includes(name)) await theme();
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
