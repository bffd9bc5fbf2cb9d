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
async function connected(): Promise<{ backend: Backend; listen: (heard: (path: string) => void) => void }> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { MemoryBackend } = await import("./lib/backend/memory");
    return { backend: new MemoryBackend(), listen: () => undefined };
  }
  const { forwardDrags, listenForFiles, tauriBackend } = await import("./lib/backend/tauri");
  // Without it files are attached by the button.
  void forwardDrags().catch(() => undefined);
  // Without it a second start brings the window to the front, and no more.
  return { backend: tauriBackend, listen: (heard) => void listenForFiles(heard).catch(() => undefined) };
}

const target = document.getElementById("app");
if (target) {
  const { backend, listen } = await connected();
  const desk = new Desk(backend, new Preferences(window.localStorage));
  listen((path) => void desk.hand(path));
  mount(App, { target, props: { desk } });
  await desk.start(navigator.languages);
}
