// Files taken in and written out, in memory: a recorded preview of each kind; taking one in changes nothing but what it says.

import type { IntakeWire } from "../../wire/IntakeWire";
import recordedAnswers from "../recordings/intake-answers.json";
import recordedInventory from "../recordings/intake-inventory.json";
import recordedSbom from "../recordings/intake-sbom.json";
import type { ChosenFile, Intake } from "../workspace";
import { editedWorkbook } from "./edited-workbook";
import { failure, settle } from "./script";
import type { MemoryState } from "./state";

const RECORDED: Record<Exclude<ChosenFile["kind"], "answer-workbook">, IntakeWire> = {
  answers: recordedAnswers as unknown as IntakeWire,
  inventory: recordedInventory as unknown as IntakeWire,
  sbom: recordedSbom as unknown as IntakeWire,
};

export function intakeOf(state: MemoryState): Intake {
  let chosen: ChosenFile | null = null;

  function look(product: string | null, prefer: string | null): IntakeWire {
    if (!chosen) throw failure("nothing chosen");
    if (chosen.kind === "answer-workbook") return editedWorkbook(prefer);
    const found = RECORDED[chosen.kind];
    if (!found.sbom) return found;
    const known = state.open.inventory.products.find((one) => one.id === product);
    if (!known) throw failure("an SBOM needs its product");
    return { ...found, sbom: { ...found.sbom, product: { kind: "product", id: known.id, name: known.name } } };
  }

  function choose(): ChosenFile | null {
    chosen = settle(state.script.intake ?? null);
    return chosen;
  }

  return {
    async chooseIntake() {
      state.calls.push("chooseIntake");
      return choose();
    },
    async chooseDropped() {
      state.calls.push("chooseDropped");
      return choose();
    },
    async previewIntake(product, prefer, progress) {
      state.calls.push(`previewIntake ${prefer ?? product}`);
      await state.goOn(progress);
      return look(product, prefer);
    },
    async takeIn(product, _, prefer, progress) {
      state.calls.push(`takeIn ${prefer ?? product}`);
      await state.goOn(progress);
      const taken = look(product, prefer);
      const held = state.open;
      if (taken.sbom) {
        const { product: about, sbom } = taken.sbom;
        const products = held.inventory.products.map((one) => (one.id === about.id ? { ...one, components: sbom.components.length } : one));
        held.inventory = { ...held.inventory, products };
      }
      return { ...taken, applied: true };
    },
    async saveInventoryTemplate() {
      return state.script.saveTo === undefined ? "inventory.xlsx" : state.script.saveTo;
    },
    async exportAnswers(_, progress) {
      await state.goOn(progress);
      const { rows } = state.open;
      const answers = [...rows.values()].filter((row) => row.verdict !== null && row.basis !== "suggested").length;
      const out = state.script.saveTo === undefined ? "answers.json" : state.script.saveTo;
      if (out === null) return null;
      return { out, answers, question_answers: 0, evidence: 0, evidence_without_body: [], questions_left_out: 0, only_in_workspace: 0 };
    },
  };
}
