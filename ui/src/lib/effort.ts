// Effort in person-days, counted in tenths so that sums are exact.

/** Tenths of a person-day from what was typed; null where it is no number above zero with at most one decimal. */
export function tenthsOf(typed: string): number | null {
  const text = typed.normalize("NFKC").trim();
  if (!/^\d{1,6}(\.\d)?$/.test(text)) return null;
  const tenths = Math.round(Number(text) * 10);
  return tenths > 0 ? tenths : null;
}

/** What stands in the field for so many tenths. */
export function typedOf(tenths: number | null): string {
  return tenths === null ? "" : String(tenths / 10);
}
