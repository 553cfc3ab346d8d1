import { expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { JOBS } from "../../../src/services/jobs/jobs.ts";
import { reextract } from "../../../src/services/jobs/reextract.ts";
import { runJobs } from "../../../src/services/jobs/run.ts";
import { createKey } from "../../../src/services/keys/create.ts";
import { reextractBatch } from "../../../src/services/reextraction/reextract.ts";
import { fakeEngine, ONE_OF_EACH, tell } from "../fake-engine.ts";
import { client, problemOf } from "../routes/request.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

const ARTICLES = 12;

/** A version of the engine that counts what it reads, and one of whose readings fails. */
function version(name: string) {
  const read: string[] = [];
  const engine = {
    ...fakeEngine,
    version: () => name,
    extract(article: Parameters<typeof fakeEngine.extract>[0]) {
      read.push(article.text);
      return { ...fakeEngine.extract(article), engine: name };
    },
  };
  return { engine, read };
}

onEachStore("reading the archive again in the background", (on) => {
  const never = new AbortController().signal;

  test("nothing is read until it is asked for; then all of it, once, by several processes", async () => {
    const first = makeDeps(on.store);
    for (let i = 0; i < ARTICLES; i++) {
      await fileArticle(first, {
        url: `https://job.example/${i}`,
        text: tell({ ...ONE_OF_EACH[2], amount: String(i + 1) }),
      });
    }
    const { engine, read } = version("fake-2");
    const [one, other] = [makeDeps(on.store, {}, { engine }), makeDeps(on.store, {}, { engine })];
    const { send, get } = client(one);
    expect(JOBS).toContain(reextract);
    await reextract.run(one, never);
    expect(read).toEqual([]);
    expect(await (await get("/v1/reextraction")).json()).toMatchObject({ open: ARTICLES, askedAt: null, doneAt: null });

    const asked = await send("/v1/reextraction", { method: "POST" });
    expect(asked.status).toBe(202);
    expect(await asked.json()).toMatchObject({
      engine: "fake-2",
      open: ARTICLES,
      askedAt: one.now().toISOString(),
      doneAt: null,
    });
    // Told to stop before it begins, it takes nothing.
    await reextract.run(one, AbortSignal.abort());
    expect(read).toEqual([]);

    await Promise.all([reextract.run(one, never), reextract.run(other, never)]);
    await reextract.run(one, never);
    expect(read.toSorted()).toEqual([...new Set(read)].toSorted());
    expect(read).toHaveLength(ARTICLES);
    expect(await (await get("/v1/reextraction")).json()).toMatchObject({
      open: 0,
      same: ARTICLES,
      doneAt: one.now().toISOString(),
    });
    const logged = [...one.logged, ...other.logged].filter(([, event]) => event === "reextracted");
    expect(logged.reduce((sum, [, , values]) => sum + (values!.taken as number), 0)).toBe(ARTICLES);
    await runJobs(one, [reextract], 10_000);
    expect(read).toHaveLength(ARTICLES);
  });

  test("a run goes on where a process that was killed left it, and ends when nothing is in hand", async () => {
    const { engine, read } = version("fake-3");
    const deps = makeDeps(on.store, {}, { engine });
    const { send, get } = client(deps);
    await send("/v1/reextraction", { method: "POST" });
    // What a process had in hand when it was killed: taken and never settled.
    const dying = makeDeps(
      on.store,
      {},
      {
        engine: {
          ...engine,
          extract: () => {
            throw new Error("killed");
          },
        },
      },
    );
    await expect(reextractBatch(dying, { limit: 5 })).rejects.toThrow("killed");
    await reextract.run(deps, never);
    expect(read).toHaveLength(ARTICLES - 5);
    expect(await (await get("/v1/reextraction")).json()).toMatchObject({ open: 5, doneAt: null });
    deps.pass(6 * 60_000);
    await reextract.run(deps, never);
    expect(read).toHaveLength(ARTICLES);
    const report = (await (await get("/v1/reextraction")).json()) as { askedAt: string };
    expect(report).toMatchObject({ open: 0, doneAt: deps.now().toISOString() });
    // Asked for again it begins again, and has nothing to do.
    deps.pass(1_000);
    const again = (await (await send("/v1/reextraction", { method: "POST" })).json()) as { askedAt: string };
    expect(again).toMatchObject({ open: 0, doneAt: null });
    expect(again.askedAt > report.askedAt).toBe(true);
  });

  test("only an admin asks for it, and a reader sees how far it is", async () => {
    const deps = makeDeps(on.store, { open: false });
    const { send, get } = client(deps);
    const { secret } = await createKey(deps, { name: "r", scopes: ["read", "write"] });
    const headers = { authorization: `Bearer ${secret}` };
    expect((await problemOf(await send("/v1/reextraction", { method: "POST", headers }))).code).toBe("scope_missing");
    expect((await get("/v1/reextraction", headers)).status).toBe(200);
  });
});
