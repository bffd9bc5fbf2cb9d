// How much room the main part has. Container queries would say it in CSS, but WebKit measures them in the wrong unit once the page is
// zoomed, and zoom is how people read this.

/** Widths, in CSS pixels, below which a screen leaves something out or stacks it. */
const STEPS = [900, 720, 560] as const;

/** Every step the room falls short of, as words for a `data-room` attribute. */
export function roomOf(width: number): string {
  return STEPS.filter((step) => width < step)
    .map((step) => `below-${step}`)
    .join(" ");
}
