// Judges CycloneDX 1.6 files by the official schema, strictly: node cyclonedx.mjs PACKAGES FILE…, where PACKAGES is the folder the packages are
// installed in. Prints what is wrong, one finding a line; ends with 1 if there is a finding.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [packages, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(packages, "package.json"));
const { Spec, Validation } = require("@cyclonedx/cyclonedx-library");

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
let found = 0;
for (const file of files) {
  const findings = (await validator.validate(readFileSync(file, "utf8"))) ?? [];
  for (const finding of findings) {
    found += 1;
    console.log(`${file}: ${finding.instancePath} ${finding.message}`);
  }
}
process.exit(found > 0 ? 1 : 0);
