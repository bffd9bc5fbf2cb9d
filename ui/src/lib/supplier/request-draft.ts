// A questionnaire for a supplier as it is drawn up, and what is missing from it.

import type { MessageId } from "../messages";
import type { RequestInputWire } from "../wire/RequestInputWire";
import type { TextWire } from "../wire/TextWire";

export interface RequestDraft {
  supplier: string;
  questionnaire: string;
  /** Ids of the sections left out; all are asked where none is. */
  without: string[];
  /** ISO; empty where there is none. */
  deadline: string;
  contact: string;
  note: TextWire;
  nameSystems: boolean;
  withEarlier: boolean;
  workbook: boolean;
}

export function requestDraft(supplier: string, questionnaire: string, contact: string): RequestDraft {
  return { supplier, questionnaire, without: [], deadline: "", contact, note: { "zh-CN": "", en: "" }, nameSystems: false, withEarlier: true, workbook: false };
}

export interface RequestFaults {
  supplier?: MessageId;
  sections?: MessageId;
  contact?: MessageId;
  deadline?: MessageId;
}

/** `sections` are all of the questionnaire; `today` is ISO. */
export function requestFaults(draft: RequestDraft, sections: readonly string[], today: string): RequestFaults {
  const faults: RequestFaults = {};
  if (draft.supplier === "") faults.supplier = "asking-fault-supplier";
  if (sections.length > 0 && sections.every((one) => draft.without.includes(one))) faults.sections = "asking-fault-sections";
  if (draft.contact.trim() === "") faults.contact = "asking-fault-contact";
  if (draft.deadline !== "" && draft.deadline < today) faults.deadline = "asking-fault-deadline";
  return faults;
}

/** What is asked for. A note in one language stands in both, so that it is read in either. */
export function requestInput(draft: RequestDraft, sections: readonly string[]): RequestInputWire {
  const chosen = sections.filter((one) => !draft.without.includes(one));
  const [zh, en] = [draft.note["zh-CN"].trim(), draft.note.en.trim()];
  return {
    supplier: draft.supplier,
    questionnaire: draft.questionnaire,
    sections: chosen.length === sections.length ? [] : chosen,
    deadline: draft.deadline || null,
    contact: draft.contact.trim(),
    note: zh === "" && en === "" ? null : { "zh-CN": zh || en, en: en || zh },
    name_systems: draft.nameSystems,
    with_earlier: draft.withEarlier,
  };
}
