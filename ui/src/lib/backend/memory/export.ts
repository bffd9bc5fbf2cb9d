// Data for other tools, in memory: what can be asked for, and that it was written. No file is made.

import type { ExportChoicesWire } from "../../wire/ExportChoicesWire";
import type { ExportedWire } from "../../wire/ExportedWire";
import type { ExportRequestWire } from "../../wire/ExportRequestWire";

const TABLES = [
  "standards",
  "clauses",
  "stages",
  "requirements",
  "tailored-out",
  "gaps",
  "actions",
  "evidence",
  "findings",
  "contradictions",
  "questions",
  "suppliers",
  "systems",
  "products",
];

/** As `lianheng_api::export_choices` answers. */
export function exportChoices(): ExportChoicesWire {
  const formats = ["oscal-ar", "oscal-poam", "oscal-catalog", "cyclonedx", "csv", "anonymised"].map((id) => ({
    id,
    worded: id !== "anonymised",
    tables: id === "csv",
    preview: id === "anonymised",
    gaps: id === "oscal-poam",
  }));
  return { formats, tables: TABLES };
}

export function savedExport({ format, table }: ExportRequestWire): ExportedWire {
  if (format !== "csv") return { out: `${format}.json`, format, files: [{ name: null, rows: null, bytes: 4096 }] };
  if (table !== null) return { out: `${table}.csv`, format, files: [{ name: null, rows: 3, bytes: 512 }] };
  return { out: "tables", format, files: TABLES.map((name) => ({ name: `${name}.csv`, rows: 3, bytes: 512 })) };
}
