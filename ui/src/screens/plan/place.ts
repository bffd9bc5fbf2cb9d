// Where a piece of the plan is answered.

import type { Desk } from "../../lib/desk.svelte";
import { below, findClause } from "../../lib/explanation";
import type { Place } from "../../lib/screens.svelte";
import type { PlanRowWire } from "../../lib/wire/PlanRowWire";
import { firstLeft } from "../overview/next";

type Source = Pick<Desk, "pack"> & { session: Pick<Desk["session"], "rows"> };

/** The sheet of a questionnaire, or the first requirement of a chapter that is left, else its first. */
export async function placeOf(desk: Source, row: Pick<PlanRowWire, "pack" | "clause" | "object">): Promise<Place> {
  if (row.object !== null) return { screen: "sheets", questionnaire: row.pack, object: row.object };
  const clause = row.clause === null ? null : findClause((await desk.pack(row.pack)).clauses, row.clause);
  const order = clause ? below(clause) : [...desk.session.rows.keys()].filter((id) => id.startsWith(`${row.pack}/`));
  const { rows } = desk.session;
  const requirement = firstLeft(order, rows, "judge") ?? firstLeft(order, rows, "confirm") ?? order[0];
  return requirement === undefined ? { screen: "assess" } : { screen: "assess", requirement };
}
