/** What a site's robots.txt allows. */
import makeRobots from "robots-parser";

/** The package is CommonJS, and its types say otherwise. */
const parse = makeRobots as unknown as typeof import("robots-parser")["default"];

/** The name by which robots.txt may address us. */
export const ROBOT = "Leakdesk";

export interface Robots {
  allows(url: string): boolean;
  /** Seconds between two requests that the site asks for; null where it asks for none. */
  crawlDelaySeconds: number | null;
}

/**
 * Reads the answer to a request for robots.txt as RFC 9309 has it: without one everything is allowed; where the site
 * cannot say (5xx), nothing is.
 */
export function readRobots(url: string, status: number, text: string): Robots {
  if (status >= 500 || status === 429) return { allows: () => false, crawlDelaySeconds: null };
  if (status !== 200) return { allows: () => true, crawlDelaySeconds: null };
  const robots = parse(url, text);
  return {
    allows: (target) => robots.isAllowed(target, ROBOT) ?? true,
    crawlDelaySeconds: robots.getCrawlDelay(ROBOT) ?? null,
  };
}
