// First launch, creating, opening, locking, keeping and proving a workspace, as a person does it.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend, type Script } from "../../lib/backend/memory";
import { Desk } from "../../lib/desk.svelte";
import { Preferences } from "../../lib/preferences";

const PASSPHRASE = "correct horse battery";

async function open(script: Script = {}, language = "en") {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, new Preferences(localStorage));
  render(App, { desk });
  await desk.start([language]);
  await tick();
  return { backend, desk, session: desk.session };
}

// Some walk through several screens, and a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const type = async (testid: string, value: string) => fireEvent.input(await screen.findByTestId(testid), { target: { value } });

async function fill() {
  await type("organisation-zh-CN", "澜江");
  await type("organisation-en", "Lanjiang");
  await type("author-name", "Shen");
  await type("new-passphrase", PASSPHRASE);
  await type("repeat-passphrase", PASSPHRASE);
}

async function create() {
  await click("create-workspace");
  await fill();
  await click("create-go");
  await screen.findByTestId("recovery");
}

async function keep() {
  await click("recovery-kept");
  await click("recovery-go");
}

beforeEach(() => localStorage.clear());

it("asks for the language once", async () => {
  const { desk } = await open();
  await click("first-zh-CN");
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(screen.queryByTestId("first-language")).toBeNull();
  expect(desk.preferences.language).toBe("zh-CN");
});

it("says what is missing and puts the keyboard on the first of it", async () => {
  const { backend } = await open();
  await click("create-workspace");
  await type("organisation-en", "Lanjiang");
  await click("create-go");
  expect(document.activeElement).toBe(screen.getByTestId("organisation-zh-CN"));
  expect(document.activeElement?.getAttribute("aria-describedby")).toBeTruthy();
  expect(backend.calls).not.toContain("createWorkspace");
  await fireEvent.click(screen.getByText("Same as in the other language"));
  expect((screen.getByTestId("organisation-zh-CN") as HTMLInputElement).value).toBe("Lanjiang");
});

it("shows how hard a passphrase is to guess", async () => {
  await open();
  await click("create-workspace");
  await type("new-passphrase", PASSPHRASE);
  await vi.waitFor(() => expect(screen.getByTestId("strength").textContent).toContain("Very strong"));
});

it("a new workspace hands over its recovery key before anything else, and goes on only when it is kept", async () => {
  const { session } = await open();
  await create();
  expect(screen.getByTestId("recovery-groups").textContent).toContain("7KQ4");
  expect(screen.queryByTestId("nav-overview")).toBeNull();
  expect((screen.getByTestId("recovery-go") as HTMLButtonElement).disabled).toBe(true);
  await keep();
  expect(screen.queryByText(/7KQ4/)).toBeNull();
  expect(session.workspace?.people[0]?.name).toBe("Shen");
  await click("new-assessment");
  expect(await screen.findByTestId("assessment-form")).toBeTruthy();
});

it("a closed save dialog keeps what was typed", async () => {
  await open({ saveTo: null });
  await click("create-workspace");
  await fill();
  await click("create-go");
  await tick();
  expect((screen.getByTestId("author-name") as HTMLInputElement).value).toBe("Shen");
  expect(screen.queryByTestId("recovery")).toBeNull();
});

it("locks, refuses a wrong passphrase, and unlocks to the same place", async () => {
  const { desk } = await open();
  await create();
  await keep();
  await click("nav-inventory");
  await click("part-people");
  await click("lock");
  await screen.findByTestId("unlock");
  expect(screen.queryByText("Shen")).toBeNull();
  await type("passphrase", "something else");
  await click("open-go");
  expect((await screen.findByTestId("failure")).textContent).toContain("wrong passphrase");
  await type("passphrase", PASSPHRASE);
  await click("open-go");
  expect(await screen.findByTestId("people")).toBeTruthy();
  expect(desk.way.here.part).toBe("people");
});

it("opens with the recovery key and hands over a new one", async () => {
  await open();
  await create();
  await keep();
  await click("lock");
  await click("use-recovery");
  await type("recovery-key", "7kq4-m2xd-9vtb-0h6n");
  await type("new-passphrase", "another good passphrase");
  await type("repeat-passphrase", "another good passphrase");
  await click("open-go");
  expect((await screen.findByTestId("recovery-groups")).textContent).toContain("R3WY");
});

