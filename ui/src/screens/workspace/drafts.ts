// What is typed into the forms of a workspace, and what is wrong with it.

import type { MessageId } from "../../lib/messages";
import type { NewWorkspaceWire } from "../../lib/wire/NewWorkspaceWire";
import type { OrganisationInputWire } from "../../lib/wire/OrganisationInputWire";
import type { TextWire } from "../../lib/wire/TextWire";

export const SECTORS = ["energy", "transport", "water", "health", "finance", "telecom", "government", "other"] as const;

/** Characters a passphrase needs; the desktop refuses shorter ones. */
export const LEAST = 8;

export interface OrganisationDraft {
  name: TextWire;
  /** Empty where none is chosen. */
  sector: string;
  region: string;
}

export interface PassphraseDraft {
  passphrase: string;
  repeated: string;
}

export function organisationDraft(organisation?: OrganisationInputWire): OrganisationDraft {
  if (!organisation) return { name: { "zh-CN": "", en: "" }, sector: "", region: "" };
  return { name: { ...organisation.name }, sector: organisation.sector ?? "", region: organisation.region ?? "" };
}

export function organisationInput({ name, sector, region }: OrganisationDraft): OrganisationInputWire {
  return { name: trimmed(name), sector: sector || null, region: region.trim().toUpperCase() || null };
}

export function isNamed(name: TextWire): boolean {
  return name["zh-CN"].trim() !== "" && name.en.trim() !== "";
}

export function trimmed(name: TextWire): TextWire {
  return { "zh-CN": name["zh-CN"].trim(), en: name.en.trim() };
}

/** An ISO 3166-2 code, or nothing. */
export function isRegion(region: string): boolean {
  return /^([A-Z]{2}-[A-Z0-9]{1,3})?$/.test(region.trim().toUpperCase());
}

export function isOrganisation({ name, region }: OrganisationDraft): boolean {
  return isNamed(name) && isRegion(region);
}

/** What is wrong with a new passphrase; counted in characters as a person sees them. */
export function passphraseFaults({ passphrase, repeated }: PassphraseDraft): { passphrase?: MessageId; repeated?: MessageId } {
  if ([...passphrase].length < LEAST) return { passphrase: "workspace-passphrase-short" };
  if (passphrase !== repeated) return { repeated: "workspace-passphrase-differs" };
  return {};
}

export function isPassphrase(draft: PassphraseDraft): boolean {
  return Object.keys(passphraseFaults(draft)).length === 0;
}

export function newWorkspace(organisation: OrganisationDraft, author: string, { passphrase }: PassphraseDraft): NewWorkspaceWire {
  return { organisation: organisationInput(organisation), author: author.trim(), passphrase };
}

/** The groups a recovery key is printed in. */
export function groups(key: string): string[] {
  return key.split(/[\s-]+/).filter(Boolean);
}
