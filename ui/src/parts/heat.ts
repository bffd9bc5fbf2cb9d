// The stages of the heat map: in the order of the life cycle, only those that some standard has.

import type { StageWire } from "../lib/wire/StageWire";

export const STAGES = [
  "plan",
  "develop",
  "build",
  "test",
  "release",
  "procure",
  "acquire",
  "deploy",
  "operate",
  "monitor",
  "retire",
] as const;

export type Stage = (typeof STAGES)[number];

export function stagesOf(found: readonly StageWire[]): Stage[] {
  return STAGES.filter((stage) => found.some((one) => one.stage === stage));
}
