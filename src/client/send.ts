import { readProblem, retryAfter } from "./problem.ts";

/** How requests are sent. */
export interface SendOptions {
  /** Ends the request, the waiting between attempts and the reading of its answer. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the answer begins, and for JSON until it ends; 30,000 unless said. Each attempt has them anew. */
  timeoutMs?: number | undefined;
  /** Further attempts where the server is busy or away; 4 unless said. */
  retries?: number | undefined;
  /** Whether a request that is no GET may be sent again. Filing an article may: the same one is not filed twice. */
  repeatable?: boolean | undefined;
}

export interface Outgoing {
  fetch: typeof fetch;
  url: string;
  init: RequestInit & { duplex?: "half" };
}

const TIMEOUT_MS = 30_000;
const RETRIES = 4;
const FIRST_WAIT_MS = 500;
/** A server that asks for more is not waited for: the error says how long it would be. */
const LONGEST_WAIT_MS = 60_000;
/** The request was not begun: every one may be sent again where the caller says so, and each GET. */
const BUSY = new Set([429, 503]);
/** It may have been done. */
const UNCLEAR = new Set([408, 502, 504]);

/**
 * Sends a request, again where the server is busy or away, and hands its answer to `read` while the clock runs.
 * @throws LeakdeskError for an answer that is an error; what fetch throws where there is none; TimeoutError
 */
export async function send<T>(
  { fetch, url, init }: Outgoing,
  { signal, timeoutMs = TIMEOUT_MS, retries = RETRIES, repeatable = false }: SendOptions,
  read: (answer: Response) => Promise<T>,
): Promise<T> {
  const again = repeatable || init.method === "GET";
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    const clock = new AbortController();
    const timer = setTimeout(
      () => clock.abort(new DOMException(`No answer within ${timeoutMs} ms.`, "TimeoutError")),
      timeoutMs,
    );
    const last = !again || attempt >= retries;
    let waitMs = FIRST_WAIT_MS * 2 ** attempt;
    try {
      const both = signal ? AbortSignal.any([signal, clock.signal]) : clock.signal;
      const answer = await fetch(url, { ...init, signal: both });
      if (answer.ok) return await read(answer);
      const asked = retryAfter(answer);
      if (asked !== null) waitMs = asked * 1000;
      const worth = BUSY.has(answer.status) || (repeatable && UNCLEAR.has(answer.status));
      if (last || !worth || waitMs > LONGEST_WAIT_MS) throw await readProblem(answer);
      void answer.body?.cancel().catch(() => {});
    } catch (error) {
      // fetch says TypeError for a server that cannot be reached.
      if (last || signal?.aborted || !(error instanceof TypeError)) throw error;
    } finally {
      clearTimeout(timer);
    }
    await sleep(waitMs, signal);
  }
}

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done, failed) => {
    const stop = () => {
      clearTimeout(timer);
      failed(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      done();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
