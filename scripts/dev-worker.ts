/**
 * Runs the Worker in workerd on this machine, rebuilt as its sources change, over the Postgres of DATABASE_URL, whose tables are
 * brought up to date first. Options are those of `wrangler dev`.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { migrateStore } from "../src/node.ts";

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) {
  console.error("Set DATABASE_URL to a Postgres: postgres://user:password@127.0.0.1:5432/leakdesk");
  process.exit(1);
}
const { store } = await migrateStore(process.env);
console.log(`${store} is up to date`);

const url = new URL(DATABASE_URL);
// Hyperdrive wants a password, even where the server asks for none.
url.password ||= "none";
const root = fileURLToPath(new URL("..", import.meta.url));
const child = spawn(`${root}node_modules/.bin/wrangler`, ["dev", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: url.href,
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_HIDE_BANNER: "true",
  },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
