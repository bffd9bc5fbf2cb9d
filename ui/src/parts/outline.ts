// A pack's contents as one list in reading order, with their depth: clauses and requirements of a standard, sections and questions of
// a questionnaire.

import type { ClauseNodeWire } from "../lib/wire/ClauseNodeWire";
import type { PackWire } from "../lib/wire/PackWire";
import type { TextWire } from "../lib/wire/TextWire";
import { split } from "./findings";

export interface OutlineRow {
  /** The full id of a requirement or question, or `clause ` and a clause's number. */
  key: string;
  number: string;
  title: TextWire;
  depth: number;
  /** A heading groups what follows; an item can be opened. */
  kind: "heading" | "item";
}

type Contents = Pick<PackWire, "clauses" | "requirements" | "questions">;

export function outline(pack: Contents): OutlineRow[] {
  const requirements = new Map(pack.requirements.map((one) => [one.id, one]));
  return pack.clauses.flatMap((clause) => rows(clause, 0));

  function rows(clause: ClauseNodeWire, depth: number): OutlineRow[] {
    const head: OutlineRow = { key: `clause ${clause.id}`, number: clause.id, title: clause.title, depth, kind: "heading" };
    const judged = clause.requirements.flatMap((id) => {
      const found = requirements.get(id);
      return found ? [item(id, found.clause, found.title, depth + 1)] : [];
    });
    const asked = pack.questions
      .filter((question) => question.section === clause.id)
      .map((question) => item(question.id, split(question.id).local, question.text, depth + 1));
    return [head, ...judged, ...asked, ...clause.children.flatMap((child) => rows(child, depth + 1))];
  }
}

function item(key: string, number: string, title: TextWire, depth: number): OutlineRow {
  return { key, number, title, depth, kind: "item" };
}
