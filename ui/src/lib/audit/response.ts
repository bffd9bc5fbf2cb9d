// An answer to a finding, as it is written.

import type { AuditFindingWire } from "../wire/AuditFindingWire";
import type { AuditResponseInputWire } from "../wire/AuditResponseInputWire";

export interface ResponseDraft {
  stance: string;
  text: string;
  actions: string[];
  /** A new action is made that answers it. */
  acting: boolean;
  plan: string;
  owner: string;
  due: string;
}

/** What was answered before, else an answer that accepts and takes the recommendation up as the plan. */
export function responseDraft({ response, recommendation }: Pick<AuditFindingWire, "response" | "recommendation">): ResponseDraft {
  return {
    stance: response?.stance ?? "accepted",
    text: response?.text ?? "",
    actions: response?.actions.map(({ action }) => action.id) ?? [],
    acting: false,
    plan: recommendation ?? "",
    owner: "",
    due: "",
  };
}

/** What is missing; null when it can be sent. Whoever does not accept a finding whole says why. */
export function responseFault(draft: ResponseDraft): "text" | "plan" | null {
  if (draft.acting && draft.plan.trim() === "") return "plan";
  return draft.stance !== "accepted" && draft.text.trim() === "" ? "text" : null;
}

export function responseInput(draft: ResponseDraft): AuditResponseInputWire {
  const { stance, text, actions, acting, plan, owner, due } = draft;
  const made = acting ? { plan: plan.trim(), owner: owner.trim() || null, due: due || null } : null;
  return { stance, text: text.trim() || null, actions, new_action: made };
}
