import { beforeEach, expect, it } from "vitest";
import { Panel, sameTarget, type Target } from "./panel.svelte";

const TOTAL: Target = { kind: "total", pack: "p" };
const ONE: Target = { kind: "requirement", id: "p/1" };
const TWO: Target = { kind: "requirement", id: "p/2" };

let outside: HTMLElement;
let inside: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = "<button id='out'></button><aside data-panel><button id='in'></button></aside>";
  outside = document.getElementById("out") as HTMLElement;
  inside = document.getElementById("in") as HTMLElement;
});

it("closing gives the keyboard back to where the panel was opened", () => {
  const panel = new Panel();
  outside.focus();
  panel.show(TOTAL);
  inside.focus();
  panel.hide();
  expect(document.activeElement).toBe(outside);
  expect(panel.target).toBeNull();
});

it("what is opened from inside can be gone back from", () => {
  const panel = new Panel();
  outside.focus();
  panel.show(TOTAL);
  inside.focus();
  panel.show(ONE);
  expect(panel.trail).toEqual([TOTAL]);
  panel.back();
  expect(panel.target).toEqual(TOTAL);
  panel.hide();
  expect(document.activeElement).toBe(outside);
});

it("follows a selection only while it is open", () => {
  const panel = new Panel();
  panel.follow(ONE);
  expect(panel.target).toBeNull();
  panel.show(ONE);
  const entered = panel.entered;
  panel.follow(TWO);
  expect(panel.target).toEqual(TWO);
  expect(panel.entered).toBe(entered);
});

it("tells targets apart by what they are about", () => {
  expect(sameTarget(ONE, { ...ONE })).toBe(true);
  expect(sameTarget(ONE, TWO)).toBe(false);
});
