// What a person would see at a glance: a page that scrolls sideways, words that do not fit their button, one thing lying over another.

/** A pixel more or less is rounding. */
const SLACK = 1.5;

const CONTROLS = "button, summary, select, input, textarea, a[href], [role=tab], [role=option], label.button, .button";

/** Short words in a frame of their own that nothing may cut. */
const LABELS = "th, legend, label, dt, .tag, .button, button, h1, h2, h3";

export function layoutFaults(): string[] {
  return [...sideways(), ...clippedControls(), ...clippedLabels(), ...cutWithoutTitle(), ...outside(), ...covered()];
}

/** The page, the main part, a dialog or the panel never scrolls sideways. A table in a frame of its own may. */
function sideways(): string[] {
  const parts = [document.documentElement, ...document.querySelectorAll("main, dialog[open], [data-panel], .rail, header")];
  return parts
    .filter((part) => part.scrollWidth > part.clientWidth + SLACK && part.clientWidth > 0)
    .map((part) => `scrolls sideways: ${named(part)} ${part.scrollWidth} > ${part.clientWidth}`);
}

function clippedControls(): string[] {
  return visible(CONTROLS).flatMap((control) => {
    if (control instanceof HTMLSelectElement) return clippedSelect(control);
    // What is typed may be longer than its field.
    if (control instanceof HTMLTextAreaElement) return [];
    if (control instanceof HTMLInputElement) return clippedPlaceholder(control);
    const { display, webkitLineClamp } = getComputedStyle(control);
    // Text that ends after some lines is dealt with below.
    if (display === "inline" || webkitLineClamp !== "none") return [];
    const wide = control.scrollWidth > control.clientWidth + SLACK;
    const tall = control.scrollHeight > control.clientHeight + 2 * SLACK;
    return (wide || tall) && !hasTitle(control) ? [`words do not fit: ${named(control)}`] : [];
  });
}

function clippedSelect(select: HTMLSelectElement): string[] {
  const text = select.selectedOptions[0]?.textContent?.trim() ?? "";
  const style = getComputedStyle(select);
  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const needed = widthOf(text, style);
  return needed > room + 2 * SLACK && !hasTitle(select) ? [`words do not fit: ${named(select)} ${Math.ceil(needed)} > ${Math.floor(room)}`] : [];
}

function clippedPlaceholder(input: HTMLInputElement): string[] {
  const style = getComputedStyle(input);
  const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const needed = widthOf(input.placeholder, style);
  return input.value === "" && needed > room + 2 * SLACK ? [`placeholder does not fit: ${named(input)} ${Math.ceil(needed)} > ${Math.floor(room)}`] : [];
}

function clippedLabels(): string[] {
  return visible(LABELS)
    .filter((label) => {
      const { overflowX, textOverflow } = getComputedStyle(label);
      return overflowX !== "visible" && textOverflow === "clip" && label.scrollWidth > label.clientWidth + SLACK;
    })
    .map((label) => `words are cut: ${named(label)}`);
}

/** What ends in an ellipsis says the whole of it elsewhere. */
function cutWithoutTitle(): string[] {
  return visible("*")
    .filter((element) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      const across = textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + SLACK;
      const down = webkitLineClamp !== "none" && element.scrollHeight > element.clientHeight + SLACK;
      return (across || down) && !hasTitle(element);
    })
    .map((element) => `ends in an ellipsis without a title: ${named(element)}`);
}

/** Words beyond the right edge, in nothing that scrolls. */
function outside(): string[] {
  return visible("body *")
    .filter((element) => ownText(element) !== "" && element.getBoundingClientRect().right > document.documentElement.clientWidth + SLACK)
    .filter((element) => !scrollsSideways(element))
    .slice(0, 5)
    .map((element) => `lies outside: ${named(element)}`);
}

/** A control that something else lies over cannot be clicked. */
function covered(): string[] {
  return visible(CONTROLS)
    .filter((control) => !(control as HTMLButtonElement).disabled)
    .flatMap((control) => {
      const { left, top, width, height } = control.getClientRects()[0] ?? control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const over = document.elementFromPoint(x, y);
      if (!over || over.contains(control) || control.contains(over) || over.closest("label")?.control === control) return [];
      if (isClippedAt(control, x, y) || document.querySelector("dialog[open]")) return [];
      if (over.closest("[data-panel], [data-testid=panel]")) return [];
      return [`is covered: ${named(control)} by ${named(over)}`];
    });
}

/** Whether the point lies outside what some ancestor shows of its content. */
function isClippedAt(element: Element, x: number, y: number): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === "visible" && getComputedStyle(at).overflowY === "visible") continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    if (x < left + SLACK || x > right - SLACK || y < top + SLACK || y > bottom - SLACK) return true;
  }
  return false;
}

function scrollsSideways(element: Element): boolean {
  for (let at = element.parentElement; at && at !== document.documentElement; at = at.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
  }
  return false;
}

/** Seen by the eye: neither hidden nor kept for screen readers. */
function visible(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".unseen, .skip, svg, option"),
  );
}

const pen = document.createElement("canvas").getContext("2d");

function widthOf(text: string, { font, fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  if (!pen) return 0;
  pen.font = font || `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText(text).width;
}

const hasTitle = (element: Element): boolean => element.closest("[title]") !== null;

const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent?.trim() ?? "")
    .join("");

export function named(element: Element): string {
  const id = element.getAttribute("data-testid") ?? element.closest("[data-testid]")?.getAttribute("data-testid");
  const text = (element.textContent ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 60);
  const [kind] = [...element.classList].filter((one) => !one.startsWith("svelte-"));
  return `<${element.localName}${kind ? `.${kind}` : ""}>${id ? ` in ${id}` : ""} "${text}"`;
}
