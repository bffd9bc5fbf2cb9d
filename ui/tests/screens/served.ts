// Before the tests: the page is built as the window is built, and served under the window's own content security policy; the tests are
// told where.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build, loadConfigFromFile, preview, type InlineConfig } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
  }
}

interface DesktopConfig {
  app: { security: { csp: Record<string, string> } };
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { app } = JSON.parse(readFileSync(at("../../../src-tauri/tauri.conf.json"), "utf8")) as DesktopConfig;
const policy = Object.entries(app.security.csp).map(([directive, sources]) => `${directive} ${sources}`);

/** The product's own way of being built; its plugins for unit tests would take the server's half of Svelte. */
async function config(): Promise<InlineConfig> {
  const product = await loadConfigFromFile({ command: "build", mode: "production" }, at("../../vite.config.ts"));
  return {
    root: at("../.."),
    configFile: false,
    mode: "production",
    logLevel: "error",
    plugins: [svelte()],
    build: {
      ...product?.config.build,
      outDir: at("../../../out/screens-page"),
      emptyOutDir: true,
      rolldownOptions: { input: at("page/index.html") },
    },
    preview: { host: "127.0.0.1", headers: { "Content-Security-Policy": policy.join("; ") } },
  };
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const how = await config();
  await build(how);
  const server = await preview(how);
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the page is served nowhere");
  project.provide("address", new URL("tests/screens/page/index.html", address).href);
  return () => server.close();
}
