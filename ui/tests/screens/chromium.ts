// Finding Chromium and starting it. Nothing is downloaded: it is the system's own.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The program to start: what LIANHENG_CHROMIUM names, or the first along PATH. */
function program(): string {
  const named = process.env["LIANHENG_CHROMIUM"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found) return found;
  throw new Error(
    "there is no Chromium: install it (on Debian: sudo apt-get install --no-install-recommends chromium), " +
      "or name the program of a Chromium or Chrome in LIANHENG_CHROMIUM",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function start(): Promise<Browser> {
  // The page is ours and nothing else is loaded; as root, and in many a container, the sandbox cannot be had.
  return chromium.launch({ executablePath: program(), chromiumSandbox: false, args: ["--force-color-profile=srgb", "--disable-gpu"] });
}
