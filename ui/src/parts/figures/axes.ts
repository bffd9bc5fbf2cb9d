// Scales of small line figures: days across, counts or per cent up.

const DAY = 86_400_000;

/** Days since 1970 of an ISO date; null where it is none. */
export function dayNumber(iso: string): number | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/** A linear scale; where everything is the same it answers the middle. */
export function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  if (to === from) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Round numbers from zero up to at least `highest`, at most five of them. */
export function ticks(highest: number): number[] {
  const wanted = Math.max(1, highest);
  const rough = wanted / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * size).find((one) => one >= rough) ?? rough);
  const count = Math.ceil(wanted / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Moves labels apart that would stand closer than `gap`, within `top` and `bottom`, and keeps their order. */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let low = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, low);
    low = (placed[index] ?? 0) + gap;
  }
  let high = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, high);
    high = (placed[index] ?? 0) - gap;
  }
  return placed;
}
