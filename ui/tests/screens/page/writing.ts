// What a reader of the language would stumble over: a run of the other language that is not marked as such, punctuation of the wrong
// width, a message that was not filled in.

import { named } from "./layout";

const HAN = /\p{Script=Han}/u;
/** Five words of lower case in a row are a sentence, and a sentence of English in a Chinese run lacks its `lang`. */
const ENGLISH = /\b[a-z]{2,}(?: [a-z]{2,}){4}/;
/** A half-width mark between or beside Chinese; a colon in a ratio or a point in a number is none. */
const NARROW = /\p{Script=Han}[,;:?!](?!\/)|[,;:?!]\p{Script=Han}|\p{Script=Han}\.(?:\s|$)|\(\p{Script=Han}|\p{Script=Han}\)/u;
const WIDE = /[\u3001\u3002\uff0c\uff1a\uff1b\uff1f\uff01\uff08\uff09]/;
const UNFILLED = /\{\s*\$|\bundefined\b|\bNaN\b|\[object |\bnull\b/;

/** Quoted words and names of files stand in a sentence as they are. */
const CITED = /\u201c[^\u201d]*\u201d|\S*\/\S+/g;

export function wordFaults(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? "").replaceAll(CITED, "").trim();
    // What a file says is shown as it is.
    if (!element || text === "" || element.closest("script, style, pre") || !element.checkVisibility()) continue;
    const said = (what: string) => found.push(`${what}: ${named(element)} “${text.slice(0, 80)}”`);
    const chinese = element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh") ?? false;
    if (UNFILLED.test(text)) said("is not filled in");
    if (chinese) {
      if (NARROW.test(text)) said("half-width punctuation in Chinese");
      if (ENGLISH.test(text)) said("English without lang");
    } else if (HAN.test(text)) {
      said("Chinese without lang");
    } else if (WIDE.test(text)) {
      said("full-width punctuation in English");
    }
  }
  return [...new Set(found)];
}
