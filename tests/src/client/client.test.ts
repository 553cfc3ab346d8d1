import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { createClient, LeakdeskError, type ListedFact, type PriceListedFact } from "../../../src/client/index.ts";

interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A client of a server that gives these answers, one a request, the last one for all further. */
function deskOf(...answers: (Response | Error | ((sent: Sent, signal: AbortSignal) => Promise<Response>))[]) {
  const sent: Sent[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    const request = { url, method: init.method!, headers: init.headers as Record<string, string>, body: init.body };
    sent.push(request);
    const answer = answers[Math.min(sent.length, answers.length) - 1]!;
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : answer(request, init.signal!);
  }) as typeof globalThis.fetch;
  return { sent, desk: createClient({ url: "http://desk.example", key: "ldk_test", fetch }) };
}

const ok = (value: unknown) => Response.json(value);
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: "t", title: "T", status, code, detail: "It is so.", hint: "Do this." }), {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
  });
/** A body that arrives in these pieces. */
const pieces = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

describe("requests", () => {
  test("parameters go where the route names them, lists as often as they have values", async () => {
    const { desk, sent } = deskOf(ok({ data: [], nextCursor: null }), ok({}), ok({}));
    await desk.listFacts({ field: ["price", "forum"], name: "Smith, Jones & Co", limit: 5, cursor: undefined });
    await desk.getIncident({ id: "a/b", asOf: "2026" });
    await desk.reviewFact({ id: "f", body: { decision: "rejected" } });
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET http://desk.example/v1/facts?field=price&field=forum&name=Smith%2C+Jones+%26+Co&limit=5",
      "GET http://desk.example/v1/incidents/a%2Fb?asOf=2026",
      "PATCH http://desk.example/v1/facts/f/review",
    ]);
    expect(sent[0]!.headers).toEqual({ authorization: "Bearer ldk_test" });
    expect(sent[2]).toMatchObject({ headers: { "content-type": "application/json" }, body: '{"decision":"rejected"}' });
  });

  test("answers have the types of the routes", () => {
    const { desk } = deskOf(ok({}));
    expectTypeOf(desk.listFacts).returns.resolves.toHaveProperty("nextCursor").toEqualTypeOf<string | null>();
    expectTypeOf(desk.each("listFacts", {})).toExtend<AsyncGenerator<ListedFact>>();
    expectTypeOf<Extract<ListedFact, { field: "price" }>>().toEqualTypeOf<PriceListedFact>();
    expectTypeOf(desk.exportFactsCsv).returns.resolves.toEqualTypeOf<Response>();
    // @ts-expect-error there is no such field
    void (() => desk.listFacts({ field: "prize" }));
    // @ts-expect-error an id is needed
    void (() => desk.getArticle());
  });

  test("an error bears its problem document", async () => {
    const { desk, sent } = deskOf(problem(422, "unsupported_language"));
    const error = await desk.createArticle({ body: { text: "x" } }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LeakdeskError);
    expect(error).toMatchObject({ status: 422, code: "unsupported_language", message: "It is so. Do this." });
    expect(sent).toHaveLength(1);
    const strange = deskOf(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(strange.desk.createArticle({ body: { text: "x" } })).rejects.toMatchObject({
      status: 502,
      code: null,
      message: "The server answered 502.",
    });
  });
});

