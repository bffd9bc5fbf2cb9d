import { afterEach, expect, it } from "vitest";
import { announced, COMMANDS, commandOf, shown, written } from "./keys";

function press(key: string, more: Partial<KeyboardEventInit> = {}, target: Element = document.body) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, ...more });
  target.dispatchEvent(event);
  return commandOf(event);
}

afterEach(() => document.body.replaceChildren());

it("every command has keys of its own", () => {
  const all = COMMANDS.flatMap(({ strokes }) => strokes.map(written));
  expect(new Set(all).size).toBe(all.length);
});

it("letters fire whatever capitals are locked, but not with Control", () => {
  expect(press("n")).toBe("next-unanswered");
  expect(press("N")).toBe("next-unanswered");
  expect(press("N", { shiftKey: true })).toBeNull();
  expect(press("n", { ctrlKey: true })).toBeNull();
  expect(press("n", { altKey: true })).toBeNull();
});

it("a sign fires on keyboards with and without Shift for it", () => {
  expect(press("?", { shiftKey: true })).toBe("unsure");
  expect(press("?")).toBe("unsure");
});

it("undo and redo are told apart by Shift", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  expect(press("y", { metaKey: true })).toBe("redo");
  expect(press("z")).toBeNull();
});

it.each(["textarea", "select", "input"])("nothing but the list of keys fires while typing in a %s", (name) => {
  const field = document.body.appendChild(document.createElement(name));
  expect(press("1", {}, field)).toBeNull();
  expect(press("z", { ctrlKey: true }, field)).toBeNull();
  expect(press("F1", {}, field)).toBe("keys");
  expect(press("Escape", {}, field)).toBe("leave");
});

it("radio buttons and checkboxes are not typed in", () => {
  const radio = document.body.appendChild(Object.assign(document.createElement("input"), { type: "radio" }));
  expect(press("2", {}, radio)).toBe("partial");
});

it("nothing fires while an input method composes or behind a dialog", () => {
  expect(press("1", { isComposing: true })).toBeNull();
  document.body.appendChild(Object.assign(document.createElement("dialog"), { open: true }));
  expect(press("1")).toBeNull();
});

it("keys are written for people and for assistive technology", () => {
  expect([shown("redo"), shown("leave"), shown("flag")]).toEqual(["Shift+Ctrl+Z", "Esc", "F"]);
  expect([announced("redo"), announced("leave")]).toEqual(["Shift+Control+Z", "Escape"]);
});
