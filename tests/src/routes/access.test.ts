import { expect, test } from "vitest";
import { createKey } from "../../../src/services/keys/create.ts";
import { listKeys } from "../../../src/services/keys/list.ts";
import { revokeKey } from "../../../src/services/keys/revoke.ts";
import type { AppConfig, Scope } from "../../../src/types.ts";
import { tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const article = { text: tell() };

onEachStore("access", (on) => {
  const closed = (config: Partial<AppConfig> = {}) => {
    const deps = makeDeps(on.store, { open: false, ...config });
    return { deps, ...client(deps) };
  };
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  test("without a key every route under /v1 answers 401, also those that do not exist", async () => {
    const { get, post } = closed();
    for (const response of [
      await get("/v1/facts"),
      await get("/v1/articles"),
      await get("/v1/articles/019d0b1e-c860-7592-b49a-cc634c4dcdb8"),
      await get("/v1/nothing"),
      await post("/v1/articles", article),
      await post("/v1/articles/batch", "", { "content-type": "application/x-ndjson" }),
      await post("/v1/extract", "{"),
    ]) {
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe('Bearer realm="leakdesk"');
      expect((await problemOf(response)).code).toBe("key_required");
    }
  });

  test("health, the reference and the schema need no key", async () => {
    const { get } = closed();
    for (const path of ["/healthz", "/readyz", "/docs", "/docs/style.css", "/openapi.json"]) {
      expect((await get(path)).status).toBe(200);
    }
  });

  test.each<[Scope[], number, number]>([
    [["read"], 200, 403],
    [["write"], 403, 201],
    [["review"], 403, 403],
    [["admin"], 200, 201],
  ])("a key with %j reads: %i, writes: %i", async (scopes, reads, writes) => {
    const { deps, get, post } = closed();
    const { secret } = await createKey(deps, { name: "a", scopes });
    const read = await get("/v1/facts", bearer(secret));
    expect(read.status).toBe(reads);
    const written = await post("/v1/articles", { text: `${article.text} ${scopes[0]}` }, bearer(secret));
    expect(written.status).toBe(writes);
    for (const response of [read, written]) {
      if (response.status === 403) expect((await problemOf(response)).code).toBe("scope_missing");
    }
  });

  test("a key works until it is revoked, and its use is noted once a minute", async () => {
    const { deps, get } = closed();
    const key = await createKey(deps, { name: "b", scopes: ["read", "read"] });
    expect(key.secret).toMatch(/^ldk_[0-9a-v]{12}_[\w-]{43}$/);
    const noted = async () => (await listKeys(deps)).find(({ id }) => id === key.id)!;
    expect(await noted()).toMatchObject({ name: "b", scopes: ["read"], lastUsedAt: null, revokedAt: null });
    expect(JSON.stringify(await noted())).not.toContain(key.secret.slice(20));
    await get("/v1/facts", bearer(key.secret));
    deps.pass(59_000);
    await get("/v1/facts", bearer(key.secret));
    expect((await noted()).lastUsedAt).toBe("2026-03-20T12:00:00.000Z");
    deps.pass(2_000);
    await get("/v1/facts", bearer(key.secret));
    expect((await noted()).lastUsedAt).toBe("2026-03-20T12:01:01.000Z");

    await revokeKey(deps, key.id);
    const response = await get("/v1/facts", bearer(key.secret));
    expect([response.status, (await problemOf(response)).code]).toEqual([401, "key_invalid"]);
    deps.pass(1000);
    expect((await revokeKey(deps, key.id)).revokedAt).toBe("2026-03-20T12:01:01.000Z");
    for (const id of ["019d0b1e-c860-7592-b49a-cc634c4dcdb8", "x"]) {
      await expect(revokeKey(deps, id)).rejects.toMatchObject({ code: "key_not_found" });
    }
  });

  test("a wrong key is refused, in the open mode too", async () => {
    const { deps } = closed();
    const { secret } = await createKey(deps, { name: "c", scopes: ["read"] });
    const { get } = client(makeDeps(on.store, { open: true }));
    const last = secret.at(-1) === "A" ? "B" : "A";
    for (const header of [
      bearer(secret.slice(0, -1) + last),
      bearer("ldk_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
      bearer("ldk_"),
      bearer("' or 1=1"),
      { authorization: "Basic YTpi" },
      { authorization: "Bearer" },
    ]) {
      const response = await get("/v1/facts", header);
      expect([response.status, (await problemOf(response)).code]).toEqual([401, "key_invalid"]);
    }
    expect((await get("/v1/facts", { authorization: `bearer  ${secret}` })).status).toBe(200);
  });

  test("more requests than a minute's worth answer 429 with Retry-After", async () => {
    const { deps, get } = closed({ rateLimitPerMinute: 3 });
    const { secret } = await createKey(deps, { name: "d", scopes: ["read"] });
    const other = await createKey(deps, { name: "e", scopes: ["read"] });
    for (let i = 0; i < 3; i++) expect((await get("/v1/facts", bearer(secret))).status).toBe(200);
    const refused = await get("/v1/facts", bearer(secret));
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("20");
    expect((await problemOf(refused)).code).toBe("rate_limited");
    expect((await get("/v1/facts", bearer(other.secret))).status).toBe(200);
    deps.pass(19_999);
    expect((await get("/v1/facts", bearer(secret))).status).toBe(429);
    deps.pass(1);
    expect((await get("/v1/facts", bearer(secret))).status).toBe(200);
    expect((await get("/healthz")).status).toBe(200);
  });

  test("guesses are counted by address", async () => {
    const { get } = closed({ rateLimitPerMinute: 2 });
    const guess = (address: string, i: number) =>
      get("/v1/facts", { ...bearer(`ldk_${i}`), "x-test-address": address }).then(({ status }) => status);
    expect([await guess("a", 1), await guess("a", 2), await guess("a", 3), await guess("b", 4)]).toEqual([
      401, 401, 429, 401,
    ]);
  });

  test("without keys only this machine's names are answered to", async () => {
    const { app } = client(makeDeps(on.store));
    for (const [host, status] of [
      ["localhost:8787", 200],
      ["127.0.0.1", 200],
      ["[::1]:8787", 200],
      ["evil.example", 403],
      ["localhost.evil.example", 403],
      ["127.0.0.1.evil.example", 403],
    ] as const) {
      const response = await app.request(`http://${host}/v1/facts`);
      expect([host, response.status]).toEqual([host, status]);
      if (status === 403) expect((await problemOf(response)).code).toBe("host_refused");
    }
    const { app: withKeys } = closed();
    expect((await withKeys.request("http://desk.example/healthz")).status).toBe(200);
  });
});
