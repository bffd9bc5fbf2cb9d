import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Failure, Progress } from "./backend/backend";
import { Work } from "./work.svelte";

const CANCELLED: Failure = { kind: "cancelled", lines: { "zh-CN": ["停"], en: ["stopped"] } };

/** Work that waits to be told how it goes on. */
function held() {
  const cancelWork = vi.fn(async () => undefined);
  const work = new Work({ cancelWork });
  let end: () => void = () => undefined;
  let fail: (failure: Failure) => void = () => undefined;
  let tell: (at: Progress) => void = () => undefined;
  const begin = (asksFirst = false) =>
    work.run((progress) => {
      tell = progress;
      return new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
    }, asksFirst);
  return { work, cancelWork, begin, end: () => end(), fail: (failure: Failure) => fail(failure), tell: (at: Progress) => tell(at) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("is shown after 300 ms, can be stopped after two seconds, and leaves nothing behind", async () => {
  const { work, begin, end, tell } = held();
  const done = begin();
  vi.advanceTimersByTime(299);
  expect([work.running, work.slow]).toEqual([true, false]);
  vi.advanceTimersByTime(1);
  tell({ done: 1, total: 4 });
  expect([work.slow, work.long, work.at]).toEqual([true, false, { done: 1, total: 4 }]);
  vi.advanceTimersByTime(1_700);
  expect(work.long).toBe(true);
  end();
  expect(await done).toBe(true);
  expect([work.running, work.slow, work.long, work.at, work.failure, work.stopped]).toEqual([false, false, false, null, null, false]);
});

it("what asks for a place first begins when it was told one", async () => {
  const { work, begin, end, tell } = held();
  const done = begin(true);
  vi.advanceTimersByTime(60_000);
  expect([work.slow, work.long]).toEqual([false, false]);
  tell({ done: 0, total: 1 });
  vi.advanceTimersByTime(300);
  expect([work.slow, work.long]).toEqual([true, false]);
  end();
  await done;
});

it("is stopped once, and says that it was stopped and not that it failed", async () => {
  const { work, cancelWork, begin, fail } = held();
  const done = begin();
  await work.stop();
  await work.stop();
  expect([cancelWork.mock.calls.length, work.stopping]).toEqual([1, true]);
  fail(CANCELLED);
  expect(await done).toBe(false);
  expect([work.stopped, work.failure, work.running]).toEqual([true, null, false]);
  await work.stop();
  expect(cancelWork.mock.calls.length).toBe(1);
});

it("a failure stays until the next try", async () => {
  const failure: Failure = { kind: "input", lines: { "zh-CN": ["坏"], en: ["broken"] } };
  const { work, begin, fail, end } = held();
  const done = begin();
  expect(await begin()).toBe(false);
  fail(failure);
  await done;
  expect(work.failure).toEqual(failure);
  const again = begin();
  expect(work.failure).toBeNull();
  end();
  expect(await again).toBe(true);
});
