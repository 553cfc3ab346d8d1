#!/usr/bin/env node
/** Starts src/cli.ts: in this process where it runs TypeScript, else in the Node that `npm install` brought. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bundledNode, runsTypeScript, tooOld } from "./node-version.mjs";

const cli = new URL("../src/cli.ts", import.meta.url);
const node = bundledNode();

if (runsTypeScript(process.versions.node)) {
  await import(cli.href);
} else if (node) {
  const child = spawn(node, [fileURLToPath(cli), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
} else {
  console.error(tooOld(process.versions.node));
  process.exitCode = 1;
}
