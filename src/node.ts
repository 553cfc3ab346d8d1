import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import packageJson from "../package.json" with { type: "json" };
import { createApp } from "./app.ts";
import { readSettings, readWorkConfig, type Settings } from "./env.ts";
import { AppError, toPointer } from "./errors.ts";
import { makeMetrics } from "./metrics/prometheus.ts";
import { timeEngine } from "./metrics/timed-engine.ts";
import { makeLog } from "./middleware/json-log.ts";
import { makeNodeNet } from "./net/node.ts";
import { nameAgent } from "./net/user-agent.ts";
import { readNamesFile } from "./readers/names-file.ts";
import { JOBS } from "./services/jobs/jobs.ts";
import { type RunningJobs, startJobs } from "./services/jobs/run.ts";
import { hasKeys } from "./services/keys/has-keys.ts";
import type { Store } from "./store/database.ts";
import { migrate } from "./store/migrate.ts";
import { readMigrations } from "./store/read-migrations.ts";
import type { Deps, Engine } from "./types.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the app is built from, on Node; `close` lets go of the store and of connections. */
export type NodeDeps = Deps & { close(): Promise<void> };

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/** How long requests that run may take to end when the server is told to stop: most supervisors kill after 30 seconds. */
const SHUTDOWN_MS = 25_000;

/**
 * Opens the store that the environment names, applies the migrations it lacks and builds what the app needs.
 * @throws AppError where a setting is wrong, the store cannot be reached or another process holds it
 */
