// What answers are about, by the keys the program gives them and the names people gave them.

import type { InventoryWire } from "../wire/InventoryWire";
import type { ObjectRefWire } from "../wire/ObjectRefWire";
import type { TextWire } from "../wire/TextWire";
import type { Words } from "../words/words.svelte";

export const WHOLE: ObjectRefWire = { supplier: null, product: null, system: null };

/** The stable key of an object: `sup-a`, `prd-agent@sys-scada`, empty for the subject as a whole. */
export function objectKey({ supplier, product, system }: ObjectRefWire): string {
  if (supplier !== null) return supplier;
  return [product, system].filter((one) => one !== null).join("@");
}

/** The object of a key. Ids of suppliers, systems and products differ, so the inventory tells which an id is. */
export function objectOf(key: string, inventory: InventoryWire | null): ObjectRefWire {
  const [first = "", second] = key.split("@");
  if (first === "") return WHOLE;
  if (second !== undefined) return { supplier: null, product: first, system: second };
  if (inventory?.suppliers.some((one) => one.id === first)) return { ...WHOLE, supplier: first };
  return inventory?.systems.some((one) => one.id === first) ? { ...WHOLE, system: first } : { ...WHOLE, product: first };
}

/** The name of an object's key: `… in …` for a product in a system. What is not in the inventory shows as its key. */
export function objectName(key: string, inventory: InventoryWire | null, words: Pick<Words, "say" | "t">): string {
  if (key === "") return words.t("object-kind-whole");
  const [first = "", second] = key.split("@");
  const named = (id: string) => {
    const found = nameOf(id, inventory);
    return found ? words.say(found) : id;
  };
  if (second === undefined) return named(first);
  return words.t("object-deployment", { product: named(first), system: named(second) });
}

/** What somebody called a supplier, system or product. */
export function nameOf(id: string, inventory: InventoryWire | null): TextWire | null {
  if (!inventory) return null;
  const { suppliers, systems, products } = inventory;
  return [...systems, ...products, ...suppliers].find((one) => one.id === id)?.name ?? null;
}
