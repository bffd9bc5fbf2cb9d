import { expect, it } from "vitest";
import type { Failure } from "./backend/backend";
import { Saving } from "./saving.svelte";

const FULL: Failure = { kind: "input", lines: { "zh-CN": ["磁盘已满"], en: ["the disk is full"] } };

const refuse = async () => {
  throw FULL;
};

it("writes one change at a time, in the order they were made", async () => {
  const saving = new Saving();
  const seen: string[] = [];
  const slow = async () => {
    seen.push("first begins");
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push("first ends");
  };
  const both = [saving.write(slow), saving.write(async () => void seen.push("second"))];
  expect(saving.state).toBe("saving");
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(seen).toEqual(["first begins", "first ends", "second"]);
  expect(saving.state).toBe("saved");
});

it("keeps what could not be saved and tries it again", async () => {
  const saving = new Saving();
  let broken = true;
  let written = 0;
  const work = async () => {
    if (broken) throw FULL;
    written += 1;
  };
  expect(await saving.write(work, "a")).toBe(false);
  expect([saving.state, saving.unsaved, saving.failure]).toEqual(["failed", 1, FULL]);
  expect(await saving.retry()).toBe(false);
  expect(saving.unsaved).toBe(1);
  broken = false;
  expect(await saving.retry()).toBe(true);
  expect([saving.state, saving.unsaved, saving.failure, written]).toEqual(["saved", 0, null, 1]);
});

it("never writes an older answer over a newer one", async () => {
  const saving = new Saving();
  let stored = "";
  await saving.write(refuse, "7.1.1-1");
  await saving.write(async () => void (stored = "newer"), "7.1.1-1");
  await saving.retry();
  expect([stored, saving.unsaved]).toEqual(["newer", 0]);
});

it("a change of something else does not hide one that failed", async () => {
  const saving = new Saving();
  await saving.write(refuse, "a");
  await saving.write(async () => {}, "b");
  expect([saving.state, saving.failure]).toEqual(["failed", FULL]);
  saving.giveUp();
  expect([saving.state, saving.failure]).toEqual(["saved", null]);
});

it("work whose failure its caller shows is not tried again", async () => {
  const saving = new Saving();
  await expect(saving.inTurn(refuse)).rejects.toBe(FULL);
  expect([saving.state, saving.unsaved]).toEqual(["saved", 0]);
  expect(await saving.inTurn(async () => 7)).toBe(7);
});
