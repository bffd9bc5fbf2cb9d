import { expect, it } from "vitest";
import type { AuditFindingWire } from "../wire/AuditFindingWire";
import type { ReviewRowWire } from "../wire/ReviewRowWire";
import { kappaText, movedBy } from "./figures";
import { agrees, judgementOf, lacks, outcomeOf, toggled } from "./judgement";
import { counted, differences, filterNamed, nextOpen, passes, type Narrowing } from "./list";
import { asksForAnswer, statusOf } from "./received.svelte";
import { responseDraft, responseFault, responseInput } from "./response";
import { drawsNothing, isSeed, sampleInput, takeFault, usual } from "./sample";
import { canOpen, NOTHING, unlockingOf } from "../exchange/unlocking";

const row = (requirement: string, more: Partial<ReviewRowWire> = {}): ReviewRowWire => ({
  requirement,
  weight: "general",
  major_risk: false,
  operator: "conform",
  operator_basis: "judged",
  operator_evidence: 0,
  verdict: null,
  agrees: null,
  begun: false,
  severity: null,
  filters: [],
  ...more,
});

const narrowing = (more: Partial<Narrowing>): Narrowing => ({ filters: new Set(), severities: new Set(), text: "", ...more });

it("agreement is about the verdict alone, and nobody agrees with what was left open", () => {
  expect(agrees("conform", null)).toBeNull();
  expect(agrees("conform", "conform")).toBe(true);
  expect(agrees("conform", "partial")).toBe(false);
  expect(agrees(null, "conform")).toBe(false);
});

it("a difference asks for a finding, then for a severity; agreement asks for nothing", () => {
  const judgement = judgementOf({ review: null });
  expect(lacks("conform", judgement)).toBeNull();
  expect(lacks("conform", { ...judgement, verdict: "conform" })).toBeNull();
  expect(lacks("conform", { ...judgement, verdict: "partial", finding: " " })).toBe("finding");
  expect(lacks("conform", { ...judgement, verdict: "partial", finding: "x" })).toBe("severity");
  expect(lacks("conform", { ...judgement, verdict: "partial", finding: "x", severity: "minor" })).toBeNull();
});

it("methods keep their order however they are chosen", () => {
  const known = ["examine", "interview", "test"];
  expect(toggled(["test"], "examine", known)).toEqual(["examine", "test"]);
  expect(toggled(["examine", "test"], "examine", known)).toEqual(["test"]);
});

it("filters are joined by and, severities by or", () => {
  const one = row("a/1", { filters: ["in-sample", "disagreed"], severity: "major" });
  expect(passes(one, narrowing({ filters: new Set(["in-sample", "disagreed"]) }), "")).toBe(true);
  expect(passes(one, narrowing({ filters: new Set(["in-sample", "overridden"]) }), "")).toBe(false);
  expect(passes(one, narrowing({ severities: new Set(["minor", "major"]) }), "")).toBe(true);
  expect(passes(row("a/2"), narrowing({ severities: new Set(["minor"]) }), "")).toBe(false);
  expect(passes(one, narrowing({ text: "update" }), "signed updates")).toBe(true);
  expect(counted([one, row("a/2")]).get("in-sample")).toBe(1);
  expect(counted([one, row("a/2")]).get("major")).toBe(1);
  expect(filterNamed("disagreed")).toBe("disagreed");
  expect(filterNamed("gaps")).toBeUndefined();
});

it("walks to the next that waits, round to the start, and ends when all are judged", () => {
  const order = ["a/1", "a/2", "a/3"];
  const rows = new Map(order.map((id) => [id, row(id)]));
  expect(nextOpen(order, "a/3", rows)).toBe("a/1");
  rows.set("a/1", row("a/1", { agrees: true }));
  expect(nextOpen(order, "a/3", rows)).toBe("a/2");
  for (const id of order) rows.set(id, row(id, { agrees: false }));
  expect(nextOpen(order, "a/1", rows)).toBeNull();
});

