// Which rows of a long list are drawn: those in view and a few around them, so that a hundred thousand cost what a hundred cost.

export interface Range {
  from: number;
  /** The row after the last. */
  to: number;
}

/** Rows drawn beyond the edges, so that scrolling by a few shows no gap. */
const BEYOND = 8;

export function drawnRows(count: number, rowHeight: number, scrolled: number, height: number): Range {
  if (rowHeight <= 0) return { from: 0, to: Math.min(count, 2 * BEYOND) };
  const first = Math.floor(scrolled / rowHeight);
  const inView = Math.ceil(height / rowHeight) + 1;
  const from = Math.min(Math.max(first - BEYOND, 0), count);
  return { from, to: Math.min(Math.max(first, 0) + inView + BEYOND, count) };
}

/** How far to scroll so that a row is in view; the same when it is already. */
export function scrolledTo(row: number, rowHeight: number, scrolled: number, height: number): number {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return top + rowHeight > scrolled + height ? top + rowHeight - height : scrolled;
}
