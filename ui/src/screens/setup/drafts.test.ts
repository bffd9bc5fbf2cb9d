import { expect, it } from "vitest";
import recorded from "../../lib/backend/recordings/inventory.json";
import type { InventoryWire } from "../../lib/wire/InventoryWire";
import { freeSystems, isCountry, isHosts, isProduct, narrowed, newProduct, savedProduct, usersOf } from "./drafts";

const inventory = recorded as InventoryWire;

it("a product needs both names, a supplier and whole hosts", () => {
  const product = newProduct("sup-1");
  expect(isProduct(product)).toBe(false);
  product.name = { "zh-CN": "代理", en: "Agent" };
  expect(isProduct(product)).toBe(true);
  product.deployments = [{ system: "sys-1", hosts: 0 }];
  expect(isProduct(product)).toBe(false);
});

it("hosts are whole and at least one; a country is two letters or nothing", () => {
  expect([1, 96, 0, -1, 1.5, null, Number.NaN].map(isHosts)).toEqual([true, true, false, false, false, false, false]);
  expect(["CN", "de", "", null, "CHN", "1A"].map(isCountry)).toEqual([true, true, true, true, false, false]);
});

it("what is saved is trimmed, and blanks are nothing", () => {
  const product = { ...newProduct("s"), name: { "zh-CN": " 甲 ", en: " A " }, version: "  ", alternate: "" };
  expect(savedProduct(product)).toMatchObject({ name: { "zh-CN": "甲", en: "A" }, version: null, alternate: null });
});

it("names what uses a system or a supplier", () => {
  const used = inventory.products[0];
  expect(usersOf(inventory, used?.supplier ?? "")).toContainEqual(used?.name);
  expect(usersOf(inventory, used?.deployments[0]?.system ?? "")).toContainEqual(used?.name);
  expect(usersOf(inventory, "nothing")).toEqual([]);
});

it("offers the systems a product does not run on yet", () => {
  const [first] = inventory.systems;
  const free = freeSystems(inventory, [{ system: first?.id ?? "", hosts: 1 }]);
  expect(free.length).toBe(inventory.systems.length - 1);
});

it("finds rows by either name, whatever the width and case", () => {
  const found = (looked: string) => narrowed(inventory.systems, looked, (one) => [one.name["zh-CN"], one.name.en]).length;
  expect(found("ｓｃａｄａ")).toBe(1);
  expect(found("")).toBe(inventory.systems.length);
});
