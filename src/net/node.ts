/** The way out on Node: every address is checked where it is connected to, so that no later DNS answer counts. */
import { lookup as lookupName } from "node:dns/promises";
import * as http from "node:http";
import * as https from "node:https";
import type { LookupFunction } from "node:net";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { IncomingAnswer, Net, OutgoingRequest } from "../types.ts";
import { type AllowList, makeAllowList } from "./allow-list.ts";
import { FetchFault } from "./fault.ts";
import { readBody } from "./read-body.ts";
import { mayConnect, notPublic, readTarget, type Target } from "./target.ts";

/** Gives all addresses of a name. @throws where it has none */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

export interface NodeNetOptions {
  /** Entries of LEAKDESK_ALLOW_HOSTS. */
  allowHosts: readonly string[];
  userAgent: string;
  /** Resolves names; the system's own where absent. */
  resolve?: Resolve;
}

/** Connections kept for later requests: idle ones a host, and how long. */
const KEPT_SOCKETS = 8;
const KEPT_MS = 15_000;

/** Bytes of an answer's headers at most. */
const MAX_HEADER_BYTES = 32_768;

/** Builds the way out. `close` lets go of kept connections. */
export function makeNodeNet({
  allowHosts,
  userAgent,
  resolve = systemResolve,
}: NodeNetOptions): Net & { close(): void } {
  const allow = makeAllowList(allowHosts);
  const kept = { keepAlive: true, maxFreeSockets: KEPT_SOCKETS, timeout: KEPT_MS };
  const agents = { "http:": new http.Agent(kept), "https:": new https.Agent(kept) };
  const lookup = makeCheckedLookup(allow, resolve);
  return {
    faultOf(url) {
      const target = readTarget(url, allow);
      return "fault" in target ? target.fault : null;
    },
    async send(request) {
      const target = readTarget(request.url, allow);
      if ("fault" in target) throw new FetchFault("refused", target.fault);
      const agent = agents[target.url.protocol as keyof typeof agents];
      const signal = AbortSignal.timeout(request.timeoutMs);
      const exchange = (fresh: boolean) =>
        sendOnce(target, request, {
          agent: fresh ? false : agent,
          lookup,
          signal,
          headers: { "User-Agent": userAgent, "Accept-Encoding": "gzip, br", ...request.headers },
          maxHeaderSize: MAX_HEADER_BYTES,
        });
      try {
        return await exchange(false).catch((error) => {
          // The other side closed the kept connection, as a rule before it saw this request: once more on a new one.
          if (error instanceof StaleConnection) return exchange(true);
          throw error;
        });
      } catch (error) {
        throw toFault(error, signal, request);
      }
    },
    close() {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}

const systemResolve: Resolve = (name) => lookupName(name, { all: true });

/** A connection that was kept and turns out to be closed. */
class StaleConnection extends Error {}

/** Resolves a name for a connection, which is made to the very addresses that are checked here. */
function makeCheckedLookup(allow: AllowList, resolve: Resolve): LookupFunction {
  const check = async (name: string) => {
    const found = await resolve(name);
    const refused = allow.hasName(name) ? undefined : found.find(({ address }) => !mayConnect(address, allow));
    // One address that is not public is enough: whoever mixes them wants the check to pass on the others.
    if (refused) throw new FetchFault("refused", notPublic(`The address ${refused.address} of ${name}`));
    if (found.length === 0) throw new FetchFault("unreachable", `${name} has no address.`);
    return found;
  };
  return (name, options, callback) => {
    check(name).then(
      (found) => (options.all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family)),
      (error) => callback(error, "", 0),
    );
  };
}

function sendOnce(
  { url, host }: Target,
  request: OutgoingRequest,
  options: https.RequestOptions,
): Promise<IncomingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingAnswer>();
  const { request: open } = url.protocol === "https:" ? https : http;
  const outgoing = open({
    ...options,
    protocol: url.protocol,
    hostname: host,
    port: url.port || undefined,
    path: url.pathname + url.search,
    method: request.method,
  });
  outgoing.on("response", (response) => {
    readAnswer(response, request)
      .then(resolve, reject)
      .finally(() => response.complete || response.destroy());
  });
  outgoing.on("error", (error: NodeJS.ErrnoException) => {
    const isStale = outgoing.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
    reject(isStale && !options.signal!.aborted ? new StaleConnection() : error);
  });
  outgoing.end(request.body);
  return promise;
}

async function readAnswer(response: http.IncomingMessage, request: OutgoingRequest): Promise<IncomingAnswer> {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(response.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const { body, cut } = await readBody(decoded(response, headers.get("content-encoding")), request);
  return { url: request.url, status: response.statusCode!, headers, body, cut };
}

function decoded(response: http.IncomingMessage, encoding: string | null): AsyncIterable<Uint8Array> {
  const name = (encoding ?? "identity").toLowerCase().trim();
  if (name === "identity") return response;
  const decoder = name === "gzip" ? createGunzip() : name === "br" ? createBrotliDecompress() : null;
  if (!decoder) throw new FetchFault("broken", "The answer is compressed in a way that was not asked for.");
  // What goes wrong is seen by the one who reads from the decoder.
  return pipeline(response, decoder, () => {});
}

function toFault(error: unknown, signal: AbortSignal, { url, timeoutMs }: OutgoingRequest): FetchFault {
  if (error instanceof FetchFault) return error;
  const { host } = new URL(url);
  if (signal.aborted) return new FetchFault("timed_out", `${host} took longer than ${timeoutMs} ms.`, { cause: error });
  const code = String((error as NodeJS.ErrnoException).code ?? "unknown");
  if (/^(?:Z_|HPE_|ERR_(?!TLS|SSL))/u.test(code)) {
    return new FetchFault("broken", `The answer of ${host} cannot be read (${code}).`, { cause: error });
  }
  const what = code === "ENOTFOUND" ? `${host} has no address.` : `${host} cannot be reached (${code}).`;
  return new FetchFault("unreachable", what, { cause: error });
}
