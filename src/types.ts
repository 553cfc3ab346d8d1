/** What the app is built from and what a request carries. Types only. */
import type * as engine from "../extractors/index.ts";
import type { Article, Extraction, Identification, Language } from "../extractors/types.ts";
import type { PageArticle } from "./readers/page-article.ts";
import type { TimedPart } from "./stopwatch.ts";
import type { Store } from "./store/database.ts";

/** Linking, as the engine has it. */
export type Linking = typeof engine.linking;
/** What linking reads of a story, and a sign for or against two stories telling of one breach. */
export type LinkStory = engine.LinkStory;
export type Reason = engine.Reason;
/** What tells whether a story comes from one hand with others. */
export type OriginStory = Parameters<Linking["independentOrigins"]>[0][number];

export type Scope = "read" | "write" | "review" | "admin";

/** The door of the engine, as far as the service needs it. */
export interface Engine {
  /** Reads an article; never throws on a text. `language` settles the language in place of identifying it. */
  extract(article: Article & { language?: Language | undefined }): Extraction;
  identify(text: string): Identification;
  /** Folds case, width, Traditional characters and the like, one code unit for one. */
  fold(text: string): string;
  /** Version of the rules and weights: `extract` names it in what it gives. */
  version(): string;
  /** The form under which two spellings of a name are the same. */
  nameKey(name: string): string;
  /** The well-known thing that a name stands for in any language; null for an unknown or ambiguous name. */
  knownName(
    name: string,
    kind: "organization" | "actor" | "forum" | "outlet",
  ): { name: string; spellings: readonly string[] } | null;
  /** Turns an HTML page or fragment into plain text, paragraphs parted by a blank line. */
  readHtml(html: string): { title: string | null; text: string };
  /** Finds the main text of an article's page, and what the page says of itself: as well as the runtime can carry. */
  readPage(html: string, url: string): Promise<PageArticle>;
  /** Names a language that `identify` does not know; null where the runtime cannot. */
  nameLanguage(text: string): Promise<{ code: string; name: string } | null>;
  linking: Linking;
}

export type LogLevel = "debug" | "info" | "warn" | "error";

/** Writes one structured line. Never give it a secret or the text of an article. */
export type Log = (level: LogLevel, event: string, values?: Readonly<Record<string, unknown>>) => void;

/** A request to an address that someone gave. No redirect is followed. */
export interface OutgoingRequest {
  url: string;
  method: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** For everything: the name, the connection and the last byte of the answer. */
  timeoutMs: number;
  /** Bytes of the answer's body at most, once unpacked. */
  maxBytes: number;
  /** What to do with a larger one: refuse it, unless said otherwise, or keep its beginning. */
  overflow?: "refuse" | "cut";
}

export interface IncomingAnswer {
  /** Of the request that brought it. */
  url: string;
  status: number;
  headers: Headers;
  body: Uint8Array;
  /** Whether the body was longer. */
  cut: boolean;
}

/** The way out: http and https requests, never to an address that is not public unless the settings allow it. */
export interface Net {
  /** Says what is wrong with an address, as a sentence; null for one that may be asked. Resolves no name. */
  faultOf(url: string): string | null;
  /** @throws FetchFault where there is no answer; an answer of any status is one */
  send(request: OutgoingRequest): Promise<IncomingAnswer>;
}

export interface AppConfig {
  version: string;
  /** Whether requests without a key may do everything. Only ever on a loopback address. */
  open: boolean;
  /** Origins that browsers may call from; `*` for any. */
  corsOrigins: readonly string[];
  /** Requests a minute that a key, or an address without one, may make; 0 for no limit. */
  rateLimitPerMinute: number;
  /** Bytes of a JSON body, and of one line of a batch, at most. */
  bodyLimitBytes: number;
  /** Where others reach this server, without a slash at its end; null where nobody said. */
  publicUrl: string | null;
  /** AES keys in base64 for secrets in the store: the first one encrypts, all decrypt. */
  secretKeys: readonly string[];
  webhooks: {
    /** How long to wait before each further attempt. */
    retryMs: readonly number[];
    /** How long a subscriber may take to answer. */
    timeoutMs: number;
    /** How long events and the logs of their deliveries are kept. */
    keepDays: number;
  };
}

/** What an operator watches of the store. */
export interface StoreFigures {
  outbox: {
    /** Events whose deliveries are not written yet. */
    events: number;
    deliveries: number;
    due: number;
    dead: number;
    disabledWebhooks: number;
    /** Of the oldest event that somebody is still to be told of; 0 where there is none. */
    oldestAgeSeconds: number;
  };
  sources: {
    id: string;
    name: string;
    kind: string;
    /** How long its poll is overdue. */
    lagSeconds: number;
    lastStatus: number | null;
    failures: number;
    paused: boolean;
    lastSucceededAt: Date | null;
    newestAt: Date | null;
  }[];
  reextraction: { open: number };
  /** Lines of archives in the queue: those that are to be filed, and those that could not be. */
  ingests: { waiting: number; failed: number };
}

/** Counts what this process does. */
export interface Metrics {
  request(what: { method: string; route: string; status: number; seconds: number }): void;
  extraction(language: string, seconds: number): void;
  filed(outcome: "created" | "revised" | "unchanged" | "reread"): void;
  attempt(result: "delivered" | "failed", seconds: number): void;
  job(name: string, result: "ok" | "failed"): void;
  /** Writes everything in the text format of Prometheus. */
  render(figures: StoreFigures): Promise<{ contentType: string; text: string }>;
}

/** Everything the app needs; the runtimes build it, tests put in their own. */
export interface Deps {
  config: AppConfig;
  store: Store;
  engine: Engine;
  net: Net;
  now(): Date;
  log: Log;
  /** Where they are kept: on Node. */
  metrics?: Metrics;
  /** Says that something was left for the background to do, so that it need not look by itself. */
  wake?(): void;
  /** Address of the one who sent the request, for the rate limit; null where it cannot be told. */
  clientAddress(request: Request, env: unknown): string | null;
}

/** Who makes a request. */
export interface Principal {
  /** Null for the open mode. */
  keyId: string | null;
  scopes: ReadonlySet<Scope>;
}

/** Hono's view of a request. */
export interface AppEnv {
  Variables: {
    requestId: string;
    principal: Principal;
    /** Milliseconds that parts of the work took; none where none was timed. */
    spentMs?: Readonly<Partial<Record<TimedPart, number>>>;
  };
}
