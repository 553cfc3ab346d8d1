/**
 * Runs the API's suites and the Worker's inside workerd, over a Postgres behind Hyperdrive's local binding, and holds the
 * API's tests to those that pass on Node: the same ones, each of them. Options: `--node-report FILE`, vitest's JSON
 * report of a run of the suites on Node, which else is made here; `--report FILE`, where to put the one from workerd.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

interface Report {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

const { values } = parseArgs({ options: { "node-report": { type: "string" }, report: { type: "string" } } });
const folder = mkdtempSync(join(tmpdir(), "leakdesk-worker-"));

/** Runs vitest. @returns whether all passed */
function vitest(report: string, ...options: string[]): boolean {
  const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync("vitest", ["run", ...options, ...outputs], { stdio: "inherit" });
  return status === 0;
}

/** The API's tests that passed, of those that ask a Postgres or no store at all. */
function passedIn(path: string): string[] {
  const { testResults } = JSON.parse(readFileSync(path, "utf8")) as Report;
  return (
    testResults
      .filter(({ name }) => name.includes("/tests/src/routes/"))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ fullName, status }) => status === "passed" && !fullName.includes(" on embedded "))
      // A property's name bears the seed of its run.
      .map(({ fullName }) => fullName.replace(/ \(with seed=-?\d+\)$/u, ""))
      .sort()
  );
}

try {
  const workerReport = values.report ?? join(folder, "worker.json");
  let fine = vitest(workerReport, "--config", "vitest.worker.config.ts");
  const nodeReport = values["node-report"] ?? join(folder, "node.json");
  if (values["node-report"] === undefined) {
    fine = vitest(nodeReport, "--project", "store", "tests/src/routes", "-t", "^(?!.* on embedded )") && fine;
  }
  const [onNode, inWorkerd] = [passedIn(nodeReport), passedIn(workerReport)];
  console.log(`the API's tests: ${onNode.length} pass on Node, ${inWorkerd.length} inside workerd`);
  const missing = onNode.filter((name) => !inWorkerd.includes(name));
  for (const name of missing) console.error(`not inside workerd: ${name}`);
  if (!fine || onNode.length === 0 || missing.length > 0 || onNode.length !== inWorkerd.length) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
