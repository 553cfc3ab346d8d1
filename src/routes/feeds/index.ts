import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FEED_FORMATS, type FeedPage, isNotModified, validatorsOf } from "../../feeds/index.ts";
import { requireScope } from "../../middleware/access.ts";
import { readFeedPage } from "../../services/feeds/page.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { incidentFilters } from "../incidents/list.ts";
import { problems } from "../problems.ts";
import { inChunks, toByteStream } from "../text-stream.ts";

/** How long a copy may be used without asking again, in seconds. */
const FRESH_SECONDS = 60;

function feedRoute(deps: Deps, name: keyof typeof FEED_FORMATS) {
  const format = FEED_FORMATS[name];
  const query = z.strictObject({
    ...incidentFilters,
    limit: z.coerce.number().int().min(1).max(100).default(30).openapi({ description: "Entries a page." }),
    before: z.string().max(100).optional().openapi({ description: "The page of older entries: follow `next`." }),
  });
  const route = createRoute({
    method: "get",
    path: `/feeds/incidents.${format.extension}`,
    operationId: `incidentFeed${name === "atom" ? "Atom" : "Json"}`,
    tags: ["Feeds"],
    summary: `New and revised incidents as ${name === "atom" ? "Atom" : "JSON Feed"}`,
    description:
      "The incident that changed last comes first, its facts under an extension. Takes the filters of GET /v1/incidents. Send back `ETag` as `If-None-Match`: where nothing changed the answer is 304.",
    middleware: [requireScope("read")] as const,
    request: { query },
    responses: {
      200: {
        description: "The feed.",
        content: { [format.contentType.split(";")[0]!]: { schema: z.string() } },
      },
      304: { description: "Nothing changed." },
      ...problems("invalid_request", "bad_cursor"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { limit, before, ...filters } = c.req.valid("query");
      const slice = await readFeedPage(deps, filters, { limit, before });
      const page = describePage(new URL(c.req.url), slice.updatedAt, slice.next);
      const validators = await validatorsOf(name, page, slice.incidents);
      const headers: Record<string, string> = {
        ETag: validators.etag,
        "Cache-Control": `private, max-age=${FRESH_SECONDS}`,
        ...(validators.lastModified && { "Last-Modified": validators.lastModified }),
      };
      const known = {
        ifNoneMatch: c.req.header("if-none-match") ?? null,
        ifModifiedSince: c.req.header("if-modified-since") ?? null,
      };
      if (isNotModified(known, validators)) return new Response(null, { status: 304, headers }) as never;
      return new Response(toByteStream(inChunks(format.stream(page, slice.load()))), {
        headers: { ...headers, "Content-Type": format.contentType },
      }) as never;
    },
  });
}

function describePage(url: URL, updatedAt: string | null, next: string | null): FeedPage {
  const at = (before: string | null) => {
    const page = new URL(url);
    if (before === null) page.searchParams.delete("before");
    else page.searchParams.set("before", before);
    return page.href;
  };
  const filters = [...url.searchParams].filter(([name]) => name !== "before" && name !== "limit");
  const chosen = filters.map(([name, value]) => `${name} ${value}`).join(", ");
  return {
    title: filters.length > 0 ? `Data breaches: ${filters.map(([, value]) => value).join(", ")}` : "Data breaches",
    description: chosen === "" ? "New and revised incidents." : `New and revised incidents with ${chosen}.`,
    feedUrl: at(null),
    pageUrl: url.href,
    nextUrl: next === null ? null : at(next),
    homeUrl: new URL("/docs", url).href,
    aboutUrl: new URL("/docs", url).href,
    updatedAt,
    incidentUrl: (id) => new URL(`/v1/incidents/${id}`, url).href,
  };
}

/** Routes of /v1/feeds. */
export const feedRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([feedRoute(deps, "atom"), feedRoute(deps, "json")] as const);
