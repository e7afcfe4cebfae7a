// What a reader's first visit costs, from the build's own manifest (npm run build first).
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";
import { expect, test } from "vitest";
import routes from "../src/app/routes.json";
import { closure } from "./dist.ts";

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8")) as Manifest;

const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0) / 1000;

const pages = [...new Set(routes.map((route) => route.page))];

test.each(pages)("%s: script ≤ 105 kB, styles ≤ 15 kB, both gzip", (page) => {
  const [entry, own] = [closure(manifest, "index.html"), closure(manifest, page)];
  const script = weight(new Set([...entry.modules, ...own.modules]));
  const styles = weight(new Set([...entry.styles, ...own.styles]));
  process.stdout.write(`${page} ${script.toFixed(1)} kB + ${styles.toFixed(1)} kB\n`);
  expect(script).toBeLessThanOrEqual(105);
  expect(styles).toBeLessThanOrEqual(15);
});
