import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extract, fold, identify, nameKey, readHtml } from "../../../extractors/index.ts";
import { getArticle } from "../../../src/services/articles/get.ts";
import { listArticles } from "../../../src/services/articles/list.ts";
import { sourceInput } from "../../../src/services/sources/input.ts";
import { addSource } from "../../../src/services/sources/manage.ts";
import { pollSource } from "../../../src/services/sources/poll.ts";
import { body, encode, encodeUtf16, type FeedServer, startFeedServer } from "../feed-server.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

/** Of limits that a real feed has tens of seconds for. */
const LIMIT_MS = 700;
const noPause = async () => {};

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer(LIMIT_MS);
});
afterAll(() => server.close());

interface Told {
  text: string;
  /** What only the right encoding gives back. */
  proof: string;
  amount: number;
  currency: string;
  language: string;
}

const EN: Told = {
  text: "A person who goes by “quillmark” is offering the records of 3.2 million passengers of Norvik Rail on BreachForums. The asking price is $12,000. Norvik Rail confirmed that names and e-mail addresses of its customers were taken – “a café’s worth”, as one put it.",
  proof: "– “a café’s worth”",
  amount: 12_000,
  currency: "USD",
  language: "en",
};
const FR: Told = {
  text: "Un pirate qui se fait appeler « corvus » propose sur BreachForums les données de 3,2 millions de clients de la compagnie Norvik Rail pour 7 500 €. L’entreprise a confirmé jeudi que des noms et des adresses électroniques avaient été dérobés après l’intrusion.",
  proof: "7 500 €. L’entreprise a confirmé",
  amount: 7_500,
  currency: "EUR",
  language: "fr",
};
const HANS: Told = {
  text: "一名自称“夜枭”的黑客在BreachForums论坛上出售诺维克铁路公司320万名乘客的个人信息，要价8000美元。诺维克铁路公司周四证实，乘客的姓名和电子邮件地址遭到泄露，并表示已经通知监管机构。据了解，泄露的数据包括姓名、电话号码和旅行记录，该公司正在调查事件的原因。",
  proof: "夜枭",
  amount: 8_000,
  currency: "USD",
  language: "zh-Hans",
};
const HANT: Told = {
  text: "一名自稱「夜梟」的駭客在BreachForums論壇上出售諾維克鐵路公司320萬名乘客的個人資料，要價9000美元。諾維克鐵路公司週四證實，乘客的姓名和電子郵件地址遭到外洩，並表示已經通知主管機關。據了解，外洩的資料包括姓名、電話號碼和旅行紀錄，該公司正在調查事件的原因。",
  proof: "夜梟",
  amount: 9_000,
  currency: "USD",
  language: "zh-Hant",
};

const DATE = "2026-03-14T09:00:00Z";
const xml = (declared: string | null) => (declared === null ? "" : `<?xml version="1.0" encoding="${declared}"?>`);
const rss = ({ text }: Told, path: string, declared: string | null) =>
  `${xml(declared)}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title><link>/</link><item><title>A</title><link>${path}</link><guid>${path}</guid><pubDate>Sat, 14 Mar 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item></channel></rss>`;
const atom = ({ text }: Told, path: string, declared: string | null) =>
  `${xml(declared)}<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><id>${path}</id><title>A</title><link href="${path}"/><updated>${DATE}</updated><content type="html">&lt;p&gt;${text}&lt;/p&gt;</content></entry></feed>`;
const rdf = ({ text }: Told, path: string, declared: string | null) =>
  `${xml(declared)}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="/"><title>Paper</title><link>/</link></channel><item rdf:about="${path}"><title>A</title><link>${path}</link><description>${text}</description><dc:date>${DATE}</dc:date></item></rdf:RDF>`;
const json = ({ text }: Told, path: string) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Paper",
    items: [{ id: path, url: path, title: "A", content_html: `<p>${text}</p>`, date_published: DATE }],
  });
const page = ({ text }: Told, charset: string) =>
  `<html><head><meta charset="${charset}"><title>A</title></head><body><nav>x</nav><article><h1>A</h1><p>${text}</p></article></body></html>`;

