// How sure we are of each requirement's wording and place; see standards/README.md.

import type { RequirementWire } from "../lib/wire/RequirementWire";

export const VERIFICATIONS = ["text-seen", "reading", "inferred"] as const;

export type Verification = (typeof VERIFICATIONS)[number];

export function verificationCounts(
  requirements: readonly Pick<RequirementWire, "verification">[],
): Record<Verification, number> {
  const counts: Record<Verification, number> = { "text-seen": 0, reading: 0, inferred: 0 };
  for (const { verification } of requirements) {
    const known = VERIFICATIONS.find((one) => one === verification);
    if (known) counts[known] += 1;
  }
  return counts;
}
