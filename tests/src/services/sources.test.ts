import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extract, fold, identify, nameKey, readHtml } from "../../../extractors/index.ts";
import { makeNodeNet } from "../../../src/net/node.ts";
import { listArticles } from "../../../src/services/articles/list.ts";
import { listFacts } from "../../../src/services/facts/list.ts";
import { poll } from "../../../src/services/jobs/poll.ts";
import { sourceInput } from "../../../src/services/sources/input.ts";
import { addSource, getSource } from "../../../src/services/sources/manage.ts";
import { pollDueSources, pollSource } from "../../../src/services/sources/poll.ts";
import { client } from "../routes/request.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

let server: Server;
let origin: string;
let answers: Record<string, RequestListener> = {};
let asked: string[] = [];
const net = makeNodeNet({
  allowHosts: ["127.0.0.1"],
  userAgent: "Leakdesk/test",
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
});

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    const answer = answers[request.url!];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://news.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  net.close();
  server.closeAllConnections();
  server.close();
});

const body =
  (type: string, content: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(content);
const rss = (items: string, head = "") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title>${head}${items}</channel></rss>`;

const EN =
  "A person who goes by “quillmark” is offering the records of 3.2 million passengers of Norvik Rail on BreachForums. The asking price was $12,000 on Monday; by Wednesday the seller had cut it to $7,500. Norvik Rail confirmed that names and e-mail addresses of its customers were taken from a server that a contractor had left open, and said that it had told the regulator. The seller showed a sample of records to reporters, who reached several of the people named in it. They confirmed that they had bought tickets in the last two years. The company said that it did not know how the data had been copied, and that it had closed the server.";
const FR =
  "Un pirate qui se fait appeler « corvus » propose sur BreachForums les données de 3,2 millions de clients de la compagnie Norvik Rail pour 7 500 euros. L’entreprise a confirmé jeudi que des noms et des adresses électroniques avaient été dérobés après l’intrusion.";

onEachStore("sources", (on) => {
  const engine = { extract, fold, identify, nameKey, readHtml };
  const noPause = async () => {};
  const open = () => {
    const deps = makeDeps(on.store, {}, { engine: { ...makeDeps(on.store).engine, ...engine }, net });
    answers = {};
    asked = [];
    return deps;
  };
  const add = (deps: ReturnType<typeof open>, path: string, more = {}) =>
    addSource(deps, sourceInput.parse({ url: `${origin}${path}`, ...more }));

  test("feeds of four formats, three languages and odd encodings are read to facts", async () => {
    const deps = open();
    const latin = Uint8Array.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Le Courrier</title><entry><id>f1</id><title>Données volées à Norvik</title><link href="/fr/1"/><updated>2026-03-14T10:00:00Z</updated><content type="html">${FR.repeat(3).replaceAll("’", "'")}</content></entry></feed>`,
      (character) => character.charCodeAt(0),
    );
    // "数据泄露" and the like in GB18030.
    const gbk = Buffer.from("cafdbeddd0b9c2b6", "hex");
    const page = Buffer.concat([
      Buffer.from('<html lang="zh-CN"><head><meta charset="gb2312"><title>'),
      gbk,
      Buffer.from("</title></head><body><article><p>"),
      ...Array.from({ length: 30 }, () => Buffer.concat([gbk, Buffer.from("a3ac", "hex")])),
      Buffer.from("</p></article></body></html>"),
    ]);
    answers = {
      "/en.rss": body(
        "application/rss+xml",
        rss(
          `<item><title>Norvik</title><link>/en/1?utm_source=rss</link><guid>e1</guid><pubDate>Sat, 14 Mar 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${EN}</p>]]></content:encoded></item>`,
          "<link>/</link><ttl>120</ttl>",
        ),
      ),
      "/fr.atom": body("application/atom+xml", latin),
      "/zh.json": body(
        "application/feed+json",
        JSON.stringify({
          version: "https://jsonfeed.org/version/1.1",
          title: "报",
          items: [{ id: "z1", url: "/zh/1", title: "标题", summary: "…" }],
        }),
      ),
      "/zh/1": body("text/html", page),
    };
    for (const path of ["/en.rss", "/fr.atom", "/zh.json"]) {
      const source = await add(deps, path);
      const polled = await pollSource(deps, source.id, noPause);
      expect(polled, path).toMatchObject({ outcome: "read", status: 200, error: null, entries: { filed: 1 } });
    }
    const { data } = await listArticles(deps, {}, { limit: 10, order: "oldest" });
    expect(data.map(({ url, language, outlet }) => [url, language, outlet])).toEqual([
      [`${origin}/en/1`, "en", "Gazette"],
      [`${origin}/fr/1`, "fr", "Le Courrier"],
      [`${origin}/zh/1`, "zh-Hans", "报"],
    ]);
    expect(data[2]!.title).toBe("数据泄露");
    const { data: found } = await listFacts(deps, { field: ["price"] } as never, { limit: 20, order: "oldest" });
    expect(found.map((fact) => (fact as never as { amount: number }).amount)).toEqual(
      expect.arrayContaining([12_000, 7_500]),
    );
    expect(asked).toContain("/robots.txt");
  });

  test("an article in two feeds is filed once, and a changed entry revises it", async () => {
    const deps = open();
    const item = (text: string) =>
      rss(
        `<item><title>Two</title><link>/two</link><guid>t</guid><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`,
      );
    answers = {
      "/a.rss": body("text/xml", item(`${EN} Two.`)),
      "/b.rss": body("text/xml", item(`${EN} Two, cut otherwise.`)),
    };
    const [a, b] = [await add(deps, "/a.rss"), await add(deps, "/b.rss")];
    expect((await pollSource(deps, a.id, noPause)).entries).toMatchObject({ filed: 1, duplicate: 0 });
    expect((await pollSource(deps, b.id, noPause)).entries).toMatchObject({ filed: 0, duplicate: 1 });
    expect((await pollSource(deps, a.id, noPause)).entries).toMatchObject({ filed: 0, duplicate: 0 });
    answers["/a.rss"] = body("text/xml", item(`${EN} Two, corrected.`));
    expect((await pollSource(deps, a.id, noPause)).entries).toMatchObject({ filed: 1 });
    const { data } = await listArticles(deps, { url: `${origin}/two` }, { limit: 10, order: "oldest" });
    expect(data).toMatchObject([{ revision: { number: 2 } }]);
  });

  test("a feed's words are not filed under an address of another site", async () => {
    const deps = open();
    answers = {
      "/evil.rss": body(
        "text/xml",
        rss(
          `<item><title>x</title><link>http://other.example:1/x</link><content:encoded><![CDATA[<p>${EN} Evil.</p>]]></content:encoded></item>`,
        ),
      ),
    };
    const source = await add(deps, "/evil.rss");
    expect((await pollSource(deps, source.id, noPause)).entries).toMatchObject({ filed: 1 });
    const there = await listArticles(deps, { url: "http://other.example:1/x" }, { limit: 10, order: "oldest" });
    expect(there.data).toEqual([]);
  });

  test("an unchanged feed is not sent again; a busy, broken or gone one is left in peace", async () => {
    const deps = open();
    deps.at("2026-03-20T12:00:00Z");
    let answer: RequestListener = body("text/xml", rss(""), { etag: '"1"', "cache-control": "max-age=7200" });
    const seen: (string | undefined)[] = [];
    answers = {
      "/s.rss": (request, response) => {
        seen.push(request.headers["if-none-match"]);
        answer(request, response);
      },
    };
    const { id } = await add(deps, "/s.rss");
    const poll = () => pollSource(deps, id, noPause);
    const waits = async () => (Date.parse((await getSource(deps, id)).nextPollAt!) - deps.now().getTime()) / 1000;
    expect((await poll()).outcome).toBe("read");
    expect(await waits()).toBeGreaterThanOrEqual(7_200);
    answer = (_, response) => response.writeHead(304).end();
    expect((await poll()).outcome).toBe("unchanged");
    expect(seen).toEqual([undefined, '"1"']);
    answer = (_, response) => response.writeHead(429, { "retry-after": "50000" }).end();
    expect(await poll()).toMatchObject({ outcome: "failed", status: 429 });
    expect(await waits()).toBeGreaterThanOrEqual(50_000);
    answer = (_, response) => response.writeHead(500).end();
    expect(await poll()).toMatchObject({ outcome: "failed", status: 500 });
    expect(await waits()).toBeGreaterThanOrEqual(28_800);
    answer = (_, response) => response.writeHead(410).end();
    await poll();
    expect(await getSource(deps, id)).toMatchObject({ paused: "gone", nextPollAt: null });
  });

  test("hostile bodies fail the poll and nothing else", async () => {
    const deps = open();
    const part = Buffer.alloc(1_000_000, "x");
    const bomb = `<!DOCTYPE a [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;&a;&a;&a;">`).join("")}]>${rss("<item><title>&a11;</title></item>")}`;
    answers = {
      "/large": (_, response) => {
        // 200 MB, as far as anyone reads on.
        let sent = 0;
        const more = () => {
          while (sent < 200 && !response.destroyed) {
            sent++;
            if (!response.write(part)) return void response.once("drain", more);
          }
          response.end();
        };
        response.writeHead(200, { "content-type": "text/xml" });
        more();
      },
      "/bomb": body("text/xml", bomb),
      "/external": body(
        "text/xml",
        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss("<item><title>&x;</title></item>")}`,
      ),
      "/deep": body("text/xml", rss("<item>".repeat(100_000))),
      "/page": body("text/html", "<!doctype html><html><body>Hello</body></html>"),
    };
    for (const [path, why] of [
      ["/large", "larger than"],
      ["/bomb", "declares entities"],
      ["/external", "declares entities"],
      ["/deep", "no well-formed feed"],
      ["/page", "a web page"],
    ]) {
      const { id } = await add(deps, path!);
      const polled = await pollSource(deps, id, noPause);
      expect(polled, path).toMatchObject({
        outcome: "failed",
        error: expect.stringContaining(why!),
        entries: { filed: 0 },
      });
    }
  });

  test("of several pollers one takes a due source, and a lost poll is taken over", async () => {
    const deps = open();
    deps.at("2026-04-20T12:00:00Z");
    answers = { "/once.rss": body("text/xml", rss("")) };
    await add(deps, "/once.rss");
    for (let more = true; more; )
      more =
        (
          await Promise.all([
            pollDueSources(deps, noPause),
            pollDueSources(deps, noPause),
            pollDueSources(deps, noPause),
          ])
        ).flat().length > 0;
    expect(asked.filter((path) => path === "/once.rss")).toHaveLength(1);
  });

  test("the job asks what is due until nothing is, and ends at once when told to stop", async () => {
    const deps = open();
    answers = {
      "/job.rss": (_, response) =>
        response
          .writeHead(200, { "content-type": "application/rss+xml" })
          .end("<rss version='2.0'><channel><title>Empty</title></channel></rss>"),
    };
    await addSource(deps, sourceInput.parse({ name: "Job", url: `${origin}/job.rss` }));
    await poll.run(deps, new AbortController().signal);
    expect(asked.filter((path) => path === "/job.rss")).toHaveLength(1);
    await poll.run(deps, AbortSignal.abort());
    expect(asked.filter((path) => path === "/job.rss")).toHaveLength(1);
  });

  test("the routes add, list, poll and remove; private addresses and doubles are refused", async () => {
    const deps = open();
    const { post, get, send } = client(deps);
    answers = { "/r.rss": body("text/xml", rss("")) };
    const url = `${origin}/r.rss`;
    const added = await post("/v1/sources", { url });
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: string };
    expect((await post("/v1/sources", { url })).status).toBe(409);
    for (const refused of ["http://10.0.0.1/", "http://0x7f.2/", "ftp://a.example/", "https://a:b@a.example/", "x"]) {
      expect((await post("/v1/sources", { url: refused })).status, refused).toBe(422);
    }
    expect(await (await send(`/v1/sources/${id}/poll`, { method: "POST" })).json()).toMatchObject({ outcome: "read" });
    expect(await (await get(`/v1/sources/${id}`)).json()).toMatchObject({ lastStatus: 200, failures: 0 });
    expect((await send(`/v1/sources/${id}`, { method: "DELETE" })).status).toBe(200);
    expect((await get(`/v1/sources/${id}`)).status).toBe(404);
    expect((await (await get("/v1/sources")).json()) as object).toHaveProperty("data");
  });
});
