import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { listArticles } from "../../../src/services/articles/list.ts";
import { pollDueSources, pollSource } from "../../../src/services/sources/poll.ts";
import type { Store } from "../../../src/store/database.ts";
import type { Net } from "../../../src/types.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { client, problemOf } from "../routes/request.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

const FEED = "https://paper.example/feed";
const HUB = "https://hub.example/";
const DAY_MS = 24 * 60 * 60 * 1000;
const noPause = async () => {};

const entry = (n: number) =>
  `<entry><id>${n}</id><title>Story ${n}</title><link href="https://paper.example/${n}"/><updated>2026-03-14T10:00:00Z</updated><content type="text">${tell({ ...ONE_OF_EACH[2], amount: String(n) }).replaceAll('"', "&quot;")}</content></entry>`;
const atom = (ids: number[], head = "") =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title>${head}${ids.map(entry).join("")}</feed>`;

/** A feed, its hub, and an app that the hub calls back. */
function open(store: Store) {
  const asked: Record<string, string>[] = [];
  const world = {
    feed: atom([1], `<link rel="hub" href="${HUB}"/><link rel="self" href="${FEED}?self"/>`),
    linkHeader: null as string | null,
    hubStatus: 202,
    /** What the hub does before it answers. */
    beforeAnswer: async (_: Record<string, string>): Promise<void> => {},
    polls: 0,
  };
  const net: Net = {
    faultOf: (url) => (URL.canParse(url) && new URL(url).hostname.endsWith(".example") ? null : "It is not public."),
    async send({ url, method, body, headers }) {
      const answer = (status: number, text = "", more: Record<string, string> = {}) => ({
        url,
        status,
        headers: new Headers(more),
        body: new TextEncoder().encode(text),
        cut: false,
      });
      if (url === FEED) {
        world.polls++;
        return answer(200, world.feed, world.linkHeader === null ? {} : { link: world.linkHeader });
      }
      if (url !== HUB || method !== "POST") return answer(404);
      expect(headers).toMatchObject({ "Content-Type": "application/x-www-form-urlencoded" });
      const form = Object.fromEntries(new URLSearchParams(body));
      asked.push(form);
      await world.beforeAnswer(form);
      return answer(world.hubStatus);
    },
  };
  const deps = makeDeps(store, {}, { net });
  const api = client(deps);
  const pathOf = (url: string) => url.replace("https://desk.example", "");
  const verify = (form: Record<string, string>, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      "hub.mode": form["hub.mode"]!,
      "hub.topic": form["hub.topic"]!,
      "hub.challenge": "a<b>challenge",
      "hub.lease_seconds": form["hub.lease_seconds"] ?? "60",
      ...more,
    });
    return api.get(`${pathOf(form["hub.callback"]!)}&${query}`);
  };
  const push = (form: Record<string, string>, text: string, method = "sha256", secret = form["hub.secret"]!) =>
    api.send(pathOf(form["hub.callback"]!), {
      method: "POST",
      body: text,
      headers: {
        "content-type": "application/atom+xml",
        "x-hub-signature": `${method}=${createHmac(method, secret).update(text).digest("hex")}`,
      },
    });
  return {
    deps,
    ...api,
    world,
    asked,
    verify,
    push,
    async add(more = {}) {
      const response = await api.post("/v1/sources", { kind: "websub", url: FEED, ...more });
      expect(response.status).toBe(201);
      return (await response.json()) as { id: string; secret: string | null };
    },
    show: async (id: string) => (await (await api.get(`/v1/sources/${id}`)).json()) as Record<string, never>,
    urls: async () =>
      (await listArticles(deps, {}, { limit: 50, order: "oldest" })).data.map(({ url }) => url?.split("/").at(-1)),
  };
}

onEachStore("WebSub", (on) => {
  afterEach(async () => {
    await on.store.db.execute(sql`delete from sources`);
  });

  test("a hub is found, asked, verified, and what it pushes is filed; the lease is renewed", async () => {
    const { deps, world, asked, verify, push, add, show, urls, send } = open(on.store);
    world.beforeAnswer = async (form) => {
      // Hubs may ask back before they answer.
      const response = await verify(form);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("a<b>challenge");
      expect(response.headers.get("content-type")).toMatch(/^text\/plain/u);
    };
    const { id, secret } = await add();
    expect(secret).toBeNull();
    await pollDueSources(deps, noPause);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ "hub.mode": "subscribe", "hub.topic": `${FEED}?self` });
    expect(asked[0]!["hub.callback"]).toMatch(
      new RegExp(`^https://desk\\.example/v1/hooks/${id}\\?token=\\w{32}$`, "u"),
    );
    expect(asked[0]!["hub.secret"]!.length).toBeLessThan(200);
    const until = deps.now().getTime() + 10 * DAY_MS;
    expect(await show(id)).toMatchObject({ hub: HUB, subscribedUntil: new Date(until).toISOString(), lastError: null });
    expect(await urls()).toEqual(["1"]);

    for (const method of ["sha256", "sha384", "sha512"]) {
      const response = await push(asked[0]!, atom([2, 3]), method);
      expect(response.status).toBe(202);
      expect(await response.json()).toMatchObject({ kept: true });
    }
    // Acknowledged and not yet read: another process reads it.
    expect(await urls()).toEqual(["1"]);
    const later = open(on.store);
    later.deps.at(deps.now().toISOString());
    const [round] = await pollDueSources(later.deps, noPause);
    expect(round).toMatchObject({ outcome: "read", entries: { filed: 2 } });
    expect((await urls()).toSorted()).toEqual(["1", "2", "3"]);
    expect(await pollDueSources(deps, noPause)).toEqual([]);
    expect(world.polls + later.world.polls).toBe(1);

    // While the hub pushes, the feed is read daily: 2 more rounds of it in the days before the lease is renewed.
    for (let days = 0; days < 9; days++) {
      deps.pass(DAY_MS + 60 * 60 * 1000);
      await pollDueSources(deps, noPause);
    }
    expect(world.polls).toBe(10);
    expect(asked).toHaveLength(2);
    expect(((await show(id)).subscribedUntil as string) > new Date(until).toISOString()).toBe(true);
    expect((await send(`/v1/sources/${id}`, { method: "DELETE" })).status).toBe(200);
    expect((await push(asked[0]!, atom([4]))).status).toBe(404);
  });

  test("only what was asked for is verified", async () => {
    const { deps, asked, verify, add, show, get } = open(on.store);
    const { id } = await add({ hub: HUB });
    expect(
      (await get(`/v1/hooks/${id}?hub.mode=subscribe&hub.topic=${FEED}&hub.challenge=x&hub.lease_seconds=9`)).status,
    ).toBe(404);
    await pollSource(deps, id, noPause);
    const [form] = asked;
    const stranger = {
      ...form!,
      "hub.callback": form!["hub.callback"]!.replace(/token=.*/u, `token=${"0".repeat(32)}`),
    };
    for (const response of [
      await verify(form!, { "hub.topic": "https://other.example/" }),
      await verify(form!, { "hub.mode": "unsubscribe" }),
      await verify(stranger),
    ]) {
      expect((await problemOf(response)).code).toBe("source_not_found");
    }
    expect((await problemOf(await verify(form!, { "hub.lease_seconds": "soon" }))).code).toBe("invalid_request");
    expect(await show(id)).toMatchObject({ subscribedUntil: null });
    expect((await verify(form!, { "hub.lease_seconds": "86400" })).status).toBe(200);
    expect(await show(id)).toMatchObject({ subscribedUntil: new Date(deps.now().getTime() + DAY_MS).toISOString() });
    const denied = await verify(form!, { "hub.mode": "denied", "hub.reason": "no more" });
    expect([denied.status, await denied.text()]).toEqual([200, ""]);
    expect(await show(id)).toMatchObject({
      subscribedUntil: null,
      lastError: "The hub denies the subscription: no more",
    });
  });

  test("what is not signed by the hub, weakly signed or no feed is refused", async () => {
    const { deps, asked, push, add, post } = open(on.store);
    const { id } = await add({ hub: HUB });
    await pollSource(deps, id, noPause);
    const [form] = asked;
    const refused = [
      await push(form!, atom([7]), "sha1"),
      await push(form!, atom([7]), "sha256", "another"),
      await post(`/v1/hooks/${id}`, {}),
      await post(`/v1/hooks/${id}`, {}, { "x-hub-signature": "sha256=zz" }),
    ];
    for (const response of refused) {
      expect(await problemOf(response)).toMatchObject({
        code: "signature_invalid",
        errors: [{ pointer: "/x-hub-signature" }],
      });
    }
    for (const text of ["", "<html></html>", `<!DOCTYPE a [<!ENTITY a "b">]>${atom([7])}`, "\u0000"]) {
      expect((await problemOf(await push(form!, text))).code, text).toBe("invalid_feed");
    }
  });

  test("while the hub does not push, the feed is polled and the hub asked again", async () => {
    const { deps, world, asked, add, show } = open(on.store);
    Object.assign(world, { feed: atom([1]), hubStatus: 500 });
    const { id } = await add();
    await pollDueSources(deps, noPause);
    expect(await show(id)).toMatchObject({ lastStatus: 200, lastError: "The feed names no hub; it is polled." });
    expect(await pollDueSources(deps, noPause)).toEqual([]);
    world.linkHeader = `<${FEED}?by-header>; rel="self", <${HUB}>; rel=hub`;
    for (let hours = 0; hours < 4; hours++) {
      deps.pass(40 * 60 * 1000);
      await pollDueSources(deps, noPause);
      await pollDueSources(deps, noPause);
    }
    expect(world.polls).toBe(5);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked[0]).toMatchObject({ "hub.topic": `${FEED}?by-header` });
    expect(await show(id)).toMatchObject({ hub: HUB, lastError: "The hub answered 500.", subscribedUntil: null });
  });

  test("a hub that may not be asked is not asked, given or named by a feed", async () => {
    const { deps, world, asked, add, post, show } = open(on.store);
    const refused = await problemOf(await post("/v1/sources", { kind: "websub", url: FEED, hub: "http://10.0.0.1/" }));
    expect(refused).toMatchObject({ code: "address_refused", errors: [{ pointer: "/hub" }] });
    world.feed = atom([1], `<link rel="hub" href="http://10.0.0.1/"/>`);
    const { id } = await add();
    await pollDueSources(deps, noPause);
    expect(asked).toEqual([]);
    expect(await show(id)).toMatchObject({ lastError: "The hub cannot be asked: It is not public." });
    const nowhere = client(makeDeps(on.store, { publicUrl: null }, { net: deps.net }));
    const missing = await problemOf(await nowhere.post("/v1/sources", { kind: "websub", url: FEED }));
    expect(missing.code).toBe("public_url_missing");
  });

  test("what is pushed while a round runs is read in the next, at once", async () => {
    const { deps, world, asked, push, add, urls } = open(on.store);
    await add({ hub: HUB });
    world.beforeAnswer = async (form) => void expect((await push(form, atom([21]))).status).toBe(202);
    await pollDueSources(deps, noPause);
    expect(asked).toHaveLength(1);
    expect(await urls()).not.toContain("21");
    expect(await pollDueSources(deps, noPause)).toMatchObject([{ entries: { filed: 1 } }]);
    expect(await urls()).toContain("21");
  });

  test("a hub is told when its source is removed, and answered when it asks whether that was us", async () => {
    const { deps, world, asked, verify, add, send } = open(on.store);
    const { id } = await add({ hub: HUB });
    await pollSource(deps, id, noPause);
    expect((await verify(asked[0]!)).status).toBe(200);
    const answers: [number, string][] = [];
    world.beforeAnswer = async (form) => {
      const stranger = { ...form, "hub.callback": form["hub.callback"]!.replace(/token=.*/u, "token=1") };
      for (const response of [
        await verify(form),
        await verify(form, { "hub.topic": "https://other.example/" }),
        await verify(stranger),
        await verify(form, { "hub.mode": "subscribe" }),
      ]) {
        answers.push([response.status, response.status === 200 ? await response.text() : ""]);
      }
    };
    expect((await send(`/v1/sources/${id}`, { method: "DELETE" })).status).toBe(200);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual({
      "hub.mode": "unsubscribe",
      "hub.topic": asked[0]!["hub.topic"],
      "hub.callback": asked[0]!["hub.callback"],
    });
    expect(answers).toEqual([
      [200, "a<b>challenge"],
      [404, ""],
      [404, ""],
      [404, ""],
    ]);
  });

  test("a source is removed though its hub does not answer, and one that no hub was asked for asks none", async () => {
    const { deps, world, asked, add, send } = open(on.store);
    const { id } = await add({ hub: HUB });
    await pollSource(deps, id, noPause);
    world.hubStatus = 500;
    expect((await send(`/v1/sources/${id}`, { method: "DELETE" })).status).toBe(200);
    const reason = "The hub answered 500.";
    expect(deps.logged).toContainEqual(["warn", "unsubscription_failed", { sourceId: id, reason }]);
    const other = await add({ hub: HUB });
    expect((await send(`/v1/sources/${other.id}`, { method: "DELETE" })).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  test("with a changed secret the hub is asked anew, and what it signs with the one before is taken for a while", async () => {
    const { deps, asked, push, add, post, verify } = open(on.store);
    const { id } = await add({ hub: HUB });
    await pollDueSources(deps, noPause);
    expect((await verify(asked[0]!)).status).toBe(200);
    expect(await (await post(`/v1/sources/${id}/rotate`, { overlapHours: 1 })).json()).toMatchObject({ secret: null });
    await pollDueSources(deps, noPause);
    expect(asked).toHaveLength(2);
    expect(asked[1]!["hub.secret"]).not.toBe(asked[0]!["hub.secret"]);
    expect((await verify(asked[1]!)).status).toBe(200);
    expect((await push(asked[0]!, atom([8]))).status).toBe(202);
    expect((await push(asked[1]!, atom([9]))).status).toBe(202);
    deps.pass(60 * 60 * 1000 + 1);
    expect((await problemOf(await push(asked[0]!, atom([10])))).code).toBe("signature_invalid");
    expect((await push(asked[1]!, atom([11]))).status).toBe(202);
  });
});
