/**
 * Writes src/client/api.ts: the types of the API and the table of its routes, out of the schema that the server gives.
 * With `--check` it writes nothing and exits with 1 where the file does not tell how things are now.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createApp } from "../src/app.ts";
import type { Deps } from "../src/types.ts";
import { type OpenApi, renderApi } from "./client-types.ts";

const PATH = new URL("../src/client/api.ts", import.meta.url);

/** What the schema needs: nothing that answers a request. */
const deps = {
  config: { version: "0", open: false, corsOrigins: [], rateLimitPerMinute: 0, bodyLimitBytes: 0, secretKeys: [] },
  log: () => {},
} as unknown as Deps;
const schema = (await (await createApp(deps).request("http://localhost/openapi.json")).json()) as OpenApi;
const written = renderApi(schema);
if (!process.argv.includes("--check")) writeFileSync(PATH, written);
else if (readFileSync(PATH, "utf8") !== written) {
  console.error("src/client/api.ts is not what the server's schema says: run npm run docs");
  process.exitCode = 1;
}
