// Everything the side panel needs for one target: the explanation and the pack it is about.

import type { Desk } from "../lib/desk.svelte";
import type { ScoreTarget } from "../lib/explanation";
import type { Target } from "../lib/panel.svelte";
import type { ExplanationWire } from "../lib/wire/ExplanationWire";
import type { ModelWire } from "../lib/wire/ModelWire";
import type { PackExplanationWire } from "../lib/wire/PackExplanationWire";
import type { PackWire } from "../lib/wire/PackWire";
import type { RequirementExplanationWire } from "../lib/wire/RequirementExplanationWire";
import { split } from "../parts/findings";

export interface GatheredScore {
  kind: "score";
  target: ScoreTarget;
  model: ModelWire;
  pack: PackWire;
  explained: PackExplanationWire;
}

export interface GatheredRequirement {
  kind: "requirement";
  model: ModelWire;
  pack: PackWire;
  explained: RequirementExplanationWire;
}

export type Gathered = GatheredScore | GatheredRequirement;

type Source = Pick<Desk, "explain" | "pack">;

export async function gather(desk: Source, target: Target): Promise<Gathered> {
  if (target.kind === "requirement") {
    const [explanation, pack] = await Promise.all([desk.explain(target.id), desk.pack(split(target.id).pack)]);
    const explained = explanation.requirement;
    return { kind: "requirement", model: explanation.model, pack, explained: present(explained, target.id) };
  }
  const [explanation, pack] = await Promise.all([desk.explain("total"), desk.pack(target.pack)]);
  return { kind: "score", target, model: explanation.model, pack, explained: ofPack(explanation, target.pack) };
}

function ofPack(explanation: ExplanationWire, pack: string): PackExplanationWire {
  return present(explanation.packs.find((one) => one.pack === pack), pack);
}

function present<T>(value: T | null | undefined, asked: string): T {
  if (value == null) throw new Error(asked);
  return value;
}
