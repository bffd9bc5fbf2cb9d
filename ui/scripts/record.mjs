// Records what the command says about the sample, for the backend in memory:
//   cargo build -p lianheng-cli && node ui/scripts/record.mjs
// The wire types are checked against the recordings by `npm run check`; run this again when it complains.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const answers = ["--answers", "standards/sample/answers.json"];
const PACK = "gbt-43698-2024";
const QUESTIONNAIRE = "deployment";
const REQUIREMENTS = ["7.1.1-1", "7.1.4-6", "7.2.2-5", "8.2-3", "7.1.3-6"].map((local) => `${PACK}/${local}`);

function ask(...args) {
  const command = join(root, "target/debug/lianheng");
  return JSON.parse(execFileSync(command, [...args, "--json"], { cwd: root, maxBuffer: 1 << 27 }));
}

function record(name, value) {
  const file = join(root, "ui/src/lib/backend/recordings", `${name}.json`);
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

record("assessment", ask("assess", ...answers));
record("total", ask("explain", ...answers, "total"));
record("packs", ask("packs", "list"));
record("pack", ask("packs", "show", PACK));
record("questionnaire", ask("packs", "show", QUESTIONNAIRE));
record("requirements", REQUIREMENTS.map((id) => ask("explain", ...answers, id)));
