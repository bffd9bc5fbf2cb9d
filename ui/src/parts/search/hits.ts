// What a search found, grouped by kind, and where each hit leads.

import type { Desk } from "../../lib/desk.svelte";
import type { Place } from "../../lib/screens.svelte";
import type { SearchHitWire } from "../../lib/wire/SearchHitWire";
import { split } from "../findings";

export const KINDS = ["requirement", "question", "system", "supplier", "product", "evidence", "action", "note", "comment"] as const;

export type Kind = (typeof KINDS)[number];

/** The backend answers at most so many. */
export const MOST = 200;

export function grouped(hits: readonly SearchHitWire[]): { kind: Kind; hits: SearchHitWire[] }[] {
  return KINDS.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })).filter((group) => group.hits.length > 0);
}

/** Where a hit is looked at. Without an assessment requirements and questions are read in their packs. */
export function placeOf(hit: Pick<SearchHitWire, "kind" | "id">, assessed: boolean): Place {
  switch (hit.kind) {
    case "supplier":
      return { screen: "inventory", part: "suppliers" };
    case "system":
      return { screen: "inventory", part: "systems" };
    case "product":
      return { screen: "inventory", part: "products" };
    case "evidence":
      return { screen: "evidence", part: hit.id };
    case "action":
      return { screen: "actions", part: hit.id };
    case "question":
      return assessed ? { screen: "sheets", questionnaire: split(hit.id).pack, part: hit.id } : { screen: "packs" };
    default:
      return assessed ? { screen: "assess", requirement: hit.id } : { screen: "packs" };
  }
}

/** Goes there. */
export function follow(desk: Desk, hit: Pick<SearchHitWire, "kind" | "id">): void {
  const place = placeOf(hit, desk.assessment !== null);
  if (place.screen === "packs") {
    desk.shownPack = split(hit.id).pack;
    desk.shownItem = hit.id;
  }
  desk.session.go(place);
}

/** Whether there is enough to search for: one Han character, or two of anything else. */
export function enough(text: string): boolean {
  return /\p{Script=Han}/u.test(text) || [...text].length >= 2;
}
