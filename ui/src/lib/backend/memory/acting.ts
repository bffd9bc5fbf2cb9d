// Actions and what closing gaps would bring, in memory. The actions begin as the sample's answer file states them.

import type { ActionInputWire } from "../../wire/ActionInputWire";
import type { ActionRowWire } from "../../wire/ActionRowWire";
import type { BudgetWire } from "../../wire/BudgetWire";
import type { BurndownDayWire } from "../../wire/BurndownDayWire";
import type { GapWire } from "../../wire/GapWire";
import type { SavedWire } from "../../wire/SavedWire";
import type { Insight } from "../workspace";
import { failure } from "./script";
import type { Held, MemoryState } from "./state";

type Acting = Pick<Insight, "lift" | "actions" | "saveAction" | "removeAction" | "burndown">;

const isOpen = (action: ActionInputWire): boolean => action.status === "open" || action.status === "in_progress";

const today = (): string => new Date().toISOString().slice(0, 10);

export function actingOf(state: MemoryState): Acting {
  const kept = new WeakMap<Held, ActionInputWire[]>();
  let made = 0;

  function actions(): ActionInputWire[] {
    const known = kept.get(state.open) ?? state.open.assessment.gaps.flatMap(stated);
    kept.set(state.open, known);
    return known;
  }

  /** Puts other actions in their place, as a step that can be taken back, and shows them beside their gaps. */
  function change(what: string, after: ActionInputWire[]): SavedWire {
    const { open: held } = state;
    const before = actions();
    const show = (list: ActionInputWire[]) => {
      kept.set(held, list);
      const gaps = held.assessment.gaps.map((gap) => ({ ...gap, action: list.find((one) => one.requirement === gap.requirement) ?? null }));
      held.assessment = { ...held.assessment, gaps };
    };
    show(after);
    return state.save({ kind: "action", what, before: [], after: [], undo: () => show(before), redo: () => show(after) });
  }

  function rows(): ActionRowWire[] {
    const gaps = new Map(state.open.assessment.gaps.map((gap) => [gap.requirement, gap]));
    return actions().map((action) => {
      const gap = gaps.get(action.requirement);
      return {
        action,
        clause: gap?.clause ?? "",
        title: gap?.title ?? { "zh-CN": action.requirement, en: action.requirement },
        verdict: state.open.rows.get(action.requirement)?.verdict ?? null,
        priority: gap?.priority ?? null,
        gain_bp: gap?.gain_bp ?? null,
        overdue: isOpen(action) && action.due !== null && action.due < today(),
        evidence: 0,
      };
    });
  }

  const effortOf = (requirement: string) => actions().find((action) => action.requirement === requirement)?.effort ?? null;

  return {
    async actions() {
      return rows();
    },
    async saveAction(action) {
      state.calls.push(`saveAction ${action.requirement}`);
      if (!state.open.rows.has(action.requirement)) throw failure(`no such requirement: ${action.requirement}`);
      const known = actions();
      if (action.id === "") return change(action.plan, [...known, { ...action, id: `action-new-${(made += 1)}` }]);
      return change(action.plan, known.map((one) => (one.id === action.id ? action : one)));
    },
    async removeAction(id) {
      state.calls.push(`removeAction ${id}`);
      return change(id, actions().filter((one) => one.id !== id));
    },
    async burndown() {
      const all = rows();
      const from = state.open.assessment.assessed_on;
      const changes = all.flatMap(({ action }) => action.done_on ?? []).filter((day) => day > from && day < today());
      const days = [...new Set([from, ...changes, today()])].sort();
      return { days: days.map((day) => dayOf(day, all)), overdue: all.filter((row) => row.overdue).length };
    },
    async lift(effort) {
      const { gaps } = state.open.assessment;
      const gains = gaps
        .map(({ requirement, clause, title, priority, gain_bp }) => ({ requirement, clause, title, priority, gain_bp, effort: effortOf(requirement) }))
        .sort((a, b) => b.gain_bp - a.gain_bp);
      return { gains, budget: effort === null ? null : best(effort, gaps, effortOf, state.open) };
    },
  };
}

function stated(gap: GapWire, index: number): ActionInputWire[] {
  if (!gap.action) return [];
  const { plan, owner, due, effort } = gap.action;
  const rest = { effort: effort ?? null, status: "open", done_on: null, retest: null, retest_note: null };
  return [{ id: `action-${index + 1}`, requirement: gap.requirement, plan, owner, due, ...rest }];
}

function dayOf(day: string, rows: ActionRowWire[]): BurndownDayWire {
  const done = rows.filter(({ action }) => !isOpen(action) && (action.done_on ?? "9999") <= day).length;
  return { day, done, open: rows.filter(({ action }) => isOpen(action)).length + (rows.filter(({ action }) => !isOpen(action)).length - done) };
}

/** The gaps with the best gain for their effort, while they fit. */
function best(effort: number, gaps: GapWire[], effortOf: (requirement: string) => number | null, held: Held): BudgetWire {
  const costed = gaps.flatMap((gap) => {
    const cost = effortOf(gap.requirement);
    return cost === null ? [] : [{ gap, cost }];
  });
  costed.sort((a, b) => b.gap.gain_bp / b.cost - a.gap.gain_bp / a.cost);
  let used = 0;
  const close = costed.filter(({ cost }) => {
    if (used + cost > effort) return false;
    used += cost;
    return true;
  });
  const totals = held.assessment.totals.map((total) => {
    const gained = close.filter(({ gap }) => gap.pack === total.pack).reduce((sum, { gap }) => sum + gap.gain_bp, 0);
    return { ...total, score_bp: total.score_bp === null ? null : Math.min(10_000, total.score_bp + gained) };
  });
  return { effort, used, proven: false, without_effort: gaps.length - costed.length, close: close.map(({ gap }) => gap.requirement), totals };
}
