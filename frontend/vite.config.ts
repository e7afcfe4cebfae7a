import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { serverFiles } from "./vite/dist.ts";
import { graphqlDocuments } from "./vite/graphql.ts";

const server = process.env["XINYONG_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [graphqlDocuments(), react(), serverFiles()],
  build: {
    // the oldest kernels on office PCs are Chromium 89–93
    target: ["es2020", "chrome89"],
    cssTarget: "chrome89",
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // what several pages share comes as one file, not as twenty of 300 bytes
        codeSplitting: {
          groups: [
            { name: "base", test: /\/src\/ui\/(tokens|base)\.css/ },
            { name: "shared", test: /\/src\/(?!words\/en)|\/node_modules\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/graphql": server, "/exports": server, "/templates": server },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true },
});
