import "@fontsource-variable/noto-sans-sc";
import "./styles/tokens.css";
import "./styles/contrast.css";
import "./styles/base.css";
import "./styles/forms.css";
import { mount } from "svelte";
import App from "./App.svelte";
import type { Backend } from "./lib/backend/backend";
import { Desk } from "./lib/desk.svelte";
import { Preferences } from "./lib/preferences";

/** In the desktop's window the desktop; in a plain browser, while developing, the recordings. */
async function backend(): Promise<Backend> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { MemoryBackend } = await import("./lib/backend/memory");
    return new MemoryBackend();
  }
  const { forwardDrags, tauriBackend } = await import("./lib/backend/tauri");
  // Without it files are attached by the button.
  void forwardDrags().catch(() => undefined);
  return tauriBackend;
}

const target = document.getElementById("app");
if (target) {
  const desk = new Desk(await backend(), new Preferences(window.localStorage));
  mount(App, { target, props: { desk } });
  await desk.start(navigator.languages);
}
