// Which gaps are shown, and in which order.

import type { GapWire } from "../../lib/wire/GapWire";
import type { RequirementWire } from "../../lib/wire/RequirementWire";

export const SORTS = ["priority", "gain", "clause", "due"] as const;

export type Sort = (typeof SORTS)[number];

export const PLANNED = ["planned", "unplanned"] as const;

export type Planned = (typeof PLANNED)[number];

export const SIDES = ["supplier", "acquirer"] as const;

export type Side = (typeof SIDES)[number];

/** Null lets everything through. */
export interface GapFilter {
  pack: string | null;
  stage: string | null;
  side: Side | null;
  object: string | null;
  planned: Planned | null;
}

export const EVERYTHING: GapFilter = { pack: null, stage: null, side: null, object: null, planned: null };

export interface RankedGap {
  gap: GapWire;
  /** Its place by priority among all gaps, from one. */
  rank: number;
}

type Placed = Pick<RequirementWire, "role" | "stage">;

/** Whether a role counts on a side: "both" counts on both, an operator acquires. */
export function countsOn(role: string, side: Side): boolean {
  if (role === "both") return true;
  return side === "supplier" ? role === "supplier" : role === "acquirer" || role === "operator";
}

/** The gaps a filter lets through. What is not known yet of a requirement keeps its gap out of a filter by stage or side. */
export function filtered(gaps: readonly GapWire[], filter: GapFilter, known: ReadonlyMap<string, Placed>): RankedGap[] {
  return gaps.map((gap, index) => ({ gap, rank: index + 1 })).filter(({ gap }) => passes(gap, filter, known.get(gap.requirement)));
}

function passes(gap: GapWire, filter: GapFilter, placed: Placed | undefined): boolean {
  if (filter.pack !== null && gap.pack !== filter.pack) return false;
  if (filter.stage !== null && placed?.stage !== filter.stage) return false;
  if (filter.side !== null && !(placed && countsOn(placed.role, filter.side))) return false;
  if (filter.object !== null && !gap.affects.includes(filter.object)) return false;
  return filter.planned === null || (gap.action !== null) === (filter.planned === "planned");
}

/** In the asked order; equals keep the order of priority. `clause` is reading order, which `order` gives by requirement. */
export function sorted(gaps: readonly RankedGap[], sort: Sort, order: ReadonlyMap<string, number>): RankedGap[] {
  const far = Number.MAX_SAFE_INTEGER;
  const by: Record<Sort, (a: RankedGap, b: RankedGap) => number> = {
    priority: () => 0,
    gain: (a, b) => b.gap.gain_bp - a.gap.gain_bp,
    clause: (a, b) => (order.get(a.gap.requirement) ?? far) - (order.get(b.gap.requirement) ?? far),
    due: (a, b) => dueOf(a).localeCompare(dueOf(b)),
  };
  return [...gaps].sort((a, b) => by[sort](a, b) || a.rank - b.rank);
}

/** ISO dates sort as text; what has none comes after every date. */
const dueOf = ({ gap }: RankedGap): string => gap.action?.due ?? "9999";

/** The systems and products that gaps touch, once each, with how many gaps. */
export function touched(gaps: readonly GapWire[]): { id: string; name: GapWire["title"]; count: number }[] {
  const all = new Map<string, { id: string; name: GapWire["title"]; count: number }>();
  for (const gap of gaps) {
    gap.affects.forEach((id, index) => {
      const name = gap.affects_names[index];
      if (!name) return;
      const one = all.get(id) ?? { id, name, count: 0 };
      one.count += 1;
      all.set(id, one);
    });
  }
  return [...all.values()].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}

/** A filter and order as one word, as places keep them; what is as usual is left out. */
export function written(filter: GapFilter, sort: Sort): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== null) said.set(name, value);
  if (sort !== SORTS[0]) said.set("sort", sort);
  return said.toString();
}

/** What `written` wrote; anything else is as usual. */
export function read(text: string | undefined): { filter: GapFilter; sort: Sort } {
  const said = new URLSearchParams(text ?? "");
  return {
    filter: {
      pack: said.get("pack"),
      stage: said.get("stage"),
      side: SIDES.find((one) => one === said.get("side")) ?? null,
      object: said.get("object"),
      planned: PLANNED.find((one) => one === said.get("planned")) ?? null,
    },
    sort: SORTS.find((one) => one === said.get("sort")) ?? SORTS[0],
  };
}
