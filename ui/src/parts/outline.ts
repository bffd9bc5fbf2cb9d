// A pack's clauses and requirements as one list in reading order, with their depth.

import type { ClauseNodeWire } from "../lib/wire/ClauseNodeWire";
import type { PackWire } from "../lib/wire/PackWire";
import type { RequirementWire } from "../lib/wire/RequirementWire";
import type { TextWire } from "../lib/wire/TextWire";

export interface OutlineRow {
  /** The full id of a requirement, or `clause ` and a clause's number. */
  key: string;
  number: string;
  title: TextWire;
  depth: number;
  /** Null for a clause. */
  requirement: RequirementWire | null;
}

export function outline(pack: Pick<PackWire, "clauses" | "requirements">): OutlineRow[] {
  const byId = new Map(pack.requirements.map((one) => [one.id, one]));
  return pack.clauses.flatMap((clause) => rows(clause, 0, byId));
}

function rows(clause: ClauseNodeWire, depth: number, byId: ReadonlyMap<string, RequirementWire>): OutlineRow[] {
  const head: OutlineRow = { key: `clause ${clause.id}`, number: clause.id, title: clause.title, depth, requirement: null };
  const own = clause.requirements.flatMap((id) => {
    const requirement = byId.get(id);
    if (!requirement) return [];
    return [{ key: id, number: requirement.clause, title: requirement.title, depth: depth + 1, requirement }];
  });
  return [head, ...own, ...clause.children.flatMap((child) => rows(child, depth + 1, byId))];
}
