// Which component shows which screen.

import type { Component } from "svelte";
import type { Screen } from "../lib/screens.svelte";
import type { AssessmentWire } from "../lib/wire/AssessmentWire";
import type { AuditWire } from "../lib/wire/AuditWire";
import Clauses from "./Clauses.svelte";
import Consistency from "./Consistency.svelte";
import Actions from "./actions/Actions.svelte";
import Assess from "./assess/Assess.svelte";
import Evidence from "./assess/Evidence.svelte";
import Sheets from "./assess/Sheets.svelte";
import AuditExchange from "./audit/AuditExchange.svelte";
import AuditOverview from "./audit/AuditOverview.svelte";
import AuditReport from "./audit/AuditReport.svelte";
import Differences from "./audit/Differences.svelte";
import Review from "./audit/Review.svelte";
import Sample from "./audit/Sample.svelte";
import Audits from "./audits/Audits.svelte";
import Compare from "./compare/Compare.svelte";
import Exchange from "./exchange/Exchange.svelte";
import Gaps from "./gaps/Gaps.svelte";
import Lane from "./lane/Lane.svelte";
import Overview from "./overview/Overview.svelte";
import Packs from "./Packs.svelte";
import Plan from "./plan/Plan.svelte";
import Registers from "./registers/Registers.svelte";
import Assessments from "./setup/Assessments.svelte";
import Inventory from "./setup/Inventory.svelte";
import SupplierRequests from "./suppliers/SupplierRequests.svelte";
import Workspace from "./workspace/Workspace.svelte";

type Table<Shown> = Partial<Record<Screen, Shown>>;

/** Shown even without a workspace. */
export const FREE_SCREENS: Table<Component> = {
  exchange: Exchange,
  packs: Packs,
};

/** For any open workspace. */
export const WORKSPACE_SCREENS: Table<Component> = {
  assessments: Assessments,
  inventory: Inventory,
  "supplier-requests": SupplierRequests,
  workspace: Workspace,
};

/** Shown once there is a current assessment; they ask for what they show themselves. */
export const ANSWER_SCREENS: Table<Component> = {
  actions: Actions,
  assess: Assess,
  audits: Audits,
  compare: Compare,
  evidence: Evidence,
  plan: Plan,
  registers: Registers,
  sheets: Sheets,
};

/** Shown once there is a current assessment, which they are given as it is scored. */
export const RESULT_SCREENS: Table<Component<{ assessment: AssessmentWire }>> = {
  clauses: Clauses,
  consistency: Consistency,
  gaps: Gaps,
  lane: Lane,
  overview: Overview,
};

/** An auditor's; they stand in place of an operator's of the same name. */
export const AUDIT_SCREENS: Table<Component<{ audit: AuditWire }>> = {
  overview: AuditOverview,
  assess: Review,
  sample: Sample,
  differences: Differences,
  "audit-report": AuditReport,
  "audit-exchange": AuditExchange,
};
