// A question a screen asks the backend for as long as it is in view: at once, and again after every change that was saved.

import type { Backend } from "./backend/backend";
import { useDesk } from "./desk.svelte";
import { Latest } from "./latest.svelte";

/** `work` is asked again, too, when what it reads of the page's state changes. To be called while a component is made. */
export function asked<T>(work: (backend: Backend) => Promise<T>): Latest<T> {
  const desk = useDesk();
  const latest = new Latest<T>();
  $effect(() => {
    void [desk.assessment, desk.session.savedAt];
    void latest.ask(() => work(desk.backend));
  });
  return latest;
}
