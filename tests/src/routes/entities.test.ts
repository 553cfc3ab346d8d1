import { beforeAll, describe, expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const named = (field: string, name: string, more: object = {}) => ({ field, name, aliases: [], ...more });

interface Entity {
  id: string;
  kind: string;
  name: string;
  spellings: { spelling: string; languages: string[] }[];
}

onEachStore("entities", (on) => {
  const open = () => client(makeDeps(on.store));
  const list = async (query: string) => {
    const response = await open().get(`/v1/entities?order=oldest&${query}`);
    expect(response.status).toBe(200);
    return ((await response.json()) as { data: Entity[] }).data;
  };
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what is tested.
  const get = async (id: string) => (await open().get(`/v1/entities/${id}`)).json() as any;

  beforeAll(async () => {
    const deps = makeDeps(on.store);
    const zh = (...facts: object[]) =>
      `黑客声称以五百美元出售该公司的数据，警方正在调查。${facts.map((fact) => JSON.stringify(fact)).join("，")}`;
    await fileArticle(deps, {
      url: "https://entities.example/en",
      publishedAt: "2022-08-12",
      outlet: "Reuters",
      text: tell(
        named("organization", "Alipay"),
        named("operator", "Ant Group", { platform: "Alipay", role: "owner" }),
        named("forum", "Breach Forums"),
        named("organization", "Norvik Rail"),
      ),
    });
    await fileArticle(deps, {
      url: "https://entities.example/zh",
      publishedAt: "2022-09-01",
      outlet: "路透社",
      language: "zh-Hans",
      text: zh(
        named("organization", "支付宝"),
        named("operator", "蚂蚁集团", { platform: "支付宝", role: "owner" }),
        named("organization", "诺维克铁路", { aliases: ["Norvik Rail"] }),
        named("organization", "诺维克"),
      ),
    });
    await fileArticle(deps, {
      url: "https://entities.example/hant",
      language: "zh-Hant",
      text: zh(named("organization", "支付寶"), named("organization", "Calder Hospital", { aliases: ["Norvik Rail"] })),
    });
  });

  test("one organization in three languages and scripts is one entity", async () => {
    const found = await list("kind=organization&q=alipay");
    expect(found).toMatchObject([{ kind: "organization", name: "Alipay" }]);
    expect(found[0]!.spellings).toContainEqual({ spelling: "支付宝", languages: ["zh-Hans"] });
    expect(found[0]!.spellings).toContainEqual({ spelling: "支付寶", languages: ["zh-Hant"] });
    expect(found[0]!.spellings).toContainEqual({ spelling: "Alipay", languages: ["en"] });
    expect(await get(found[0]!.id)).toMatchObject({ counts: { organization: 3 } });
  });

  test("an unknown name is the same in another script where an article gives both, and in one script never", async () => {
    const names = (await list("kind=organization")).map(({ name }) => name);
    expect(names).toContain("Norvik Rail");
    expect(names).not.toContain("诺维克铁路");
    expect(names).toEqual(expect.arrayContaining(["诺维克", "Calder Hospital"]));
    const [norvik] = await list(`q=${encodeURIComponent("諾維克鐵路")}`);
    expect(norvik).toMatchObject({ name: "Norvik Rail" });
  });

  test.each([
    ["kind=forum", ["BreachForums"]],
    ["q=breach%20forums", ["BreachForums"]],
    ["q=breachf*", ["BreachForums"]],
    ["kind=outlet&q=reut*", ["Reuters"]],
    ["kind=actor", []],
    ["kind=forum,actor", ["BreachForums"]],
  ])("%s", async (query, wanted) => {
    expect((await list(query)).map(({ name }) => name)).toEqual(wanted);
  });

  test("edges say who stands behind what, when and in which words", async () => {
    const [alipay] = await list("kind=organization&q=alipay");
    const [ant] = await list(`kind=organization&q=${encodeURIComponent("蚂蚁集团")}`);
    expect(ant).toMatchObject({ name: "Ant Group" });
    expect((await get(alipay!.id)).edges).toMatchObject([
      {
        role: "owner",
        direction: "to",
        other: { id: ant!.id },
        facts: 1,
        firstPublishedAt: expect.stringMatching(/^2022-/),
      },
      { role: "owner", direction: "to", other: { id: ant!.id }, facts: 1 },
    ]);
    const { edges, links } = await get(ant!.id);
    expect(edges).toHaveLength(2);
    for (const edge of edges) {
      expect(edge).toMatchObject({ direction: "from", other: { id: alipay!.id } });
      expect(edge.evidence[0].evidence.quote).toContain("owner");
    }
    for (const link of Object.values(links) as string[]) {
      const response = await open().get(link);
      expect(response.status).toBe(200);
      expect(((await response.json()) as { data: unknown[] }).data).toHaveLength(2);
    }
  });

  test("a name asks for all its spellings", async () => {
    for (const organization of ["Alipay", "支付宝", "支付寶"]) {
      const path = `/v1/stories?organization=${encodeURIComponent(organization)}`;
      const { data } = (await (await open().get(path)).json()) as { data: { links: { facts: string } }[] };
      expect(data).toHaveLength(3);
      const { data: facts } = (await (await open().get(data[0]!.links.facts)).json()) as { data: unknown[] };
      expect(facts).toHaveLength(2);
    }
    const { data } = (await (await open().get("/v1/articles?outlet=reuters")).json()) as { data: unknown[] };
    expect(data).toHaveLength(2);
  });

  test("quotes are searched in both scripts", async () => {
    const path = `/v1/facts?quote=${encodeURIComponent("螞蟻集團")}`;
    const { data } = (await (await open().get(path)).json()) as { data: { name: string }[] };
    expect(data.map(({ name }) => name)).toEqual(["蚂蚁集团"]);
  });

  describe("what is refused", () => {
    test.each(["kind=person", "q=!!", "unknown=1"])("%s", async (query) => {
      const response = await open().get(`/v1/entities?${query}`);
      expect((await problemOf(response)).code).toBe("invalid_request");
    });

    test("an unknown id", async () => {
      const response = await open().get("/v1/entities/0197a0b0-0000-7000-8000-000000000000");
      expect(response.status).toBe(404);
      expect((await problemOf(response)).code).toBe("entity_not_found");
    });
  });
});
