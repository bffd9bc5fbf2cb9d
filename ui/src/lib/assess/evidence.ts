// Evidence files as people see them: how large, how handled, what can be looked at here.

import type { MessageId } from "../messages";
import type { EvidenceBodyWire } from "../wire/EvidenceBodyWire";
import type { EvidenceUseWire } from "../wire/EvidenceUseWire";
import type { EvidenceWire } from "../wire/EvidenceWire";
import type { Words } from "../words/words.svelte";

/** How a file must be handled, the least first. */
export const CLASSIFICATIONS = ["public", "internal", "sensitive", "important", "core"] as const;

const NAMES: Readonly<Record<string, MessageId>> = {
  public: "assess-mark-public",
  internal: "assess-mark-internal",
  sensitive: "assess-mark-sensitive",
  important: "assess-mark-important",
  core: "assess-mark-core",
};

export function classificationName(mark: string, words: Pick<Words, "t">): string {
  const id = NAMES[mark];
  return id ? words.t(id) : mark;
}

/** The name to show: the title somebody gave, else the file's. */
export function evidenceName({ details, file_name }: Pick<EvidenceWire, "details" | "file_name">): string {
  return details.title ?? file_name;
}

const UNITS = ["B", "KiB", "MiB", "GiB"] as const;

/** A size with its unit and at most one decimal. */
export function sizeOf(bytes: number, words: Pick<Words, "integer" | "halves">): string {
  let step = 0;
  let size = bytes;
  for (; size >= 1024 && step < UNITS.length - 1; step += 1) size /= 1024;
  // Whole and half units: more says nothing about a file.
  const shown = step === 0 || size >= 10 ? words.integer(Math.round(size)) : words.halves(Math.round(size * 2));
  return `${shown} ${UNITS[step]}`;
}

export function sameUse(a: EvidenceUseWire, b: EvidenceUseWire): boolean {
  return a.requirement === b.requirement && a.question === b.question && (a.object ?? "") === (b.object ?? "");
}

export function backing(list: readonly EvidenceWire[], use: EvidenceUseWire): EvidenceWire[] {
  return list.filter((one) => one.uses.some((own) => sameUse(own, use)));
}

export type Look = "image" | "pdf" | "text" | "none";

const IMAGES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"]);

const TEXTS = new Set(["application/json", "application/xml", "application/x-yaml", "application/toml", "image/svg+xml"]);

/** How a file of this type can be looked at in the window. Drawings in markup are shown as their text. */
export function lookOf(mediaType: string): Look {
  const [type = ""] = mediaType.toLowerCase().split(";");
  if (IMAGES.has(type)) return "image";
  if (type === "application/pdf") return "pdf";
  return type.startsWith("text/") || TEXTS.has(type) || type.endsWith("+json") || type.endsWith("+xml") ? "text" : "none";
}

export function bytesOf({ base64 }: Pick<EvidenceBodyWire, "base64">): Uint8Array<ArrayBuffer> {
  const raw = atob(base64);
  const bytes = new Uint8Array(raw.length);
  for (let index = 0; index < raw.length; index += 1) bytes[index] = raw.charCodeAt(index);
  return bytes;
}

/** How much of a text is shown. */
export const TEXT_SHOWN = 200_000;

/** The beginning of a text, and whether there is more. Bytes that are no text show as the replacement character. */
export function textOf(bytes: Uint8Array): { text: string; more: boolean } {
  const text = new TextDecoder().decode(bytes.subarray(0, TEXT_SHOWN));
  return { text, more: bytes.length > TEXT_SHOWN };
}
