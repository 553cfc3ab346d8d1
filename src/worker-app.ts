/** The app, the engine and the jobs as a Worker has them; loaded at the first request. */
import { AsyncLocalStorage } from "node:async_hooks";
import { engineVersion, extract, fold, identify, knownName, linking, nameKey, readHtml } from "../extractors/index.ts";
import packageJson from "../package.json" with { type: "json" };
import { createApp } from "./app.ts";
import { readSettings, readWorkConfig } from "./env.ts";
import { makeLog } from "./middleware/json-log.ts";
import { nameAgent } from "./net/user-agent.ts";
import { makeWorkerNet } from "./net/worker.ts";
import { readPageLight } from "./readers/page-light.ts";
import { JOBS } from "./services/jobs/jobs.ts";
import { runJobs } from "./services/jobs/run.ts";
import type { Store } from "./store/database.ts";
import { openPostgres } from "./store/open-postgres.ts";
import type { Deps, Engine } from "./types.ts";

/** What wrangler.toml binds. Settings are plain variables of the names in docs/settings.md. */
export interface Bindings {
  HYPERDRIVE: { connectionString: string };
  /** Wakes the background; without it the cron finds what waits. */
  JOBS?: { send(message: unknown): Promise<void> };
  [setting: string]: unknown;
}

export interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void;
}

const engine: Engine = {
  version: engineVersion,
  extract,
  fold,
  identify,
  knownName,
  linking,
  nameKey,
  readHtml,
  // A DOM and the words of all languages are larger than the rest of the Worker.
  readPage: async (html, url) => readPageLight(html, url, (text) => readHtml(text).text),
  nameLanguage: async () => null,
};

/** The store of the request or the round that runs: a connection belongs to the one that opened it. */
const current = new AsyncLocalStorage<Store>();

/** Stands for whichever store is the current one, so that an app outlives the request that it was built for. */
const currentStore: Store = {
  kind: "postgres",
  location: "Postgres through Hyperdrive",
  get db() {
    return current.getStore()!.db;
  },
  close: async () => {},
};

function buildDeps(bindings: Bindings): Deps {
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
    store: currentStore,
    engine,
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

let built: { deps: Deps; app: ReturnType<typeof createApp> } | null = null;

/** Built at the first request and kept: what is bound never changes while an isolate lives. */
function build(bindings: Bindings) {
  if (built === null) {
    const deps = buildDeps(bindings);
    built = { deps, app: createApp(deps) };
  }
  return built;
}

/** Does `work`, which may go on until `ended`, with a store of its own. */
async function withStore<T>(bindings: Bindings, work: () => Promise<{ result: T; ended: Promise<void> }>) {
  const store = openPostgres(bindings.HYPERDRIVE.connectionString, { max: 5 });
  try {
    const { result, ended } = await current.run(store, work);
    return { result, closed: ended.then(() => store.close()) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Passes a body on and tells when it has ended: a streamed answer still asks the store. */
function watchEnd(response: Response): { result: Response; ended: Promise<void> } {
  if (!response.body) return { result: response, ended: Promise.resolve() };
  const { readable, writable } = new TransformStream();
  const ended = response.body.pipeTo(writable).catch(() => {});
  return { result: new Response(readable, response), ended };
}

/** How long a round in the background may begin new work. */
const ROUND_MS = 20_000;

/** One round of all that waits in the store: the same work that a server on Node does beside answering. */
export async function workOnce(bindings: Bindings): Promise<void> {
  const { deps } = build(bindings);
  const round = () => runJobs(deps, JOBS, ROUND_MS).then(() => ({ result: null, ended: Promise.resolve() }));
  await (await withStore(bindings, round)).closed;
}

/** Answers a request, and wakes the background where it left something to do. */
export async function answer(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
  const { app } = build(bindings);
  const { result: response, closed } = await withStore(bindings, async () =>
    watchEnd(await app.fetch(request, bindings)),
  );
  const wrote = request.method !== "GET" && request.method !== "HEAD" && response.ok;
  const wake = () => (wrote ? bindings.JOBS?.send({ wake: true }) : undefined);
  context.waitUntil(closed.then(wake));
  return response;
}
