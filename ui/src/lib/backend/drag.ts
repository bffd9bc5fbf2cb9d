// Files dragged over the window, as drag events of the page: the desktop sees them first and says where they are. Whatever lies there
// hears `dragover`, `dragleave` and `drop` as it would in a browser.

interface Point {
  x: number;
  y: number;
}

export class Drag {
  #over: Element | null = null;

  /** The files are at `point`, or are let go there. */
  at(event: "dragover" | "drop", point: Point): void {
    const under = document.elementFromPoint(point.x, point.y);
    if (under !== this.#over) this.leave();
    this.#over = event === "drop" ? null : under;
    if (under) tell(under, event, point);
  }

  /** The files left the window. */
  leave(): void {
    if (this.#over) tell(this.#over, "dragleave", { x: 0, y: 0 });
    this.#over = null;
  }
}

function tell(element: Element, event: string, { x, y }: Point): void {
  // Not every webview lets scripts make a DragEvent; a MouseEvent carries the place as well.
  element.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true, clientX: x, clientY: y }));
}