it("lists every difference, the gravest first and those without a severity last", () => {
  const rows = [row("a/1", { agrees: false }), row("a/2", { agrees: false, severity: "minor" }), row("a/3", { agrees: true, severity: "critical" }), row("a/4", { agrees: false, severity: "critical" })];
  expect(differences(rows).map((one) => one.requirement)).toEqual(["a/4", "a/2", "a/1"]);
  expect(outcomeOf(row("a", { begun: true }))).toBe("begun");
});

it("figures are written with their sign", () => {
  expect(kappaText(-4_000)).toBe("−0.4000");
  expect(kappaText(10_000)).toBe("1.0000");
  expect(kappaText(37)).toBe("0.0037");
  const words = { points: (bp: number) => (bp / 100).toFixed(2) };
  expect([movedBy(8_000, 7_512, words), movedBy(1, 2, words), movedBy(5, 5, words), movedBy(null, 5, words)]).toEqual(["−4.88", "+0.01", "0.00", null]);
});

it("a sample is asked for as it can be drawn again", () => {
  expect(sampleInput(" s-1 ", ["a"], usual())).toEqual({ seed: "s-1", packs: ["a"], key: "all", important: "50%", general: "10%" });
  expect(sampleInput("", [], { ...usual(), key: { how: "none", much: "" }, general: { how: "count", much: "025" } })).toMatchObject({ seed: null, key: null, general: "25" });
  expect([takeFault({ how: "share", much: "101" }), takeFault({ how: "share", much: "0" }), takeFault({ how: "count", much: "-1" }), takeFault({ how: "all", much: "x" })]).toEqual(["share", "share", "count", null]);
  expect([isSeed(""), isSeed("2026-a.b:c_d"), isSeed("种子"), isSeed("a b"), isSeed("x".repeat(65))]).toEqual([true, true, false, false, false]);
  const none = { how: "none", much: "" } as const;
  expect(drawsNothing({ key: none, important: none, general: none })).toBe(true);
  expect(drawsNothing(usual())).toBe(false);
});

it("a package opens with what it was sealed for", () => {
  expect(canOpen({ name: "", lock: "open" }, NOTHING, null)).toBe(true);
  expect(canOpen({ name: "", lock: "passphrase" }, NOTHING, null)).toBe(false);
  expect(canOpen({ name: "", lock: "passphrase" }, { ...NOTHING, passphrase: "x" }, null)).toBe(true);
  expect(canOpen({ name: "", lock: "key" }, NOTHING, null)).toBe(false);
  expect(canOpen({ name: "", lock: "key" }, NOTHING, "a.key")).toBe(true);
  expect(unlockingOf({ name: "", lock: "key" }, { ...NOTHING, passphrase: "x" })).toEqual({ passphrase: null, key_passphrase: "" });
  expect(unlockingOf({ name: "", lock: "open" }, { passphrase: "x", key_passphrase: "y" })).toEqual(NOTHING);
});

const finding = (more: Partial<AuditFindingWire> = {}): AuditFindingWire => ({
  audit: "p", requirement: "a/1", operator: "conform", now: "conform", verdict: "conform", agrees: true, severity: null, finding: null,
  recommendation: null, methods: [], sampled: null, evidence: [], reviewed_by: "", reviewed_at: "", response: null, ...more,
});

it("says how far the answer to a finding is", () => {
  expect(statusOf(finding())).toBe("no-need");
  expect(asksForAnswer(finding({ finding: "x" }))).toBe(true);
  expect(statusOf(finding({ agrees: false }))).toBe("unanswered");
  const response = { stance: "accepted", text: null, actions: [], responded_by: "", responded_at: "" };
  expect(statusOf(finding({ agrees: false, response }))).toBe("answered");
});

it("whoever disputes a finding says why, and a new action says what will be done", () => {
  const draft = responseDraft({ response: null, recommendation: "Sign updates." });
  expect(responseFault(draft)).toBeNull();
  expect(responseFault({ ...draft, stance: "disputed" })).toBe("text");
  expect(responseFault({ ...draft, acting: true, plan: " " })).toBe("plan");
  expect(responseInput({ ...draft, acting: true, owner: " ", due: "2027-01-31" })).toEqual({
    stance: "accepted", text: null, actions: [], new_action: { plan: "Sign updates.", owner: null, due: "2027-01-31" },
  });
});
