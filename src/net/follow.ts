import type { IncomingAnswer, Net, OutgoingRequest } from "../types.ts";
import { FetchFault } from "./fault.ts";

/** Redirects followed at most; browsers follow 20, publishers need two or three. */
const MAX_REDIRECTS = 5;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** An answer behind redirects. */
export interface FollowedAnswer extends IncomingAnswer {
  /** Where the thing has moved for good: set where every redirect on the way, from the first on, said so. */
  movedTo: string | null;
}

/**
 * Reads from an address, following a few redirects. Each is checked like the first address; all share one time limit.
 * @throws FetchFault
 */
export async function follow(net: Net, request: Omit<OutgoingRequest, "method" | "body">): Promise<FollowedAnswer> {
  const deadline = performance.now() + request.timeoutMs;
  let { url } = request;
  let movedTo: string | null = null;
  let permanent = true;
  for (let redirects = 0; ; redirects++) {
    const timeoutMs = Math.max(1, Math.ceil(deadline - performance.now()));
    const answer = await net.send({ ...request, url, timeoutMs, method: "GET" });
    const location = answer.headers.get("location");
    if (!REDIRECTS.has(answer.status) || location === null) return { ...answer, movedTo };
    if (redirects === MAX_REDIRECTS) throw new FetchFault("broken", `It redirects more than ${MAX_REDIRECTS} times.`);
    if (!URL.canParse(location, url)) throw new FetchFault("broken", "It redirects to what is no address.");
    url = new URL(location, url).href;
    permanent &&= PERMANENT.has(answer.status);
    if (permanent) movedTo = url;
  }
}
