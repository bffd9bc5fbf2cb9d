// What jsdom lacks and the window has.

import { configure } from "@testing-library/svelte";
import { vi } from "vitest";

// What a page does in a moment takes many on a machine that compiles at the same time.
configure({ asyncUtilTimeout: 20_000 });

window.matchMedia = (query: string): MediaQueryList =>
  ({ matches: false, media: query, addEventListener: vi.fn(), removeEventListener: vi.fn() }) as unknown as MediaQueryList;

globalThis.ResizeObserver = class implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// axe looks for a canvas to measure icons with and does without.
HTMLCanvasElement.prototype.getContext = () => null;

Element.prototype.scrollIntoView = vi.fn();

globalThis.CSS = { ...globalThis.CSS, escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};

HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
