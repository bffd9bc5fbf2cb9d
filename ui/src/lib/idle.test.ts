import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenIdle } from "./idle";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("locks after so many minutes without a sign of a person", () => {
  const away = vi.fn();
  const stop = whenIdle(5, away);
  vi.advanceTimersByTime(4 * 60_000);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(4 * 60_000);
  expect(away).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(away).toHaveBeenCalledTimes(1);
  stop();
  vi.advanceTimersByTime(60 * 60_000);
  expect(away).toHaveBeenCalledTimes(1);
});

it("locks when a machine wakes that slept too long", () => {
  const away = vi.fn();
  const stop = whenIdle(5, away);
  vi.setSystemTime(Date.now() + 10 * 60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(away).toHaveBeenCalled();
  stop();
});

it("never locks when nobody wants it", () => {
  const away = vi.fn();
  whenIdle(0, away)();
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(away).not.toHaveBeenCalled();
});
