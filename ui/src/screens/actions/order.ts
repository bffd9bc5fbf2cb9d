// Actions: their states, which are shown, and in which order.

import type { MessageId } from "../../lib/messages";
import type { ActionInputWire } from "../../lib/wire/ActionInputWire";
import type { ActionRowWire } from "../../lib/wire/ActionRowWire";

export const STATUSES = ["open", "in_progress", "done", "verified", "cancelled"] as const;

export type Status = (typeof STATUSES)[number];

/** Work that is still to be done. */
export const isOpen = (status: string): boolean => status === "open" || status === "in_progress";

export const SHOWN = ["unfinished", "overdue", "finished", "everything"] as const;

export type Shown = (typeof SHOWN)[number];

export const SHOWN_NAMES: Record<Shown, MessageId> = {
  unfinished: "insight-actions-show-unfinished",
  overdue: "insight-actions-show-overdue",
  finished: "insight-actions-show-finished",
  everything: "insight-actions-show-everything",
};

/** The rows of a choice: overdue first, then by date, then by priority; what is finished comes last. */
export function arranged(rows: readonly ActionRowWire[], shown: Shown, owner: string | null): ActionRowWire[] {
  return rows.filter((row) => fits(row, shown) && (owner === null || row.action.owner === owner)).sort(compare);
}

function fits(row: ActionRowWire, shown: Shown): boolean {
  if (shown === "everything") return true;
  if (shown === "overdue") return row.overdue;
  return isOpen(row.action.status) === (shown === "unfinished");
}

function compare(a: ActionRowWire, b: ActionRowWire): number {
  return (
    Number(isOpen(b.action.status)) - Number(isOpen(a.action.status)) ||
    Number(b.overdue) - Number(a.overdue) ||
    (a.action.due ?? "9999").localeCompare(b.action.due ?? "9999") ||
    (b.priority ?? 0) - (a.priority ?? 0)
  );
}

export function owners(rows: readonly ActionRowWire[]): string[] {
  return [...new Set(rows.flatMap((row) => row.action.owner ?? []))].sort((a, b) => a.localeCompare(b));
}

/** Tenths of a person-day still to be spent, and how many open actions say none. */
export function effortLeft(rows: readonly ActionRowWire[]): { tenths: number; unknown: number } {
  const open = rows.filter((row) => isOpen(row.action.status));
  return {
    tenths: open.reduce((sum, row) => sum + (row.action.effort ?? 0), 0),
    unknown: open.filter((row) => row.action.effort === null).length,
  };
}

export function newAction(requirement: string): ActionInputWire {
  return {
    id: "",
    requirement,
    plan: "",
    owner: null,
    due: null,
    effort: null,
    status: "open",
    done_on: null,
    retest: null,
    retest_note: null,
  };
}

/** Verdicts a re-test can come to. */
export const RETESTS = ["conform", "partial", "nonconform"] as const;

export type Fault = "plan" | "effort" | "done_on" | "retest";

export const FAULTS: Record<Fault, MessageId> = {
  plan: "insight-action-fault-plan",
  effort: "insight-action-fault-effort",
  done_on: "insight-action-fault-done_on",
  retest: "insight-action-fault-retest",
};

/** What keeps an action from being saved, by field. `effort` is what was typed, `tenths` what was understood. */
export function faults(action: ActionInputWire, effort: string, tenths: number | null): Fault[] {
  const found: Fault[] = [];
  if (action.plan.trim() === "") found.push("plan");
  if (effort.trim() !== "" && tenths === null) found.push("effort");
  const finished = action.status === "done" || action.status === "verified";
  if (finished && action.done_on === null) found.push("done_on");
  if (action.status === "verified" && action.retest === null) found.push("retest");
  return found;
}
