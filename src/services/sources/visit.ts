import { FetchFault } from "../../net/fault.ts";
import { type FollowedAnswer, follow } from "../../net/follow.ts";
import { type Robots, readRobots } from "../../readers/robots.ts";
import type { Net } from "../../types.ts";

/** Milliseconds between two pages of one site; more where it asks for more, up to the longest wait. */
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

const PAGE = { timeoutMs: 20_000, maxBytes: 3_000_000, headers: { Accept: "text/html,application/xhtml+xml" } };
const ROBOTS = { timeoutMs: 10_000, maxBytes: 500_000, overflow: "cut" as const };

/** Waits. */
export type Pause = (ms: number) => Promise<unknown>;

/**
 * Makes a reader of pages that asks each site for its robots.txt first and leaves it time between two pages.
 * Its answer is null where robots.txt does not allow the page. @throws FetchFault
 */
export function makeVisitor(net: Net, pause: Pause): (url: string) => Promise<FollowedAnswer | null> {
  const sites = new Map<string, Promise<Robots>>();
  const visited = new Set<string>();
  return async (url) => {
    const { origin } = new URL(url);
    if (!sites.has(origin)) sites.set(origin, askRobots(net, origin));
    const robots = await sites.get(origin)!;
    if (!robots.allows(url)) return null;
    if (visited.has(origin))
      await pause(Math.min(LONGEST_PAUSE_MS, (robots.crawlDelaySeconds ?? 0) * 1000 || PAUSE_MS));
    visited.add(origin);
    return follow(net, { ...PAGE, url });
  };
}

async function askRobots(net: Net, origin: string): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  try {
    const { status, body } = await follow(net, { ...ROBOTS, url });
    return readRobots(url, status, new TextDecoder().decode(body));
  } catch (error) {
    // A site that cannot be asked is treated like one that cannot say.
    if (error instanceof FetchFault && error.kind !== "refused") return readRobots(url, 503, "");
    throw error;
  }
}
