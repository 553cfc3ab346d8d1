import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { requirePlain, requireType } from "../../middleware/json-body.ts";
import { fileLines } from "../../services/articles/file-lines.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { splitLines } from "./split-lines.ts";

const NDJSON_TYPE = /^application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines)$/u;

/** POST /v1/articles/batch */
export function createArticles(deps: Deps) {
  const lines = z.string().openapi({
    description: "One article a line, each as in POST /v1/articles.",
    example: '{"url":"https://news.example/a","text":"…"}\n{"url":"https://news.example/b","text":"…"}\n',
  });
  const results = z.string().openapi({
    description:
      "One result a line, in order, each as soon as it is filed: `line`, `status`, and either `outcome`, `articleId`, `revisionId`, `revision`, `language`, `stories` and `facts` (how many), or the `problem`.",
    example:
      '{"line":1,"status":201,"outcome":"created","articleId":"…","revisionId":"…","revision":1,"language":"en","stories":2,"facts":24}\n{"line":2,"status":422,"problem":{"code":"unsupported_language"}}\n',
  });
  const route = createRoute({
    method: "post",
    path: "/articles/batch",
    operationId: "createArticles",
    tags: ["Articles"],
    summary: "File many articles",
    description:
      "Newline-delimited JSON in and out, streamed, without a limit to the number of lines. Each line is filed by itself: one that cannot be filed is reported in its result, and the rest goes on.",
    middleware: [requireScope("write")] as const,
    request: { body: { required: true, content: { "application/x-ndjson": { schema: lines } } } },
    responses: {
      200: { description: "The results.", content: { "application/x-ndjson": { schema: results } } },
      ...problems("unsupported_media_type"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: (c) => {
      requireType(c.req.header("content-type"), NDJSON_TYPE, "application/x-ndjson");
      requirePlain(c.req.header("content-encoding"));
      const body = c.req.raw.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
      const filed = fileLines(deps, splitLines(body, deps.config.bodyLimitBytes));
      // The library's types take every type that ends in "json" for JSON, and leave a stream no place.
      return new Response(toStream(filed), { headers: { "Content-Type": "application/x-ndjson" } }) as never;
    },
  });
}

/** Writes results as lines, no faster than they are taken; one who stops listening stops the work. */
function toStream(results: AsyncGenerator<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await results.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await results.return(undefined);
    },
  });
}
