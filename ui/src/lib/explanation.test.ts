import { describe, expect, it } from "vitest";
import type { AssessmentWire } from "./wire/AssessmentWire";
import recorded from "./backend/recordings/assessment.json";
import { MemoryBackend } from "./backend/memory";
import { below, deductions, findClause, isQuotient, sum, termsOf, type ScoreTarget } from "./explanation";

const PACK = "gbt-43698-2024";
const assessment = recorded as unknown as AssessmentWire;
const backend = new MemoryBackend();
const pack = await backend.showPack(PACK);
const explained = (await backend.explain("total", "conformity")).packs.find((one) => one.pack === PACK);
if (!explained) throw new Error(PACK);

/** What a person with a pencil gets: one quotient, rounded half up. */
function pencil(target: ScoreTarget): number | null {
  if (!explained) return null;
  const { earned, possible } = sum(termsOf(target, pack, explained));
  return possible === 0 ? null : Math.floor((earned * 20_000 + possible) / (possible * 2));
}

describe("the terms of a number add up to it", () => {
  it("for the standard", () => {
    expect(pencil({ kind: "total", pack: PACK })).toBe(explained.score_bp);
  });

  const clauses = assessment.clauses.filter((one) => one.pack === PACK);
  it.each(clauses)("for clause $clause", ({ clause, score_bp }) => {
    expect(pencil({ kind: "clause", pack: PACK, clause })).toBe(score_bp);
  });

  const stages = assessment.stages.filter((one) => one.pack === PACK);
  it.each(stages)("for stage $stage", ({ stage, counts }) => {
    expect(pencil({ kind: "stage", pack: PACK, stage })).toBe(counts.score_bp);
  });
});

it("finds clauses at any depth and everything below them", () => {
  const clause = findClause(pack.clauses, "7.1");
  expect(clause && below(clause)).toContain(`${PACK}/7.1.4-6`);
  expect(findClause(pack.clauses, "99")).toBeNull();
});

it("takes the deduction method apart", () => {
  const parts = [
    { aspect: "technical", applicable: 16, earned: 33, possible: 84, share_percent: 50 },
    { aspect: "management", applicable: 59, earned: 131, possible: 206, share_percent: 50 },
  ];
  expect(deductions({ ...explained, parts })).toEqual({
    applicable: 75,
    parts: [
      { aspect: "technical", share: 50, lost: 51, left: 1600 },
      { aspect: "management", share: 50, lost: 75, left: 0 },
    ],
  });
});

it("knows the deduction method from a quotient", () => {
  expect(isQuotient(explained)).toBe(true);
  const part = { aspect: "technical", applicable: 1, earned: 1, possible: 2, share_percent: 50 };
  expect(isQuotient({ ...explained, parts: [part, { ...part, aspect: "management" }] })).toBe(false);
});
