import { beforeEach, expect, it } from "vitest";
import type { Failure } from "./backend/backend";
import { MemoryBackend, type Script } from "./backend/memory";
import { Desk } from "./desk.svelte";
import { Preferences } from "./preferences";
import type { AnswerInputWire } from "./wire/AnswerInputWire";

const BROKEN: Failure = { kind: "input", lines: { "zh-CN": ["坏"], en: ["broken"] } };
const NEW = { organisation: { name: { "zh-CN": "甲", en: "A" }, sector: null, region: null }, author: "Shen", passphrase: "correct horse" };
const FIRST = "gbt-43698-2024/6-1";
const ANSWER: AnswerInputWire = {
  verdict: "nonconform",
  note: null,
  reason: null,
  affects: [],
  flagged: true,
  unsure: false,
  judging: false,
  assignee: null,
};

async function sample(script: Script = {}) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  await desk.start(["en"]);
  await desk.openSample();
  return { backend, desk, session: desk.session };
}

/** A workspace in a file, made from the sample. */
async function kept() {
  const opened = await sample();
  const created = await opened.backend.keepWorkspace(NEW, "en");
  if (!created) throw new Error("no file");
  await opened.session.take(created);
  opened.session.handed = null;
  return opened;
}

beforeEach(() => localStorage.clear());

it("shows every requirement of the current assessment", async () => {
  const { session, desk } = await sample();
  expect(session.current?.name.en).toContain("2026");
  const asked = desk.assessment?.totals.reduce((sum, one) => sum + one.applicable + one.not_applicable, 0);
  expect(session.rows.size).toBe(asked);
  expect([session.temporary, session.readOnly]).toEqual([true, false]);
});

it("a change is laid into the rows and the counts at once, and can be taken back and done again", async () => {
  const { session, desk, backend } = await sample();
  const count = () => desk.assessment?.totals[0]?.nonconform ?? -1;
  const before = { row: session.rows.get(FIRST), count: count(), clause: desk.assessment?.clauses[0]?.nonconform ?? -1 };
  expect(await session.change(() => backend.saveAnswer(FIRST, ANSWER), FIRST)).toBe(true);
  expect(session.rows.get(FIRST)?.verdict).toBe("nonconform");
  expect(count()).toBe(before.count + 1);
  expect(desk.assessment?.clauses[0]?.nonconform).toBe(before.clause + 1);
  expect(session.workspace?.undo?.what).toBe(FIRST);

  expect(await session.undo()).toBe(true);
  expect(session.rows.get(FIRST)).toEqual(before.row);
  expect(count()).toBe(before.count);
  expect(session.announced).toMatchObject({ kind: "undone", step: { what: FIRST } });
  expect(await session.redo()).toBe(true);
  expect(session.rows.get(FIRST)?.verdict).toBe("nonconform");
});

it("a change that cannot be saved says so, and retrying saves it", async () => {
  const { session, backend } = await sample();
  const save = backend.saveAnswer;
  backend.saveAnswer = async () => Promise.reject(BROKEN);
  expect(await session.change(() => backend.saveAnswer(FIRST, ANSWER), FIRST)).toBe(false);
  expect([session.saving, session.unsaved, session.failure]).toEqual(["failed", 1, BROKEN]);
  backend.saveAnswer = save;
  expect(await session.retry()).toBe(true);
  expect([session.saving, session.rows.get(FIRST)?.verdict]).toEqual(["saved", "nonconform"]);
});

it("scores are asked for again once the screen of answering is left", async () => {
  const { session, backend, desk } = await sample();
  session.go({ screen: "assess", requirement: FIRST });
  await session.change(() => backend.saveAnswer(FIRST, ANSWER), FIRST);
  const before = backend.calls.filter((one) => one.startsWith("assess")).length;
  session.go({ screen: "overview" });
  await session.refresh();
  expect(backend.calls.filter((one) => one.startsWith("assess")).length).toBe(before + 1);
  session.back();
  expect(desk.way.here).toEqual({ screen: "assess", requirement: FIRST });
});

it("keeping what is explored hands over a recovery key and makes it durable", async () => {
  const { backend, session } = await sample();
  const created = await backend.keepWorkspace(NEW, "en");
  if (!created) throw new Error("no file");
  await session.take(created);
  expect(session.handed?.key).toBe(created.recovery_key);
  expect([session.temporary, session.author?.name]).toEqual([false, "Shen"]);
});

it("locking saves what is being written, leaves nothing on screen, and unlocking comes back to the same place", async () => {
  const { session, backend, desk } = await kept();
  session.go({ screen: "assess", requirement: FIRST });
  const stop = session.beforeLeaving(() => session.change(() => backend.saveAnswer(FIRST, ANSWER), FIRST));
  await session.lock();
  stop();
  expect([session.workspace, desk.assessment, session.rows.size, session.inventory]).toEqual([null, null, 0, null]);
  const { path } = session.locked ?? { path: "" };
  await expect(backend.openWorkspace(path, "wrong")).rejects.toMatchObject({ kind: "input" });

  await session.open(await backend.openWorkspace(path, NEW.passphrase));
  expect(session.locked).toBeNull();
  expect(session.rows.get(FIRST)?.verdict).toBe("nonconform");
  expect(desk.way.here).toEqual({ screen: "assess", requirement: FIRST });
});

it("what could not be saved before locking is tried again after unlocking", async () => {
  const { session, backend } = await kept();
  const save = backend.saveAnswer;
  backend.saveAnswer = async () => Promise.reject(BROKEN);
  await session.change(() => backend.saveAnswer(FIRST, ANSWER), FIRST);
  await session.lock();
  expect(session.unsaved).toBe(1);
  backend.saveAnswer = save;
  await session.open(await backend.openWorkspace(session.locked?.path ?? "", NEW.passphrase));
  expect([session.unsaved, session.rows.get(FIRST)?.verdict]).toEqual([0, "nonconform"]);
});

it("what is only in memory cannot be locked", async () => {
  const { session, backend } = await sample();
  await session.lock();
  expect(session.locked).toBeNull();
  expect(backend.calls).not.toContain("lockWorkspace");
});

it("closing forgets everything and goes to the beginning", async () => {
  const { session, desk } = await sample();
  session.go({ screen: "gaps" });
  await session.close();
  expect([session.workspace, desk.assessment, desk.screen]).toEqual([null, null, "overview"]);
});

it("switching to an assessment without answers shows none", async () => {
  const { session, backend, desk } = await kept();
  const made = await backend.saveAssessment({
    id: "",
    name: { "zh-CN": "下一轮", en: "Next" },
    subject_kind: "organisation",
    subject: { "zh-CN": "甲", en: "A" },
    assessed_on: "2026-11-22",
    model: "conformity",
    packs: ["gbt-43698-2024"],
    tailoring: null,
    copied_from: null,
  });
  await session.load(made);
  expect(session.current?.name.en).toBe("Next");
  expect([...session.rows.values()].some((row) => row.verdict !== null)).toBe(false);
  expect(desk.model).toBe("conformity");
});
