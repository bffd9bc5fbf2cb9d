// What is typed about an assessment, from a new one, an existing one, or the last cycle; and what is missing from it.

import type { AssessmentInputWire } from "../../lib/wire/AssessmentInputWire";
import type { AssessmentRowWire } from "../../lib/wire/AssessmentRowWire";
import type { ExclusionInputWire } from "../../lib/wire/ExclusionInputWire";
import type { TailoringWire } from "../../lib/wire/TailoringWire";
import type { TextWire } from "../../lib/wire/TextWire";
import { isNamed, trimmed } from "../workspace/drafts";
import { SIDES, type Side } from "./scope";

export const SUBJECTS = ["organisation", "system", "product", "supplier"] as const;

export const OBJECTS = ["supplier", "product-in-system"] as const;

export interface TailoringDraft {
  decided_by: string;
  decided_on: string;
  reason: string;
  /** Empty asks for every scenario's requirements. */
  scenario: string;
  /** Packs of which only one side is asked. */
  sides: Record<string, Side | "both">;
  objects: Record<(typeof OBJECTS)[number], boolean>;
  excluded: ExclusionInputWire[];
}

export interface AssessmentDraft {
  id: string;
  name: TextWire;
  subject_kind: string;
  subject: TextWire;
  assessed_on: string;
  model: string;
  packs: string[];
  tailored: boolean;
  tailoring: TailoringDraft;
  copied_from: string | null;
}

/** A new assessment of the whole organisation; against which standards is for a person to say. */
export function newAssessment(organisation: TextWire, model: string, today: string): AssessmentDraft {
  return {
    id: "",
    name: { "zh-CN": "", en: "" },
    subject_kind: "organisation",
    subject: { ...organisation },
    assessed_on: today,
    model,
    packs: [],
    tailored: false,
    tailoring: noTailoring(today),
    copied_from: null,
  };
}

/** An assessment as it is, to be changed. */
export function draftOf(row: AssessmentRowWire, today: string): AssessmentDraft {
  const { id, name, subject_kind, subject, assessed_on, model, packs, tailoring, copied_from } = row;
  return {
    id,
    name: { ...name },
    subject_kind,
    subject: { ...subject },
    assessed_on,
    model,
    packs: [...packs],
    tailored: tailoring !== null,
    tailoring: tailoring ? tailoringDraft(tailoring) : noTailoring(today),
    copied_from,
  };
}

/** The next cycle of an assessment: all of it but the name and the day. */
export function nextCycle(row: AssessmentRowWire, today: string): AssessmentDraft {
  return { ...draftOf(row, today), id: "", name: { "zh-CN": "", en: "" }, assessed_on: today, copied_from: row.id };
}

/** As it is saved. */
export function assessmentInput(draft: AssessmentDraft): AssessmentInputWire {
  const { tailored, tailoring, name, subject, ...rest } = draft;
  const sides = Object.entries(tailoring.sides)
    .filter(([pack, side]) => side !== "both" && draft.packs.includes(pack))
    .map(([pack, side]) => ({ pack, sides: [side] }));
  const objects = OBJECTS.filter((one) => tailoring.objects[one]);
  return {
    ...rest,
    name: trimmed(name),
    subject: trimmed(subject),
    tailoring: tailored
      ? {
          decided_by: tailoring.decided_by.trim(),
          decided_on: tailoring.decided_on || null,
          reason: tailoring.reason.trim(),
          scenario: tailoring.scenario || null,
          sides,
          objects: objects.length === OBJECTS.length ? null : [...objects],
          excluded: tailoring.excluded
            .filter((one) => draft.packs.includes(one.what.slice(0, one.what.indexOf("/"))))
            .map((one) => ({ ...one, reason: one.reason.trim() })),
        }
      : null,
  };
}

export function isComplete(draft: AssessmentDraft): boolean {
  const { tailoring } = draft;
  return (
    isNamed(draft.name) &&
    isNamed(draft.subject) &&
    isDay(draft.assessed_on) &&
    draft.packs.length > 0 &&
    (!draft.tailored ||
      (tailoring.decided_by.trim() !== "" &&
        tailoring.reason.trim() !== "" &&
        OBJECTS.some((one) => tailoring.objects[one]) &&
        tailoring.excluded.every((one) => one.reason.trim() !== "")))
  );
}

export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day);
}

/** Today as an ISO date, where the reader is. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function noTailoring(today: string): TailoringDraft {
  return {
    decided_by: "",
    decided_on: today,
    reason: "",
    scenario: "",
    sides: {},
    objects: { supplier: true, "product-in-system": true },
    excluded: [],
  };
}

function tailoringDraft(tailoring: TailoringWire): TailoringDraft {
  const only = (sides: readonly string[]): Side | "both" => (sides.length === 1 ? (SIDES.find((one) => one === sides[0]) ?? "both") : "both");
  const objects = (one: (typeof OBJECTS)[number]) => tailoring.objects?.includes(one) ?? true;
  return {
    decided_by: tailoring.decided_by,
    decided_on: tailoring.decided_on ?? "",
    reason: tailoring.reason,
    scenario: tailoring.scenario ?? "",
    sides: Object.fromEntries(tailoring.sides.map((one) => [one.pack, only(one.sides)])),
    objects: { supplier: objects("supplier"), "product-in-system": objects("product-in-system") },
    excluded: tailoring.excluded.map((one) => ({ ...one })),
  };
}
