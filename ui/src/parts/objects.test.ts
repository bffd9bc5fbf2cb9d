import { expect, it } from "vitest";
import recorded from "../lib/backend/recordings/assessment.json";
import type { AssessmentWire } from "../lib/wire/AssessmentWire";
import type { ObjectWire } from "../lib/wire/ObjectWire";
import { byKind, nameOf, pulledDown } from "./objects";

const assessment = recorded as unknown as AssessmentWire;

function object(key: string): ObjectWire {
  const found = assessment.objects.find((one) => one.object === key);
  if (!found) throw new Error(key);
  return found;
}

it("objects of one kind stand together and none is lost", () => {
  const groups = byKind(assessment.objects);
  expect(groups.map((group) => group.kind)).toEqual(["supplier", "product-in-system"]);
  expect(groups.flatMap((group) => group.objects)).toEqual(assessment.objects);
  expect(byKind([])).toEqual([]);
});

it("an object is told with every requirement it pulls down and the questions that decide", () => {
  for (const one of assessment.objects) {
    const down = pulledDown(one, assessment);
    expect(down.map((row) => row.requirement)).toEqual(one.pulled_down);
    expect(down.every((row) => row.questions.length > 0)).toBe(true);
    expect(down.every((row) => ["partial", "nonconform"].includes(row.verdict))).toBe(true);
    expect(down.filter((row) => row.alone).map((row) => row.requirement)).toEqual(one.pulled_down_alone);
  }
  const rollback = pulledDown(object("prd-agent@sys-ems"), assessment).find((row) => row.requirement === "gbt-43698-2024/7.2.4-9");
  expect(rollback).toMatchObject({ verdict: "nonconform", questions: ["deployment/DEP-B10"], alone: true, judged: null });
});

it("a person's verdict is told where it is another one", () => {
  const overridden = assessment.suggestions.find((one) => one.basis === "overridden" && one.verdict !== "conform");
  const key = overridden?.pulled_down_by[0] ?? "";
  const row = pulledDown(object(key), assessment).find((one) => one.requirement === overridden?.requirement);
  expect(row?.judged).toBe(overridden?.judged);
});

it("an object has its name in both languages, and an unknown key has none", () => {
  const name = nameOf(assessment.objects, "sup-liyue");
  expect(name?.["zh-CN"]).not.toBe(name?.en);
  expect(nameOf(assessment.objects, "sup-nobody")).toBeNull();
});
