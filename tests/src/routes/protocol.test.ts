import { expect, test } from "vitest";
import { tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const NDJSON = { "content-type": "application/x-ndjson" };

onEachStore("the protocol", (on) => {
  const open = (...more: Parameters<typeof makeDeps> extends [unknown, ...infer R] ? R : never) => {
    const deps = makeDeps(on.store, ...more);
    return { deps, ...client(deps) };
  };

  test("a body over the cap is refused, announced or not, before it is read to the end", async () => {
    const { post, app } = open({ bodyLimitBytes: 2_000 });
    const announced = await post("/v1/articles", { text: "a ".repeat(2_000) }, { "content-length": "4013" });
    expect([announced.status, (await problemOf(announced)).code]).toEqual([413, "body_too_large"]);
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1_000).fill(0x20));
      },
    });
    const request = new Request("http://localhost/v1/articles", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit);
    const endless = await app.request(request);
    expect([endless.status, (await problemOf(endless)).code]).toEqual([413, "body_too_large"]);
    expect(pulled).toBeLessThan(10);
  });

  test.each<[Record<string, string>, string]>([
    [{ "content-type": "text/plain" }, "/content-type"],
    [{ "content-type": "application/x-www-form-urlencoded" }, "/content-type"],
    [{ "content-type": "" }, "/content-type"],
    [{ "content-type": "application/json; charset=latin1" }, "/content-type"],
    [{ "content-encoding": "gzip" }, "/content-encoding"],
  ])("a body with %j answers 415", async (headers, pointer) => {
    const response = await open().post("/v1/articles", { text: tell() }, headers);
    expect(response.status).toBe(415);
    expect(await problemOf(response)).toMatchObject({
      code: "unsupported_media_type",
      errors: [{ in: "header", pointer }],
    });
  });

  test.each(["application/json; charset=UTF-8", "application/problem+json", "APPLICATION/JSON"])(
    "a body of %s is read",
    async (type) => {
      expect((await open().post("/v1/extract", { text: tell() }, { "content-type": type })).status).toBe(200);
    },
  );

  test("bytes that are not UTF-8 are refused", async () => {
    const response = await open().send("/v1/extract", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([...new TextEncoder().encode('{"text":"'), 0xff, 0x22, 0x7d]),
    });
    expect([response.status, (await problemOf(response)).code]).toEqual([400, "malformed_json"]);
  });

  test("the place where a body stops being JSON is told, the body is not", async () => {
    const response = await open().post("/v1/extract", '{\n  "text": "a secret",\n  oops\n}');
    const problem = await problemOf(response);
    expect(problem.errors![0]!.detail).toBe("It stops being JSON at line 3, column 3.");
    expect(JSON.stringify(problem)).not.toContain("secret");
  });

  test("unknown paths answer 404, other methods 405 with Allow", async () => {
    const { get, send } = open();
    for (const path of ["/nothing", "/v1", "/v1/nothing", "/v2/facts", "/v1/facts/"]) {
      const response = await get(path);
      expect([path, response.status, (await problemOf(response)).code]).toEqual([path, 404, "route_not_found"]);
    }
    for (const [method, path, allow] of [
      ["DELETE", "/v1/articles", "POST, GET, HEAD"],
      ["GET", "/v1/extract", "POST"],
      ["POST", "/healthz", "GET, HEAD"],
    ] as const) {
      const response = await send(path, { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
      expect((await problemOf(response)).code).toBe("method_not_allowed");
    }
  });

  test("every answer has an id, ours or the caller's, and headers that keep browsers out", async () => {
    const { get, deps } = open();
    for (const path of ["/v1/facts", "/nothing", "/healthz"]) {
      const response = await get(path);
      expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("x-frame-options")).toBe("DENY");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      expect(response.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
      expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(response.headers.get("x-powered-by")).toBeNull();
    }
    const own = await get("/v1/facts", { "x-request-id": "trace-0123456789" });
    expect(own.headers.get("x-request-id")).toBe("trace-0123456789");
    const bad = await get("/v1/facts", { "x-request-id": "a b\"c'd<e>fgh" });
    expect(bad.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const [level, event, values] = deps.logged.at(-2)!;
    expect([level, event]).toEqual(["info", "request"]);
    expect(values).toMatchObject({
      requestId: "trace-0123456789",
      method: "GET",
      route: "/v1/facts",
      path: "/v1/facts",
      status: 200,
      durationMs: expect.any(Number),
    });
  });

  test("the header and the log tell how long the parts took that played a role, and no others", async () => {
    const { get, post, deps } = open();
    const listed = await get("/v1/facts");
    expect(listed.headers.get("server-timing")).toMatch(/^store;dur=[\d.]+$/);
    const read = await post("/v1/extract", { text: tell() });
    expect(read.headers.get("server-timing")).toMatch(/^language;dur=[\d.]+, extract;dur=[\d.]+$/);
    expect(deps.logged.at(-1)![2]).toMatchObject({
      route: "/v1/extract",
      spentMs: { language: expect.any(Number), extract: expect.any(Number) },
    });
    expect((await get("/healthz")).headers.get("server-timing")).toBeNull();
    const refused = await open({ open: false }).get("/v1/facts", {
      authorization: `Bearer ldk_000000000000_${"A".repeat(43)}`,
    });
    expect([refused.status, refused.headers.get("server-timing")]).toEqual([401, expect.stringMatching(/^store/)]);
  });

  test("browsers of the given origins may call, no others", async () => {
    const { send, get } = open({ corsOrigins: ["https://desk.example"], open: false });
    const preflight = (origin: string) =>
      send("/v1/articles", {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
      });
    const allowed = await preflight("https://desk.example");
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://desk.example");
    expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
    const refused = await get("/v1/facts", { origin: "https://desk.example" });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, "https://desk.example"]);
    const none = await open().send("/v1/articles", {
      method: "OPTIONS",
      headers: { origin: "https://desk.example", "access-control-request-method": "POST" },
    });
    expect(none.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("an error that nobody foresaw is told to the log, not to the caller", async () => {
    const { post, deps } = open({}, {});
    deps.engine = {
      ...deps.engine,
      extract: () => {
        throw new Error("secret of the engine");
      },
    };
    const response = await post("/v1/extract", { text: tell() });
    expect(response.status).toBe(500);
    const problem = await problemOf(response);
    expect(problem.code).toBe("internal");
    expect(JSON.stringify(problem)).not.toContain("secret");
    const failure = deps.logged.find(([, event]) => event === "failure")!;
    expect(failure[2]).toMatchObject({ requestId: problem.requestId, error: { message: "secret of the engine" } });
  });

  test("no text of an article and no key reaches the log", async () => {
    const { post, deps } = open();
    const { extract } = deps.engine;
    deps.engine = {
      ...deps.engine,
      extract: (article) => {
        const read = extract(article);
        return { ...read, facts: read.facts.map((fact) => ({ ...fact, amount: "unheard-of-amount" }) as never) };
      },
    };
    const response = await post("/v1/articles", {
      text: tell({ field: "price", amount: "1", currency: "USD", equivalent: null }).replace(
        "hackers",
        "unheardofword",
      ),
    });
    expect(response.status).toBe(500);
    const logged = JSON.stringify(deps.logged);
    expect(logged).toContain("failure");
    expect(logged).not.toMatch(/unheard|Failed query/);
  });

  test("batches are filed line by line, bad lines reported and passed over", async () => {
    const { post, get } = open({ bodyLimitBytes: 3_000 });
    const lines = [
      JSON.stringify({ url: "https://batch.example/1", text: tell({ field: "actor", alias: "Batch", aliases: [] }) }),
      "",
      "{oops}",
      JSON.stringify({ text: "a\0b" }),
      JSON.stringify({ text: tell(), more: 1 }),
      JSON.stringify({ text: "x".repeat(4_000) }),
      `${JSON.stringify({ text: "12" })}\r`,
      JSON.stringify({ url: "https://batch.example/1", text: tell({ field: "actor", alias: "Batch", aliases: [] }) }),
      "  ",
      JSON.stringify({ text: `${tell()} last` }),
    ];
    const response = await post("/v1/articles/batch", lines.join("\n"), NDJSON);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/x-ndjson"]);
    const results = (await response.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results).toMatchObject([
      { line: 1, status: 201, outcome: "created", revision: 1, language: "en", stories: 1, facts: 1 },
      { line: 3, status: 400, problem: { code: "malformed_json" } },
      { line: 4, status: 422, problem: { code: "invalid_article", errors: [{ pointer: "/text" }] } },
      { line: 5, status: 400, problem: { code: "invalid_request", errors: [{ pointer: "/more" }] } },
      { line: 6, status: 413, problem: { code: "body_too_large" } },
      { line: 7, status: 422, problem: { code: "unclear_language" } },
      { line: 8, status: 200, outcome: "unchanged", articleId: results[0].articleId },
      { line: 10, status: 201 },
    ]);
    expect((await get(`/v1/articles/${results[0].articleId}`)).status).toBe(200);
  });

  test("a batch is streamed: a result comes before the next line is sent", async () => {
    const { app } = open();
    const sent = new TransformStream<Uint8Array, Uint8Array>();
    const writer = sent.writable.getWriter();
    const request = new Request("http://localhost/v1/articles/batch", {
      method: "POST",
      headers: NDJSON,
      body: sent.readable,
      duplex: "half",
    } as RequestInit);
    const response = await app.request(request);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const encoder = new TextEncoder();
    for (let i = 1; i <= 3; i++) {
      const line = `${JSON.stringify({ text: `${tell()} streamed ${i}` })}\n`;
      // In two parts, cut anywhere.
      void writer.write(encoder.encode(line.slice(0, 17)));
      void writer.write(encoder.encode(line.slice(17)));
      expect(JSON.parse((await reader.read()).value!)).toMatchObject({ line: i, status: 201 });
    }
    void writer.close();
    expect((await reader.read()).done).toBe(true);
  });

  test("an empty batch has no results, and JSON is no batch", async () => {
    const { post } = open();
    const empty = await post("/v1/articles/batch", "", NDJSON);
    expect([empty.status, await empty.text()]).toEqual([200, ""]);
    const json = await post("/v1/articles/batch", "[]");
    expect([json.status, (await problemOf(json)).code]).toEqual([415, "unsupported_media_type"]);
  });

  test("readiness follows the store", async () => {
    const { get } = open();
    expect(await (await get("/healthz")).json()).toEqual({ status: "ok", version: "0.0.0-test" });
    expect(await (await get("/readyz")).json()).toEqual({ status: "ready", store: on.store.kind });
    const gone = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    const away = { ...on.store, db: { execute: () => Promise.reject(gone) } as never };
    const { get: ask } = client(makeDeps(away));
    const response = await ask("/readyz");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect((await problemOf(response)).code).toBe("store_unavailable");
    expect((await ask("/healthz")).status).toBe(200);
  });
});
