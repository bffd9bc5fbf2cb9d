import { expect, it } from "vitest";
import { Task } from "./task.svelte";

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  return { end, over };
}

it("does nothing while something goes on, unless it may wait for its turn", async () => {
  const task = new Task();
  const done: string[] = [];
  const { end, over } = held();
  const first = task.run(async () => {
    await over;
    done.push("first");
  });
  const second = task.inTurn(async () => done.push("second"));
  const third = task.inTurn(async () => done.push("third"));
  expect(await task.run(async () => done.push("never"))).toBe(false);
  expect([task.busy, done]).toEqual([true, []]);
  end();
  expect(await Promise.all([first, second, third])).toEqual([true, true, true]);
  expect([task.busy, done]).toEqual([false, ["first", "second", "third"]]);
});

it("goes on with what waits after a failure, and is free again", async () => {
  const task = new Task();
  const first = task.run(async () => {
    throw new Error("full");
  });
  const second = task.inTurn(async () => {});
  expect(await first).toBe(false);
  expect(await second).toBe(true);
  expect([task.busy, task.failure]).toEqual([false, null]);
});
