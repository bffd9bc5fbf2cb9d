// A sample in memory: by strata, in the order of a checksum of seed and id. The same seed draws the same.

import { WEIGHTS, type Weight } from "../../audit/sample";
import type { AuditSampleWire } from "../../wire/AuditSampleWire";
import type { ReviewRowWire } from "../../wire/ReviewRowWire";
import type { SampleInputWire } from "../../wire/SampleInputWire";

export function drawn(input: SampleInputWire, rows: ReviewRowWire[], number: number, by: string): AuditSampleWire {
  const seed = input.seed ?? `drawn-${number}`;
  const all = [...new Set(rows.map((row) => packOf(row.requirement)))];
  const packs = input.packs.length === 0 ? all : input.packs;
  const strata = WEIGHTS.flatMap((weight) => {
    const take = input[weight];
    if (take === null) return [];
    const own = rows.filter((row) => row.weight === weight && packs.includes(packOf(row.requirement))).map((row) => row.requirement);
    const ordered = own.map((id) => [checksum(`${seed}\n${id}`), id] as const).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    return [{ weight, take, size: own.length, ids: ordered.slice(0, taken(take, own.length)).map(([, id]) => id) }];
  });
  return {
    id: `sample-${number}`,
    algorithm: "memory/1",
    seed,
    packs,
    strata: strata.map(({ weight, take, size, ids }: { weight: Weight; take: string; size: number; ids: string[] }) => ({ weight, take, size, drawn: ids.length })),
    drawn: strata.flatMap(({ ids }) => ids),
    holds: true,
    drawn_by: by,
    drawn_at: new Date().toISOString(),
  };
}

function taken(take: string, size: number): number {
  if (take === "all") return size;
  return take.endsWith("%") ? Math.ceil((size * Number(take.slice(0, -1))) / 100) : Math.min(size, Number(take));
}

function packOf(requirement: string): string {
  return requirement.slice(0, requirement.indexOf("/"));
}

/** FNV-1a. */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum;
}
