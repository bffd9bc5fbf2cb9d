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
async function connected(): Promise<{ backend: Backend; listen: (desk: Desk) => void }> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { MemoryBackend } = await import("./lib/backend/memory");
    return { backend: new MemoryBackend(), listen: () => undefined };
  }
  const { forwardDrags, listenForFiles, listenForLeaving, tauriBackend } = await import("./lib/backend/tauri");
  // Without it files are attached by the button.
  void forwardDrags().catch(() => undefined);
  const listen = (desk: Desk) => {
    // Without it a second start brings the window to the front, and no more.
    void listenForFiles((path) => void desk.hand(path)).catch(() => undefined);
    // Without it the window closes when it is asked to a second time.
    void listenForLeaving(() => void desk.leave()).catch(() => undefined);
  };
  return { backend: tauriBackend, listen };
}

const target = document.getElementById("app");
if (target) {
  const { backend, listen } = await connected();
  const desk = new Desk(backend, new Preferences(window.localStorage));
  listen(desk);
  mount(App, { target, props: { desk } });
  await desk.start(navigator.languages);
}
