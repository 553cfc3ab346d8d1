import packageJson from "../package.json" with { type: "json" };
import { createApp } from "./app.ts";
import { readSettings, readWorkConfig } from "./env.ts";
import { makeLog } from "./middleware/json-log.ts";
import { nameAgent } from "./net/user-agent.ts";
import { makeWorkerNet } from "./net/worker.ts";
import { JOBS } from "./services/jobs/jobs.ts";
import { runJobs } from "./services/jobs/run.ts";
import { openPostgres } from "./store/open-postgres.ts";
import type { Deps, Engine } from "./types.ts";

/** What wrangler.toml binds. Settings are plain variables of the names in docs/settings.md. */
interface Bindings {
  HYPERDRIVE: { connectionString: string };
  /** Wakes the background; without it the cron finds what waits. */
  JOBS?: { send(message: unknown): Promise<void> };
  [setting: string]: unknown;
}

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void;
}

let engine: Promise<Engine> | null = null;

/** Loaded at the first request and kept: at start-up its time would count against every isolate. */
function loadEngine(): Promise<Engine> {
  engine ??= import("../extractors/index.ts").then(
    ({ engineVersion: version, extract, fold, identify, knownName, linking, nameKey, readHtml }) => ({
      version,
      extract,
      fold,
      identify,
      knownName,
      linking,
      nameKey,
      readHtml,
    }),
  );
  return engine;
}

/** A connection belongs to the request that opened it, so each request has a store, and an app, of its own. */
async function buildDeps(bindings: Bindings): Promise<Deps> {
  const variables = Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const settings = readSettings(Object.fromEntries(variables));
  return {
    config: {
      version: packageJson.version,
      open: false,
      corsOrigins: settings.LEAKDESK_CORS_ORIGINS,
      // Isolates share no memory to count in; limits are set where requests arrive.
      rateLimitPerMinute: 0,
      bodyLimitBytes: settings.LEAKDESK_BODY_LIMIT,
      ...readWorkConfig(settings),
    },
    store: openPostgres(bindings.HYPERDRIVE.connectionString, { max: 5 }),
    engine: await loadEngine(),
    net: makeWorkerNet({
      allowHosts: settings.LEAKDESK_ALLOW_HOSTS,
      userAgent: nameAgent(packageJson.version, settings.LEAKDESK_CONTACT),
      fetch: (...request) => fetch(...request),
    }),
    now: () => new Date(),
    log: makeLog(settings.LEAKDESK_LOG_LEVEL, (line) => console.log(line)),
    clientAddress: (request) => request.headers.get("cf-connecting-ip"),
  };
}

/** Passes a body on and tells when it has ended: a streamed answer still asks the store. */
function watchEnd(response: Response): { response: Response; ended: Promise<void> } {
  if (!response.body) return { response, ended: Promise.resolve() };
  const { readable, writable } = new TransformStream();
  const ended = response.body.pipeTo(writable).catch(() => {});
  return { response: new Response(readable, response), ended };
}

/** How long a round in the background may begin new work. */
const ROUND_MS = 20_000;

/** One round of all that waits in the store: the same work that a server on Node does beside answering. */
async function workOnce(bindings: Bindings): Promise<void> {
  const deps = await buildDeps(bindings);
  try {
    await runJobs(deps, JOBS, ROUND_MS);
  } finally {
    await deps.store.close();
  }
}

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    const deps = await buildDeps(bindings);
    const { response, ended } = watchEnd(await createApp(deps).fetch(request, bindings));
    const wrote = request.method !== "GET" && request.method !== "HEAD" && response.ok;
    const wake = () => (wrote ? bindings.JOBS?.send({ wake: true }) : undefined);
    context.waitUntil(ended.then(() => deps.store.close()).then(wake));
    return response;
  },

  /** A message says only that there may be something to do; the store knows what. */
  async queue(_batch: unknown, bindings: Bindings): Promise<void> {
    await workOnce(bindings);
  },

  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    await workOnce(bindings);
  },
};
