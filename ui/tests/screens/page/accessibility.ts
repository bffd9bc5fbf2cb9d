// What axe finds on the page, with a renderer that knows colours.

import axe, { type RunOptions } from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/** What can change when only the look changes. */
const COLOURS = ["color-contrast", "link-in-text-block"];

const RUNS = {
  everything: { runOnly: { type: "tag", values: TAGS } },
  colours: { runOnly: { type: "rule", values: COLOURS } },
  /** What can change when only the size changes. */
  structure: { runOnly: { type: "tag", values: TAGS }, rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) },
} as const satisfies Record<string, RunOptions>;

/** One line a violation: the rule, where, and why. */
export async function violations(what: keyof typeof RUNS): Promise<string[]> {
  const found = await axe.run(document, { ...RUNS[what], resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => {
    const shown = nodes.slice(0, 3).map((node) => {
      const why = node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? "";
      return `axe ${id}: ${node.html.replaceAll(/\s+/g, " ").slice(0, 160)} | ${why}`;
    });
    return nodes.length > 3 ? [...shown, `axe ${id}: ${nodes.length - 3} more`] : shown;
  });
}
