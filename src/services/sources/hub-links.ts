import type { Feed } from "../../readers/feed.ts";

/** A link of an RFC 8288 header. */
const LINK = /<([^<>]{1,2048})>((?:\s*;\s*[\w*-]{1,40}\s*=\s*(?:"[^"]{0,400}"|[^\s",;]{1,400}))*)/gu;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/iu;

/**
 * Who pushes a feed, and what it is called there, by the Link headers of its answer.
 * @param url the address of the answer, against which links are resolved
 */
export function hubOfHeaders(headers: Headers, url: string): Pick<Feed, "hub" | "selfUrl"> {
  const found = { hub: null as string | null, selfUrl: null as string | null };
  for (const [, target, parameters] of (headers.get("link") ?? "").slice(0, 10_000).matchAll(LINK)) {
    const rel = REL.exec(parameters!);
    const names = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/u);
    if (!URL.canParse(target!, url)) continue;
    const { href } = new URL(target!, url);
    if (names.includes("hub")) found.hub ??= href;
    if (names.includes("self")) found.selfUrl ??= href;
  }
  return found;
}
