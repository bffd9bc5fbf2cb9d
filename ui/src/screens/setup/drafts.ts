// What is typed about suppliers, systems, products and people, and what is still missing from it.

import type { DeploymentWire } from "../../lib/wire/DeploymentWire";
import type { InventoryWire } from "../../lib/wire/InventoryWire";
import type { ProductWire } from "../../lib/wire/ProductWire";
import type { SupplierWire } from "../../lib/wire/SupplierWire";
import type { SystemWire } from "../../lib/wire/SystemWire";
import type { TextWire } from "../../lib/wire/TextWire";
import { holds } from "../../lib/fold";
import { isNamed, trimmed } from "../workspace/drafts";

export const CRITICALITIES = ["general", "important", "core"] as const;

const unnamed = (): TextWire => ({ "zh-CN": "", en: "" });

export const newSupplier = (): SupplierWire => ({ id: "", name: unnamed(), country: null });

export const newSystem = (): SystemWire => ({ id: "", name: unnamed(), criticality: "general", internet_facing: false });

export const newProduct = (supplier: string): ProductWire => ({
  id: "",
  name: unnamed(),
  supplier,
  version: null,
  kernel_privilege: false,
  auto_update: false,
  single_source: false,
  alternate: null,
  deployments: [],
  components: 0,
});

/** An ISO 3166-1 code of two letters, or nothing. */
export function isCountry(country: string | null): boolean {
  return /^([A-Z]{2})?$/.test((country ?? "").trim().toUpperCase());
}

/** Hosts are counted whole, from one. */
export function isHosts(hosts: number | null): boolean {
  return hosts !== null && Number.isInteger(hosts) && hosts >= 1 && hosts <= 10_000_000;
}

export function isProduct(product: ProductWire): boolean {
  return isNamed(product.name) && product.supplier !== "" && product.deployments.every((one) => isHosts(one.hosts));
}

/** As it is saved: trimmed, and with nothing that does not belong together. */
export function savedSupplier(supplier: SupplierWire): SupplierWire {
  return { ...supplier, name: trimmed(supplier.name), country: (supplier.country ?? "").trim().toUpperCase() || null };
}

export function savedProduct(product: ProductWire): ProductWire {
  return {
    ...product,
    name: trimmed(product.name),
    version: (product.version ?? "").trim() || null,
    alternate: product.alternate || null,
  };
}

/** Systems a product does not run on yet. */
export function freeSystems(inventory: InventoryWire, deployments: readonly DeploymentWire[]): SystemWire[] {
  return inventory.systems.filter((system) => !deployments.some((one) => one.system === system.id));
}

/** What in the inventory refers to an object, by kind: asked before it is removed, and why it cannot be. */
export function usersOf(inventory: InventoryWire, id: string): TextWire[] {
  return inventory.products
    .filter((one) => one.supplier === id || one.alternate === id || one.deployments.some((deployment) => deployment.system === id))
    .map((one) => one.name);
}

/** Rows whose names, in either language, or other words contain what is looked for. */
export function narrowed<T>(rows: readonly T[], looked: string, texts: (row: T) => readonly (string | null)[]): T[] {
  return rows.filter((row) => texts(row).some((text) => text !== null && holds(text, looked)));
}
