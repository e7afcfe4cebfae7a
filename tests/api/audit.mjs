// The complete audit of GraphQL over HTTP, by the authors of its specification: node audit.mjs URL
import { createRequire } from "node:module";

const { serverAudits } = createRequire(new URL("../../frontend/", import.meta.url))("graphql-http");
const results = [];
for (const { id, name, fn } of serverAudits({ url: process.argv[2] })) {
  const { status, reason } = await fn();
  results.push({ id, name, status, reason });
}
console.log(JSON.stringify(results));
