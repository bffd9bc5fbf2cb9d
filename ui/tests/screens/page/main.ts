// The window over the backend in memory, as it is built for release, with a handle for the tests. The address carries what the backend
// is to answer, ?script={…}, and the language chosen before, if any. What a person prefers is forgotten with the page.

import "@fontsource-variable/noto-sans-sc";
import "../../../src/styles/tokens.css";
import "../../../src/styles/contrast.css";
import "../../../src/styles/base.css";
import "../../../src/styles/forms.css";
import { mount } from "svelte";
import App from "../../../src/App.svelte";
import { MemoryBackend, type Script } from "../../../src/lib/backend/memory";
import { Desk } from "../../../src/lib/desk.svelte";
import { Preferences } from "../../../src/lib/preferences";
import { SCREENS } from "../../../src/lib/screens.svelte";
import { languageOf } from "../../../src/lib/words/language";
import { violations } from "./accessibility";
import { layoutFaults } from "./layout";
import { wordFaults } from "./writing";

export interface Stage {
  desk: Desk;
  backend: MemoryBackend;
  screens: typeof SCREENS;
  violations: typeof violations;
  layoutFaults: typeof layoutFaults;
  wordFaults: typeof wordFaults;
}

declare global {
  interface Window {
    /** There once the window has started. */
    stage?: Stage;
  }
}

const asked = new URLSearchParams(location.search);
const script = JSON.parse(asked.get("script") ?? "{}") as Script;
const kept = new Map<string, string>();
const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
const preferences = new Preferences(storage);
const chosen = languageOf(asked.get("language") ?? "");
if (chosen) preferences.language = chosen;
const target = document.getElementById("app");
if (target) {
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, preferences);
  mount(App, { target, props: { desk } });
  await desk.start(navigator.languages);
  window.stage = { desk, backend, screens: SCREENS, violations, layoutFaults, wordFaults };
}