it("lists recent files, marks what is gone, and takes it off", async () => {
  const opened = "2026-11-20T08:00:00Z";
  const organisation = { "zh-CN": "甲", en: "A" };
  await open({
    recent: [
      { path: "/a/one.lianheng", name: "one.lianheng", organisation, opened, present: true },
      { path: "/a/gone.lianheng", name: "gone.lianheng", organisation, opened, present: false },
    ],
  });
  const list = await screen.findByTestId("recent");
  expect(within(list).getAllByTestId("recent-file").length).toBe(1);
  expect(list.textContent).toContain("No longer there");
  await fireEvent.click(within(list).getByLabelText(/gone\.lianheng/));
  await vi.waitFor(() => expect(list.textContent).not.toContain("gone.lianheng"));
  await fireEvent.click(within(list).getByTestId("recent-file"));
  expect((await screen.findByTestId("open-workspace-form")).textContent).toContain("/a/one.lianheng");
});

it("a workspace named on the command line asks for its passphrase", async () => {
  await open({ startup: { has_argument: true }, argument: { kind: "workspace", path: "/a/named.lianheng" } });
  expect((await screen.findByTestId("open-workspace-form")).textContent).toContain("/a/named.lianheng");
  expect(document.activeElement).toBe(screen.getByTestId("passphrase"));
});

it("the sample says on every screen that nothing is kept, and can be kept", async () => {
  const { desk, session } = await open();
  await desk.openSample();
  for (const name of ["nav-gaps", "nav-inventory", "nav-packs"]) {
    await click(name);
    expect(screen.getByTestId("temporary")).toBeTruthy();
  }
  const rows = session.rows.size;
  await click("keep");
  expect((await screen.findByTestId("organisation-en")).getAttribute("lang")).toBe("en");
  await type("author-name", "Shen");
  await type("new-passphrase", PASSPHRASE);
  await type("repeat-passphrase", PASSPHRASE);
  await click("create-go");
  await screen.findByTestId("recovery");
  await keep();
  expect(screen.queryByTestId("temporary")).toBeNull();
  expect([session.rows.size, session.temporary]).toEqual([rows, false]);
});

it("backs up and says where, verifies and shows every break", async () => {
  const { backend } = await open();
  await create();
  await keep();
  await click("nav-workspace");
  await click("back-up");
  expect(await screen.findByText(/Backed up to .*backup\.lianheng/)).toBeTruthy();
  await click("verify-go");
  expect(await screen.findByText(/Everything holds/)).toBeTruthy();
  backend.verifyWorkspace = async () => ({
    entries: 9,
    evidence_files: 1,
    head: "ab",
    breaks: [{ entry: 7, message: { "zh-CN": "第 7 条被改动", en: "Entry 7 was changed" } }],
  });
  await click("verify-go");
  expect((await screen.findByText("Entry 7 was changed")).closest("tr")?.textContent).toContain("7");
});

it("restores a backup by opening the copy, and leaves what is open until it is", async () => {
  const { desk, session } = await open({ chosenWorkspace: "/media/usb/assessment.backup.lianheng" });
  await create();
  await keep();
  const path = session.workspace?.path;
  await click("nav-workspace");
  await click("restore");
  await vi.waitFor(() => expect(desk.asking).toBe("/media/usb/assessment.backup.lianheng"));
  expect(session.workspace?.path).toBe(path);
});

it("changes the passphrase and hands over a new recovery key", async () => {
  await open();
  await create();
  await keep();
  await click("nav-workspace");
  await type("old-passphrase", PASSPHRASE);
  await type("new-passphrase", "another good passphrase");
  await type("repeat-passphrase", "another good passphrase");
  await click("change-go");
  expect((await screen.findByTestId("recovery-groups")).textContent).toContain("R3WY");
});

it("closing what is only in memory is asked once", async () => {
  const { desk, session } = await open();
  await desk.openSample();
  await click("nav-workspace");
  await click("close-workspace");
  expect(session.workspace).not.toBeNull();
  await click("confirm-go");
  await vi.waitFor(() => expect(session.workspace).toBeNull());
});

it("says that something is not saved, and saves it when asked again", async () => {
  const { backend, desk, session } = await open();
  await desk.openSample();
  const save = backend.assign;
  backend.assign = async () => Promise.reject({ kind: "input", lines: { "zh-CN": ["磁盘已满"], en: ["the disk is full"] } });
  await session.change(() => backend.assign(["gbt-43698-2024/6-1"], "person-2"), "assign");
  await click("not-saved");
  expect((await screen.findByTestId("unsaved")).textContent).toContain("the disk is full");
  backend.assign = save;
  await click("retry");
  await vi.waitFor(() => expect(screen.getByTestId("saving").dataset["state"]).toBe("saved"));
  expect(session.rows.get("gbt-43698-2024/6-1")?.assignee).toBe("person-2");
});
