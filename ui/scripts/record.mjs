// Records what the command says about the sample, for the backend in memory:
//   cargo build -p lianheng-cli && node ui/scripts/record.mjs
// The wire types are checked against the recordings by `npm run check`; run this again when it complains.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
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
record("inventory", inventory());
record("answered", answered());
record("evidence", evidence());
record("placed", placed());
record("lane", ask("insight", "lane", ...answers));
record("registers", ask("insight", "registers", ...answers));

/** The sample's inventory as the window is given it. */
function inventory() {
  const { suppliers, systems, products } = sample().objects;
  return {
    suppliers: suppliers.map((one) => ({ country: null, ...one })),
    systems,
    products: products.map((one) => ({ version: null, alternate: null, deployments: [], components: 0, ...one })),
  };
}

/** Side and main stage of every requirement of the sample's standards. */
function placed() {
  const packs = ask("assess", ...answers).packs.map((pack) => ask("packs", "show", pack.id));
  return packs.flatMap((pack) => pack.requirements.map(({ id, role, stage }) => ({ id, role, stage })));
}

/** What the sample's assessor wrote, by requirement. */
function answered() {
  const written = sample().answers.filter((one) => one.requirement !== undefined);
  return written.map(({ requirement, note = null, reason = null, affects = [] }) => ({ requirement, note, reason, affects }));
}

/** The sample's evidence files with what they back, as the workspace keeps them; the contents are small. */
function evidence() {
  const types = { ".csv": "text/csv", ".json": "application/json", ".md": "text/markdown", ".txt": "text/plain" };
  const files = new Map();
  for (const answer of sample().answers) {
    for (const { path, title = null, dated = null } of answer.evidence ?? []) {
      const file = join(root, "standards/sample", path);
      // The sample names a file that is not there, on purpose.
      if (!existsSync(file)) continue;
      const body = readFileSync(file);
      const details = { title, source: null, dated, valid_until: null, classification: "internal" };
      const known = files.get(path) ?? {
        sha256: createHash("sha256").update(body).digest("hex"),
        file_name: basename(path),
        media_type: types[extname(path)] ?? "application/octet-stream",
        size: body.length,
        details,
        digest_only: false,
        expired: false,
        uses: [],
        base64: body.toString("base64"),
      };
      known.uses.push({ requirement: answer.requirement ?? null, question: null, object: null, action: null });
      files.set(path, known);
    }
  }
  return [...files.values()];
}

function sample() {
  return JSON.parse(readFileSync(join(root, "standards/sample/answers.json"), "utf8"));
}
