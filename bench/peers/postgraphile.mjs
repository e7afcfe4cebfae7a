// PostGraphile over one schema of a database, with the settings its documentation gives for production:
//   node postgraphile.mjs ADDRESS SCHEMA DOCUMENTS CONNECTIONS PORT
// DOCUMENTS is a file of {id: text}, the operations that may be asked for by their id.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { PersistedPlugin } from "@grafserv/persisted";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [address, schema, documents, connections, port] = process.argv.slice(2);

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [PersistedPlugin],
  disablePlugins: ["PgMutationCreatePlugin", "PgMutationUpdateDeletePlugin"],
  pgServices: [makePgService({ connectionString: address, schemas: [schema], poolConfig: { max: Number(connections) } })],
  grafast: { explain: false },
  grafserv: {
    graphiql: false,
    watch: false,
    websockets: false,
    graphqlOverGET: true,
    persistedOperations: JSON.parse(readFileSync(documents, "utf8")),
    allowUnpersistedOperation: true,
  },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(port), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
