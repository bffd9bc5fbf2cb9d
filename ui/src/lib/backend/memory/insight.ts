// Understanding and acting, in memory. Lane and registers are recorded; what a person changed is counted anew in them, while scores,
// shades and answers stay as they were recorded.

import type { ItemRowWire } from "../../wire/ItemRowWire";
import type { LaneCellWire } from "../../wire/LaneCellWire";
import type { PlanRowWire } from "../../wire/PlanRowWire";
import type { ProductWire } from "../../wire/ProductWire";
import type { RegisterRowWire } from "../../wire/RegisterRowWire";
import type { RegistersWire } from "../../wire/RegistersWire";
import { countsOn, SIDES } from "../../../screens/gaps/filter";
import type { Insight } from "../workspace";
import recordedLane from "../recordings/lane.json";
import recordedPlaced from "../recordings/placed.json";
import recordedRegisters from "../recordings/registers.json";
import { actingOf } from "./acting";
import { isBelow } from "./counting";
import { found } from "./searching";
import { failure } from "./script";
import { sheetsOf } from "./sheets";
import type { MemoryState } from "./state";

const isGap = (row: ItemRowWire): boolean => row.verdict === "partial" || row.verdict === "nonconform";

export function insightOf(state: MemoryState): Insight {
  const acting = actingOf(state);
  const sheets = sheetsOf(state);

  function chapters(): PlanRowWire[] {
    const { assessment, rows } = state.open;
    return assessment.clauses
      .filter((clause) => clause.depth === 0)
      .map((clause) => {
        const own = [...rows.values()].filter((row) => isBelow(row.requirement, clause));
        const given = new Map<string, number>();
        for (const { assignee } of own) if (assignee !== null) given.set(assignee, (given.get(assignee) ?? 0) + 1);
        const suggested = own.filter((row) => row.basis === "suggested").length;
        return {
          pack: clause.pack,
          clause: clause.clause,
          object: null,
          title: clause.title,
          asked: own.length,
          answered: own.filter((row) => row.verdict !== null).length - suggested,
          suggested,
          assignees: [...given],
        };
      });
  }

  function counted(cell: LaneCellWire): LaneCellWire {
    const side = SIDES.find((one) => one === cell.side);
    const here = recordedPlaced.filter((one) => one.stage === cell.stage && side !== undefined && countsOn(one.role, side));
    const rows = here.flatMap((one) => state.open.rows.get(one.id) ?? []);
    const of = (verdict: string | null) => rows.filter((row) => row.verdict === verdict).length;
    const gaps = new Set(rows.filter(isGap).map((row) => row.requirement));
    const pressing = state.open.assessment.gaps.map((gap) => gap.requirement).filter((id) => gaps.has(id));
    return {
      ...cell,
      applicable: rows.length - of("not_applicable"),
      partial: of("partial"),
      nonconform: of("nonconform"),
      unanswered: of(null),
      gap_count: gaps.size,
      gaps: pressing.slice(0, 3),
    };
  }

  function registered(product: ProductWire, kind: keyof RegistersWire): RegisterRowWire {
    const { suppliers, systems, products } = state.open.inventory;
    const nothing = { "zh-CN": "", en: "" };
    const alternate = products.find((one) => one.id === product.alternate);
    const places = product.deployments.flatMap(({ system, hosts }) => {
      const at = systems.find((one) => one.id === system);
      return at ? [{ system: at, hosts }] : [];
    });
    return {
      product: product.id,
      name: product.name,
      supplier: suppliers.find((one) => one.id === product.supplier)?.name ?? nothing,
      version: product.version,
      alternate: alternate?.name ?? null,
      alternate_same_supplier: alternate?.supplier === product.supplier,
      kernel_privilege: product.kernel_privilege,
      auto_update: product.auto_update,
      systems: places.map(({ system, hosts }) => [system.name, hosts]),
      criticality: ["core", "important", "general"].find((level) => places.some(({ system }) => system.criticality === level)) ?? null,
      answers: (recordedRegisters as unknown as RegistersWire)[kind].find((row) => row.product === product.id)?.answers ?? [],
    };
  }

  return {
    ...acting,
    async plan() {
      const asked = await sheets.sheets();
      return [
        ...chapters(),
        ...asked.map(({ questionnaire, object, name, asked: all, answered, assignee }): PlanRowWire => ({
          pack: questionnaire,
          clause: null,
          object,
          title: name,
          asked: all,
          answered,
          suggested: 0,
          assignees: assignee === null ? [] : [[assignee, all]],
        })),
      ];
    },
    async lane() {
      return (recordedLane as unknown as LaneCellWire[]).map(counted);
    },
    async registers() {
      const { products } = state.open.inventory;
      const rows = (kind: keyof RegistersWire, those: ProductWire[]) => those.map((one) => registered(one, kind));
      return {
        key_software: rows("key_software", products.filter((one) => one.kernel_privilege)),
        single_source: rows("single_source", products.filter((one) => one.single_source)),
        update_control: rows("update_control", products),
      };
    },
    async compare(before, after) {
      state.calls.push(`compare ${before} ${after}`);
      const ids = state.open.workspace.assessments.map((one) => one.id);
      if (!ids.includes(before) || !ids.includes(after)) throw failure("no such assessment");
      const { totals } = state.open.assessment;
      return state.script.comparison ?? { before: totals, after: totals, changed: [] };
    },
    async trend() {
      const { assessment, workspace } = state.open;
      const each = workspace.assessments.map(({ id, assessed_on }) => ({ assessment: id, assessed_on, totals: assessment.totals }));
      return state.script.trend ?? each;
    },
    async search(text) {
      state.calls.push(`search ${text}`);
      return found(state.open, text, await acting.actions());
    },
  };
}