describe("a server that is busy or away", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is asked again after as long as it says, or twice as long each time", async () => {
    const { desk, sent } = deskOf(
      problem(429, "rate_limited", { "retry-after": "7" }),
      new TypeError("away"),
      ok({ facts: 1 }),
    );
    const asked = desk.getStats();
    await vi.advanceTimersByTimeAsync(6_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toEqual({ facts: 1 });
  });

  test("is given up after some attempts, or where it asks for too long", async () => {
    const busy = deskOf(problem(503, "store_unavailable", { "retry-after": "1" }));
    const given = expect(busy.desk.getStats()).rejects.toMatchObject({ code: "store_unavailable" });
    await vi.advanceTimersByTimeAsync(60_000);
    await given;
    expect(busy.sent).toHaveLength(5);
    const long = deskOf(problem(429, "rate_limited", { "retry-after": "3600" }));
    await expect(long.desk.getStats()).rejects.toMatchObject({ retryAfterSeconds: 3600 });
    expect(long.sent).toHaveLength(1);
  });

  test("is sent nothing twice that changes something, unless the caller says so", async () => {
    const once = deskOf(problem(503, "store_unavailable", { "retry-after": "0" }));
    await expect(once.desk.createArticle({ body: { text: "x" } })).rejects.toBeInstanceOf(LeakdeskError);
    expect(once.sent).toHaveLength(1);
    const twice = deskOf(new Response(null, { status: 502 }), ok({ outcome: "created" }));
    const asked = twice.desk.createArticle({ body: { text: "x" } }, { repeatable: true });
    await vi.advanceTimersByTimeAsync(500);
    expect(await asked).toEqual({ outcome: "created" });
  });

  test("has a time limit, and the caller may end it", async () => {
    const never = (_: Sent, signal: AbortSignal) =>
      new Promise<Response>((_, failed) => signal.addEventListener("abort", () => failed(signal.reason)));
    const slow = deskOf(never);
    const late = expect(slow.desk.getStats({}, { timeoutMs: 40 })).rejects.toMatchObject({ name: "TimeoutError" });
    await vi.advanceTimersByTimeAsync(40);
    await late;
    expect(slow.sent).toHaveLength(1);

    const ended = new AbortController();
    const waiting = deskOf(problem(503, "store_unavailable", { "retry-after": "30" }));
    const stopped = expect(waiting.desk.getStats({}, { signal: ended.signal })).rejects.toThrow("enough");
    await vi.advanceTimersByTimeAsync(1);
    ended.abort(new Error("enough"));
    await stopped;
    expect(waiting.sent).toHaveLength(1);
  });
});

describe("lists and streams", () => {
  test("a list is walked to its end, no page before it is needed", async () => {
    const { desk, sent } = deskOf(ok({ data: [1, 2], nextCursor: "c" }), ok({ data: [3], nextCursor: null }));
    const seen: unknown[] = [];
    for await (const one of desk.each("listArticles", { outlet: "AFP" })) {
      seen.push(one);
      if (seen.length === 2) expect(sent).toHaveLength(1);
    }
    expect(seen).toEqual([1, 2, 3]);
    expect(sent[1]!.url).toBe("http://desk.example/v1/articles?outlet=AFP&cursor=c");
  });

  test("lines are read as they arrive, wherever they are cut", async () => {
    const text = '{"fact":"é"}\n\n{"fact":2}\n{"fact":3}';
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.slice(0, cut));
          controller.enqueue(bytes.slice(cut));
          controller.close();
        },
      });
      const { desk } = deskOf(async () => new Response(body));
      const seen: unknown[] = [];
      for await (const line of desk.lines("exportFactsNdjson")) seen.push(line.fact);
      expect(seen, `cut at ${cut}`).toEqual(["é", 2, 3]);
    }
  });

  test("one who stops reading stops the download", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("{}\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    const { desk } = deskOf(async () => new Response(body));
    for await (const _ of desk.lines("exportFactsNdjson")) break;
    expect(cancelled).toBe(true);
  });

  test("articles are sent as they are handed in", async () => {
    const { desk } = deskOf(async ({ body }) => {
      expect(await new Response(body as ReadableStream).text()).toBe('{"text":"a"}\n{"text":"b"}\n');
      return new Response(pieces('{"line":1,"status":201}\n', '{"line":2,"status":422}\n'));
    });
    const articles = (async function* () {
      yield { text: "a" };
      yield { text: "b" };
    })();
    const seen: number[] = [];
    for await (const { status } of desk.fileAll(articles)) seen.push(status);
    expect(seen).toEqual([201, 422]);
  });
});
