// Comparing texts as a person would: full-width and half-width forms are one, capitals do not matter.

export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Whether `text` holds `wanted`; an empty wish is in everything. */
export function holds(text: string, wanted: string): boolean {
  return fold(text).includes(fold(wanted.trim()));
}

export interface Run {
  text: string;
  found: boolean;
}

/** The text cut where `wanted` stands in it, however it is written there. */
export function marked(text: string, wanted: string): Run[] {
  const needle = fold(wanted.trim());
  if (needle === "") return text === "" ? [] : [{ text, found: false }];
  const { folded, origin } = mapped(text);
  const runs: Run[] = [];
  let done = 0;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    const from = origin[at] ?? 0;
    const to = origin[at + needle.length] ?? text.length;
    if (from < done) continue;
    if (from > done) runs.push({ text: text.slice(done, from), found: false });
    runs.push({ text: text.slice(from, to), found: true });
    done = to;
  }
  if (done < text.length) runs.push({ text: text.slice(done), found: false });
  return runs;
}

/** The folded text, and where in `text` each of its code units came from; one more than it is long. */
function mapped(text: string): { folded: string; origin: number[] } {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at);
    folded += piece;
    at += character.length;
  }
  origin.push(at);
  return { folded, origin };
}
