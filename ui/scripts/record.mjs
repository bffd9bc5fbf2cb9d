// Records what the command says about the sample, for the backend in memory:
//   cargo build -p lianheng-cli && node ui/scripts/record.mjs
// The wire types are checked against the recordings by `npm run check`; run this again when it complains.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const answers = ["--answers", "standards/sample/answers.json"];
const PACK = "gbt-43698-2024";
const QUESTIONNAIRE = "deployment";
const REQUIREMENTS = ["7.1.1-1", "7.1.4-6", "7.2.2-5", "8.2-3", "7.1.3-6"].map((local) => `${PACK}/${local}`);

function ask(...args) {
  const command = join(root, "target/debug/lianheng");
  const { status, stdout, stderr } = spawnSync(command, [...args, "--json"], { cwd: root, maxBuffer: 1 << 27, encoding: "utf8" });
  // 1 is a finding, and the answer says which.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout);
}

function record(name, value) {
  const file = join(root, "ui/src/lib/backend/recordings", `${name}.json`);
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

/** A table with something of everything: new, changed, left out and merely noted. */
const INVENTORY = `供方,供方英文名称,国家,产品,产品英文名称,版本,系统,系统英文名称,重要程度,主机数,备注
北辰时钟技术有限公司,Beichen Timing,CN,授时服务器固件,Time server firmware,5.10,站间时间同步系统,Inter-station time synchronisation,核心,4,二楼机房
北辰时钟技术有限公司,Beichen Timing,CN,时间同步客户端,Time sync client,2.1,办公网,Office network,不重要,很多,
衡江电网自动化股份有限公司,Hengjiang Grid Automation Co. Ltd.,CN,衡江 EMS 平台,Hengjiang EMS platform,9.9,站间时间同步系统,,核心,2,
,,,没有供方的产品,Product without a supplier,1.0,站间时间同步系统,,核心,2,
`;

const SBOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
  version: 1,
  metadata: {
    timestamp: "2026-10-01T08:00:00Z",
    tools: { components: [{ type: "application", name: "syft", version: "1.14.0" }] },
    component: { type: "application", name: "endpoint-agent", version: "7.11", "bom-ref": "agent" },
  },
  components: [
    ["openssl", "3.0.14", "Apache-2.0", "OpenSSL Project", true],
    ["libxml2", "2.9.14", "MIT", "GNOME", true],
    ["readline", "8.2", "GPL-3.0-or-later", null, true],
    ["mysql-connector", null, "GPL-2.0-only OR LicenseRef-commercial", "Oracle", false],
    ["内部日志组件", "1.4", null, "本单位", false],
  ].map(([name, version, licence, supplier, known]) => ({
    type: "library",
    name,
    ...(version ? { version } : {}),
    ...(supplier ? { supplier: { name: supplier } } : {}),
    ...(licence ? { licenses: licence.includes(" ") ? [{ expression: licence }] : [{ license: { id: licence } }] } : {}),
    ...(known ? { purl: `pkg:generic/${name}@${version}`, hashes: [{ alg: "SHA-256", content: "ab".repeat(32) }] } : {}),
  })),
};

record("assessment", ask("assess", ...answers));
record("total", ask("explain", ...answers, "total"));
record("packs", ask("packs", "list"));
record("pack", ask("packs", "show", PACK));
record("questionnaire", ask("packs", "show", QUESTIONNAIRE));
record("supplier-questionnaire", ask("packs", "show", "supplier"));
record("requirements", REQUIREMENTS.map((id) => ask("explain", ...answers, id)));
record("inventory", inventory());
record("answered", answered());
record("evidence", evidence());
record("placed", placed());
record("lane", ask("insight", "lane", ...answers));
record("registers", ask("insight", "registers", ...answers));
record("anonymised", ask("export", ...answers, "--as", "anonymised", "--preview"));
for (const [kind, looked] of Object.entries(intakes())) record(`intake-${kind}`, looked);

/** What taking a file of each kind into a workspace with the sample would bring. */
function intakes() {
  const folder = mkdtempSync(join(tmpdir(), "lianheng-record-"));
  const [workspace, table] = [join(folder, "sample.lianheng"), join(folder, "资产清单 inventory.csv")];
  process.env.LIANHENG_PASSPHRASE = "ferry quartz nine umbrella";
  writeFileSync(table, INVENTORY);
  try {
    ask("new", workspace, "--organisation", "南方某电网公司");
    const look = (file, ...more) => ask("import", file, "--into", workspace, "--dry-run", ...more);
    const found = { answers: look("standards/sample/answers.json") };
    ask("import", "standards/sample/answers.json", "--into", workspace);
    found.inventory = look(table);
    const sbom = join(folder, "agent.cdx.json");
    writeFileSync(sbom, JSON.stringify(SBOM));
    found.sbom = look(sbom, "--product", sample().objects.products[0].id);
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
