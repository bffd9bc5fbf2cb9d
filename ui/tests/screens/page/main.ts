// The window over the backend in memory, as it is built for release, with a handle for the tests: it is raised anew for every view, as
// often as they like, without loading the page again.

import "@fontsource-variable/noto-sans-sc";
import "../../../src/styles/tokens.css";
import "../../../src/styles/contrast.css";
import "../../../src/styles/base.css";
import "../../../src/styles/forms.css";
import { mount, unmount } from "svelte";
import App from "../../../src/App.svelte";
import { MemoryBackend, type Script } from "../../../src/lib/backend/memory";
import { Desk } from "../../../src/lib/desk.svelte";
import { Preferences } from "../../../src/lib/preferences";
import type { Language } from "../../../src/lib/words/language";
import { violations } from "./accessibility";
import { layoutFaults } from "./layout";
import { wordFaults } from "./writing";

export interface Stage {
  desk: Desk;
  backend: MemoryBackend;
  violations: typeof violations;
  layoutFaults: typeof layoutFaults;
  wordFaults: typeof wordFaults;
}

declare global {
  interface Window {
    raise?: typeof raise;
  }
}

const target = document.getElementById("app");
let shown: { app: object; desk: Desk } | null = null;

/** Shows another window in place of the last: what its backend answers, and the language chosen in it before, if any. */
async function raise(script: Script, chosen: Language | null): Promise<Stage> {
  if (!target) throw new Error("the page has no place for the window");
  if (shown) {
    await shown.desk.exporting.stop();
    await unmount(shown.app);
  }
  // What a person prefers is forgotten with the window.
  const kept = new Map<string, string>();
  const preferences = new Preferences({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) });
  if (chosen) preferences.language = chosen;
  const backend = new MemoryBackend(script);
  const desk = new Desk(backend, preferences);
  shown = { app: mount(App, { target, props: { desk } }), desk };
  await desk.start(navigator.languages);
  return { desk, backend, violations, layoutFaults, wordFaults };
}

window.raise = raise;
