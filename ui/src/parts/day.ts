// A day as people write it: ISO 8601, also with other signs between its parts, and with months and days of one digit.

/** The ISO date; empty for nothing written; null for what is no day of the calendar. */
export function dayWritten(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const found = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(trimmed);
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
