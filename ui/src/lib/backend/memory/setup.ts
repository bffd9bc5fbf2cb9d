// Setting up, in memory.

import type { AssessmentInputWire } from "../../wire/AssessmentInputWire";
import type { AssessmentRowWire } from "../../wire/AssessmentRowWire";
import type { InventoryWire } from "../../wire/InventoryWire";
import type { WorkspaceWire } from "../../wire/WorkspaceWire";
import type { WorkspaceSetup } from "../workspace";
import { recordedRows } from "./rows";
import { failure } from "./script";
import type { MemoryState } from "./state";

export function setupOf(state: MemoryState): WorkspaceSetup {
  let made = 0;
  const newId = (kind: string) => `${kind}-new-${(made += 1)}`;

  function change(what: Partial<WorkspaceWire>): WorkspaceWire {
    const held = state.open;
    held.workspace = { ...held.workspace, ...what, journal_entries: held.workspace.journal_entries + 1 };
    return state.workspace();
  }

  function put<T extends { id: string }>(list: T[], one: T, kind: string): T[] {
    if (one.id === "") return [...list, { ...one, id: newId(kind) }];
    return list.map((other) => (other.id === one.id ? one : other));
  }

  function stock(what: Partial<InventoryWire>): InventoryWire {
    state.open.inventory = { ...state.open.inventory, ...what };
    return state.open.inventory;
  }

  return {
    async saveOrganisation(organisation) {
      return change({ organisation });
    },
    async savePerson(person) {
      return change({ people: put(state.open.workspace.people, person, "person") });
    },
    async removePerson(id) {
      if (state.open.workspace.author === id) throw failure("still used: author");
      return change({ people: state.open.workspace.people.filter((one) => one.id !== id) });
    },
    async chooseAuthor(id) {
      return change({ author: id });
    },
    async inventory() {
      return state.open.inventory;
    },
    async saveSupplier(supplier) {
      return stock({ suppliers: put(state.open.inventory.suppliers, supplier, "sup") });
    },
    async saveSystem(system) {
      return stock({ systems: put(state.open.inventory.systems, system, "sys") });
    },
    async saveProduct(product) {
      return stock({ products: put(state.open.inventory.products, product, "prd") });
    },
    async removeObject(id) {
      const { suppliers, systems, products } = state.open.inventory;
      const users = products.filter(
        (one) => one.supplier === id || one.alternate === id || one.deployments.some((deployment) => deployment.system === id),
      );
      if (users.length > 0) throw failure(`still used: ${users.map((one) => one.id).join(", ")}`);
      const others = <T extends { id: string }>(list: T[]) => list.filter((one) => one.id !== id);
      return stock({ suppliers: others(suppliers), systems: others(systems), products: others(products) });
    },
    async componentsNamed(text) {
      const { products } = state.open.inventory;
      return products
        .filter((one) => one.components > 0 && "openssl".includes(text.toLowerCase()))
        .map((one) => ({
          name: "openssl",
          version: "3.0.2",
          purl: "pkg:generic/openssl@3.0.2",
          licence: "Apache-2.0",
          product: one.id,
          systems: one.deployments.map((deployment) => deployment.system),
        }));
    },
    async licences() {
      const { products } = state.open.inventory;
      const holders = products.filter((one) => one.components > 0);
      const components = holders.reduce((sum, one) => sum + one.components, 0);
      return components === 0 ? [] : [{ licence: "Apache-2.0", components, products: holders.map((one) => one.id) }];
    },
    async saveAssessment(input) {
      const { assessments } = state.open.workspace;
      const known = assessments.find((one) => one.id === input.id);
      if (known) {
        const changed = { ...known, ...rowOf(input, known.id) };
        return change({ assessments: assessments.map((one) => (one.id === known.id ? changed : one)) });
      }
      const id = newId("assessment");
      state.open.rows = recordedRows();
      if (input.copied_from === null) {
        for (const [requirement, row] of state.open.rows) state.open.rows.set(requirement, { ...row, verdict: null, basis: null });
      }
      return change({ assessments: [rowOf(input, id), ...assessments], current: id });
    },
    async chooseAssessment(id) {
      return change({ current: id });
    },
    async freezeAssessment(id) {
      const frozen = new Date().toISOString();
      return change({ assessments: state.open.workspace.assessments.map((one) => (one.id === id ? { ...one, frozen } : one)) });
    },
    async removeAssessment(id) {
      const assessments = state.open.workspace.assessments.filter((one) => one.id !== id);
      const { current } = state.open.workspace;
      return change({ assessments, current: current === id ? (assessments[0]?.id ?? null) : current });
    },
  };
}

function rowOf(input: AssessmentInputWire, id: string): AssessmentRowWire {
  return { ...input, id, created: new Date().toISOString(), frozen: null, asked: 0, answered: 0, suggested: 0, changed_packs: [] };
}
