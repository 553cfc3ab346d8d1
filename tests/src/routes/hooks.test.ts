import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { createKey } from "../../../src/services/keys/create.ts";
import type { Store } from "../../../src/store/database.ts";
import { takeMessage } from "../../../src/store/source-inbox.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const PRICE = ONE_OF_EACH[2];

function open(store: Store, config = {}) {
  const deps = makeDeps(store, config);
  const api = client(deps);
  return {
    deps,
    ...api,
    async add(source: object) {
      const response = await api.post("/v1/sources", source);
      expect(response.status).toBe(201);
      return (await response.json()) as { id: string; hook: string; secret: string };
    },
    /** Posts as the independent signer of the specification's own package has it. */
    sign(hook: string, secret: string, id: string, body: unknown, at = deps.now()) {
      const text = JSON.stringify(body);
      return api.send(hook, {
        method: "POST",
        body: text,
        headers: {
          "content-type": "application/json",
          "webhook-id": id,
          "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
          "webhook-signature": new Webhook(secret).sign(id, at, text),
        },
      });
    },
  };
}

onEachStore("hooks", (on) => {
  test("a signed article is filed, its HTML read to clean text into which offsets count", async () => {
    const { add, sign, get } = open(on.store);
    const { hook, secret } = await add({ kind: "webhook", name: "Wire" });
    expect(secret).toMatch(/^whsec_/u);
    const article = {
      url: "https://wire.example/1",
      title: "Stolen",
      html: `<article><script>no()</script><p>${tell(PRICE)}</p></article>`,
      publishedAt: "2026-03-14",
    };
    const response = await sign(hook, secret, "msg_1", article);
    expect(response.status).toBe(200);
    const { articles } = (await response.json()) as { articles: { outcome: string; articleId: string }[] };
    expect(articles).toMatchObject([{ outcome: "created", problem: null }]);
    const filed = (await (await get(`/v1/articles/${articles[0]!.articleId}`)).json()) as {
      text: string;
      facts: { evidence: { start: number; end: number; quote: string } }[];
    };
    expect(filed.text).not.toContain("<");
    expect(filed.text).not.toContain("no()");
    expect(filed.facts).toHaveLength(1);
    const { start, end, quote } = filed.facts[0]!.evidence;
    expect(filed.text.slice(start, end)).toBe(quote);
    expect(await (await get(hook.replace("hooks", "sources"))).json()).toMatchObject({
      lastStatus: 200,
      lastError: null,
      newestAt: "2026-03-14T00:00:00.000Z",
      entries: { filed: 1 },
    });
  });

  test("an event whose data is an article is taken, and two signatures where one fits", async () => {
    const { add, deps, send } = open(on.store);
    const { hook, secret } = await add({ kind: "webhook", name: "Events" });
    const text = JSON.stringify({ type: "article.published", data: { url: "https://e.example/1", text: tell(PRICE) } });
    const other = new Webhook(`whsec_${btoa("another secret of the same sender")}`);
    const headers = {
      "webhook-id": "msg_two",
      "webhook-timestamp": String(deps.now().getTime() / 1000),
      "webhook-signature": [other, new Webhook(secret)].map((w) => w.sign("msg_two", deps.now(), text)).join(" "),
    };
    const response = await send(hook, { method: "POST", body: text, headers });
    expect(response.status).toBe(200);
    const tampered = await send(hook, { method: "POST", body: `${text} `, headers });
    expect((await problemOf(tampered)).code).toBe("signature_invalid");
  });

  test("a sender's own secret is taken and not shown", async () => {
    const { add, sign } = open(on.store);
    const secret = `whsec_${btoa("a secret that the sender has made")}`;
    const added = await add({ kind: "webhook", name: "Own", secret });
    expect(added.secret).toBeNull();
    expect((await sign(added.hook, secret, "own_1", { text: tell(PRICE) })).status).toBe(200);
  });

  test("what is old, early, unsigned or signed by another is refused", async () => {
    const { add, sign, send, deps, post, get } = open(on.store);
    const { hook, secret } = await add({ kind: "webhook", name: "Strict" });
    const article = { url: "https://strict.example/1", text: tell(PRICE) };
    const shifted = (seconds: number) => new Date(deps.now().getTime() + seconds * 1000);
    for (const seconds of [-301, 301]) {
      const refused = await problemOf(await sign(hook, secret, "late", article, shifted(seconds)));
      expect(refused).toMatchObject({ code: "signature_invalid", errors: [{ pointer: "/webhook-timestamp" }] });
    }
    const wrong = await problemOf(await sign(hook, `whsec_${btoa("not the secret of this source!")}`, "w", article));
    expect(wrong).toMatchObject({ code: "signature_invalid", errors: [{ pointer: "/webhook-signature" }] });
    expect((await problemOf(await post(hook, article))).code).toBe("signature_invalid");
    const headers = { "webhook-id": "x", "webhook-timestamp": "1e3", "webhook-signature": "v1,?" };
    expect((await post(hook, article, headers)).status).toBe(401);
    const nowhere = "/v1/hooks/019ddddd-dddd-7ddd-8ddd-dddddddddddd";
    expect((await problemOf(await send(nowhere, { method: "POST", body: "{}" }))).code).toBe("source_not_found");
    expect(
      (await get(`/v1/articles?url=${encodeURIComponent(article.url)}`).then((r) => r.json())) as object,
    ).toMatchObject({
      data: [],
    });
    expect((await sign(hook, secret, "late", article, shifted(-299))).status).toBe(200);
  });

  test("a replay is refused; a retry is answered and does nothing again", async () => {
    const { add, sign, deps, get } = open(on.store);
    const { hook, secret } = await add({ kind: "webhook", name: "Once" });
    const article = { url: "https://once.example/1", text: tell(PRICE) };
    const at = deps.now();
    expect((await sign(hook, secret, "once", article, at)).status).toBe(200);
    expect((await problemOf(await sign(hook, secret, "once", article, at))).code).toBe("message_replayed");
    deps.pass(60_000);
    const retry = await sign(hook, secret, "once", { ...article, text: `${tell(PRICE)} More.` }, deps.now());
    expect(await retry.json()).toMatchObject({ repeated: true, articles: [] });
    for (const time of [at, deps.now()]) {
      expect((await problemOf(await sign(hook, secret, "once", article, time))).code).toBe("message_replayed");
    }
    const { data } = (await get(`/v1/articles?url=${encodeURIComponent(article.url)}`).then((r) => r.json())) as {
      data: { revision: { number: number } }[];
    };
    expect(data).toMatchObject([{ revision: { number: 1 } }]);
  });

  test("a message that was refused, or whose process ended, is taken when it comes again", async () => {
    const { add, sign, deps } = open(on.store);
    const { id, hook, secret } = await add({ kind: "webhook", name: "Again" });
    const problem = await problemOf(await sign(hook, secret, "again", { url: "https://again.example/1", text: " " }));
    expect(problem).toMatchObject({ code: "invalid_article", errors: [{ pointer: "/text" }] });
    const broken = open({ ...on.store, db: failing(on.store) } as Store, {});
    const article = { url: "https://again.example/1", text: tell(PRICE) };
    expect((await broken.sign(hook, secret, "again", article)).status).toBe(500);
    const taken = await sign(hook, secret, "again", article, deps.now());
    expect(await taken.json()).toMatchObject({ repeated: false, articles: [{ outcome: "created" }] });
    // A process that was killed leaves the message noted and not settled.
    const timestamp = String(deps.now().getTime() / 1000);
    const noted = { sourceId: id, messageId: "killed", timestamp, receivedAt: deps.now(), settledAt: null };
    expect(await takeMessage(on.store.db, noted)).toBeNull();
    const after = await sign(hook, secret, "killed", { url: "https://again.example/2", text: tell(PRICE, PRICE) });
    expect(await after.json()).toMatchObject({ repeated: false, articles: [{ outcome: "created" }] });
    expect((await sign(hook, secret, "killed", article)).status).toBe(409);
  });

  test("JSON of a sender's own shape is mapped, by token or key", async () => {
    const { post, deps, get } = open(on.store, { open: false });
    const admin = await createKey(deps, { name: "a", scopes: ["admin"] });
    const reader = await createKey(deps, { name: "r", scopes: ["read"] });
    const as = ({ secret }: { secret: string }) => ({ authorization: `Bearer ${secret}` });
    const mapping = {
      items: "/entries",
      url: "/canonical/0/href",
      title: "/headline",
      html: "/content/body",
      publishedAt: "/at",
      outlet: "/site~1name",
      language: "/lang",
    };
    const made = await post("/v1/sources", { kind: "mapped", name: "Reader", mapping }, as(admin));
    expect(made.status).toBe(201);
    const source = (await made.json()) as { id: string; hook: string; secret: string };
    expect(source.secret).toMatch(/^lds_/u);
    const shown = (await (await get(`/v1/sources/${source.id}`, as(admin))).json()) as object;
    expect(JSON.stringify(shown)).not.toContain("lds_");
    const entry = (n: number, more = {}) => ({
      canonical: [{ href: `https://mapped.example/${n}` }],
      headline: `Story ${n}`,
      content: { body: `<p>${tell({ ...PRICE, amount: String(1000 + n) })}</p>` },
      at: 1_773_480_600,
      "site/name": "The Mapped Post",
      lang: "en-GB",
      ...more,
    });
    const body = { entries: [entry(1), entry(2, { content: {} }), entry(3)] };
    const response = await post(source.hook, body, as(source));
    expect(response.status).toBe(200);
    const { articles } = (await response.json()) as { articles: { articleId: string }[] };
    expect(articles).toMatchObject([
      { outcome: "created" },
      {
        outcome: "refused",
        articleId: null,
        problem: { errors: [{ in: "body", pointer: "/entries/1/content/body" }] },
      },
      { outcome: "created" },
    ]);
    expect(await (await get(`/v1/articles/${articles[0]!.articleId}`, as(admin))).json()).toMatchObject({
      title: "Story 1",
      outlet: "The Mapped Post",
      publishedAt: "2026-03-14T09:30:00Z",
    });
    const again = await post(`${source.hook}?token=${source.secret}`, { entries: [entry(1), entry(3)] });
    expect(await again.json()).toMatchObject({ articles: [{ outcome: "unchanged" }, { outcome: "unchanged" }] });
    const revised = await post(source.hook, { entries: [entry(1, { headline: "Corrected" })] }, as(admin));
    expect(await revised.json()).toMatchObject({ articles: [{ outcome: "revised" }] });
    expect((await problemOf(await post(source.hook, body))).code).toBe("token_invalid");
    expect((await problemOf(await post(source.hook, body, { authorization: "Bearer lds_x" }))).code).toBe(
      "token_invalid",
    );
    expect((await problemOf(await post(source.hook, body, as(reader)))).code).toBe("scope_missing");
    expect((await problemOf(await post(source.hook, "{", as(source)))).code).toBe("malformed_json");
    const none = await problemOf(await post(source.hook, { entries: "x" }, as(source)));
    expect(none).toMatchObject({ code: "invalid_article", errors: [{ pointer: "/entries" }] });
    const all = await problemOf(await post(source.hook, { entries: [entry(4, { content: 1 })] }, as(source)));
    expect(all).toMatchObject({ errors: [{ pointer: "/entries/0/content/body" }] });
    const large = { entries: [entry(5, { content: { body: "x".repeat(1_100_000) } })] };
    expect((await problemOf(await post(source.hook, large, as(source)))).code).toBe("body_too_large");
  });

  test("a source does not rewrite what another filed, and leaves out what tells of no breach where told to", async () => {
    const { add, post } = open(on.store);
    const mapping = { url: "/u", text: "/t" };
    const [a, b] = [
      await add({ kind: "mapped", name: "A", mapping }),
      await add({ kind: "mapped", name: "B", mapping, onlyBreaches: true }),
    ];
    const u = "https://two.example/1";
    const outcome = async (hook: string, body: object) =>
      ((await (await post(hook, body)).json()) as { articles: { outcome: string }[] }).articles[0]!.outcome;
    expect(await outcome(a.hook, { u, t: tell(PRICE) })).toBe("created");
    expect(await outcome(b.hook, { u, t: `${tell(PRICE)} Cut otherwise.` })).toBe("duplicate");
    expect(await outcome(b.hook, { u: "https://two.example/2", t: tell() })).toBe("skipped");
    expect(await outcome(b.hook, { u: "https://two.example/2", t: tell() })).toBe("skipped");
  });

  test("guesses at a token are counted by address, and pushes by source", async () => {
    const { add, post, deps } = open(on.store, { rateLimitPerMinute: 3, open: true });
    const { hook } = await add({ kind: "webhook", name: "Guessed" });
    const guess = () => post(hook, {}, { "x-test-address": "192.0.2.9" });
    for (let i = 0; i < 3; i++) expect((await guess()).status).toBe(401);
    expect((await problemOf(await guess())).code).toBe("rate_limited");
    deps.pass(60_000);
    expect((await guess()).status).toBe(401);
  });

  test("sources that cannot be are refused with what is wrong", async () => {
    const { post, add, send } = open(on.store);
    for (const [wrong, pointer] of [
      [{ kind: "mapped", name: "x" }, "/mapping"],
      [{ kind: "mapped", name: "x", mapping: { title: "/t" } }, "/mapping"],
      [{ kind: "mapped", name: "x", mapping: { text: "t" } }, "/mapping/text"],
      [{ kind: "mapped", mapping: { text: "/t" } }, "/name"],
      [{ kind: "webhook", name: "x", secret: "short" }, "/secret"],
      [{ kind: "webhook", name: "x", url: "https://a.example/" }, "/url"],
      [{ kind: "feed" }, "/url"],
    ] as const) {
      const problem = await problemOf(await post("/v1/sources", wrong));
      expect(problem, JSON.stringify(wrong)).toMatchObject({ code: "invalid_source", errors: [{ pointer }] });
    }
    const { id } = await add({ kind: "webhook", name: "Not polled" });
    const polled = await send(`/v1/sources/${id}/poll`, { method: "POST" });
    expect((await problemOf(polled)).code).toBe("source_not_polled");
    const keyless = open(on.store, { secretKeys: [] });
    expect((await problemOf(await keyless.post("/v1/sources", { kind: "webhook", name: "x" }))).code).toBe(
      "secret_key_missing",
    );
  });

  test("a signing secret is changed, and the one before holds until the overlap ends", async () => {
    const { deps, add, post, sign } = open(on.store);
    const { id, hook, secret } = await add({ kind: "webhook", name: "Wire" });
    const article = (n: number) => ({ url: `https://wire.example/rotated-${n}`, text: tell(PRICE) });
    const response = await post(`/v1/sources/${id}/rotate`, { overlapHours: 2 });
    expect(response.status).toBe(200);
    const rotated = (await response.json()) as { secret: string };
    expect(rotated.secret).toMatch(/^whsec_/u);
    expect(rotated.secret).not.toBe(secret);
    expect((await sign(hook, secret, "rotated-1", article(1))).status).toBe(200);
    expect((await sign(hook, rotated.secret, "rotated-2", article(2))).status).toBe(200);
    deps.pass(2 * 60 * 60 * 1000 + 1);
    expect((await problemOf(await sign(hook, secret, "rotated-3", article(3)))).code).toBe("signature_invalid");
    expect((await sign(hook, rotated.secret, "rotated-4", article(4))).status).toBe(200);
    const own = `whsec_${btoa("s".repeat(32))}`;
    const given = await post(`/v1/sources/${id}/rotate`, { overlapHours: 0, secret: own });
    expect(await given.json()).toMatchObject({ secret: null });
    expect((await sign(hook, own, "rotated-5", article(5))).status).toBe(200);
    const refused = await problemOf(await sign(hook, rotated.secret, "rotated-6", article(6)));
    expect(refused.code).toBe("signature_invalid");
  });

  test("a token is changed, and a feed has none to change", async () => {
    const { deps, add, post } = open(on.store);
    const { id, hook, secret } = await add({ kind: "mapped", name: "Reader", mapping: { text: "/body" } });
    const push = (token: string, n: number) =>
      post(hook, { body: tell({ ...PRICE, amount: String(n) }) }, { authorization: `Bearer ${token}` });
    const response = await post(`/v1/sources/${id}/rotate`, { overlapHours: 1 });
    const rotated = (await response.json()) as { secret: string };
    expect((await push(secret, 501)).status).toBe(200);
    expect((await push(rotated.secret, 502)).status).toBe(200);
    const own = { secret: `whsec_${btoa("s".repeat(32))}` };
    const wrong = await problemOf(await post(`/v1/sources/${id}/rotate`, own));
    expect(wrong).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/secret" }] });
    deps.pass(60 * 60 * 1000 + 1);
    expect((await problemOf(await push(secret, 503))).code).toBe("token_invalid");
    expect((await push(rotated.secret, 504)).status).toBe(200);
  });
});

/** A store whose transactions fail as they end, from the second one on: the message is noted, its article is not. */
function failing({ db }: Store) {
  let transactions = 0;
  return new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "transaction") return typeof value === "function" ? value.bind(target) : value;
      return (work: never) => (++transactions === 2 ? Promise.reject(new Error("lost")) : target.transaction(work));
    },
  });
}
