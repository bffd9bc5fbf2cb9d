// Findings of the consistency checks, the gravest first.

import type { FindingWire } from "../lib/wire/FindingWire";

export const SEVERITIES = ["error", "warning", "note"] as const;

export type Severity = (typeof SEVERITIES)[number];

export function bySeverity(findings: readonly FindingWire[]): { severity: Severity; findings: FindingWire[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
}

/** The pack and the local part of a full id. */
export function split(id: string): { pack: string; local: string } {
  const at = id.indexOf("/");
  return at < 0 ? { pack: "", local: id } : { pack: id.slice(0, at), local: id.slice(at + 1) };
}
