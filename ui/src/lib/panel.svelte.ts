// The side panel: what it explains, how one got there, and where the keyboard goes when it opens and closes.

/** What the side panel explains. */
export type Target =
  | { kind: "total"; pack: string }
  | { kind: "clause"; pack: string; clause: string }
  | { kind: "stage"; pack: string; stage: string }
  | { kind: "requirement"; id: string };

export class Panel {
  target: Target | null = $state.raw(null);
  /** Targets one can go back to, the latest last. */
  trail: Target[] = $state.raw([]);
  /** Grows whenever the keyboard should move into the panel. */
  entered = $state(0);
  #opener: HTMLElement | null = null;

  /** Opens the panel, or turns it to something else when asked from inside it, and moves the keyboard there. */
  show(target: Target): void {
    const asking = document.activeElement;
    const inside = asking?.closest("[data-panel]") != null;
    if (inside && this.target) {
      this.trail = [...this.trail, this.target];
    } else {
      this.trail = [];
      this.#opener = asking instanceof HTMLElement ? asking : null;
    }
    this.target = target;
    this.entered += 1;
  }

  /** Keeps an open panel on what is selected in a list; a closed one stays closed and the keyboard stays where it is. */
  follow(target: Target): void {
    if (!this.target) return;
    const asking = document.activeElement;
    this.#opener = asking instanceof HTMLElement ? asking : this.#opener;
    this.trail = [];
    this.target = target;
  }

  back(): void {
    const previous = this.trail.at(-1);
    if (!previous) return;
    this.trail = this.trail.slice(0, -1);
    this.target = previous;
    this.entered += 1;
  }

  /** Closes the panel; the keyboard goes back to where it was opened from. */
  hide(): void {
    this.target = null;
    this.trail = [];
    if (this.#opener?.isConnected) this.#opener.focus();
    this.#opener = null;
  }

  /** Closes the panel because the screen changed. */
  drop(): void {
    this.target = null;
    this.trail = [];
    this.#opener = null;
  }
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
