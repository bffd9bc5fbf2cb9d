// Another copy of the workspace, in memory: what somebody else did in it, with three things both sides changed. Merging changes nothing but
// what it says, and is refused as the desktop refuses it.

import type { MergeWire } from "../../wire/MergeWire";
import recorded from "../recordings/merge.json";
import type { ChosenCopy, Merging } from "../workspace";
import { failure, settle } from "./script";
import type { MemoryState } from "./state";

export function mergingOf(state: MemoryState): Merging {
  let chosen: ChosenCopy | null = null;

  function look(passphrase: string | null): MergeWire {
    if (!chosen) throw failure("nothing chosen");
    if (chosen.needs_passphrase && passphrase !== "correct horse battery") throw failure("wrong passphrase");
    return { ...(recorded as unknown as MergeWire), other: chosen.name, ...state.script.merge };
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
