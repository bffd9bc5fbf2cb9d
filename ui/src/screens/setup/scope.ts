// How many requirements a tailoring leaves to be asked, counted while it is written. The rule is that of the engine, which decides.

import type { ExclusionInputWire } from "../../lib/wire/ExclusionInputWire";
import type { ClauseNodeWire } from "../../lib/wire/ClauseNodeWire";
import type { PackWire } from "../../lib/wire/PackWire";
import type { RequirementWire } from "../../lib/wire/RequirementWire";
import type { TextWire } from "../../lib/wire/TextWire";

export const SCENARIOS = ["ordinary", "important", "core"] as const;

export const SIDES = ["acquirer", "supplier"] as const;

export type Side = (typeof SIDES)[number];

/** What narrows one pack. */
export interface Scope {
  /** Null asks for every scenario's requirements. */
  scenario: string | null;
  /** Null asks both sides. */
  sides: readonly string[] | null;
  excluded: readonly Pick<ExclusionInputWire, "what">[];
}

/** Requirements of a pack that are asked for. */
export function asked(pack: PackWire, scope: Scope): RequirementWire[] {
  const out = leftOut(pack, scope.excluded);
  return pack.requirements.filter(
    (one) =>
      (scope.sides === null || scope.sides.some((side) => binds(one.role, side))) &&
      (scope.scenario === null || one.scenario === null || rank(one.scenario) <= rank(scope.scenario)) &&
      !out.has(one.id),
  );
}

/** Requirements that come in with a scenario and not before it. */
export function switchedOn(pack: PackWire, scenario: string): RequirementWire[] {
  return pack.requirements.filter((one) => one.scenario === scenario);
}

/** What may be excluded: every clause and every requirement, in reading order. */
export interface Excludable {
  what: string;
  /** Printed number. */
  clause: string;
  title: TextWire;
  /** Requirements that go with it. */
  requirements: number;
  depth: number;
}

export function excludable(pack: PackWire): Excludable[] {
  const requirements = new Map(pack.requirements.map((one) => [one.id, one]));
  const list: Excludable[] = [];
  const walk = (node: ClauseNodeWire, depth: number) => {
    const whole = below(node).length;
    list.push({ what: `${pack.id}/${node.id}`, clause: node.id, title: node.title, requirements: whole, depth });
    for (const id of node.requirements) {
      const one = requirements.get(id);
      // A clause that is one requirement is named once.
      if (one && !(whole === 1 && one.clause === node.id)) {
        list.push({ what: one.id, clause: one.clause, title: one.title, requirements: 1, depth: depth + 1 });
      }
    }
    for (const child of node.children) walk(child, depth + 1);
  };
  for (const node of pack.clauses) walk(node, 0);
  return list;
}

function leftOut(pack: PackWire, excluded: Scope["excluded"]): Set<string> {
  const named = new Set(excluded.map((one) => one.what));
  const out = new Set(named);
  const walk = (node: ClauseNodeWire) => {
    if (named.has(`${pack.id}/${node.id}`)) for (const id of below(node)) out.add(id);
    for (const child of node.children) walk(child);
  };
  for (const node of pack.clauses) walk(node);
  return out;
}

function below(node: ClauseNodeWire): string[] {
  return [...node.requirements, ...node.children.flatMap(below)];
}

function binds(role: string, side: string): boolean {
  if (role === "both") return true;
  return side === "acquirer" ? role === "acquirer" || role === "operator" : role === side;
}

function rank(scenario: string): number {
  return SCENARIOS.findIndex((one) => one === scenario);
}
