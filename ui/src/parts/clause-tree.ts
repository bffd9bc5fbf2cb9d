// Which rows of an indented table of clauses are in view when some are folded.

interface Node {
  clause: string;
  parent: string | null;
}

/** The clauses that no folded clause hides, in the order given. */
export function visible<T extends Node>(clauses: readonly T[], folded: ReadonlySet<string>): T[] {
  const hidden = new Set<string>();
  return clauses.filter((clause) => {
    const above = clause.parent;
    if (above === null || (!folded.has(above) && !hidden.has(above))) return true;
    hidden.add(clause.clause);
    return false;
  });
}

export function hasChildren(clauses: readonly Node[], clause: string): boolean {
  return clauses.some((one) => one.parent === clause);
}
