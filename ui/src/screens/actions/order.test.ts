import { expect, it } from "vitest";
import type { ActionRowWire } from "../../lib/wire/ActionRowWire";
import { arranged, effortLeft, faults, newAction, owners } from "./order";

function row(plan: string, over: Partial<ActionRowWire> & { due?: string; owner?: string; status?: string; effort?: number } = {}): ActionRowWire {
  const { due = null, owner = null, status = "open", effort = null, ...rest } = over;
  return {
    action: { ...newAction("p/1"), id: plan, plan, due, owner, status, effort },
    clause: "1",
    title: { "zh-CN": "", en: "" },
    verdict: "partial",
    priority: 1,
    gain_bp: 0,
    overdue: false,
    evidence: 0,
    ...rest,
  };
}

const rows = [
  row("late", { due: "2027-03-01", owner: "b" }),
  row("finished", { status: "verified", due: "2026-01-01" }),
  row("overdue", { due: "2026-10-01", overdue: true, owner: "a", effort: 25 }),
  row("undated"),
  row("soon", { due: "2026-12-01", status: "in_progress", owner: "a", effort: 5 }),
];
const plans = (found: ActionRowWire[]) => found.map((one) => one.action.plan);

it("overdue stands first and what is finished last", () => {
  expect(plans(arranged(rows, "everything", null))).toEqual(["overdue", "soon", "late", "undated", "finished"]);
  expect(plans(arranged(rows, "unfinished", "a"))).toEqual(["overdue", "soon"]);
  expect(plans(arranged(rows, "overdue", null))).toEqual(["overdue"]);
  expect(plans(arranged(rows, "finished", null))).toEqual(["finished"]);
});

it("owners stand once and effort is summed over what is open", () => {
  expect(owners(rows)).toEqual(["a", "b"]);
  expect(effortLeft(rows)).toEqual({ tenths: 30, unknown: 2 });
});

it("an action is saved when it says what is done, and verified only with a re-test", () => {
  const action = { ...newAction("p/1"), plan: "x" };
  expect(faults(newAction("p/1"), "", null)).toEqual(["plan"]);
  expect(faults(action, "1.25", null)).toEqual(["effort"]);
  expect(faults({ ...action, status: "done" }, "", null)).toEqual(["done_on"]);
  expect(faults({ ...action, status: "verified", done_on: "2026-11-01" }, "2", 20)).toEqual(["retest"]);
  expect(faults({ ...action, status: "verified", done_on: "2026-11-01", retest: "conform" }, "", null)).toEqual([]);
});
