import { MAX_URL_LENGTH } from "./input.ts";

/** Parameters that say how a reader came to the page, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|xtor|at_(?:medium|campaign))$/u;

/**
 * Brings an address to the one form under which its article is filed: no fragment, no tracking parameters.
 * @returns the reason, as the rest of a sentence, where it cannot be an article's address
 */
export function normalizeUrl(given: string): { url: string } | { fault: string } {
  if (!URL.canParse(given.trim()))
    return { fault: "It is not a whole address; send one such as https://news.example/a." };
  const url = new URL(given.trim());
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return { fault: "Only http and https addresses are taken." };
  if (url.username || url.password) return { fault: "An address with a user name or password is not stored." };
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (url.href.length > MAX_URL_LENGTH) return { fault: `It is longer than ${MAX_URL_LENGTH} characters.` };
  return { url: url.href };
}
