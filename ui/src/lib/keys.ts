// Every keyboard command of the window, in one table: what fires it, how it is written, and what it is called. F1 shows the table,
// tooltips name the keys from it, and nothing else decides what a key does.

import type { MessageId } from "./messages";

export type Command =
  | "conform"
  | "partial"
  | "nonconform"
  | "not_applicable"
  | "clear"
  | "agree"
  | "next-unanswered"
  | "next"
  | "previous"
  | "flag"
  | "unsure"
  | "comment"
  | "evidence"
  | "guidance"
  | "history"
  | "card"
  | "undo"
  | "redo"
  | "search"
  | "commands"
  | "keys"
  | "leave";

export const KEY_GROUPS = ["judging", "moving", "tools", "window"] as const;

export type KeyGroup = (typeof KEY_GROUPS)[number];

/** A key, and whether Control (or Command) and Shift are held with it. */
export interface Stroke {
  key: string;
  control?: boolean;
  shift?: boolean;
}

export interface KeyCommand {
  command: Command;
  group: KeyGroup;
  strokes: readonly Stroke[];
  says: MessageId;
  /** Means something only where one reviews, or only where one answers. */
  only?: "audit" | "answering";
  /** Fires in text fields too. */
  whileTyping?: boolean;
}

export const COMMANDS: readonly KeyCommand[] = [
  { command: "conform", group: "judging", strokes: [{ key: "1" }], says: "verdict-conform" },
  { command: "partial", group: "judging", strokes: [{ key: "2" }], says: "verdict-partial" },
  { command: "nonconform", group: "judging", strokes: [{ key: "3" }], says: "verdict-nonconform" },
  { command: "not_applicable", group: "judging", strokes: [{ key: "4" }], says: "verdict-not_applicable" },
  { command: "clear", group: "judging", strokes: [{ key: "0" }], says: "assess-clear" },
  { command: "agree", group: "judging", strokes: [{ key: "a" }], says: "auditing-key-agree", only: "audit" },
  { command: "flag", group: "judging", strokes: [{ key: "f" }], says: "assess-flag", only: "answering" },
  { command: "unsure", group: "judging", strokes: [{ key: "?" }], says: "assess-unsure", only: "answering" },
  { command: "next-unanswered", group: "moving", strokes: [{ key: "n" }], says: "assess-next-unanswered" },
  { command: "next", group: "moving", strokes: [{ key: "j" }], says: "assess-next" },
  { command: "previous", group: "moving", strokes: [{ key: "p" }, { key: "k" }], says: "assess-previous" },
  { command: "card", group: "moving", strokes: [{ key: "m" }], says: "assess-card", only: "answering" },
  { command: "guidance", group: "tools", strokes: [{ key: "g" }], says: "assess-tool-guidance" },
  { command: "comment", group: "tools", strokes: [{ key: "c" }], says: "assess-tool-comments", only: "answering" },
  { command: "history", group: "tools", strokes: [{ key: "h" }], says: "assess-tool-history" },
  { command: "evidence", group: "tools", strokes: [{ key: "e" }], says: "term-evidence" },
  { command: "undo", group: "window", strokes: [{ key: "z", control: true }], says: "assess-undo" },
  {
    command: "redo",
    group: "window",
    strokes: [
      { key: "z", control: true, shift: true },
      { key: "y", control: true },
    ],
    says: "assess-redo",
  },
  { command: "search", group: "window", strokes: [{ key: "/" }], says: "assess-key-search" },
  { command: "commands", group: "window", strokes: [{ key: "k", control: true }], says: "assess-key-commands", whileTyping: true },
  { command: "keys", group: "window", strokes: [{ key: "F1" }], says: "assess-keys", whileTyping: true },
  { command: "leave", group: "window", strokes: [{ key: "Escape" }], says: "assess-key-leave", whileTyping: true },
];

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "target">;

/**
 * The command of a key press; null for none. Nothing fires while an input method composes, behind a modal dialog, or, but for
 * the few that say so, while somebody types.
 */
export function commandOf(event: Pressed): Command | null {
  if (event.isComposing || event.altKey || document.querySelector("dialog[open]")) return null;
  const found = COMMANDS.find(({ strokes }) => strokes.some((stroke) => matches(stroke, event)));
  if (!found || (isTyping(event.target) && !found.whileTyping)) return null;
  return found.command;
}

/** Whether keys pressed at `target` are text somebody writes, or choose from a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit", "reset"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** How the first keys of a command are written: `Ctrl+Z`. */
export function shown(command: Command): string {
  const stroke = COMMANDS.find((one) => one.command === command)?.strokes[0];
  return stroke ? written(stroke) : "";
}

/** How keys are written. */
export function written({ key, control, shift }: Stroke): string {
  const name = key === "Escape" ? "Esc" : key.length === 1 ? key.toUpperCase() : key;
  return [...(shift ? ["Shift"] : []), ...(control ? ["Ctrl"] : []), name].join("+");
}

/** The first keys of a command as `aria-keyshortcuts` wants them. */
export function announced(command: Command): string {
  return shown(command).replace("Ctrl", "Control").replace("Esc", "Escape");
}

function matches(stroke: Stroke, event: Pressed): boolean {
  const letter = /^[a-z]$/.test(stroke.key);
  const key = letter ? event.key.toLowerCase() : event.key;
  if (key !== stroke.key || (event.ctrlKey || event.metaKey) !== (stroke.control ?? false)) return false;
  // Signs such as "?" need Shift on one keyboard and not on another.
  return letter ? event.shiftKey === (stroke.shift ?? false) : true;
}
