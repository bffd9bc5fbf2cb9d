import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import type { Backend } from "./backend";
import { tauriBackend } from "./tauri";

const invoked: string[] = [];

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (command: string) => {
    invoked.push(command);
  },
  Channel: class {},
}));

const CALLS: Record<keyof Backend, (backend: Backend) => Promise<unknown>> = {
  startup: (backend) => backend.startup(),
  listPacks: (backend) => backend.listPacks(),
  showPack: (backend) => backend.showPack("p"),
  openSample: (backend) => backend.openSample(),
  openAnswers: (backend) => backend.openAnswers("en"),
  openArgument: (backend) => backend.openArgument(),
  assess: (backend) => backend.assess("m"),
  explain: (backend) => backend.explain("total", "m"),
  exportReport: (backend) => backend.exportReport({ language: "en", model: "m", shown_in: "en" }, () => {}),
  cancelExport: (backend) => backend.cancelExport(),
};

it("asks for exactly the commands the desktop has", async () => {
  for (const call of Object.values(CALLS)) await call(tauriBackend);
  const list = readFileSync("../src-tauri/src/command_list.rs", "utf8");
  const named = [...(list.split("$then! {")[1] ?? "").matchAll(/^\s+([a-z_]+),$/gm)].map((match) => match[1]);
  expect(named.length).toBe(Object.keys(CALLS).length);
  expect([...invoked].sort()).toEqual([...named].sort());
});
