// Suppliers asked, in memory: what was handed out, what came back, and a response on its way in.

import type { RequestWire } from "../../wire/RequestWire";
import type { SupplierNameWire } from "../../wire/SupplierNameWire";
import type { SupplierStatusWire } from "../../wire/SupplierStatusWire";
import type { ChosenPackage } from "../packages";
import type { AskingSuppliers } from "../suppliers";
import { SUPPLIER_PACK } from "./asked";
import { incoming } from "./incoming";
import { failure, settle } from "./script";
import { TODAY, UNKNOWN } from "./signers";
import type { MemoryState } from "./state";
import texts from "./texts.json";

/** The day it is, in memory. */

const DAY = 86_400_000;

const RESPONSE = `${texts.files.response}.lhp`;

export function suppliersOf(state: MemoryState): AskingSuppliers {
  let requests: RequestWire[] = [];
  let chosen: ChosenPackage | null = null;
  let recorded = false;

  const named = (id: string): SupplierNameWire => {
    const found = state.open.inventory.suppliers.find((one) => one.id === id);
    if (!found) throw failure(`no such supplier: ${id}`);
    return { id, name: found.name };
  };

  function request(id: string, supplier: string, deadline: string | null): RequestWire {
    const late = deadline === null ? 0 : Math.max(0, (Date.parse(TODAY) - Date.parse(deadline)) / DAY);
    return {
      id,
      supplier: named(supplier),
      questionnaire: SUPPLIER_PACK.id,
      title: SUPPLIER_PACK.title,
      version: SUPPLIER_PACK.version,
      version_now: null,
      questions: SUPPLIER_PACK.questions.length,
      sections: SUPPLIER_PACK.clauses.map((one) => one.title),
      about: [{ supplier, product: null, system: null }],
      deadline,
      contact: texts.questionnaire.contact,
      note: null,
      sent_at: "2026-11-02T02:10:00Z",
      manifest: "5f".repeat(32),
      signed_by: [UNKNOWN.fingerprint],
      state: late > 0 ? "overdue" : "waiting",
      overdue_days: late,
      asked: 70,
      answered: 0,
      accepted: 0,
      reminders: [],
      last_contact: "2026-11-02T02:10:00Z",
      withdrawn_at: null,
      responses: [],
    };
  }

  /** Where the script has suppliers asked already. */
  function begun(): RequestWire[] {
    if (requests.length === 0 && state.script.requests) requests = state.script.requests.map(({ supplier, deadline, ...more }, at) => ({ ...request(`request-${at + 1}`, supplier, deadline), ...more }));
    return requests;
  }

  function change(id: string, next: (one: RequestWire) => Partial<RequestWire>): RequestWire {
    const found = begun().find((one) => one.id === id);
    if (!found) throw failure(`no such questionnaire: ${id}`);
    const changed = { ...found, ...next(found) };
    requests = requests.map((one) => (one === found ? changed : one));
    return changed;
  }

  return {
    async supplierStatus(): Promise<SupplierStatusWire> {
      const all = begun();
      const asked = new Set(all.map((one) => one.supplier.id));
      const never = state.open.inventory.suppliers.filter((one) => !asked.has(one.id)).map(({ id, name }) => ({ id, name }));
      return { as_of: TODAY, requests: all, unasked: [], never_asked: never, look_again: state.script.lookAgain ?? [] };
    },
    async makeRequest(input, sealing, workbook, _, progress) {
      state.calls.push(`makeRequest ${input.supplier} ${input.sections.join("+") || "all"} ${workbook}`);
      if (sealing.key_passphrase === "wrong") throw failure("the passphrase of the key is another");
      await state.goOn(progress);
      const path = state.script.saveTo === undefined ? `/home/operator/${texts.files.questionnaire}.lhp` : state.script.saveTo;
      if (path === null) return null;
      const made = { ...request(`request-${begun().length + 1}`, input.supplier, input.deadline), contact: input.contact, note: input.note };
      requests = [made, ...begun()];
      return { path, workbook: workbook ? path.replace(/\.lhp$/, ".xlsx") : null, request: made };
    },
    async remindSupplier(id, note) {
      state.calls.push(`remindSupplier ${id} ${note}`);
      const at = `${TODAY}T03:00:00Z`;
      return change(id, (one) => ({ reminders: [...one.reminders, { at, note }], last_contact: at }));
    },
    async withdrawRequest(id, withdrawn) {
      state.calls.push(`withdrawRequest ${id} ${withdrawn}`);
      return change(id, () => ({ state: withdrawn ? "withdrawn" : "waiting", withdrawn_at: withdrawn ? `${TODAY}T03:00:00Z` : null }));
    },
    async saveReminders() {
      state.calls.push("saveReminders");
      return state.script.saveTo === undefined ? `/home/operator/${texts.files.reminders}.csv` : state.script.saveTo;
    },
    async chooseResponse() {
      chosen = settle(state.script.response === undefined ? { name: RESPONSE, lock: "open" } : state.script.response);
      return chosen;
    },
    async previewResponse(_, unaskedOf, progress) {
      state.calls.push(`previewResponse ${unaskedOf}`);
      await state.goOn(progress);
      if (state.script.refused && unaskedOf === null) throw state.script.refused;
      return { ...incoming(state, chosen?.name ?? RESPONSE), ...state.script.incoming, recorded: recorded ? "response-1" : null };
    },
    async takeResponse(_, choice, progress) {
      state.calls.push(`takeResponse ${choice.accept_all ? "all" : choice.accept.join(" ")} ${choice.record}`);
      await state.goOn(progress);
      const looked = { ...incoming(state, chosen?.name ?? RESPONSE), ...state.script.incoming };
      const taken = (row: (typeof looked.rows)[number]) => row.refused === null && (choice.accept_all || choice.accept.includes(`${row.question}@${row.about}`));
      const rows = looked.rows.map((row) => ({ ...row, accepted: taken(row) }));
      const known = recorded;
      recorded = true;
      for (const one of begun()) {
        const { asked, answered } = looked;
        if (one.supplier.id === looked.supplier.id) change(one.id, () => ({ state: "partial", overdue_days: 0, asked, answered, accepted: rows.filter((row) => row.accepted).length, last_contact: `${TODAY}T03:00:00Z` }));
      }
      return { ...looked, rows, recorded: "response-1", known, applied: true };
    },
    async keptResponse() {
      throw failure("not recorded");
    },
  };
}
