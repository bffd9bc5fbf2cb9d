import { describe, expect, it } from "vitest";
import golden from "../../../../tests/golden/l10n.json";
import { date, integer, percent, points } from "./format";
import { LANGUAGES } from "./language";

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(golden.integer)("the integer $value", (row) => {
    expect(integer(language, row.value)).toBe(row[language]);
  });
  it.each(golden.percent)("$value basis points", (row) => {
    expect(percent(language, row.value)).toBe(row[language]);
  });
  it.each(golden.date)("the date $value", (row) => {
    expect(date(language, row.value)).toBe(row[language]);
  });
  it("points have two decimals and no sign", () => {
    expect(points(language, 134)).toBe("1.34");
    expect(points(language, 7)).toBe("0.07");
  });
  it("what is no date comes back as it is", () => {
    expect(date(language, "2026-11")).toBe("2026-11");
    expect(date(language, "")).toBe("");
  });
});
