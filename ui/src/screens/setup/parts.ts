// The parts of the inventory, in the order they are set up.

export const INVENTORY_PARTS = ["systems", "suppliers", "products", "components", "people", "organisation"] as const;

export type InventoryPart = (typeof INVENTORY_PARTS)[number];
