// Audits an operator received, asked for once somebody looks; and what each says about one requirement.

import type { Desk } from "../desk.svelte";
import { Latest } from "../latest.svelte";
import type { AuditFindingWire } from "../wire/AuditFindingWire";
import type { AuditResponseInputWire } from "../wire/AuditResponseInputWire";
import type { ReceivedAuditWire } from "../wire/ReceivedAuditWire";

const known = new WeakMap<Desk, Received>();

/** The audits of a desk; there is one list. */
export function receivedOf(desk: Desk): Received {
  const found = known.get(desk) ?? new Received(desk);
  known.set(desk, found);
  return found;
}

export const STANCES = ["accepted", "partly_accepted", "disputed"] as const;

export type Status = "no-need" | "unanswered" | "answered" | "done";

/** Whether a judgement asks for an answer: it differs, or names a finding. */
export function asksForAnswer({ agrees, severity, finding }: Pick<AuditFindingWire, "agrees" | "severity" | "finding">): boolean {
  return !agrees || severity !== null || finding !== null;
}

/** How far a finding is: answered, and with every action that answers it done. */
export function statusOf(finding: AuditFindingWire): Status {
  if (!asksForAnswer(finding)) return "no-need";
  if (!finding.response) return "unanswered";
  const { actions } = finding.response;
  return actions.length > 0 && actions.every(({ action }) => action.status === "done" || action.status === "verified") ? "done" : "answered";
}

export class Received {
  readonly list = new Latest<ReceivedAuditWire[]>();

  constructor(readonly desk: Desk) {}

  load(): Promise<void> {
    return this.list.ask(() => this.desk.backend.receivedAudits());
  }

  /** What every audit says about a requirement, the newest audit first. */
  about(requirement: string): { audit: ReceivedAuditWire; finding: AuditFindingWire }[] {
    return (this.list.value ?? []).flatMap((audit) => {
      const finding = audit.findings.find((one) => one.requirement === requirement);
      return finding ? [{ audit, finding }] : [];
    });
  }

  /** Saves an answer; rejects with what the backend refused. */
  async respond(audit: string, requirement: string, response: AuditResponseInputWire): Promise<void> {
    const answered = await this.desk.session.keep(() => this.desk.backend.respondToFinding(audit, requirement, response));
    this.list.value = (this.list.value ?? []).map((one) => (one.package === answered.package ? answered : one));
    await this.desk.session.refresh();
  }
}
