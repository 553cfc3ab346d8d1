import type { FeedPage, Validators } from "./types.ts";

/** Goes up whenever the same incidents would be written otherwise than before, so that readers fetch them again. */
const WRITING = 1;

/**
 * What tells one version of a page from another: an entity tag over everything that the page is made of, and the date of
 * the last change. Costs no more than the ids and times of the page's incidents, before any fact is read. An incident
 * that leaves the page changes the tag but not the date, so the tag is the one to go by.
 */
export async function validatorsOf(
  format: string,
  page: FeedPage,
  incidents: readonly { id: string; revisedAt: string }[],
): Promise<Validators> {
  const { title, description, feedUrl, pageUrl, nextUrl, homeUrl, aboutUrl, updatedAt } = page;
  const input = JSON.stringify([
    WRITING,
    format,
    [title, description, feedUrl, pageUrl, nextUrl, homeUrl, aboutUrl, updatedAt],
    incidents.map(({ id, revisedAt }) => [id, revisedAt]),
  ]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(input)));
  const tag = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    etag: `W/"${tag}"`,
    lastModified: updatedAt === null ? null : new Date(updatedAt).toUTCString(),
  };
}

/**
 * Whether a reader already has this version (RFC 9110, section 13.2.2): answer 304 then. `If-None-Match` decides where
 * it is sent; `If-Modified-Since` counts whole seconds, and an unreadable date counts as none.
 */
export function isNotModified(
  request: { ifNoneMatch: string | null; ifModifiedSince: string | null },
  { etag, lastModified }: Validators,
): boolean {
  if (request.ifNoneMatch !== null) {
    const opaque = (tag: string) => tag.replace(/^W\//u, "");
    const tags = request.ifNoneMatch.match(/(?:W\/)?"[^"]*"|\*/gu) ?? [];
    return tags.some((tag) => tag === "*" || opaque(tag) === opaque(etag));
  }
  if (request.ifModifiedSince === null || lastModified === null) return false;
  const since = Date.parse(request.ifModifiedSince);
  return !Number.isNaN(since) && Date.parse(lastModified) <= since;
}
