// A sample as it is asked for: how much of each weight, of which standards, from which seed.

import type { SampleInputWire } from "../wire/SampleInputWire";

export const WEIGHTS = ["key", "important", "general"] as const;

export type Weight = (typeof WEIGHTS)[number];

export const TAKES = ["all", "share", "count", "none"] as const;

export interface Take {
  how: (typeof TAKES)[number];
  /** Percent or requirements, as typed. */
  much: string;
}

export type Takes = Record<Weight, Take>;

/** Every key requirement, half of the important ones, a tenth of the rest. */
export function usual(): Takes {
  return { key: { how: "all", much: "" }, important: { how: "share", much: "50" }, general: { how: "share", much: "10" } };
}

/** What is wrong with what was typed; null for nothing. */
export function takeFault({ how, much }: Take): "share" | "count" | null {
  if (how === "share") return /^\d{1,3}$/.test(much.trim()) && Number(much) >= 1 && Number(much) <= 100 ? null : "share";
  if (how === "count") return /^\d{1,5}$/.test(much.trim()) && Number(much) >= 1 ? null : "count";
  return null;
}

/** Anybody must be able to type a seed as it is. Blank lets the system choose. */
export function isSeed(seed: string): boolean {
  return seed.trim() === "" || /^[A-Za-z0-9._:-]{1,64}$/.test(seed.trim());
}

/** Whether anything at all would be drawn. */
export function drawsNothing(takes: Takes): boolean {
  return WEIGHTS.every((weight) => takes[weight].how === "none");
}

export function sampleInput(seed: string, packs: readonly string[], takes: Takes): SampleInputWire {
  const written = ({ how, much }: Take) => (how === "none" ? null : how === "all" ? "all" : how === "share" ? `${Number(much)}%` : String(Number(much)));
  return { seed: seed.trim() || null, packs: [...packs], key: written(takes.key), important: written(takes.important), general: written(takes.general) };
}

/** How to check the place of one requirement by hand. */
export function commandFor(seed: string, requirement: string): string {
  return `printf '%s\\n%s' '${seed}' '${requirement}' | sha256sum`;
}
