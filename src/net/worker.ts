/**
 * The way out on Workers. Names are resolved by the platform, which gives a Worker no way to see the address: what is
 * private by its form is refused here, and what a name resolves to is left to the platform, which routes no request of a Worker
 * into a private network.
 */
import type { Net } from "../types.ts";
import { makeAllowList } from "./allow-list.ts";
import { FetchFault } from "./fault.ts";
import { readBody } from "./read-body.ts";
import { readTarget } from "./target.ts";

/** Builds the way out over the platform's `fetch`. */
export function makeWorkerNet(options: { allowHosts: readonly string[]; userAgent: string; fetch: typeof fetch }): Net {
  const allow = makeAllowList(options.allowHosts);
  return {
    faultOf(url) {
      const target = readTarget(url, allow);
      return "fault" in target ? target.fault : null;
    },
    async send(request) {
      const target = readTarget(request.url, allow);
      if ("fault" in target) throw new FetchFault("refused", target.fault);
      const signal = AbortSignal.timeout(request.timeoutMs);
      const { host } = target.url;
      try {
        const response = await options.fetch(target.url.href, {
          method: request.method,
          headers: { "User-Agent": options.userAgent, ...request.headers },
          ...(request.body !== undefined && { body: request.body }),
          redirect: "manual",
          signal,
        });
        const { body, cut } = await readBody(response.body ?? empty(), request);
        return { url: request.url, status: response.status, headers: response.headers, body, cut };
      } catch (error) {
        if (error instanceof FetchFault) throw error;
        if (signal.aborted) {
          throw new FetchFault("timed_out", `${host} took longer than ${request.timeoutMs} ms.`, { cause: error });
        }
        throw new FetchFault("unreachable", `${host} cannot be reached.`, { cause: error });
      }
    },
  };
}

async function* empty(): AsyncGenerator<Uint8Array> {}
