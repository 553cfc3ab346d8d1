import { expect, inject, test } from "vitest";
import { extract, linking } from "../../../extractors/index.ts";
import { fakeEngine, ONE_OF_EACH, tell } from "../fake-engine.ts";
import { THREE_TELLINGS } from "../services/three-tellings.ts";
import { makeDeps, type TestDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at key by key.
type Json = any;

const json = async (response: Response | Promise<Response>): Promise<Json> => {
  const answered = await response;
  expect(answered.status, await answered.clone().text()).toBeLessThan(300);
  return answered.json();
};

/** The engine itself, not the one of the tests. */
const engine = { ...fakeEngine, extract, linking };

let made = 0;
/** A breach of its own: told in other words, of another organization, than those of other tests. */
function breach() {
  const n = ++made;
  const organization = `${["Quarzo", "Belmont", "Tirrena", "Oskar", "Lindqvist", "Vasari", "Pembroke", "Zuider"][n % 8]}${n} Holdings`;
  return {
    organization,
    facts: [
      { field: "organization", name: organization, aliases: [] },
      { field: "actor", alias: `seller${n * 7919}`, aliases: [] },
      { field: "victimCount", value: 1_234_567 + n * 111_111, unit: "person", bound: "exact", status: "claimed" },
    ],
  };
}

/** How many articles have such a fact in the ledger: as many origins, as long as none copies another. */
const articlesWith = (incident: Json, wanted: (fact: Json) => boolean): number =>
  new Set(incident.ledger.filter(wanted).map((fact: Json) => fact.articleId)).size;

onEachStore("incidents", (on) => {
  const start = (more: Partial<TestDeps> = {}) => {
    const deps = makeDeps(on.store, {}, more);
    return { deps, ...client(deps) };
  };
  const file = async (http: ReturnType<typeof start>, body: object) =>
    (await json(http.post("/v1/articles", body))).article as Json;

  test("three tellings of two breaches are two incidents, with both prices in order and the origins counted", async () => {
    const http = start({ engine });
    const articles: Json[] = [];
    for (const telling of Object.values(THREE_TELLINGS)) {
      http.deps.pass(60_000);
      articles.push(await file(http, telling));
    }
    const [sale, ransom] = articles[0].stories.map((story: Json) => story.incidentId);
    expect(sale).not.toBe(ransom);
    for (const { stories } of articles) expect(stories.map((story: Json) => story.incidentId)).toEqual([sale, ransom]);

    const incident = await json(http.get(`/v1/incidents/${sale}`));
    expect(incident).toMatchObject({ title: "Velnor Énergie", status: "open", articles: 3, origins: 3 });
    expect(incident.languages).toEqual(["en", "fr", "zh-Hans"]);
    expect(incident.stories.map((story: Json) => story.article.outlet)).toEqual([
      "Le Courrier de l'Ouest",
      "The Harrow Ledger",
      "海岸日报",
    ]);
    const asking = incident.headline.prices.find((line: Json) => line.kind === "asking");
    expect(asking.current).toMatchObject({ amountText: "4500", currency: "USD", origins: 3 });
    expect(asking.earlier).toMatchObject([{ amountText: "6200", currency: "USD", origins: 3 }]);
    const prices = incident.ledger.filter((fact: Json) => fact.field === "price");
    expect(prices.slice(0, 2).map((fact: Json) => [fact.amountText, fact.standing])).toEqual([
      ["6200", "outdated"],
      ["4500", "stands"],
    ]);
    const times = incident.ledger.map((fact: Json) => fact.saidAt);
    expect(times).toEqual(times.toSorted());
    for (const fact of incident.ledger) {
      const { article } = await json(http.get(`/v1/articles/${fact.articleId}`)).then((found) => ({ article: found }));
      const { section, start, end, quote } = fact.evidence;
      expect(article[section].slice(start, end)).toBe(quote);
    }
    expect(incident.headline.counts.find((line: Json) => line.status === "claimed")).toMatchObject({
      min: 2_370_000,
      max: 2_370_000,
    });
    expect(incident.headline.stances.find((stance: Json) => stance.name === "Velnor Énergie")).toMatchObject({
      stance: "notified",
      origins: articlesWith(
        incident,
        (fact) => fact.field === "response" && fact.stance === "notified" && fact.party === "Velnor Énergie",
      ),
      earlier: expect.arrayContaining([expect.objectContaining({ stance: "confirmed" })]),
    });

    const other = await json(http.get(`/v1/incidents/${ransom}`));
    expect(other).toMatchObject({ articles: 3, origins: 3 });
    const origins = articlesWith(other, (fact) => fact.field === "price" && fact.amountText === "900000");
    expect(origins).toBeGreaterThan(0);
    expect(other.headline.prices).toMatchObject([
      { kind: "ransom", current: { amountText: "900000", origins }, earlier: [] },
    ]);

    // A paper that prints the English text again is no further origin.
    const copy = {
      ...THREE_TELLINGS.en,
      url: "https://copy.example/velnor",
      outlet: "Seaside Post",
      publishedAt: "2024-05-19",
    };
    await file(http, copy);
    const again = await json(http.get(`/v1/incidents/${sale}`));
    expect([again.articles, again.origins, again.originGroups.length]).toEqual([4, 3, 3]);
    expect(again.headline.prices[0].current).toMatchObject({ amountText: "4500", origins: 3 });

    const early = await json(http.get(`/v1/incidents/${sale}?asOf=2024-05-16`));
    expect(early).toMatchObject({ articles: 1, origins: 1, languages: ["fr"] });
    expect((await json(http.get(`/v1/incidents/${sale}?asOf=2024-04`))).ledger).toEqual([]);
    // By filing, the first article was there a minute after the clock began.
    const filed = await json(http.get(`/v1/incidents/${sale}?asOf=2026-03-20T12:01:30Z&by=filed`));
    expect(filed).toMatchObject({ articles: 1, languages: ["fr"] });

    const listed = await json(http.get("/v1/incidents?currency=USD&minAmount=4500&maxAmount=4500&minCount=2000000"));
    expect(listed.data.map((found: Json) => found.id)).toEqual([sale]);
    expect((await json(http.get("/v1/incidents?cause=ransomware"))).data.map((found: Json) => found.id)).toEqual([
      ransom,
    ]);
    expect((await json(http.get("/v1/incidents?organization=Velnor+Energie"))).data).toHaveLength(1);
    const history = await json(http.get(`/v1/incidents/${sale}/history`));
    expect(history.data.map((entry: Json) => entry.kind)).toEqual(["joined", "joined", "joined", "joined"]);
    expect(history.data[1].reasons.map((reason: Json) => reason.sign)).toContain("organization");

    for (const [format, type, has] of [
      ["stix", "application/stix+json;version=2.1", '"type":"bundle"'],
      ["misp", "application/json", '"Event"'],
      ["veris", "application/json", '"schema_version"'],
      ["ftm", "application/x-ndjson", '"schema"'],
      ["jsonld", "application/ld+json", "schema.org"],
    ] as const) {
      const path = `/v1/incidents/${sale}.${format}.json`;
      const answer = await http.get(path);
      expect(answer.headers.get("content-type")).toBe(type);
      const text = await answer.text();
      expect(text).toContain(has);
      expect(await (await http.get(path)).text()).toBe(text);
      if (format !== "ftm") JSON.parse(text);
    }
    expect((await problemOf(await http.get(`/v1/incidents/${articles[0].id}.stix.json`))).code).toBe(
      "incident_not_found",
    );
  });

  test("a revised text supersedes its own facts in the ledger, and what was known before can be asked for", async () => {
    const http = start();
    const { facts } = breach();
    const url = "https://news.example/ledger-revised";
    const price = (amount: string) => ({ ...ONE_OF_EACH[2], amount, equivalent: null, stage: "current" });
    const first = await file(http, { url, publishedAt: "2026-03-01", text: tell(...facts, price("5000")) });
    http.deps.pass(3_600_000);
    const second = await file(http, { url, text: tell(...facts, price("4000")) });
    const id = first.stories[0].incidentId;
    expect(second.stories[0].incidentId).toBe(id);
    const now = await json(http.get(`/v1/incidents/${id}`));
    const prices = now.ledger.filter((fact: Json) => fact.field === "price");
    expect(prices.map((fact: Json) => [fact.amountText, fact.standing])).toEqual([
      ["5000", "superseded"],
      ["4000", "stands"],
    ]);
    expect(now.headline.prices[0]).toMatchObject({ current: { amountText: "4000" }, earlier: [] });
    for (const by of ["published", "filed"]) {
      const then = await json(http.get(`/v1/incidents/${id}?asOf=2026-03-20T12:30:00Z&by=${by}`));
      expect(then.headline.prices[0].current.amountText).toBe("5000");
      expect(then.ledger.every((fact: Json) => fact.standing === "stands")).toBe(true);
    }
    // A day after it came out, before it was filed: as its text was first filed.
    expect((await json(http.get(`/v1/incidents/${id}?asOf=2026-03-02`))).headline.prices[0].current.amountText).toBe(
      "5000",
    );
    expect((await json(http.get(`/v1/incidents/${id}?asOf=2026-03-02&by=filed`))).ledger).toEqual([]);
    const revisions = await json(http.get(`/v1/articles/${first.id}/revisions`));
    expect(revisions.data[1].changes).toMatchObject({
      added: [{ amountText: "4000" }],
      removed: [{ amountText: "5000" }],
    });
  });

  test("merging is undone and done again, and holds against later linking", async () => {
    const http = start();
    const [one, two] = [breach(), breach()];
    const a = (await file(http, { text: tell(...one.facts), publishedAt: "2026-01-05", title: one.organization }))
      .stories[0].incidentId;
    const b = (
      await file(http, {
        text: `Elsewhere. ${two.facts.map((fact) => JSON.stringify(fact)).join(" ")}`,
        publishedAt: "2024-06-05",
        language: "en",
      })
    ).stories[0].incidentId;
    expect(a).not.toBe(b);
    const merged = await json(http.post(`/v1/incidents/${a}/merge`, { incidentIds: [b], note: "one breach" }));
    expect(merged).toMatchObject({ merged: [{ incidentId: b, into: a }], revised: [a] });
    expect(await json(http.get(`/v1/incidents/${a}`))).toMatchObject({ articles: 2, status: "open" });
    expect(await json(http.get(`/v1/incidents/${b}`))).toMatchObject({ status: "merged", mergedInto: a, articles: 0 });
    // Another article of the first one arrives: what a person said still holds.
    await file(http, {
      text: `Later. ${one.facts.map((fact) => JSON.stringify(fact)).join(" ")}`,
      publishedAt: "2026-01-06",
      language: "en",
    });
    const members = (await json(http.get(`/v1/incidents/${a}`))).articles;
    expect(await json(http.get(`/v1/incidents/${b}`))).toMatchObject({ status: "merged", mergedInto: a });

    const undone = await json(http.post(`/v1/actions/${merged.actionId}/undo`, {}));
    expect(await json(http.get(`/v1/incidents/${a}`))).toMatchObject({ articles: 2 });
    expect(await json(http.get(`/v1/incidents/${b}`))).toMatchObject({ status: "open", mergedInto: null, articles: 1 });
    expect((await problemOf(await http.post(`/v1/actions/${merged.actionId}/undo`, {}))).code).toBe("conflict");
    await json(http.post(`/v1/actions/${undone.actionId}/undo`, {}));
    expect(await json(http.get(`/v1/incidents/${a}`))).toMatchObject({ articles: members });
    const history = await json(http.get(`/v1/incidents/${a}/history`));
    expect(history.data.filter((entry: Json) => entry.kind === "merge")).toMatchObject([
      { note: "one breach", undoneBy: null },
    ]);
    expect(history.data.filter((entry: Json) => entry.kind === "undo")).toHaveLength(2);

    expect((await problemOf(await http.post(`/v1/incidents/${a}/merge`, { incidentIds: [a] }))).code).toBe(
      "invalid_decision",
    );
    expect((await problemOf(await http.post(`/v1/incidents/${b}/merge`, { incidentIds: [a] }))).code).toBe("conflict");
    expect(
      (await problemOf(await http.post(`/v1/incidents/${a}/merge`, { incidentIds: [] }))).errors![0]!.pointer,
    ).toBe("/incidentIds");
  });

  test("splitting holds, is taken back, and can be merged again", async () => {
    const http = start();
    const { facts } = breach();
    const told = facts.map((fact) => JSON.stringify(fact)).join(" ");
    const ids: string[] = [];
    let id = "";
    for (const [i, words] of [
      "The seller wrote on Monday.",
      "A paper in the north had it first.",
      "Nobody else knew of this.",
    ].entries()) {
      const { stories } = await file(http, {
        text: `${words} ${told}`,
        publishedAt: `2026-02-0${i + 1}`,
        language: "en",
      });
      ids.push(stories[0].id);
      id = stories[0].incidentId;
    }
    expect(await json(http.get(`/v1/incidents/${id}`))).toMatchObject({ articles: 3 });
    const split = await json(http.post(`/v1/incidents/${id}/split`, { storyIds: [ids[0]], note: "another one" }));
    const [fresh] = split.created;
    expect(await json(http.get(`/v1/incidents/${fresh}`))).toMatchObject({ articles: 1 });
    expect(await json(http.get(`/v1/incidents/${id}`))).toMatchObject({ articles: 2 });
    await file(http, { text: `A fourth one. ${told}`, publishedAt: "2026-02-04", language: "en" });
    expect(
      (await json(http.get(`/v1/incidents/${fresh}`))).articles +
        (await json(http.get(`/v1/incidents/${id}`))).articles,
    ).toBeGreaterThanOrEqual(3);
    const both = new Set((await json(http.get(`/v1/incidents/${id}`))).stories.map((story: Json) => story.id));
    expect(both.has(ids[0])).toBe(false);

    await json(http.post(`/v1/incidents/${id}/merge`, { incidentIds: [fresh] }));
    expect((await json(http.get(`/v1/incidents/${id}`))).stories.map((story: Json) => story.id)).toEqual(
      expect.arrayContaining(ids),
    );
    expect(
      (await problemOf(await http.post(`/v1/incidents/${id}/split`, { storyIds: [crypto.randomUUID()] }))).code,
    ).toBe("invalid_decision");
    expect(
      (await problemOf(await http.post(`/v1/incidents/${crypto.randomUUID()}/split`, { storyIds: ids }))).code,
    ).toBe("incident_not_found");
  });

  test("what fits two breaches is asked of a person, whose answer holds", async () => {
    const http = start();
    const name = "Ostrava Tramways Union";
    const organization = { field: "organization", name, aliases: [] };
    const day = (value: string) => ({ field: "date", kind: "breached", value });
    const post = (words: string, publishedAt: string, ...facts: object[]) =>
      file(http, {
        text: `${words} ${[organization, ...facts].map((fact) => JSON.stringify(fact)).join(" ")}`,
        publishedAt,
        language: "en",
      });
    const early = await post(
      "Hackers came in winter, the company said in a letter that it sent to everyone who had ever bought a season pass. Nobody was told how they got in, and the board promised to look into the matter before the summer holidays begin.",
      "2023-01-19",
      day("2023-01-09"),
    );
    const late = await post(
      "It happened another time, wrote a newspaper on Tuesday, citing two former engineers. Workshops stood still for half a morning while a consultant unplugged servers one by one, and drivers were asked to count tickets by hand.",
      "2023-03-25",
      day("2023-03-20"),
    );
    const between = await post(
      "Nothing was said about when this took place. A spokeswoman read three lines from a sheet of paper, took no questions, and left through a side door; unions called that a poor answer to people whose names may be anywhere by now.",
      "2023-02-13",
    );
    const [a, b, c] = [early, late, between].map((article) => article.stories[0].incidentId);
    expect(new Set([a, b, c]).size).toBe(3);
    const { data } = await json(http.get("/v1/questions"));
    const question = data.find((asked: Json) => asked.incidentId === c);
    expect(question).toMatchObject({ kind: "several", title: name });
    expect(question.candidates.map((candidate: Json) => candidate.incidentId).sort()).toEqual([a, b].sort());
    expect(
      (await json(http.get(`/v1/incidents?state=undecided&organization=${encodeURIComponent(name)}`))).data,
    ).toMatchObject([{ id: c }]);

    expect((await problemOf(await http.post(`/v1/questions/${question.id}/answer`, { incidentId: c }))).code).toBe(
      "invalid_decision",
    );
    const answer = await json(http.post(`/v1/questions/${question.id}/answer`, { incidentId: a }));
    expect(answer.merged).toEqual([{ incidentId: c, into: a }]);
    expect((await json(http.get("/v1/questions"))).data.filter((asked: Json) => asked.incidentId === c)).toEqual([]);
    await json(http.post(`/v1/actions/${answer.actionId}/undo`, {}));
    const reopened = (await json(http.get("/v1/questions"))).data.find((asked: Json) => asked.incidentId === c);
    await json(http.post(`/v1/questions/${reopened.id}/answer`, { incidentId: null }));
    expect(await json(http.get(`/v1/incidents/${c}`))).toMatchObject({ status: "open", articles: 1 });
    expect((await problemOf(await http.post(`/v1/questions/${reopened.id}/answer`, { incidentId: null }))).code).toBe(
      "question_not_found",
    );
  });

  test("facts leave as CSV and NDJSON with the filters of the facts query, all of them, once", async () => {
    const http = start();
    const word = `exported${made}`;
    const lines = Array.from({ length: 40 }, (_, article) => {
      const facts = Array.from({ length: 60 }, (_, i) => ({
        ...ONE_OF_EACH[2],
        amount: String(article * 100 + i + 1),
        currency: "CHF",
        equivalent: null,
      }));
      return JSON.stringify({
        text: `${word} number ${article}\n\n${tell(...facts)}`,
        language: "en",
        url: `https://export.example/${article}`,
        publishedAt: `20${10 + (article % 14)}-0${1 + (article % 9)}-01`,
      });
    });
    const batch = await http.send("/v1/articles/batch", {
      method: "POST",
      headers: { "content-type": "application/x-ndjson" },
      body: lines.join("\n"),
    });
    expect(
      (await batch.text())
        .trim()
        .split("\n")
        .filter((line) => !line.includes('"created"')),
    ).toEqual([]);
    const csv = await http.get("/v1/export.csv?currency=CHF&bom=true");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).split("\r\n");
    expect(rows[0]).toMatch(/^incident_id,/u);
    expect(rows.length).toBe(2400 + 2);
    const ndjson = (await (await http.get("/v1/export.ndjson?currency=CHF&minAmount=3000")).text()).trim().split("\n");
    const read = ndjson.map((line) => JSON.parse(line));
    expect(
      read.every(
        ({ fact, incident, article }) => Number(fact.amount) >= 3000 && incident.id !== "" && article.language === "en",
      ),
    ).toBe(true);
    expect(new Set(read.map(({ fact }) => fact.id)).size).toBe(read.length);
    expect(read.length).toBe((40 - 30) * 60);
    expect((await problemOf(await http.get("/v1/export.csv?nothing=1"))).code).toBe("invalid_request");
  }, 180_000);

  test("the feeds tell of new and revised incidents, page by page, and answer 304 where nothing changed", async () => {
    const http = start();
    http.deps.at("2026-04-01T00:00:00Z");
    const ids: string[] = [];
    const facts: object[][] = [];
    for (let i = 0; i < 3; i++) {
      http.deps.pass(60_000);
      const own = [...breach().facts, { field: "dataClass", class: "tax-records" }];
      facts.push(own);
      ids.push(
        (
          await file(http, {
            url: `https://feed.example/${i}`,
            text: `${"abc"[i]} ${own.map((fact) => JSON.stringify(fact)).join(" ")}`,
            language: "en",
            publishedAt: `202${i}-01-01`,
          })
        ).stories[0].incidentId,
      );
    }
    const path = "/v1/feeds/incidents.json?class=tax-records&limit=2";
    const answer = await http.get(path);
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const feed = (await answer.json()) as Json;
    expect(feed.items.map((item: Json) => item._leakdesk.incidentId)).toEqual([ids[2], ids[1]]);
    const next = (await json(http.get(feed.next_url.replace("http://localhost", "")))) as Json;
    expect(next.items.map((item: Json) => item._leakdesk.incidentId)).toEqual([ids[0]]);
    const etag = answer.headers.get("etag")!;
    expect(answer.headers.get("last-modified")).toBe("Wed, 01 Apr 2026 00:03:00 GMT");
    expect((await http.get(path, { "if-none-match": etag })).status).toBe(304);
    expect((await http.get(path, { "if-modified-since": "Wed, 01 Apr 2026 00:03:00 GMT" })).status).toBe(304);

    http.deps.pass(60_000);
    await file(http, {
      url: "https://feed.example/0",
      text: `a, revised. ${facts[0]!.map((fact) => JSON.stringify(fact)).join(" ")}`,
    });
    const changed = await http.get(path, { "if-none-match": etag });
    expect(changed.status).toBe(200);
    const items = ((await changed.json()) as Json).items;
    expect(items[0]).toMatchObject({ tags: expect.arrayContaining(["revised"]), _leakdesk: { incidentId: ids[0] } });
    const atom = await http.get("/v1/feeds/incidents.atom?class=tax-records");
    expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect((await atom.text()).match(/<entry>/gu)).toHaveLength(3);
    expect((await problemOf(await http.get("/v1/feeds/incidents.atom?before=x"))).code).toBe("bad_cursor");
  });

  test("deciding needs the scope review", async () => {
    const deps = makeDeps(on.store, { open: false });
    const { createKey } = await import("../../../src/services/keys/create.ts");
    const { secret } = await createKey(deps, { name: "reader", scopes: ["read", "write"] });
    const { post, get } = client(deps);
    const headers = { authorization: `Bearer ${secret}` };
    const id = crypto.randomUUID();
    for (const [path, body] of [
      [`/v1/incidents/${id}/merge`, { incidentIds: [id] }],
      [`/v1/incidents/${id}/split`, { storyIds: [id] }],
      [`/v1/questions/${id}/answer`, { incidentId: null }],
      [`/v1/actions/${id}/undo`, {}],
    ] as const) {
      expect((await problemOf(await post(path, body, headers))).code).toBe("scope_missing");
      expect((await problemOf(await post(path, body))).code).toBe("key_required");
    }
    expect((await problemOf(await get(`/v1/incidents/${id}.stix.json`))).code).toBe("key_required");
    expect((await problemOf(await get(`/v1/incidents/${id}`, headers))).code).toBe("incident_not_found");
  });

  const seed = inject("seedArticle");
  if (seed === null) console.warn("NO SEED: ../shared/corpus/seed.jsonl is absent, so the seed article was NOT filed.");
  test.runIf(seed !== null)("the price of the seed article stands in the ledger", async () => {
    const http = start({ engine });
    const { text, publishedAt, language } = JSON.parse(seed!) as Json;
    const { stories } = await file(http, { text, publishedAt, language });
    const { headline } = await json(http.get(`/v1/incidents/${stories[0].incidentId}`));
    expect(headline.prices).toMatchObject([{ kind: "asking", current: { amountText: "4000", currency: "USD" } }]);
  });
});
