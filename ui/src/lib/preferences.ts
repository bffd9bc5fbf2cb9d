// What a person chose about the window itself. It stays in the webview's own storage; nothing about an assessment is kept there.

import { languageOf, type Language } from "./words/language";

export const THEMES = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

/** Minutes without a key or a click after which a workspace is locked; 0 is never. */
export const LOCK_AFTER = [0, 5, 15, 30, 60] as const;

const LANGUAGE = "lianheng-language";
const THEME = "lianheng-theme";
const LOCK = "lianheng-lock-after";

export class Preferences {
  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem">) {}

  get language(): Language | null {
    return languageOf(this.storage.getItem(LANGUAGE) ?? "");
  }

  set language(language: Language) {
    this.storage.setItem(LANGUAGE, language);
  }

  get theme(): Theme {
    const stored = this.storage.getItem(THEME);
    return THEMES.find((theme) => theme === stored) ?? "system";
  }

  set theme(theme: Theme) {
    this.storage.setItem(THEME, theme);
  }

  /** Fifteen minutes until somebody chooses otherwise. */
  get lockAfter(): number {
    const stored = this.storage.getItem(LOCK);
    return LOCK_AFTER.find((minutes) => String(minutes) === stored) ?? 15;
  }

  set lockAfter(minutes: number) {
    this.storage.setItem(LOCK, String(minutes));
  }
}

/** What the system asks of every window. */
export interface SystemLook {
  dark: boolean;
  contrast: boolean;
}

export type Drawn = "light" | "dark" | "contrast" | "contrast-dark";

/** The look that is drawn. High contrast follows the system in being light or dark. */
export function drawn(theme: Theme, system: SystemLook): Drawn {
  if (theme === "contrast" || (theme === "system" && system.contrast)) return system.dark ? "contrast-dark" : "contrast";
  if (theme === "system") return system.dark ? "dark" : "light";
  return theme;
}
