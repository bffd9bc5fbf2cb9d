// The rail: which screens, in which groups, and the numbers beside their names.

import type { Desk } from "../lib/desk.svelte";
import type { MessageId } from "../lib/messages";
import type { Screen } from "../lib/screens.svelte";

interface Group {
  name: MessageId | null;
  screens: readonly Screen[];
}

export const RAIL: readonly Group[] = [
  { name: null, screens: ["overview"] },
  { name: "workspace-rail-setup", screens: ["inventory", "assessments"] },
  { name: "workspace-rail-assess", screens: ["assess", "sheets", "supplier-requests", "evidence", "plan"] },
  { name: "workspace-rail-act", screens: ["gaps", "actions"] },
  { name: "workspace-rail-insight", screens: ["clauses", "lane", "registers", "compare", "consistency"] },
  { name: "exchange-rail", screens: ["exchange", "audits"] },
  { name: "workspace-rail-reference", screens: ["packs"] },
];

/** An auditor's: what the operator sets up and answers is not there, what explains it is. */
export const AUDIT_RAIL: readonly Group[] = [
  { name: null, screens: ["overview"] },
  { name: "auditing-rail-review", screens: ["assess", "sample", "differences"] },
  { name: "auditing-rail-result", screens: ["audit-report", "audit-exchange", "exchange", "audits"] },
  { name: "auditing-rail-received", screens: ["inventory", "sheets", "evidence", "actions", "clauses", "lane"] },
  { name: "workspace-rail-reference", screens: ["packs"] },
];

export function railOf({ session }: Pick<Desk, "session">): readonly Group[] {
  return session.audit ? AUDIT_RAIL : RAIL;
}

/** Every screen that can be gone to in what is open, in the order of the rail. */
export function screensOf(rail: readonly Group[]): Screen[] {
  return [...rail.flatMap((group) => group.screens), "workspace"];
}

export const SCREEN_NAMES: Record<Screen, MessageId> = {
  overview: "app-nav-overview",
  inventory: "workspace-nav-inventory",
  assessments: "workspace-nav-assessments",
  assess: "workspace-nav-assess",
  sheets: "workspace-nav-sheets",
  "supplier-requests": "asking-nav",
  evidence: "workspace-nav-evidence",
  plan: "workspace-nav-plan",
  gaps: "app-nav-gaps",
  actions: "workspace-nav-actions",
  clauses: "app-nav-clauses",
  lane: "workspace-nav-lane",
  registers: "workspace-nav-registers",
  compare: "workspace-nav-compare",
  consistency: "app-nav-consistency",
  exchange: "exchange-nav",
  audits: "auditing-nav-audits",
  sample: "auditing-nav-sample",
  differences: "auditing-nav-differences",
  "audit-report": "auditing-nav-report",
  "audit-exchange": "auditing-nav-exchange",
  packs: "app-nav-packs",
  workspace: "workspace-nav-workspace",
};

/** What an auditor's screen is called where it is an operator's, too: one reviews where the other answers. */
const AUDITORS: Partial<Record<Screen, MessageId>> = {
  assess: "auditing-nav-review",
  exchange: "exchange-nav-auditor",
  audits: "auditing-nav-audits-beside",
};

/** What a screen is called. */
export function screenName({ session }: Pick<Desk, "session">, screen: Screen): MessageId {
  return (session.audit && AUDITORS[screen]) ?? SCREEN_NAMES[screen];
}

/** What belongs on a screen, said while it is empty. */
export const SCREEN_PURPOSES: Partial<Record<Screen, MessageId>> = {
  inventory: "workspace-empty-inventory",
  assessments: "workspace-empty-assessments",
  assess: "workspace-empty-assess",
  sheets: "workspace-empty-sheets",
  "supplier-requests": "asking-empty",
  evidence: "workspace-empty-evidence",
  plan: "workspace-empty-plan",
  gaps: "app-empty-gaps",
  actions: "workspace-empty-actions",
  clauses: "app-empty-clauses",
  lane: "workspace-empty-lane",
  registers: "workspace-empty-registers",
  compare: "workspace-empty-compare",
  consistency: "app-empty-consistency",
  audits: "auditing-empty-audits",
};

/** The number beside a screen's name: what is still to be done there. */
export function railCount(desk: Desk, screen: Screen): number | null {
  const { assessment, session } = desk;
  if (!assessment) return null;
  const { audit } = session;
  if (audit && screen === "assess") return audit.asked - audit.reviewed;
  if (audit && screen === "differences") return audit.differences;
  if (audit && screen === "sample") return audit.sampled - audit.sampled_reviewed;
  if (screen === "gaps") return assessment.gaps.length;
  if (screen === "consistency") return assessment.findings.length;
  if (screen === "assess") {
    const { current } = session;
    return current ? Math.max(0, current.asked - current.answered) : null;
  }
  return null;
}
