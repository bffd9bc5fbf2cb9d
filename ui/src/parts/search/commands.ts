// The command list: everything the window can be told to do from anywhere, by name.

import { holds } from "../../lib/fold";
import { shown, type Command as Key } from "../../lib/keys";
import type { Desk } from "../../lib/desk.svelte";
import { reviewSubmission } from "../../lib/audit/beginning";
import { railOf, screenName, screensOf } from "../../screens/rail";
import { LANGUAGES } from "../../lib/words/language";

export interface Command {
  id: string;
  name: string;
  /** How its keys are written; empty where it has none. */
  keys: string;
  run: () => unknown;
}

export interface Deeds {
  exportReport: () => void;
  exportData: () => void;
}

/** What can be done now, in the order of the rail, then of the title bar. */
export function commandsOf(desk: Desk, deeds: Deeds): Command[] {
  const { session, words } = desk;
  const keyed = (key: Key) => shown(key);
  const plain = (id: string, name: string, run: () => unknown, keys = ""): Command => ({ id, name, keys, run });
  const all = screensOf(railOf(desk)).map((screen) =>
    plain(`go ${screen}`, words.t("insight-command-go", { screen: words.t(screenName(desk, screen)) }), () => session.go({ screen })),
  );
  const others = (session.workspace?.assessments ?? []).filter((one) => one.id !== session.workspace?.current);
  for (const one of others) {
    const name = words.t("insight-command-assessment", { name: words.say(one.name) });
    all.push(plain(`assessment ${one.id}`, name, () => chooseAssessment(desk, one.id)));
  }
  if (session.workspace?.undo) all.push(plain("undo", words.t("insight-command-undo"), () => session.undo(), keyed("undo")));
  if (session.workspace?.redo) all.push(plain("redo", words.t("insight-command-redo"), () => session.redo(), keyed("redo")));
  all.push(plain("review-submission", words.t("auditing-open"), () => reviewSubmission(desk)));
  if (desk.assessment && !session.audit && !desk.exporting.running) {
    all.push(plain("export", words.t("insight-command-export"), deeds.exportReport));
    all.push(plain("export-data", words.t("data-export-command"), deeds.exportData));
  }
  all.push(plain("verify-package", words.t("exchange-verify"), () => desk.goVerify()));
  if (session.workspace?.path && !session.workspace.read_only) {
    all.push(plain("merge", words.t("merge-go"), () => session.go({ screen: "workspace", part: "merge" })));
  }
  all.push(plain("questionnaire", words.t("asking-welcome"), () => answerQuestionnaire(desk)));
  if (session.workspace?.path) all.push(plain("lock", words.t("insight-command-lock"), () => lock(desk)));
  all.push(plain("language", words.t("insight-command-language"), () => switchLanguage(desk)));
  return all;
}

/** The commands whose names hold every word that was typed. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const parts = typed.split(/\s+/u).filter(Boolean);
  return commands.filter((command) => parts.every((part) => holds(command.name, part)));
}

function chooseAssessment(desk: Desk, id: string): Promise<unknown> {
  return desk.guarded(async () => {
    await desk.session.settle();
    await desk.session.load(await desk.backend.chooseAssessment(id));
  });
}

/** What stands in the way of it is told as every failure no screen asked for. */
async function answerQuestionnaire(desk: Desk): Promise<void> {
  await desk.reply.choose(() => desk.backend.chooseQuestionnaire(desk.words.language));
  if (desk.reply.failure) desk.failure = desk.reply.failure;
}

function lock(desk: Desk): Promise<void> {
  return desk.session.lock().catch((thrown: unknown) => desk.tell(thrown));
}

function switchLanguage(desk: Desk): void {
  const other = LANGUAGES.find((one) => one !== desk.words.language);
  if (!other) return;
  desk.words.language = other;
  desk.preferences.language = other;
}