export async function openDeps(
  env: Environment,
  options: { migrate?: boolean; engine?: Engine } = {},
): Promise<NodeDeps> {
  const settings = readSettings(env);
  const store = await openStore(settings);
  try {
    if (options.migrate !== false) await migrate(store, readMigrations(), new Date());
    const metrics = makeMetrics();
    const engine = timeEngine(options.engine ?? (await loadEngine(settings)), metrics);
    const mayOpen = isLoopback(settings.HOST) && store.kind === "embedded" && !settings.LEAKDESK_REQUIRE_KEY;
    const open = mayOpen && !(await hasKeys({ store }));
    const { version } = packageJson;
    const net = makeNodeNet({
      allowHosts: settings.LEAKDESK_ALLOW_HOSTS,
      userAgent: nameAgent(version, settings.LEAKDESK_CONTACT),
    });
    return {
      config: {
        version,
        open,
        corsOrigins: settings.LEAKDESK_CORS_ORIGINS,
        // The limit is a key's; in the open mode there is only its owner to be kept waiting.
        rateLimitPerMinute: open ? 0 : settings.LEAKDESK_RATE_LIMIT,
        bodyLimitBytes: settings.LEAKDESK_BODY_LIMIT,
        ...readWorkConfig(settings),
      },
      store,
      engine,
      net,
      metrics,
      now: () => new Date(),
      log: makeLog(settings.LEAKDESK_LOG_LEVEL, (line) => process.stderr.write(`${line}\n`)),
      clientAddress: (_, bindings) => (bindings as Partial<HttpBindings>)?.incoming?.socket.remoteAddress ?? null,
      close: async () => {
        net.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The API without a server, for one who runs it by hand: asks for no key and sets no limit. */
export async function openApp(
  env: Environment,
): Promise<{ fetch(path: string): Promise<Response>; close(): Promise<void> }> {
  const deps = await openDeps(env);
  const app = createApp({ ...deps, config: { ...deps.config, open: true, rateLimitPerMinute: 0 } });
  return { fetch: async (path) => app.request(`http://localhost${path}`), close: () => deps.close() };
}

/** Brings the store's tables up to date. @returns the names of the steps applied, and which store it is */
export async function migrateStore(env: Environment): Promise<{ applied: string[]; store: string }> {
  const store = await openStore(readSettings(env));
  try {
    return { applied: await migrate(store, readMigrations(), new Date()), store: store.location };
  } finally {
    await store.close();
  }
}

/**
 * Serves the API until SIGTERM or SIGINT, on which requests that run are let finish. `print` takes lines for the
 * person who started it.
 * @throws AppError where it cannot listen, or should not without a key
 */
export async function serve(
  env: Environment,
  print: (line: string) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const { HOST, PORT, DATABASE_URL, LEAKDESK_DATA_DIR, LEAKDESK_WORK } = readSettings(env);
  if (DATABASE_URL === undefined && !existsSync(LEAKDESK_DATA_DIR)) {
    print(`Making the store in ${LEAKDESK_DATA_DIR}, which takes some seconds …`);
  }
  const deps = await openDeps(env);
  try {
    if (!isLoopback(HOST) && !(await hasKeys(deps))) {
      throw new AppError("listen_refused", {
        detail: `There is no API key, and ${HOST} can be reached from elsewhere. Make one first: leakdesk keys create --name NAME --scopes read,write`,
      });
    }
    let jobs: RunningJobs | null = null;
    const app = createApp({ ...deps, wake: () => jobs?.wake() });
    const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST });
    const finish = finishing(server);
    const port = await listen(server, HOST, PORT);
    if (LEAKDESK_WORK) jobs = startJobs(deps, JOBS);
    const url = `http://${isLoopback(HOST) ? "localhost" : HOST.includes(":") ? `[${HOST}]` : HOST}:${port}`;
    for (const line of greeting(url, deps)) print(line);
    const close = once(async () => {
      deps.log("info", "stopping");
      await Promise.all([finish(), jobs?.stop()]);
      await deps.close();
      for (const signal of SIGNALS) process.off(signal, close);
      deps.log("info", "stopped");
    });
    // Not `once`: from a terminal under npm the same Ctrl-C arrives twice, and the second would end us at once.
    for (const signal of SIGNALS) process.on(signal, close);
    return { url, close };
  } catch (error) {
    await deps.close();
    throw error;
  }
}

/**
 * Does what waits in the store until SIGTERM or SIGINT, without serving.
 * @returns which store it is, and a promise of the end
 */
export async function work(env: Environment): Promise<{ store: string; ended: Promise<void> }> {
  const deps = await openDeps(env);
  const jobs = startJobs(deps, JOBS);
  const ended = new Promise<void>((resolve, reject) => {
    const close = once(async () => {
      deps.log("info", "stopping");
      await jobs.stop();
      await deps.close();
      for (const signal of SIGNALS) process.off(signal, stop);
      deps.log("info", "stopped");
    });
    const stop = () => void close().then(resolve, reject);
    for (const signal of SIGNALS) process.on(signal, stop);
  });
  return { store: deps.store.location, ended };
}

async function openStore(settings: Settings): Promise<Store> {
  if (settings.DATABASE_URL !== undefined) {
    const { openPostgres } = await import("./store/open-postgres.ts");
    return openPostgres(settings.DATABASE_URL, {
      max: settings.LEAKDESK_DATABASE_CONNECTIONS,
      replicaUrl: settings.LEAKDESK_READ_DATABASE_URL,
    });
  }
  // Loaded only where it is used: it brings a whole Postgres.
  const { openEmbedded } = await import("./store/open-embedded.ts");
  return openEmbedded(settings.LEAKDESK_DATA_DIR);
}

/** The engine, with the names that a file adds, and the readers that a server on Node can carry. @throws AppError */
export async function loadEngine({ LEAKDESK_NAMES_FILE: path }: Partial<Settings> = {}): Promise<Engine> {
  const { createExtractor } = await import("../extractors/index.ts");
  return {
    ...createExtractor({ names: path === undefined ? [] : await readNames(path) }),
    // A DOM takes time to load, and many feeds need none.
    readPage: async (html, url) => (await import("./readers/page.ts")).readPage(html, url),
    // Its data is large and rarely needed: most foreign languages are known to the engine.
    nameLanguage: async (text) => (await import("./services/extraction/name-language.ts")).nameLanguage(text),
  };
}

async function readNames(path: string) {
  try {
    return await readNamesFile(path);
  } catch (error) {
    const detail = `${(error as Error).message}.`;
    throw new AppError("invalid_setting", {
      errors: [{ in: "environment", pointer: toPointer(["LEAKDESK_NAMES_FILE"]), detail }],
      cause: error,
    });
  }
}

const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(host);

type Server = ReturnType<typeof createAdaptorServer>;

/** @returns the port, which the system chose where 0 was asked for */
function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "another process listens there" : error.message;
      reject(new AppError("listen_refused", { detail: `Cannot listen on ${host}:${port}: ${reason}.`, cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * Watches a server's requests from now on. @returns what ends it: no new connection is taken, and each one that is open
 * closes with its next answer, or a client that sends one request after the other would keep the server until it is cut off.
 */
function finishing(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let ends = false;
  server.prependListener("request", (_: unknown, response: ServerResponse) => {
    response.shouldKeepAlive &&= !ends;
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return () =>
    new Promise((resolve) => {
      ends = true;
      for (const response of open) response.shouldKeepAlive = false;
      const timer = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), SHUTDOWN_MS);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
    });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

const EXAMPLE = {
  title: "Seller cuts price of Norvik Rail data",
  text: "A person who goes by the name of “quillmark” is offering the records of 3.2 million passengers of Norvik Rail on BreachForums. The asking price was $12,000 on Monday; by Wednesday the seller had cut it to $7,500.",
  publishedAt: "2026-03-14",
};

function* greeting(url: string, { config, store }: Deps): Generator<string> {
  yield `Leakdesk ${config.version} listens on ${url}`;
  yield `  reference  ${url}/docs`;
  yield `  store      ${store.location}`;
  yield config.open
    ? "  keys       none needed from this machine, until you make one with: leakdesk keys create"
    : "  keys       needed; make one with: leakdesk keys create --name NAME --scopes read,write";
  yield "";
  yield "Try it:";
  const key = config.open ? "" : ` -H 'authorization: Bearer ldk_…'`;
  yield `  curl -s ${url}/v1/articles${key} -H 'content-type: application/json' -d '${JSON.stringify(EXAMPLE)}'`;
  yield `  curl -s${key} '${url}/v1/facts?field=price&currency=USD&minAmount=5000'`;
  yield "";
}
