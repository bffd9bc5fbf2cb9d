// How many objects a file adds and changes.

import type { InventoryChangeWire } from "../../lib/wire/InventoryChangeWire";

export function counted(changes: readonly InventoryChangeWire[]): { added: number; changed: number } {
  const added = changes.filter((one) => one.act === "added").length;
  return { added, changed: changes.length - added };
}