/** Formats, languages and encodings, each declared where feeds declare it. */
const FEEDS: [name: string, told: Told, type: string, bytes: (path: string) => string | Uint8Array][] = [
  ["RSS in windows-1252", EN, "text/xml; charset=windows-1252", (p) => encode("windows-1252", rss(EN, p, null))],
  [
    "Atom in windows-1252 called ISO-8859-1",
    FR,
    "application/atom+xml",
    (p) => encode("windows-1252", atom(FR, p, "ISO-8859-1")),
  ],
  ["RDF in GB18030 called gb2312", HANS, "application/rdf+xml", (p) => encode("gb18030", rdf(HANS, p, "gb2312"))],
  ["RSS in GB18030", HANS, "text/xml; charset=GB18030", (p) => encode("gb18030", rss(HANS, p, null))],
  ["RSS in Big5", HANT, "application/rss+xml; charset=Big5", (p) => encode("big5", rss(HANT, p, null))],
  ["Atom in Big5", HANT, "application/atom+xml", (p) => encode("big5", atom(HANT, p, "big5"))],
  ["RSS in UTF-16, little end first", FR, "text/xml", (p) => encodeUtf16(rss(FR, p, "UTF-16"), "le")],
  ["Atom in UTF-16, big end first", HANT, "text/xml", (p) => encodeUtf16(atom(HANT, p, "UTF-16"), "be")],
  ["RDF in UTF-8", EN, "text/xml", (p) => rdf(EN, p, "utf-8")],
  ["JSON Feed in English", EN, "application/feed+json", (p) => json(EN, p)],
  ["JSON Feed in Chinese", HANS, "application/json", (p) => json(HANS, p)],
  ["RSS in UTF-8 called Latin", FR, "text/xml; charset=iso-8859-1", (p) => rss(FR, p, "utf-8")],
];

