import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Autosave, PAUSE } from "./autosave.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function make(fails = { now: false }) {
  const written: string[] = [];
  const works: (() => Promise<void>)[] = [];
  const autosave = new Autosave<string, void>(
    "",
    async (value) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (fails.now) throw new Error("disk full");
      written.push(value);
    },
    async (work) => {
      works.push(work);
      return work().then(
        () => true,
        () => false,
      );
    },
  );
  return { autosave, written, works };
}

it("a choice is saved at once, typing after a pause", async () => {
  const { autosave, written } = make();
  const saved = autosave.now("a");
  expect(autosave.state).toBe("saving");
  await vi.advanceTimersByTimeAsync(10);
  expect(await saved).toBe(true);
  autosave.later("ab");
  autosave.later("abc");
  expect(autosave.state).toBe("waiting");
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  expect(written).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(20);
  expect(written).toEqual(["a", "abc"]);
  expect(autosave.state).toBe("saved");
});

it("what is typed while saving is saved too", async () => {
  const { autosave, written } = make();
  void autosave.now("a");
  await vi.advanceTimersByTimeAsync(5);
  autosave.later("ab");
  await vi.advanceTimersByTimeAsync(PAUSE + 50);
  expect(written.at(-1)).toBe("ab");
  expect(autosave.settled).toBe(true);
});

it("what is chosen in the very moment a save ends is saved too", async () => {
  for (let ticks = 0; ticks < 12; ticks += 1) {
    const { autosave, written } = make();
    void autosave.now("a");
    await vi.advanceTimersByTimeAsync(9);
    vi.advanceTimersByTime(1);
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
    void autosave.now("b");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect([ticks, written.at(-1), autosave.settled]).toEqual([ticks, "b", true]);
  }
});

it("a failure keeps the text, says so, and is made good by trying the same work again", async () => {
  const fails = { now: true };
  const { autosave, written, works } = make(fails);
  autosave.later("precious");
  await vi.advanceTimersByTimeAsync(PAUSE + 20);
  expect([autosave.state, autosave.value]).toEqual(["failed", "precious"]);
  autosave.adopt("from the disk");
  expect(autosave.value).toBe("precious");
  fails.now = false;
  const again = works.at(-1)?.();
  await vi.advanceTimersByTimeAsync(20);
  await again;
  expect([autosave.state, written.at(-1)]).toEqual(["saved", "precious"]);
});

it("leaving saves what waits, without the pause", async () => {
  const { autosave, written } = make();
  autosave.later("left");
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(10);
  expect(await flushed).toBe(true);
  expect(written).toEqual(["left"]);
});

it("a value from elsewhere is taken over when nothing waits", () => {
  const { autosave } = make();
  autosave.adopt("undone");
  expect(autosave.value).toBe("undone");
  autosave.later("typed");
  autosave.adopt("undone again");
  expect(autosave.value).toBe("typed");
});
