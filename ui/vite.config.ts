import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: "localhost" },
  build: {
    // The oldest webview the product runs in
    target: ["safari16.4", "chrome109"],
    // The preload helper would fetch, and the page may not.
    modulePreload: { polyfill: false },
    // Nothing is inlined as data: the content security policy stays short.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
    // A slow machine is not a fault of the page.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
