// Replaces each graphql(`…`) in the source by what the browser needs of it: a document's name and hash, never its text.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

/** The trusted documents that codegen found in src/: "sha256:<hex>" → text. */
export function trustedDocuments(): Record<string, string> {
  const file = new URL("../src/gql/persisted-documents.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
}

/** The name of the operation in a document's text. */
export function operationName(text: string): string | undefined {
  return /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1];
}

/** The hash of each operation by its name. */
export function hashes(): Map<string, string> {
  return new Map(Object.entries(trustedDocuments()).map(([hash, text]) => [operationName(text) ?? "", hash]));
}

export function graphqlDocuments(): Plugin {
  return {
    name: "xinyong-graphql-documents",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes("/src/gql/") || !code.includes("graphql(`")) return null;
      return { code: code.replace(CALL, (_, text: string) => literal(text, id)), map: null };
    },
  };
}

function literal(text: string, file: string): string {
  const name = operationName(text);
  if (!name) return "{}";
  const hash = hashes().get(name);
  if (!hash) throw new Error(`${file}: ${name} is not among the trusted documents; run npm run codegen`);
  return JSON.stringify({ name, hash: hash.replace("sha256:", "") });
}
