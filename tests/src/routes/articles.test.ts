import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rows } from "../../../src/store/database.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const LONE = "\ud800";

onEachStore("articles", (on) => {
  const open = () => {
    const deps = makeDeps(on.store);
    return { deps, ...client(deps) };
  };

  test("POST files and answers 201, again 200, changed 200 with what changed", async () => {
    const { post, get } = open();
    const body = { url: "https://news.example/routes", title: "T", text: tell(...ONE_OF_EACH) };
    const created = await post("/v1/articles", body);
    expect(created.status).toBe(201);
    const { article } = (await created.json()) as { article: { id: string; facts: unknown[] } };
    expect(created.headers.get("location")).toBe(`/v1/articles/${article.id}`);
    expect(created.headers.get("server-timing")).toMatch(/^language;dur=[\d.]+, extract;dur=[\d.]+, store;dur=[\d.]+$/);
    expect(article.facts).toHaveLength(12);

    const again = await post("/v1/articles", body);
    expect([again.status, await again.json()]).toMatchObject([
      200,
      { outcome: "unchanged", article: { id: article.id } },
    ]);
    const revised = await post("/v1/articles", { ...body, text: tell(ONE_OF_EACH[0]) });
    expect([revised.status, await revised.json()]).toMatchObject([
      200,
      { outcome: "revised", changes: { fields: ["text"], kept: 1 } },
    ]);
    const read = await get(`/v1/articles/${article.id}`);
    expect([read.status, await read.json()]).toMatchObject([200, { id: article.id, facts: [{ alias: "quillmark" }] }]);
    const revisions = (await (await get(`/v1/articles/${article.id}/revisions`)).json()) as { data: unknown[] };
    expect(revisions.data).toHaveLength(2);
  });

  test("HTML becomes text, and offsets count into that", async () => {
    const { post } = open();
    const fact = JSON.stringify(ONE_OF_EACH[0]).replaceAll('"', "&quot;");
    const html = `<html><head><title>x</title></head><body><nav>Menu</nav><h1>Leak</h1>
      <p>The hackers said that they had stolen the data of the company &amp; sold it:</p><p>${fact}</p></body></html>`;
    const { article } = (await (await post("/v1/articles", { html })).json()) as {
      article: { title: string; text: string; facts: { evidence: { start: number; end: number; quote: string } }[] };
    };
    expect(article.title).toBe("Leak");
    expect(article.text).not.toMatch(/Menu|<|&amp;/);
    const { start, end, quote } = article.facts[0]!.evidence;
    expect(article.text.slice(start, end)).toBe(quote);
  });

  test("POST /v1/extract reads and stores nothing", async () => {
    const { post } = open();
    const before = await rows(on.store.db, sql`select count(*)::int as n from revisions`);
    const response = await post("/v1/extract", { text: tell(ONE_OF_EACH[2]), language: "en" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      language: "en",
      stories: [{ incident: "A" }],
      facts: [{ field: "price", amount: 4850, amountText: "4850", evidence: { section: "text" } }],
      engine: "fake-1",
    });
    expect(await rows(on.store.db, sql`select count(*)::int as n from revisions`)).toEqual(before);
  });

  const text = tell();
  test.each<[string, unknown, number, string, string | null]>([
    ["malformed JSON", '{"text": "a",}', 400, "malformed_json", ""],
    ["a body that ends early", '{"text": "a', 400, "malformed_json", ""],
    ["an empty body", "", 400, "malformed_json", ""],
    ["an array", [], 400, "invalid_request", ""],
    ["null", null, 400, "invalid_request", ""],
    ["a wrong type", { text: 5 }, 400, "invalid_request", "/text"],
    ["an unknown property", { text, "a/b~c": 1 }, 400, "invalid_request", "/a~1b~0c"],
    ["a prototype", '{"text":"a","__proto__":{"a":1}}', 400, "invalid_request", "/__proto__"],
    ["no text", { title: "T" }, 400, "invalid_request", "/text"],
    ["text and html", { text, html: text }, 400, "invalid_request", "/html"],
    ["an empty text", { text: "" }, 422, "invalid_article", "/text"],
    ["a blank text", { text: " \n\u00a0\u3000" }, 422, "invalid_article", "/text"],
    ["html without text", { html: "<script>x</script>" }, 422, "invalid_article", "/html"],
    ["a text too long", { text: "a ".repeat(100_001) }, 422, "invalid_article", "/text"],
    ["a title too long", { text, title: "a".repeat(1001) }, 422, "invalid_article", "/title"],
    ["a NUL character", { text: `${text}\0` }, 422, "invalid_article", "/text"],
    ["a NUL character in the title", { text, title: "a\0" }, 422, "invalid_article", "/title"],
    ["a lone surrogate", { text: text + LONE }, 422, "invalid_article", "/text"],
    ["a lone surrogate in the outlet", { text, outlet: LONE }, 422, "invalid_article", "/outlet"],
    ["a lone surrogate in the html", { html: `<p>${text}${LONE}</p>` }, 422, "invalid_article", "/html"],
    ["a garbage date", { text, publishedAt: "yesterday" }, 422, "invalid_article", "/publishedAt"],
    ["a day the calendar lacks", { text, publishedAt: "2026-02-30" }, 422, "invalid_article", "/publishedAt"],
    ["a future date", { text, publishedAt: "2026-03-22" }, 422, "invalid_article", "/publishedAt"],
    ["a future year", { text, publishedAt: "2027" }, 422, "invalid_article", "/publishedAt"],
    ["a relative address", { text, url: "/a" }, 422, "invalid_article", "/url"],
    ["another scheme", { text, url: "ftp://news.example/a" }, 422, "invalid_article", "/url"],
    ["an address with a password", { text, url: "https://a:b@news.example/" }, 422, "invalid_article", "/url"],
    ["an unknown language", { text, language: "de" }, 422, "invalid_article", "/language"],
    [
      "an article in Spanish",
      { text: "Los piratas informáticos robaron los datos de la empresa y los vendieron en un foro de la red oscura." },
      422,
      "unsupported_language",
      "/text",
    ],
    ["an article without letters", { text: "12 34 56 !!" }, 422, "unclear_language", "/text"],
  ])("%s is refused, and nothing stored", async (_, body, status, code, pointer) => {
    const { post } = open();
    const before = await rows(on.store.db, sql`select count(*)::int as n from articles`);
    for (const path of ["/v1/articles", "/v1/extract"]) {
      const response = await post(path, body);
      expect(response.status).toBe(status);
      const problem = await problemOf(response);
      expect(problem.code).toBe(code);
      expect(problem.errors?.map((e) => e.pointer)).toContain(pointer);
      expect(problem.errors?.every((e) => e.in === "body")).toBe(true);
    }
    expect(await rows(on.store.db, sql`select count(*)::int as n from articles`)).toEqual(before);
  });

  test("all that is wrong is said at once", async () => {
    const { post } = open();
    const problem = await problemOf(await post("/v1/articles", { text: "\0", url: "x", publishedAt: "y" }));
    expect(problem.errors!.map((e) => e.pointer).sort()).toEqual(["/publishedAt", "/text", "/url"]);
  });

  test("the language found is named", async () => {
    const { post } = open();
    const german = "Die Angreifer haben nach eigenen Angaben die Daten von drei Millionen Kunden der Bahn gestohlen.";
    expect(await problemOf(await post("/v1/articles", { text: german }))).toMatchObject({
      code: "unsupported_language",
      language: "deu",
      languageName: "German",
    });
  });

  test("a date of today in any time zone is no future date", async () => {
    const { post, deps } = open();
    deps.at("2026-03-20T23:00:00Z");
    expect((await post("/v1/extract", { text, publishedAt: "2026-03-21T12:00:00+14:00" })).status).toBe(200);
    expect((await post("/v1/extract", { text, publishedAt: "2026-03-21" })).status).toBe(200);
  });

  test.each([
    ["/v1/articles/019d0b1e-c860-7592-b49a-cc634c4dcdb8", 404, "article_not_found"],
    ["/v1/articles/019d0b1e-c860-7592-b49a-cc634c4dcdb8/revisions", 404, "article_not_found"],
    ["/v1/articles/17", 400, "invalid_request"],
    ["/v1/articles/%00", 400, "invalid_request"],
    ["/v1/articles/17/revisions", 400, "invalid_request"],
  ])("GET %s answers %i", async (path, status, code) => {
    const response = await open().get(path);
    expect([response.status, (await problemOf(response)).code]).toEqual([status, code]);
  });

  test("the list is filtered", async () => {
    const { post, get } = open();
    const ids: Record<string, string> = {};
    const file = async (name: string, body: object) => {
      const { article } = (await (await post("/v1/articles", body)).json()) as { article: { id: string } };
      ids[name] = article.id;
    };
    const actor = (alias: string) => ({ field: "actor", alias, aliases: [`${alias} Team`] });
    const organization = (name: string) => ({ field: "organization", name, aliases: [] });
    await file("a", {
      url: "https://list.example/a",
      text: tell(actor("Listé"), organization("Lister SA")),
      publishedAt: "2025-01-31",
      outlet: "L’Écho",
    });
    await file("b", { text: `${tell(actor("Lister"))} b`, publishedAt: "2025-02", outlet: "Other" });
    await file("c", {
      text: "上海隨申碼數據外洩，黑客聲稱出售四千八百萬用戶資料。",
      publishedAt: "2025-03-01T01:00:00+08:00",
    });
    const names = async (query: string) => {
      const response = await get(`/v1/articles?${query}&order=oldest&limit=200`);
      expect(response.status).toBe(200);
      const { data } = (await response.json()) as { data: { id: string }[] };
      return data.flatMap(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? []).join("");
    };
    expect(await names("language=zh")).toBe("c");
    expect(await names("language=zh-Hans,en&publishedFrom=2025-01&publishedTo=2025-03")).toBe("ab");
    expect(await names("publishedFrom=2025-01-31&publishedTo=2025-01-31")).toBe("a");
    expect(await names("publishedFrom=2025-02&publishedTo=2025-02")).toBe("bc");
    expect(await names(`outlet=${encodeURIComponent("l'echo")}`)).toBe("a");
    expect(await names("actor=liste%20team")).toBe("a");
    expect(await names("actor=liste&actor=lister")).toBe("ab");
    expect(await names("actor=liste&organization=lister%20sa")).toBe("a");
    expect(await names("actor=lister&organization=lister%20sa")).toBe("");
    expect(await names(`q=${encodeURIComponent("上海 随申码")}`)).toBe("c");
    expect(await names(`url=${encodeURIComponent("https://list.example/a?utm_medium=x")}`)).toBe("a");
  });

  test("pages neither skip nor repeat while articles arrive", async () => {
    const { post, get } = open();
    const actor = { field: "actor", alias: "Pager", aliases: [] };
    const file = async (i: number) => {
      const response = await post("/v1/articles", { text: `${tell(actor)} ${i}` });
      return ((await response.json()) as { article: { id: string } }).article.id;
    };
    const first: string[] = [];
    for (let i = 0; i < 7; i++) first.push(await file(i));
    for (const [order, wanted] of [
      ["newest", [...first].reverse()],
      ["oldest", first],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: string = `/v1/articles?actor=pager&order=${order}&limit=3${cursor ? `&cursor=${cursor}` : ""}`;
        const body = (await (await get(page)).json()) as { data: { id: string }[]; nextCursor: string | null };
        seen.push(...body.data.map(({ id }) => id));
        cursor = body.nextCursor;
        if (order === "newest") await file(100 + seen.length);
      } while (cursor);
      expect(seen.slice(0, 7)).toEqual(wanted);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
});
