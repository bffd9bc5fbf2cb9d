// The workspace file in memory: files that were made while the program ran, with their passphrases.

import type { NewWorkspaceWire } from "../../wire/NewWorkspaceWire";
import type { RecentWire } from "../../wire/RecentWire";
import type { StrengthWire } from "../../wire/StrengthWire";
import type { WorkspaceWire } from "../../wire/WorkspaceWire";
import type { WorkspaceFile } from "../workspace";
import { failure, settle } from "./script";
import { sampleHeld, type Held, type MadeFile, type MemoryState } from "./state";

export const RECOVERY = ["7KQ4-M2XD-9VTB-0H6N", "R3WY-8CJF-5ZPA-1GES"] as const;

export function fileOf(state: MemoryState): WorkspaceFile {
  const recent = new Map((state.script.recent ?? []).map((one) => [one.path, one]));

  function open(path: string, allowed: (file: MadeFile) => boolean, refusal: string): MadeFile {
    const file = state.files.get(path);
    if (!file) throw failure(`no such file: ${path}`);
    if (!allowed(file)) throw failure(refusal);
    remember(path, file.held.workspace);
    state.put(file.held);
    return file;
  }

  function remember(path: string, { name, organisation }: WorkspaceWire) {
    recent.set(path, { path, name, organisation: organisation.name, opened: new Date().toISOString(), present: true });
  }

  function make(input: NewWorkspaceWire, held: Held): { workspace: WorkspaceWire; recovery_key: string } | null {
    const path = state.script.saveTo === undefined ? "/home/assessor/assessment.lianheng" : state.script.saveTo;
    if (path === null) return null;
    const author = { id: "person-0", name: input.author, role: null };
    held.workspace = {
      ...held.workspace,
      name: path.split("/").at(-1) ?? path,
      path,
      sample: false,
      organisation: input.organisation,
      people: [author, ...held.workspace.people],
      author: author.id,
    };
    state.files.set(path, { passphrase: input.passphrase, recoveryKey: RECOVERY[0], held });
    remember(path, held.workspace);
    state.put(held);
    return { workspace: state.workspace(), recovery_key: RECOVERY[0] };
  }

  return {
    async workspace() {
      return state.held ? state.workspace() : null;
    },
    async recentFiles(): Promise<RecentWire[]> {
      return [...recent.values()].sort((a, b) => b.opened.localeCompare(a.opened));
    },
    async forgetRecent(path) {
      recent.delete(path);
    },
    async passphraseStrength(passphrase) {
      return strength(passphrase);
    },
    async createWorkspace(input) {
      state.calls.push("createWorkspace");
      const held = sampleHeld("", false);
      held.workspace = { ...held.workspace, assessments: [], current: null, people: [] };
      held.inventory = { suppliers: [], systems: [], products: [] };
      held.rows = new Map();
      return make(input, held);
    },
    async chooseWorkspace() {
      return state.script.chosenWorkspace ?? null;
    },
    async openWorkspace(path, passphrase) {
      state.calls.push(`openWorkspace ${path}`);
      open(path, (file) => file.passphrase === passphrase, "wrong passphrase");
      return state.workspace();
    },
    async recoverWorkspace(path, recoveryKey, passphrase) {
      const file = open(path, (one) => one.recoveryKey === recoveryKey.trim().toUpperCase(), "wrong recovery key");
      file.passphrase = passphrase;
      file.recoveryKey = RECOVERY[1];
      return { workspace: state.workspace(), recovery_key: file.recoveryKey };
    },
    async exploreSample() {
      state.calls.push("exploreSample");
      state.put(sampleHeld("answers.json", true));
      return state.workspace();
    },
    async exploreAnswers() {
      state.calls.push("exploreAnswers");
      const chosen = settle(state.script.chosen ?? null);
      if (chosen === null) return null;
      state.put(sampleHeld(chosen, false));
      return state.workspace();
    },
    async lockWorkspace() {
      state.calls.push("lockWorkspace");
      state.put(null);
    },
    async closeWorkspace() {
      state.calls.push("closeWorkspace");
      state.put(null);
    },
    async changePassphrase(old, passphrase) {
      const file = state.files.get(state.open.workspace.path ?? "");
      if (!file || file.passphrase !== old) throw failure("wrong passphrase");
      file.passphrase = passphrase;
      file.recoveryKey = RECOVERY[1];
      return file.recoveryKey;
    },
    async keepWorkspace(input) {
      return make(input, state.open);
    },
    async backUpWorkspace() {
      return state.script.saveTo === undefined ? "/media/usb/assessment.backup.lianheng" : state.script.saveTo;
    },
    async leaveWindow() {
      state.calls.push("leaveWindow");
    },
    async stayInWindow() {
      state.calls.push("stayInWindow");
    },
    async verifyWorkspace(progress) {
      await state.goOn(progress);
      return { entries: state.open.workspace.journal_entries, evidence_files: 0, head: "9f".repeat(32), breaks: [] };
    },
  };
}

/** By length alone; the desktop knows better. */
function strength(passphrase: string): StrengthWire {
  const guesses_log10 = Math.min(20, passphrase.length);
  const score = Math.min(4, Math.floor(guesses_log10 / 4));
  return { score, guesses_log10, hint: null };
}
