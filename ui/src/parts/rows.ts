// Moving through a list with the keyboard.

/** Where a key leads from row `at` of `count`; null when it leads nowhere or is no business of the list. */
export function neighbour(count: number, at: number, key: string): number | null {
  const next = destination(count, at, key);
  return next === null || next < 0 || next >= count || next === at ? null : next;
}

function destination(count: number, at: number, key: string): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return Math.min(at + 10, count - 1);
    case "PageUp":
      return Math.max(at - 10, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
