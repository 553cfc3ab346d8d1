import { describe, expect, inject, test } from "vitest";
import { openPostgres } from "../../../src/store/open-postgres.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { client } from "../routes/request.ts";
import { makeDeps } from "../test-deps.ts";
import { openTestStore } from "../test-stores.ts";

describe.runIf(inject("postgres"))("a read replica", () => {
  test("answers lists, while articles, keys and single things come from the store itself", async () => {
    const [main, copy] = [await openTestStore("postgres"), await openTestStore("postgres")];
    const store = openPostgres(main.url!, { max: 2, replicaUrl: copy.url! });
    try {
      const api = client(makeDeps(store));
      const filed = await api.post("/v1/articles", { text: tell(ONE_OF_EACH[0]) });
      expect(filed.status).toBe(201);
      // The copy is a database of its own here, as far behind as can be.
      expect(await (await api.get("/v1/facts")).json()).toMatchObject({ data: [] });
      expect(await (await api.get("/v1/stats")).json()).toMatchObject({ facts: 0 });
      expect((await api.get(filed.headers.get("location")!)).status).toBe(200);
    } finally {
      await store.close();
      await main.drop();
      await copy.drop();
    }
  });

  test("that cannot be reached is done without", async () => {
    const main = await openTestStore("postgres");
    const store = openPostgres(main.url!, { max: 2, replicaUrl: "postgres://nobody@127.0.0.1:9/none" });
    try {
      const api = client(makeDeps(store));
      await api.post("/v1/articles", { text: tell(ONE_OF_EACH[0]) });
      const { data } = (await (await api.get("/v1/facts")).json()) as { data: object[] };
      expect(data).toMatchObject([{ field: "actor" }]);
    } finally {
      await store.close();
      await main.drop();
    }
  });
});
