import { NOTHING } from "../exchange/unlocking";
import { expect, it } from "vitest";
import { MemoryBackend } from "../backend/memory";
import type { AskedWire } from "../wire/AskedWire";
import { earlierToTake, filesGone, nextOpen, stepKey, stepsOf, stretchesOf } from "./steps";

const open = (script = {}) => new MemoryBackend(script).openQuestionnaire(NOTHING, () => undefined);

it("leads through the sections in order, past what is not asked", async () => {
  const asked = await open();
  const shown = asked.answers.filter((one) => one.shown).map((one) => one.question);
  expect(shown.length).toBeLessThan(asked.answers.length);
  expect(stepsOf(asked).map((one) => one.question.id)).toEqual(shown);
  expect(stretchesOf(asked).map((one) => one.title)).toEqual(asked.sections.map((one) => one.title));
});

it("names what a section is about only where there are several objects", async () => {
  const asked = await open();
  expect(stretchesOf(asked).every((one) => one.about === null)).toBe(true);
  const second = asked.answers.map((one) => ({ ...one, about: "2" }));
  const [about] = asked.about;
  if (!about) throw new Error("about nothing");
  const both: AskedWire = { ...asked, about: [about, { ...about, key: "2" }], answers: [...asked.answers, ...second] };
  expect(stretchesOf(both).length).toBe(2 * asked.sections.length);
  expect(stretchesOf(both).every((one) => one.about !== null)).toBe(true);
  expect(new Set(stepsOf(both).map((one) => stepKey(one.answer))).size).toBe(stepsOf(both).length);
});

it("finds the next open question, and goes around to those passed over", async () => {
  const backend = new MemoryBackend();
  let asked = await backend.openQuestionnaire(NOTHING, () => undefined);
  const [first, second] = stepsOf(asked);
  const last = stepsOf(asked).at(-1);
  if (!first || !second || !last) throw new Error("too few questions");
  expect(nextOpen(stepsOf(asked), stepKey(first.answer))?.question.id).toBe(second.question.id);
  expect(nextOpen(stepsOf(asked), stepKey(last.answer))?.question.id).toBe(first.question.id);
  for (const { question, answer } of stepsOf(asked)) {
    asked = await backend.answerAsked(question.id, answer.about, { kind: "text", value: "x" }, null);
  }
  for (let left = nextOpen(stepsOf(asked), null); left; left = nextOpen(stepsOf(asked), null)) {
    asked = await backend.answerAsked(left.question.id, left.answer.about, { kind: "text", value: "x" }, null);
  }
  expect(nextOpen(stepsOf(asked), null)).toBeNull();
});

it("takes earlier answers over only where nothing is said yet and the question is the same", async () => {
  const earlier = (question_changed: boolean) => ({ value: { kind: "one" as const, value: "x" }, words: null, note: null, question_changed });
  const backend = new MemoryBackend({ earlier: { "SUP-1": earlier(false), "SUP-2": earlier(true), "SUP-3": earlier(false) } });
  let asked = await backend.openQuestionnaire(NOTHING, () => undefined);
  expect(earlierToTake(asked)).toBe(2);
  asked = await backend.answerAsked("SUP-3", "1", null, "differs now");
  expect(earlierToTake(asked)).toBe(1);
  asked = await backend.takeEarlier();
  expect(asked.answers.find((one) => one.question === "SUP-1")?.value).toEqual({ kind: "one", value: "x" });
  expect(asked.answers.find((one) => one.question === "SUP-2")?.value).toBeNull();
});

it("names files that are gone once", async () => {
  const asked = await open();
  const gone = { path: "gone.pdf", name: "gone.pdf", size: null };
  const there = { path: "here.pdf", name: "here.pdf", size: 3 };
  const answers = asked.answers.map((one, at) => ({ ...one, evidence: at < 2 ? [gone, there] : [] }));
  expect(filesGone({ answers })).toEqual(["gone.pdf"]);
});
