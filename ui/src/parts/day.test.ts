import { expect, it } from "vitest";
import { dayWritten } from "./day";

it.each([
  ["2026-11-20", "2026-11-20"],
  [" 2026/3/5 ", "2026-03-05"],
  ["2026年3月5日", "2026-03-05"],
  ["2028-02-29", "2028-02-29"],
  ["", ""],
  ["2026-02-29", null],
  ["20-11-2026", null],
  ["2026-13-01", null],
  ["tomorrow", null],
])("reads %j as %j", (text, day) => {
  expect(dayWritten(text)).toBe(day);
});
