// Another copy of the workspace, in memory: what somebody else did in it, with three things both sides changed. Merging changes nothing but
// what it says, and is refused as the desktop refuses it.

import type { MergeConflictWire } from "../../wire/MergeConflictWire";
import type { MergeWire } from "../../wire/MergeWire";
import type { TextWire } from "../../wire/TextWire";
import pack from "../recordings/pack.json";
import type { ChosenCopy, Merging } from "../workspace";
import { failure, settle } from "./script";
import type { MemoryState } from "./state";

const both = (zh: string, en: string): TextWire => ({ "zh-CN": zh, en });
const same = (text: string): TextWire => both(text, text);
const requirement = (index: number): TextWire => {
  const one = pack.requirements[index];
  if (!one) throw new Error("the recorded pack has too few requirements");
  return both(`${one.id}  ${one.title["zh-CN"]}`, `${one.id}  ${one.title.en}`);
};
const OURS = { author: "林越", at: "2026-11-24T02:10:00Z" };
const THEIRS = { author: "沈知远", at: "2026-11-25T06:32:00Z" };
const VERDICT = both("判定", "Verdict");
const NOTE = both("说明", "Note");

function conflicts(): MergeConflictWire[] {
  return [
    {
      id: "assessment/1#frozen",
      thing: "assessment",
      what: both("2026 年度自评", "Self-assessment 2026"),
      field: "frozen",
      name: both("一边已冻结，另一边又有修改", "Frozen, and changed on the other side"),
      base: null,
      ours: { value: null, ...OURS },
      theirs: { value: same("2026-11-25 06:40:00 UTC"), ...THEIRS },
      choices: ["ours", "theirs"],
      within: [requirement(0), requirement(1)],
      under: null,
    },
    {
      id: "answer/1/a#verdict",
      thing: "answer",
      what: requirement(0),
      field: "verdict",
      name: VERDICT,
      base: null,
      ours: { value: both("部分符合\n理由：制度已发布，尚未覆盖外包人员", "Partial\nReason: The policy is published and does not cover contractors yet"), ...OURS },
      theirs: { value: both("不符合\n理由：未见签收记录", "Nonconform\nReason: No record of receipt was seen"), ...THEIRS },
      choices: ["ours", "theirs"],
      within: [],
      under: { conflict: "assessment/1#frozen", choice: "ours" },
    },
    {
      id: "answer/1/b#note",
      thing: "answer",
      what: requirement(1),
      field: "note",
      name: NOTE,
      base: both("已访谈运维部。", "Operations was interviewed."),
      ours: { value: both("已访谈运维部，并抽查三份合同。", "Operations was interviewed and three contracts were sampled."), ...OURS },
      theirs: { value: both("已访谈运维部与采购部。", "Operations and purchasing were interviewed."), ...THEIRS },
      choices: ["ours", "theirs", "both"],
      within: [],
      under: null,
    },
  ];
}

function recorded(name: string): MergeWire {
  const field = (id: string, called: TextWire, before: TextWire | null, after: TextWire | null) => ({ field: id, name: called, before, after });
  return {
    other: name,
    applied: false,
    relation: "diverged",
    common_entry: 412,
    common_at: "2026-11-20T08:00:00Z",
    merged_since: false,
    ours_head: "3f".repeat(32),
    theirs_head: "9c".repeat(32),
    incoming: [
      {
        thing: "answer",
        what: requirement(2),
        act: "changed",
        fields: [field("verdict", VERDICT, both("部分符合", "Partial"), both("符合", "Conform")), field("note", NOTE, null, both("合同第七条已写明。", "Article 7 of the contract says so."))],
        ...THEIRS,
        under: null,
      },
      { thing: "evidence", what: both("供应商保密协议（二〇二六年签署版）.pdf → 7.1.4", "Supplier NDA, signed 2026.pdf → 7.1.4"), act: "added", fields: [], ...THEIRS, under: null },
      { thing: "comment", what: requirement(3), act: "added", fields: [field("text", both("内容", "Text"), null, both("请补充测试记录。", "Please add the test record."))], ...THEIRS, under: null },
      { thing: "action", what: requirement(4), act: "removed", fields: [field("plan", both("整改措施", "Action"), both("更换备用设备", "Replace the spare device"), null)], ...THEIRS, under: null },
    ],
    only_ours: 7,
    conflicts: conflicts(),
    undecided: 2,
    kept: [{ thing: "person", what: same("王敏"), because: [requirement(2)] }],
    decided: 0,
    bodies: 0,
  };
}

export function mergingOf(state: MemoryState): Merging {
  let chosen: ChosenCopy | null = null;

  function look(passphrase: string | null): MergeWire {
    if (!chosen) throw failure("nothing chosen");
    if (chosen.needs_passphrase && passphrase !== "correct horse battery") throw failure("wrong passphrase");
    return { ...recorded(chosen.name), ...state.script.merge };
  }

  return {
    async chooseMerge() {
      state.calls.push("chooseMerge");
      chosen = settle(state.script.copy ?? null);
      return chosen;
    },
    async previewMerge(passphrase, progress) {
      state.calls.push("previewMerge");
      await state.goOn(progress);
      return look(passphrase);
    },
    async mergeCopy(passphrase, decisions, oursHead, theirsHead, progress) {
      state.calls.push(`mergeCopy ${decisions.map((one) => `${one.conflict}=${one.choice}`).join(" ")}`);
      await state.goOn(progress);
      const seen = look(passphrase);
      if (oursHead !== seen.ours_head || theirsHead !== seen.theirs_head) throw failure("moved");
      const of = (id: string) => decisions.find((one) => one.conflict === id)?.choice;
      const live = seen.conflicts.filter((one) => one.under === null || of(one.under.conflict) === one.under.choice);
      const undecided = live.filter((one) => of(one.id) === undefined).length;
      if (undecided > 0) return { ...seen, undecided };
      return { ...seen, applied: true, undecided: 0, decided: live.length, bodies: 1 };
    },
  };
}
