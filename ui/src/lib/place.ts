// Keeps a reader's place when texts change their height, as they do when the language is switched: what stood first in view stands
// there again.

interface Place {
  scroller: Element;
  anchor: Element;
  top: number;
}

/** Remembers what stands first in each scrolling part and returns the function that brings it back. */
export function keepPlace(root: ParentNode = document): () => void {
  const scrollers = [document.scrollingElement, ...root.querySelectorAll("[data-scroll]")];
  const places = scrollers.flatMap((scroller) => placeOf(scroller) ?? []);
  return () => {
    for (const { scroller, anchor, top } of places) {
      scroller.scrollTop += anchor.getBoundingClientRect().top - top;
    }
  };
}

function placeOf(scroller: Element | null): Place | null {
  if (!scroller || scroller.scrollTop === 0) return null;
  const edge = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  for (const anchor of scroller.querySelectorAll("[data-anchor]")) {
    const { top, bottom } = anchor.getBoundingClientRect();
    if (bottom > edge) return { scroller, anchor, top };
  }
  return null;
}
