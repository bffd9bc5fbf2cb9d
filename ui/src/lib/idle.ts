// Locks an unattended window: a timer that every key and every movement of the hand starts anew.

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** How often a moving pointer may start the timer anew, in milliseconds. */
const BREATH = 1000;

/** Calls `away` after so many minutes without a sign of a person; 0 never does. Answers how to stop. */
export function whenIdle(minutes: number, away: () => void): () => void {
  if (minutes === 0) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const start = () => {
    clearTimeout(timer);
    last = Date.now();
    timer = setTimeout(away, minutes * 60_000);
  };
  const sign = () => {
    if (Date.now() - last >= BREATH) start();
  };
  // A machine that slept does not run timers; what the clock says counts.
  const look = () => {
    if (document.visibilityState === "visible" && Date.now() - last >= minutes * 60_000) away();
  };

  start();
  for (const name of SIGNS) window.addEventListener(name, sign, { passive: true, capture: true });
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(timer);
    for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
