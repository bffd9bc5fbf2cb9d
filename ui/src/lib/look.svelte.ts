// What the system asks of every window: dark, more contrast. It is followed while the program runs.

import type { SystemLook } from "./preferences";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

export class Look implements SystemLook {
  dark = $state(false);
  contrast = $state(false);

  /** Follows the system until the answer is called. */
  follow(): () => void {
    const [dark, contrast] = [window.matchMedia(DARK), window.matchMedia(CONTRAST)];
    const read = () => {
      this.dark = dark.matches;
      this.contrast = contrast.matches;
    };
    read();
    for (const query of [dark, contrast]) query.addEventListener("change", read);
    return () => {
      for (const query of [dark, contrast]) query.removeEventListener("change", read);
    };
  }
}
