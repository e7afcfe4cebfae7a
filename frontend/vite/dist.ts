// After the build: what the server reads (persisted.json, routes.json) and the compressed twins of every asset.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Manifest, Plugin } from "vite";
import routes from "../src/app/routes.json" with { type: "json" };
import { hashes, trustedDocuments } from "./graphql.ts";

const SHELL = "SiteShell";
const COMPRESSED = /\.(js|css|svg|json|html|webmanifest)$/;

export function serverFiles(): Plugin {
  let out = "dist";
  return {
    name: "xinyong-server-files",
    apply: "build",
    configResolved(config) {
      out = config.build.outDir;
    },
    transformIndexHtml: {
      order: "post",
      handler: inOrder,
    },
    closeBundle() {
      const manifest = JSON.parse(readFileSync(join(out, ".vite/manifest.json"), "utf8")) as Manifest;
      write(out, "persisted.json", trustedDocuments());
      write(out, "routes.json", described(manifest));
      compressAll(join(out, "assets"));
    },
  };
}

/** The common styles first and what the server adds last, so that the special outranks the common. */
function inOrder(html: string): string {
  const links = html.match(/\s*<link rel="stylesheet"[^>]*>/g) ?? [];
  const base = links.find((link) => link.includes("/base-"));
  const rest = links.filter((link) => link !== base);
  const bare = [...links, "<!--head-->"].reduce((text, piece) => text.replace(piece, ""), html);
  return bare.replace("</head>", `${[base, ...rest].join("").trim()}\n    <!--head-->\n  </head>`);
}

function write(out: string, name: string, value: unknown): void {
  writeFileSync(join(out, name), `${JSON.stringify(value, null, 1)}\n`);
}

function described(manifest: Manifest): unknown[] {
  const known = hashes();
  const document = (name: string): string => {
    const hash = known.get(name);
    if (!hash) throw new Error(`routes.json names ${name}, which no file in src/ holds`);
    return hash;
  };
  const entry = closure(manifest, "index.html");
  return routes.map((route) => {
    const page = closure(manifest, route.page);
    return {
      ...route,
      ...("operation" in route && !("private" in route) ? { document: document(route.operation) } : {}),
      shell: document(SHELL),
      modules: beyond(page.modules, entry.modules),
      styles: beyond(page.styles, entry.styles),
    };
  });
}

/** The addresses of files that the entry has not brought already. */
function beyond(files: Set<string>, seen: Set<string>): string[] {
  return [...files].filter((file) => !seen.has(file)).map((file) => `/${file}`);
}

/** The files that a chunk needs before it can run: itself, its static imports, their styles. */
export function closure(manifest: Manifest, start: string): { modules: Set<string>; styles: Set<string> } {
  const found = { modules: new Set<string>(), styles: new Set<string>() };
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build made no chunk of ${key}`);
    if (found.modules.has(chunk.file)) return;
    found.modules.add(chunk.file);
    chunk.css?.forEach((file) => found.styles.add(file));
    chunk.imports?.forEach(visit);
  };
  visit(start);
  return found;
}

/** Write a .gz and a .br beside every file of text in a folder. */
export function compressAll(folder: string): void {
  for (const file of walk(folder)) if (COMPRESSED.test(file)) compress(file);
}

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
