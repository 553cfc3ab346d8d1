import { sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { FetchFault } from "../../../src/net/fault.ts";
import { emitEvent } from "../../../src/services/events/emit.ts";
import { deliver } from "../../../src/services/jobs/deliver.ts";
import { prune } from "../../../src/services/jobs/prune.ts";
import { inTransaction, rows } from "../../../src/store/database.ts";
import { newId } from "../../../src/store/uuid.ts";
import { takeDeliveries } from "../../../src/store/webhook-deliveries.ts";
import type { OutgoingRequest } from "../../../src/types.ts";
import { tell } from "../fake-engine.ts";
import { client, problemOf } from "../routes/request.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { fakeSubscribers } from "./fake-subscriber.ts";

interface Hook {
  id: string;
  secret: string;
  [key: string]: unknown;
}
interface Delivery {
  id: string;
  eventId: string;
  eventType: string;
  eventAt: string;
  status: string;
  nextAttemptAt: string | null;
  attempts: { number: number; status: number | null; error: string | null; excerpt: string | null }[];
}

let made = 0;

onEachStore("webhooks", (on) => {
  const open = (more: Parameters<typeof makeDeps>[1] = {}) => {
    const subscribers = fakeSubscribers();
    const deps = makeDeps(on.store, more, { net: subscribers.net });
    // The verifier asks the system's clock whether a message is fresh.
    deps.at(new Date().toISOString());
    const api = client(deps);
    const send = (path: string, method: string, body?: unknown) =>
      api.send(path, {
        method,
        ...(body !== undefined && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      });
    return {
      ...api,
      ...subscribers,
      send,
      deps,
      work: () => deliver.run(deps, new AbortController().signal),
      async subscribe(more: object = {}) {
        const url = `https://subscriber-${++made}.example/hook`;
        const response = await api.post("/v1/webhooks", { url, eventTypes: ["article.extracted"], ...more });
        expect(response.status).toBe(201);
        return { url, ...((await response.json()) as Hook) };
      },
      async log(id: string, query = "") {
        const response = await api.get(`/v1/webhooks/${id}/deliveries?order=oldest${query}`);
        expect(response.status).toBe(200);
        return ((await response.json()) as { data: Delivery[] }).data;
      },
    };
  };
  const price = (amount: string, currency = "USD") => ({
    field: "price",
    amount,
    currency,
    kind: "asking",
    stage: "current",
    per: "lot",
    bound: "exact",
    equivalent: null,
  });
  const unique = (text: string) => `${text} Edition ${++made}.`;
  const verify = (secret: string, { body, headers }: OutgoingRequest) =>
    new Webhook(secret).verify(body!, headers as Record<string, string>) as {
      type: string;
      timestamp: string;
      data: Record<string, unknown> & { added: { amountText?: string }[]; truncated: boolean };
    };

  test("an article is told in a message that the specification's own verifier takes", async () => {
    const { post, subscribe, work, at, get } = open();
    const hook = await subscribe({ description: "desk" });
    expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = await (await get(`/v1/webhooks/${hook.id}`)).text();
    expect(shown).not.toContain(hook.secret);
    expect(JSON.stringify(await rows(on.store.db, sql`select * from webhooks`))).not.toContain(hook.secret.slice(6));

    const { article } = (await (await post("/v1/articles", { text: unique(tell(price("4850"))) })).json()) as {
      article: { id: string };
    };
    await work();
    const [message, ...others] = at(hook.url);
    expect(others).toEqual([]);
    const { type, data } = verify(hook.secret, message!);
    expect(type).toBe("article.extracted");
    expect(data).toMatchObject({ articleId: article.id, outcome: "created", truncated: false, addedCount: 1 });
    expect(data.added).toMatchObject([{ field: "price", amountText: "4850" }]);
    const { secret: other } = await subscribe();
    expect(() => verify(other, message!)).toThrow();
    expect(() => verify(hook.secret, { ...message!, body: message!.body!.replace("4850", "9") })).toThrow();
  });

  test("a breach that is met for the first time, and one that another article adds to, are told", async () => {
    const { post, subscribe, work, at } = open();
    const hook = await subscribe({ eventTypes: ["incident.created", "incident.revised"] });
    const url = `https://news.example/${++made}`;
    await post("/v1/articles", {
      url,
      text: unique(tell({ field: "organization", name: `Zuvo ${made}`, aliases: [] })),
    });
    await post("/v1/articles", {
      url,
      text: unique(tell({ field: "organization", name: `Zuvo ${made}`, aliases: [] }, price("10"))),
    });
    await work();
    const told = at(hook.url).map((request) => verify(hook.secret, request));
    expect(told.map(({ type }) => type).sort()).toEqual(["incident.created", "incident.revised"]);
    expect(new Set(told.map(({ data }) => data.incidentId)).size).toBe(1);
  });

  test("filters choose events and their facts as the facts query does", async () => {
    const { post, subscribe, work, at } = open();
    const dear = await subscribe({ filters: { field: ["price"], currency: "usd", minAmount: 5000 } });
    const other = await subscribe({ filters: { actor: ["nobody of that name"] } });
    const merged = await subscribe({ eventTypes: ["incident.merged"] });
    const text = unique(tell(price("100"), price("9000"), price("9000", "EUR")));
    await post("/v1/articles", { text });
    await post("/v1/articles", { text: unique(tell(price("200"))) });
    await work();
    expect(at(dear.url)).toHaveLength(1);
    const { data } = verify(dear.secret, at(dear.url)[0]!);
    expect(data.added.map(({ amountText }) => amountText)).toEqual(["9000"]);
    expect([...at(other.url), ...at(merged.url)]).toEqual([]);
  });

  test("what fails is tried again with the same id and bytes, then is a dead letter that can be replayed", async () => {
    const { deps, post, send, subscribe, work, at, answer, log } = open();
    const hook = await subscribe();
    answer(hook.url, { status: 503, body: "\u001b[31mbusy\u0000 <script>\u202e" }, 500, 404);
    await post("/v1/articles", { text: unique(tell(price("1"))) });
    await work();
    const [delivery] = await log(hook.id);
    expect(delivery).toMatchObject({
      status: "pending",
      attempts: [{ number: 1, status: 503, excerpt: "\\u{1b}[31mbusy\\u{0} <script>\\u{202e}" }],
    });
    const wait = Date.parse(delivery!.nextAttemptAt!) - deps.now().getTime();
    expect(wait).toBeGreaterThanOrEqual(4_000);
    expect(wait).toBeLessThanOrEqual(6_000);
    await work();
    expect(at(hook.url)).toHaveLength(1);
    deps.pass(6_000);
    await work();
    deps.pass(360_000);
    await work();
    const sent = at(hook.url);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ headers }) => headers!["webhook-id"]))).toEqual(new Set([delivery!.eventId]));
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    expect(await log(hook.id, "&status=dead")).toMatchObject([{ id: delivery!.id, nextAttemptAt: null }]);

    const path = `/v1/webhooks/${hook.id}/replay`;
    const replayed = await send(path, "POST", { deliveryId: delivery!.id });
    expect([replayed.status, await replayed.json()]).toEqual([202, { queued: 1, nextFrom: null }]);
    await work();
    expect((await log(hook.id))[0]).toMatchObject({
      status: "delivered",
      attempts: [{}, {}, {}, { number: 4, status: 200 }],
    });
    const from = delivery!.eventAt;
    expect(await (await send(path, "POST", { from })).json()).toMatchObject({ queued: 0 });
    expect(await (await send(path, "POST", { from, include: "all" })).json()).not.toMatchObject({ queued: 0 });
    expect((await send(path, "POST", { deliveryId: newId() })).status).toBe(404);
  });

  test("Retry-After is honored, and holds what else waits for that subscriber", async () => {
    const { deps, post, subscribe, work, at, answer } = open();
    const hook = await subscribe();
    answer(hook.url, { status: 429, headers: { "retry-after": "120" } });
    await post("/v1/articles", { text: unique(tell(price("2"))) });
    await work();
    await post("/v1/articles", { text: unique(tell(price("3"))) });
    deps.pass(119_000);
    await work();
    expect(at(hook.url)).toHaveLength(1);
    deps.pass(1_000);
    await work();
    expect(at(hook.url)).toHaveLength(3);
  });

  test("one that does not answer is left alone for a while, and says why", async () => {
    const { deps, post, subscribe, work, at, answer, log } = open();
    const hook = await subscribe();
    answer(
      hook.url,
      new FetchFault("refused", "The address 10.0.0.1 is not public."),
      new FetchFault("timed_out", "Slow."),
    );
    await post("/v1/articles", { text: unique(tell(price("4"))) });
    await work();
    deps.pass(6_000);
    await work();
    expect((await log(hook.id))[0]!.attempts).toMatchObject([
      { status: null, error: "The address 10.0.0.1 is not public." },
      { status: null, error: "Slow." },
    ]);
    await post("/v1/articles", { text: unique(tell(price("5"))) });
    await work();
    expect(at(hook.url)).toHaveLength(2);
  });

  test("410 disables, days of failure disable, others are told, and what was missed is replayed", async () => {
    const { deps, post, send, get, subscribe, work, at, answer, log } = open();
    const gone = await subscribe();
    const failing = await subscribe();
    const watcher = await subscribe({ eventTypes: ["webhook.disabled"] });
    answer(gone.url, 410);
    answer(failing.url, ...Array(10).fill(500));
    await post("/v1/articles", { text: unique(tell(price("6"))) });
    await work();
    expect(await (await get(`/v1/webhooks/${gone.id}`)).json()).toMatchObject({
      enabled: false,
      disabledReason: "gone",
    });
    expect(await log(gone.id)).toMatchObject([{ status: "dead", attempts: [{ status: 410 }] }]);
    deps.pass(4 * 86_400_000);
    await work();
    expect(await (await get(`/v1/webhooks/${failing.id}`)).json()).toMatchObject({ enabled: true });
    deps.pass(86_400_000);
    await work();
    expect(await (await get(`/v1/webhooks/${failing.id}`)).json()).toMatchObject({ disabledReason: "failing" });
    expect(deps.logged).toContainEqual(["warn", "webhook_disabled", { webhookId: failing.id, reason: "failing" }]);
    await work();
    const told = at(watcher.url).map(({ body }) => JSON.parse(body!).data);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ webhookId: gone.id, reason: "gone" }),
        expect.objectContaining({ webhookId: failing.id, reason: "failing" }),
      ]),
    );

    const before = at(gone.url).length;
    const from = deps.now().toISOString();
    await post("/v1/articles", { text: unique(tell(price("7"))) });
    await work();
    expect(at(gone.url)).toHaveLength(before);
    const refused = await send(`/v1/webhooks/${gone.id}/replay`, "POST", { from });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([409, "webhook_disabled"]);
    expect((await send(`/v1/webhooks/${gone.id}`, "PATCH", { enabled: true })).status).toBe(200);
    expect(await (await send(`/v1/webhooks/${gone.id}/replay`, "POST", { from })).json()).toMatchObject({ queued: 1 });
    await work();
    expect(at(gone.url)).toHaveLength(before + 1);
  });

  test("a rotated secret and the one before it both sign, until the overlap ends", async () => {
    const { deps, send, subscribe, at } = open();
    const hook = await subscribe();
    const rotated = (await (await send(`/v1/webhooks/${hook.id}/rotate`, "POST", { overlapHours: 1 })).json()) as Hook;
    expect(rotated.secret).not.toBe(hook.secret);
    const result = await send(`/v1/webhooks/${hook.id}/test`, "POST");
    expect(await result.json()).toMatchObject({ eventType: "webhook.test", status: "delivered" });
    const [first] = at(hook.url);
    for (const secret of [hook.secret, rotated.secret]) expect(verify(secret, first!).type).toBe("webhook.test");
    expect(first!.headers!["webhook-signature"]!.split(" ")).toHaveLength(2);
    deps.pass(3_600_000);
    await send(`/v1/webhooks/${hook.id}/test`, "POST");
    expect(at(hook.url)[1]!.headers!["webhook-signature"]!.split(" ")).toHaveLength(1);
  });

  test("a body stays under 20 kB and says that it was cut", async () => {
    const { deps, subscribe, work, at } = open();
    const hook = await subscribe({ eventTypes: ["incident.revised"] });
    const fact = (i: number) => ({
      id: newId(),
      articleId: newId(),
      storyId: newId(),
      i,
      evidence: { quote: "名".repeat(200) },
    });
    const data = { incidentId: newId(), title: "題".repeat(9_000), articleIds: [], reason: "article" };
    await inTransaction(on.store, async (tx) => {
      const added = Array.from({ length: 300 }, (_, i) => fact(i)) as never[];
      await emitEvent(tx, deps.now(), { type: "incident.revised", data: { ...data, title: "T" }, added });
      await emitEvent(tx, deps.now(), { type: "incident.revised", data, added });
    });
    await work();
    const bodies = at(hook.url).map((request) => verify(hook.secret, request));
    expect(bodies).toHaveLength(2);
    for (const { data: told } of bodies) {
      expect(told).toMatchObject({ incidentId: data.incidentId, truncated: true, addedCount: 300 });
      expect(told.added.length).toBeGreaterThan(5);
    }
    for (const { body } of at(hook.url)) expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(20_000);
  });

  test("what a process took and left is taken over when its lease ends, and not before", async () => {
    const { deps, post, subscribe, at, work } = open();
    const hook = await subscribe();
    await work();
    await post("/v1/articles", { text: unique(tell(price("8"))) });
    const { fanOut } = await import("../../../src/services/webhooks/fan-out.ts");
    await fanOut(deps);
    const now = deps.now();
    const until = new Date(now.getTime() + 30_000);
    const taken = await inTransaction(on.store, (tx) =>
      takeDeliveries(tx, { now, until, lease: newId(), limit: 100, each: 100 }),
    );
    expect(taken.some(({ webhook }) => webhook.id === hook.id)).toBe(true);
    await work();
    expect(at(hook.url)).toEqual([]);
    deps.pass(30_001);
    await work();
    expect(at(hook.url)).toHaveLength(1);
  });

  test("without a key for secrets none is made, and the message says what to set", async () => {
    const { post } = open({ secretKeys: [] });
    const response = await post("/v1/webhooks", { url: "https://a.example/" });
    const problem = await problemOf(response);
    expect([response.status, problem.code]).toEqual([503, "secret_key_missing"]);
    expect(problem.hint).toContain("LEAKDESK_SECRET_KEY");
  });

  test.each<[string, object, number, string]>([
    ["an address that may not be asked", { url: "http://127.0.0.1/" }, 422, "/url"],
    [
      "a date that is none",
      { url: "https://a.example/", filters: { publishedFrom: "soon" } },
      422,
      "/filters/publishedFrom",
    ],
    ["an unknown filter", { url: "https://a.example/", filters: { nothing: "1" } }, 400, "/filters/nothing"],
    ["an unknown type", { url: "https://a.example/", eventTypes: ["x"] }, 422, "/eventTypes/0"],
  ])("%s is refused", async (_, body, status, pointer) => {
    const response = await open().post("/v1/webhooks", body);
    const problem = await problemOf(response);
    expect([response.status, problem.errors?.map((e) => e.pointer)]).toEqual([status, [pointer]]);
  });

  test("all routes need admin", async () => {
    const { createKey } = await import("../../../src/services/keys/create.ts");
    const { deps, app } = open({ open: false });
    const { secret } = await createKey(deps, { name: "w", scopes: ["read", "write", "review"] });
    for (const path of ["/v1/webhooks", `/v1/webhooks/${newId()}`, `/v1/webhooks/${newId()}/deliveries`]) {
      const response = await app.request(`http://localhost${path}`, { headers: { authorization: `Bearer ${secret}` } });
      expect(response.status).toBe(403);
    }
  });

  test("a webhook is removed with its log, and old events are let go of", async () => {
    const { deps, post, send, get, subscribe, work } = open();
    const hook = await subscribe();
    await post("/v1/articles", { text: unique(tell(price("9"))) });
    await work();
    expect((await send(`/v1/webhooks/${hook.id}`, "DELETE")).status).toBe(204);
    expect((await get(`/v1/webhooks/${hook.id}`)).status).toBe(404);
    deps.pass(40 * 86_400_000);
    await rows(on.store.db, sql`delete from webhooks`);
    await prune.run(deps, new AbortController().signal);
    expect(await rows(on.store.db, sql`select id from events`)).toEqual([]);
  });
});