onEachStore("feeds to facts", (on) => {
  const engine = { extract, fold, identify, nameKey, readHtml };
  const open = () => {
    for (const path of Object.keys(server.answers)) delete server.answers[path];
    server.asked.length = 0;
    return makeDeps(on.store, {}, { engine: { ...makeDeps(on.store).engine, ...engine }, net: server.net });
  };
  const poll = async (deps: ReturnType<typeof open>, path: string, more = {}) => {
    const { id } = await addSource(deps, sourceInput.parse({ url: `${server.origin}${path}`, ...more }));
    return pollSource(deps, id, noPause);
  };
  const filedAt = async (deps: ReturnType<typeof open>, path: string) => {
    const { data } = await listArticles(deps, { url: `${server.origin}${path}` }, { limit: 2, order: "oldest" });
    return data[0] ? getArticle(deps, data[0].id) : null;
  };
  const holds = async (deps: ReturnType<typeof open>, path: string, told: Told) => {
    const article = (await filedAt(deps, path))!;
    expect(article.language).toBe(told.language);
    expect(article.text).toContain(told.proof);
    const facts = article.facts as unknown as {
      field: string;
      amount?: number;
      currency?: string;
      value?: number;
      name?: string;
    }[];
    expect(facts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: "price", amount: told.amount, currency: told.currency }),
        expect.objectContaining({ field: "victimCount", value: 3_200_000 }),
        expect.objectContaining({ field: "forum", name: "BreachForums" }),
      ]),
    );
    for (const { evidence } of article.facts) {
      const section = evidence.section === "title" ? article.title! : article.text;
      expect(section.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
  };

  test.each(FEEDS)("%s", async (name, told, type, bytes) => {
    const deps = open();
    const path = `/${name.toLowerCase().replace(/[^a-z0-9]+/gu, "-")}`;
    server.answers[`${path}.feed`] = body(type, bytes(path));
    expect(await poll(deps, `${path}.feed`, { pages: "never" })).toMatchObject({
      outcome: "read",
      entries: { filed: 1 },
    });
    await holds(deps, path, told);
  });

  test.each([
    ["GB18030", HANS, (text: string) => encode("gb18030", text), "gb2312"],
    ["Big5", HANT, (text: string) => encode("big5", text), "big5"],
    ["windows-1252", FR, (text: string) => encode("windows-1252", text), "iso-8859-1"],
  ] as const)("a page in %s behind a summary", async (name, told, bytes, charset) => {
    const deps = open();
    const path = `/page-${name.toLowerCase()}`;
    server.answers[`${path}.feed`] = body("text/xml", rss({ ...told, text: "…" }, path, "utf-8"));
    server.answers[path] = body("text/html", bytes(page(told, charset)));
    expect(await poll(deps, `${path}.feed`)).toMatchObject({ entries: { filed: 1 } });
    await holds(deps, path, told);
  });

  test("robots.txt: what it does not allow is not read, what it cannot say is tried again", async () => {
    const deps = open();
    const summary = rss({ ...EN, text: "…" }, "/private/1", "utf-8").replace(
      "</channel>",
      "<item><title>B</title><link>/open/1</link><description>…</description></item></channel>",
    );
    server.answers["/robots.feed"] = body("text/xml", summary);
    server.answers["/robots.txt"] = body(
      "text/plain",
      "User-agent: *\nDisallow: /\n\nUser-agent: Leakdesk\nDisallow: /private/\n",
    );
    server.answers["/private/1"] = body("text/html", page(EN, "utf-8"));
    server.answers["/open/1"] = body("text/html; charset=utf-8", page(EN, "utf-8"));
    expect(await poll(deps, "/robots.feed")).toMatchObject({ entries: { filed: 1, skipped: 1 } });
    expect(server.asked).not.toContain("/private/1");
    await holds(deps, "/open/1", EN);

    server.answers["/later.feed"] = body("text/xml", rss({ ...EN, text: "…" }, "/later/1", "utf-8"));
    server.answers["/robots.txt"] = (_, response) => response.writeHead(503).end();
    expect(await poll(deps, "/later.feed")).toMatchObject({ entries: { filed: 0, skipped: 1 } });
    expect(server.asked).not.toContain("/later/1");
  });

  test("slow, silent and never-ending bodies end at the time limit and fail that poll alone", async () => {
    const deps = open();
    const drip = (response: ServerResponse) => {
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    };
    const begin = (response: ServerResponse) =>
      response.writeHead(200, { "content-type": "text/xml" }).write("<rss version='2.0'><channel><title>x");
    server.answers["/slow"] = (_, response) => {
      begin(response);
      drip(response);
    };
    server.answers["/stalled"] = (_, response) => void begin(response);
    server.answers["/silent"] = () => {};
    server.answers["/cut"] = (_, response) => {
      response.writeHead(200, { "content-type": "text/xml", "content-length": "5000" }).write("<rss>");
      setTimeout(() => response.destroy(), 20);
    };
    server.answers["/endless-robots.feed"] = body("text/xml", rss({ ...EN, text: "…" }, "/endless/1", "utf-8"));
    server.answers["/endless/1"] = body("text/html", page(EN, "utf-8"));
    server.answers["/robots.txt"] = (_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      drip(response);
    };
    for (const path of ["/slow", "/stalled", "/silent", "/cut"]) {
      const polled = await poll(deps, path);
      expect(polled, path).toMatchObject({
        outcome: "failed",
        entries: { filed: 0 },
        error: expect.stringMatching(/\.$/u),
      });
    }
    const [endless, sound] = await Promise.all([
      poll(deps, "/endless-robots.feed"),
      (async () => {
        server.answers["/sound.feed"] = body("text/xml", rss(FR, "/sound/1", "utf-8"));
        return poll(deps, "/sound.feed", { pages: "never" });
      })(),
    ]);
    expect(endless).toMatchObject({ outcome: "read", entries: { filed: 0 } });
    expect(server.asked).not.toContain("/endless/1");
    expect(sound).toMatchObject({ entries: { filed: 1 } });
  });

  test("an XML bomb and external entities behind odd encodings unfold to nothing", async () => {
    const deps = open();
    const bomb = `<!DOCTYPE a [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;">`).join("")}]>`;
    const external = `<!DOCTYPE a [<!ENTITY % x SYSTEM "${server.origin}/outside.dtd"> %x;]>`;
    const parts = [
      ["/bomb-16", encodeUtf16(`${bomb}${rss(EN, "/bomb/1", null)}`, "le")],
      ["/external-16", encodeUtf16(`${external}${rss(EN, "/external/1", null)}`, "be")],
      [
        "/external-gb",
        encode("gb18030", `<?xml version="1.0" encoding="gbk"?>${external}${rss(HANS, "/external/2", null)}`),
      ],
    ] as const;
    for (const [path, bytes] of parts) {
      server.answers[path] = body("text/xml", bytes);
      expect(await poll(deps, path), path).toMatchObject({
        outcome: "failed",
        error: expect.stringContaining("entities"),
      });
    }
    expect(server.asked.filter((path) => path.includes("outside"))).toEqual([]);
  });
});
