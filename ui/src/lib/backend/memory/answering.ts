// Answering, in memory.

import type { AssessmentWire } from "../../wire/AssessmentWire";
import type { ExplanationWire } from "../../wire/ExplanationWire";
import type { FieldChangeWire } from "../../wire/FieldChangeWire";
import type { ItemRowWire } from "../../wire/ItemRowWire";
import recordedRequirements from "../recordings/requirements.json";
import type { Answering } from "../workspace";
import { backing, writtenIn, type Wrote } from "./answers";
import { evidenceOf } from "./evidence";
import { failure } from "./script";
import { sheetsOf } from "./sheets";
import type { MemoryState } from "./state";

/** Entries of the journal at once, as in the real one. */
const PAGE = 50;

const NOTHING: Wrote = { note: null, reason: null, affects: [] };

export function answeringOf(state: MemoryState): Answering {
  function row(requirement: string): ItemRowWire {
    writtenIn(state);
    const found = state.open.rows.get(requirement);
    if (!found) throw failure(`no such requirement: ${requirement}`);
    return found;
  }

  /** Puts what changed into the journal, and into the journal of what was taken back. */
  function journal(kind: string, requirement: string, fields: FieldChangeWire[], reason: string | null): void {
    const { history } = writtenIn(state);
    const { people, author } = state.open.workspace;
    const name = people.find((one) => one.id === author)?.name ?? "";
    history.unshift({ entry: history.length + 1, at: new Date().toISOString(), author: name, kind, thing: "answer", what: requirement, fields, reason, merged: null });
  }

  const { becauseOf, ...questionnaires } = sheetsOf(state);

  return {
    ...evidenceOf(state),
    ...questionnaires,
    async items() {
      writtenIn(state);
      return [...state.open.rows.values()];
    },
    async item(requirement) {
      const own = row(requirement);
      const written = writtenIn(state);
      const use = { requirement, question: null, object: null, action: null };
      const explained = (recordedRequirements as unknown as ExplanationWire[]).find((one) => one.requirement?.requirement === requirement)?.requirement;
      const { findings } = state.open.assessment as AssessmentWire;
      const wrote = written.answers.get(requirement) ?? NOTHING;
      const replied = becauseOf(requirement);
      const because = replied.length > 0 ? replied : (explained?.because ?? []);
      return {
        row: own,
        ...wrote,
        saved: written.saved.get(requirement) ?? null,
        because: own.suggested === null ? [] : because,
        pulled_down_by: because.flatMap((one) => (one.verdict === own.suggested && own.suggested !== "conform" ? [one.object] : [])),
        proposals: [],
        evidence: backing(written, use),
        comments: written.comments.flatMap(({ on, comment }) => (on.requirement === requirement ? [comment] : [])),
        actions: [],
        findings: findings.filter((one) => one.requirement === requirement),
      };
    },
    async saveAnswer(requirement, { verdict, note, reason, affects, flagged, unsure, assignee }) {
      state.calls.push(`saveAnswer ${requirement}`);
      const written = writtenIn(state);
      const before = row(requirement);
      const said = before.suggested === null ? "judged" : verdict === before.suggested ? "confirmed" : "overridden";
      const basis = verdict !== null ? said : before.suggested === null ? null : "suggested";
      const after = { ...before, verdict: verdict ?? before.suggested, basis, noted: (note ?? "") !== "", flagged, unsure, assignee };
      const old = written.answers.get(requirement) ?? NOTHING;
      const wrote = { note, reason, affects };
      const fields = changed({ ...old, verdict: before.verdict, flagged: before.flagged, unsure: before.unsure, assignee: before.assignee }, { ...wrote, verdict, flagged, unsure, assignee });
      const put = () => {
        written.answers.set(requirement, wrote);
        written.saved.set(requirement, new Date().toISOString());
      };
      put();
      journal("put", requirement, fields, reason);
      return state.save({
        kind: "answer",
        what: requirement,
        before: [before],
        after: [after],
        undo: () => {
          written.answers.set(requirement, old);
          journal("undo", requirement, fields.map(({ field, before: was, after: is }) => ({ field, before: is, after: was })), null);
        },
        redo: () => {
          put();
          journal("redo", requirement, fields, null);
        },
      });
    },
    async acceptProposal(requirement, from) {
      const before = row(requirement);
      const { verdict } = row(from);
      return state.save({ kind: "answer", what: requirement, before: [before], after: [{ ...before, verdict, basis: "mapped" }] });
    },
    async history(requirement, before) {
      const own = writtenIn(state).history.filter((one) => (requirement === null || one.what === requirement) && (before === null || one.entry < before));
      return own.slice(0, PAGE);
    },
    async assign(requirements, assignee) {
      state.calls.push(`assign ${requirements.length} ${assignee}`);
      const before = requirements.map(row);
      return state.save({ kind: "answer", what: "", before, after: before.map((one) => ({ ...one, assignee })) });
    },
    async undo() {
      return state.undo();
    },
    async redo() {
      return state.redo();
    },
  };
}

/** The fields that differ, each before and after. */
function changed(before: Record<string, unknown>, after: Record<string, unknown>): FieldChangeWire[] {
  const shown = (value: unknown) => (value === null || value === undefined ? null : Array.isArray(value) ? value.join(", ") : String(value));
  return Object.keys(after).flatMap((field) => {
    const [was, is] = [shown(before[field]), shown(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
