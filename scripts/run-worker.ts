/** Runs the built Worker in workerd on this machine, as wrangler.toml binds it. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as readConfig } from "wrangler";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}dist/worker`;

export interface RunningWorker {
  /** Where it listens. */
  url: URL;
  /** Dispatches the cron trigger, as the platform does each minute. @returns whether the handler came to its end */
  runCron(): Promise<boolean>;
  /** Pids of its workerd. */
  pids(): number[];
  stop(): Promise<void>;
}

interface Scheduled {
  scheduled(options: { cron: string }): Promise<{ outcome: string }>;
}

/** Builds dist/worker. */
export function buildWorker(): void {
  execFileSync(process.execPath, [`${ROOT}scripts/build-worker.ts`], { stdio: "inherit" });
}

/**
 * Starts the Worker that `buildWorker` made.
 * @param databaseUrl the Postgres that its Hyperdrive leads to
 * @param bindings settings, over those of wrangler.toml
 */
export async function startWorker(
  databaseUrl: string,
  bindings: Readonly<Record<string, string>> = {},
): Promise<RunningWorker> {
  const { workerOptions } = readConfig(`${ROOT}wrangler.toml`);
  const hyperdrive = new URL(databaseUrl);
  hyperdrive.password ||= "none";
  const before = new Set(workerds());
  const worker = new Miniflare({
    ...convertV4MiniflareOptions({
      ...workerOptions,
      name: "leakdesk",
      modules: [
        { type: "ESModule", path: `${OUT}/worker.js` },
        { type: "Data", path: `${OUT}/data.bin` },
      ],
      modulesRoot: OUT,
      bindings: { ...(workerOptions.bindings as object), ...bindings },
      hyperdrives: { HYPERDRIVE: hyperdrive.href },
      host: "127.0.0.1",
      port: 0,
      // Nothing is asked outside of this machine.
      cf: false,
    }),
    telemetry: { enabled: false },
  });
  const url = await worker.ready;
  const pids = workerds().filter((pid) => !before.has(pid));
  return {
    url,
    pids: () => pids,
    async runCron() {
      const { outcome } = await ((await worker.getWorker()) as unknown as Scheduled).scheduled({ cron: "* * * * *" });
      return outcome === "ok";
    },
    stop: () => worker.dispose(),
  };
}

/** Pids of the workerd processes that this process started. */
function workerds(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim();
  return children
    .split(/\s+/u)
    .filter((pid) => pid !== "" && readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("workerd"))
    .map(Number);
}
