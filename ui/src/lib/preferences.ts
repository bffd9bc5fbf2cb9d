// What a person chose about the window itself. It stays in the webview's own storage; nothing about an assessment is kept there.

import { languageOf, type Language } from "./words/language";

export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

const LANGUAGE = "lianheng-language";
const THEME = "lianheng-theme";

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
}

/** Light or dark, as it is drawn. */
export function drawn(theme: Theme, systemIsDark: boolean): "light" | "dark" {
  if (theme === "system") return systemIsDark ? "dark" : "light";
  return theme;
}
