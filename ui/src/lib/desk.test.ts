import { beforeEach, expect, it } from "vitest";
import type { Failure } from "./backend/backend";
import { MemoryBackend, type Script } from "./backend/memory";
import { reportChoices } from "./backend/memory/report";
import { sampleHeld } from "./backend/memory/state";
import { Desk } from "./desk.svelte";
import { Latest } from "./latest.svelte";
import { drawn, Preferences } from "./preferences";
import { ReportDraft } from "./report/draft.svelte";

const BROKEN: Failure = { kind: "input", lines: { "zh-CN": ["坏"], en: ["broken"] } };

function desk(script: Script = {}) {
  const backend = new MemoryBackend(script);
  return { backend, desk: new Desk(backend, new Preferences(localStorage)) };
}

beforeEach(() => localStorage.clear());

it("takes the language of the system, and a chosen one before it", async () => {
  const first = desk({ startup: { system_language: "zh-CN" } }).desk;
  await first.start(["en-GB"]);
  expect(first.words.language).toBe("zh-CN");

  const second = desk().desk;
  await second.start(["de-DE", "zh-Hans"]);
  expect(second.words.language).toBe("zh-CN");

  new Preferences(localStorage).language = "en";
  const third = desk({ startup: { system_language: "zh-CN" } }).desk;
  await third.start([]);
  expect(third.words.language).toBe("en");
});

it("opens the sample and scores it", async () => {
  const { desk: it, backend } = desk();
  await it.start([]);
  await it.openSample();
  expect([it.session.workspace?.sample, it.session.temporary]).toEqual([true, true]);
  expect(it.assessment?.totals.length).toBe(3);
  expect(backend.calls).toEqual(["exploreSample", "assess conformity"]);
});

it("opens the file it was started with", async () => {
  const argument = { kind: "answers", workspace: sampleHeld("mine.json", false).workspace } as const;
  const { desk: it } = desk({ startup: { has_argument: true }, argument });
  await it.start([]);
  expect(it.session.workspace?.name).toBe("mine.json");
});

it("a file that cannot be opened changes nothing and is told", async () => {
  const { desk: it } = desk({ chosen: BROKEN });
  await it.start([]);
  await it.openSample();
  const before = it.assessment;
  await it.openAnswers();
  expect(it.failure).toEqual(BROKEN);
  expect(it.failedToOpen).toBe(true);
  expect(it.assessment).toBe(before);
  expect(it.session.workspace?.sample).toBe(true);
  expect(it.busy).toBe(false);
});

it("a closed dialog changes nothing and is no failure", async () => {
  const { desk: it } = desk({ chosen: null });
  await it.start([]);
  await it.openAnswers();
  expect([it.session.workspace, it.failure]).toEqual([null, null]);
});

it("asks for a whole pack once, and again when it could not be had", async () => {
  const { desk: it, backend } = desk();
  let asked = 0;
  backend.showPack = async (id) => {
    asked += 1;
    if (asked === 1) throw BROKEN;
    return new MemoryBackend().showPack(id);
  };
  await expect(it.pack("a")).rejects.toEqual(BROKEN);
  await Promise.all([it.pack("a"), it.pack("a")]);
  expect(asked).toBe(2);
});

const asked = (language: string) => new ReportDraft(reportChoices(), language).request("conformity");

it("an export tells its progress and where the report is", async () => {
  const { desk: it, backend } = desk({ steps: 2 });
  await it.start([]);
  await it.openSample();
  const running = it.exportReport(asked("bilingual"));
  expect(it.exporting.running).toBe(true);
  await running;
  expect(backend.requests).toEqual([{ report: asked("bilingual"), shown_in: "en" }]);
  expect(it.exporting.state).toEqual({ stage: "written", what: "report", exported: { path: "report.pdf", pages: 3, missing: [] } });
});

it("an export can be stopped, can fail, and can be thought better of", async () => {
  const stopped = desk({ steps: 50 }).desk;
  const running = stopped.exportReport(asked("en"));
  await stopped.exporting.stop();
  await running;
  expect(stopped.exporting.state.stage).toBe("stopped");

  const failed = desk({ exported: BROKEN }).desk;
  await failed.exportReport(asked("en"));
  expect(failed.exporting.state).toEqual({ stage: "failed", what: "report", failure: BROKEN });

  const closed = desk({ exported: null }).desk;
  await closed.exportReport(asked("en"));
  expect(closed.exporting.state.stage).toBe("idle");
});

it("closing the window saves what is being written first", async () => {
  const { desk: it, backend } = desk();
  await it.start([]);
  await it.openSample();
  const order: string[] = [];
  it.session.beforeLeaving(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    order.push("saved");
  });
  backend.leaveWindow = async () => void order.push("left");
  await it.leave();
  expect(order).toEqual(["saved", "left"]);
  expect(it.leaving).toBeNull();
});

it("closing the window asks where something would be lost, and stays until it is answered", async () => {
  const { desk: it, backend } = desk({ steps: 1_000 });
  await it.start([]);
  await it.openSample();
  const running = it.exportReport(asked("en"));
  await it.leave();
  expect([it.leaving, backend.calls.includes("leaveWindow"), backend.calls.at(-1)]).toEqual(["export", false, "stayInWindow"]);
  await it.leaveAllTheSame();
  expect([it.exporting.state.stage, backend.calls.at(-1)]).toEqual(["stopped", "leaveWindow"]);
  await running;

  await it.session.change(() => backend.assign(["gbt-43698-2024/6-1"], "person-2"));
  expect(it.atStake).toBe("temporary");
  it.session.handed = { key: "R3WY", workspace: "w" };
  await it.leave();
  expect(it.leaving).toBe("key");
});

it("what could not be saved is asked about before the window closes", async () => {
  const { desk: it, backend } = desk();
  await it.start([]);
  await it.openSample();
  await it.session.change(async () => Promise.reject(BROKEN), "a");
  await it.leave();
  expect([it.leaving, backend.calls.includes("leaveWindow")]).toEqual(["unsaved", false]);
});

it("only the answer to the latest question is shown", async () => {
  const latest = new Latest<number>();
  let answer: (value: number) => void = () => {};
  const first = latest.ask(() => new Promise((resolve) => (answer = resolve)));
  await latest.ask(async () => 2);
  answer(1);
  await first;
  expect(latest.value).toBe(2);
});

it("draws what the system draws unless told otherwise", () => {
  const system = (dark: boolean, contrast = false) => ({ dark, contrast });
  expect([drawn("system", system(true)), drawn("system", system(false)), drawn("light", system(true))]).toEqual(["dark", "light", "light"]);
  expect([drawn("system", system(false, true)), drawn("contrast", system(true))]).toEqual(["contrast", "contrast-dark"]);
  const preferences = new Preferences(localStorage);
  expect(preferences.theme).toBe("system");
  preferences.theme = "dark";
  expect(new Preferences(localStorage).theme).toBe("dark");
  localStorage.setItem("lianheng-theme", "nonsense");
  expect(preferences.theme).toBe("system");
  expect(preferences.lockAfter).toBe(15);
  preferences.lockAfter = 0;
  expect(new Preferences(localStorage).lockAfter).toBe(0);
});
