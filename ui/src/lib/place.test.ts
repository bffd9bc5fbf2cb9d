import { beforeEach, expect, it } from "vitest";
import { keepPlace } from "./place";

/** Gives an element a place that a test can move. */
function at(element: Element, top: () => number, height: number): void {
  element.getBoundingClientRect = () => ({ top: top(), bottom: top() + height }) as DOMRect;
}

beforeEach(() => {
  document.body.innerHTML = "<div data-scroll><p data-anchor id='a'></p><p data-anchor id='b'></p></div>";
});

it("brings back what stood first in view", () => {
  const scroller = document.querySelector("[data-scroll]") as Element;
  const [a, b] = [...document.querySelectorAll("p")] as unknown as [Element, Element];
  let height = 100;
  at(scroller, () => 50, 400);
  at(a, () => 50 - scroller.scrollTop, 100);
  at(b, () => 50 + height - scroller.scrollTop, 100);
  scroller.scrollTop = 130;
  const restore = keepPlace();
  height = 160;
  restore();
  expect(scroller.scrollTop).toBe(190);
});

it("leaves alone what was not scrolled", () => {
  const scroller = document.querySelector("[data-scroll]") as Element;
  keepPlace()();
  expect(scroller.scrollTop).toBe(0);
});
