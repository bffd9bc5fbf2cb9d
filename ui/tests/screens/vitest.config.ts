import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("."),
  plugins: [svelte({ configFile: at("../../svelte.config.js") })],
  test: {
    environment: "node",
    include: ["*.test.ts"],
    globalSetup: ["served.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser a language.
    maxWorkers: 2,
  },
});
