// A failure as it is sent to whoever supports the program: both languages, the kind and the version; nothing about the answers.

import type { Failure } from "../lib/backend/backend";
import { LANGUAGES } from "../lib/words/language";

export function details(failure: Failure, version: string): string {
  return [version, failure.kind, ...LANGUAGES.flatMap((language) => failure.lines[language])].join("\n");
}
