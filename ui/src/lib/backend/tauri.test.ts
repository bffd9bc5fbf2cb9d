import { readFileSync } from "node:fs";
import { beforeEach, expect, it, vi } from "vitest";
import type { Backend } from "./backend";
import { tauriBackend } from "./tauri";

const invoked: [command: string, given: Record<string, unknown>][] = [];

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (command: string, given: Record<string, unknown> = {}) => {
    invoked.push([command, given]);
  },
  Channel: class {},
}));

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => undefined }));

vi.mock("@tauri-apps/api/webview", () => ({ getCurrentWebview: () => ({}) }));

const METHODS = Object.entries(tauriBackend) as [keyof Backend, (...given: unknown[]) => Promise<unknown>][];

beforeEach(() => invoked.splice(0));

it("asks for exactly the commands the desktop has", async () => {
  for (const [, method] of METHODS) await method();
  const list = readFileSync("../src-tauri/src/command_list.rs", "utf8");
  const groups = (list.split("$then! {")[1] ?? "").matchAll(/^\s+[a-z]+: ([a-z_,\s]+);$/gm);
  const named = [...groups].flatMap((match) => match[1]?.split(/,\s*/) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(invoked.map(([command]) => command).sort()).toEqual([...named].sort());
});

it.each(METHODS)("%s asks for the command of its name and hands over everything it was given", async (name, method) => {
  const given = Array.from({ length: method.length }, (_, index) => `given ${index}`);
  await method(...given);
  const [command, args] = invoked[0] ?? ["", {}];
  expect(command).toBe(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  expect(Object.keys(args).length).toBe(given.length);
});
