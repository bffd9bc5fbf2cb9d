import { expect, it } from "vitest";
import { tenthsOf, typedOf } from "./effort";

it("takes person-days with one decimal and nothing else", () => {
  expect(["12", "0.5", "１２．５", " 3 "].map(tenthsOf)).toEqual([120, 5, 125, 30]);
  expect(["", "0", "0.0", "-1", "1.25", "1e3", "x", "1,5", "12345678"].map(tenthsOf)).toEqual(Array(9).fill(null));
  expect([typedOf(125), typedOf(120), typedOf(null)]).toEqual(["12.5", "12", ""]);
});
