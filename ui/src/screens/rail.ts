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
  { name: "workspace-rail-assess", screens: ["assess", "sheets", "evidence", "plan"] },
  { name: "workspace-rail-act", screens: ["gaps", "actions"] },
  { name: "workspace-rail-insight", screens: ["clauses", "lane", "registers", "compare", "consistency"] },
  { name: "workspace-rail-reference", screens: ["packs"] },
];

export const SCREEN_NAMES: Record<Screen, MessageId> = {
  overview: "app-nav-overview",
  inventory: "workspace-nav-inventory",
  assessments: "workspace-nav-assessments",
  assess: "workspace-nav-assess",
  sheets: "workspace-nav-sheets",
  evidence: "workspace-nav-evidence",
  plan: "workspace-nav-plan",
  gaps: "app-nav-gaps",
  actions: "workspace-nav-actions",
  clauses: "app-nav-clauses",
  lane: "workspace-nav-lane",
  registers: "workspace-nav-registers",
  compare: "workspace-nav-compare",
  consistency: "app-nav-consistency",
  packs: "app-nav-packs",
  workspace: "workspace-nav-workspace",
};

/** What belongs on a screen, said while it is empty. */
export const SCREEN_PURPOSES: Partial<Record<Screen, MessageId>> = {
  inventory: "workspace-empty-inventory",
  assessments: "workspace-empty-assessments",
  assess: "workspace-empty-assess",
  sheets: "workspace-empty-sheets",
  evidence: "workspace-empty-evidence",
  plan: "workspace-empty-plan",
  gaps: "app-empty-gaps",
  actions: "workspace-empty-actions",
  clauses: "app-empty-clauses",
  lane: "workspace-empty-lane",
  registers: "workspace-empty-registers",
  compare: "workspace-empty-compare",
  consistency: "app-empty-consistency",
};

/** The number beside a screen's name: what is still to be done there. */
export function railCount(desk: Desk, screen: Screen): number | null {
  const { assessment, session } = desk;
  if (!assessment) return null;
  if (screen === "gaps") return assessment.gaps.length;
  if (screen === "consistency") return assessment.findings.length;
  if (screen === "assess") {
    const { current } = session;
    return current ? Math.max(0, current.asked - current.answered) : null;
  }
  return null;
}
