import { expect, test } from "vitest";
import { deliver } from "../../../src/services/jobs/deliver.ts";
import { createKey } from "../../../src/services/keys/create.ts";
import { reextractBatch } from "../../../src/services/reextraction/reextract.ts";
import { fakeEngine } from "../fake-engine.ts";
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

let made = 0;
const price = (amount: string, stage: string) => ({
  field: "price",
  amount,
  currency: "USD",
  kind: "asking",
  stage,
  per: "lot",
  bound: "exact",
  equivalent: null,
});

onEachStore("reviews", (on) => {
  const start = (more: Partial<TestDeps> = {}) => {
    const deps = makeDeps(on.store, {}, more);
    const http = client(deps);
    const patch = (id: string, body: unknown, headers: Record<string, string> = {}) =>
      http.send(`/v1/facts/${id}/review`, {
        method: "PATCH",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
    return { deps, ...http, patch };
  };

  /** Files an article of its own with an organization, two prices and a count. */
  async function file(http: ReturnType<typeof start>) {
    const n = ++made;
    const facts = [
      { field: "organization", name: `Corvane Lines ${n}`, aliases: [] },
      price("9000", "initial"),
      price("4000", "current"),
      { field: "victimCount", value: 770_000 + n, unit: "person", bound: "exact", status: "claimed" },
    ];
    const text = `Told by nobody else, number ${n}. ${facts.map((fact) => JSON.stringify(fact)).join(" ")}`;
    const url = `https://review.example/${n}`;
    const { article } = await json(http.post("/v1/articles", { url, text, language: "en", publishedAt: "2026-02-01" }));
    const of = (field: string, i = 0) => article.facts.filter((fact: Json) => fact.field === field)[i] as Json;
    return { article, text, url, of, incidentId: article.stories[0].incidentId as string };
  }

  test("a rejected fact stays in lists and the ledger, marked, and the headline leaves it out", async () => {
    const http = start();
    const { of, incidentId, article } = await file(http);
    const wrong = of("price", 1);
    http.deps.pass(60_000);
    const answer = await json(http.patch(wrong.id, { decision: "rejected", note: "another sale" }));
    expect(answer).toMatchObject({
      incidentId,
      fact: { id: wrong.id, amountText: "4000", review: { decision: "rejected", asRead: null } },
    });
    const incident = await json(http.get(`/v1/incidents/${incidentId}`));
    expect(incident.headline.prices).toMatchObject([{ current: { amountText: "9000" }, earlier: [] }]);
    expect(incident.ledger.find((fact: Json) => fact.id === wrong.id)).toMatchObject({
      standing: "rejected",
      review: { decision: "rejected" },
    });
    expect(incident.revisedAt).toBe("2026-03-20T12:01:00.000Z");
    const before = await json(http.get(`/v1/incidents/${incidentId}?asOf=2026-03-20T12:00:30Z&by=filed`));
    expect(before.headline.prices).toMatchObject([{ current: { amountText: "4000" } }]);

    const listed = async (review: string) =>
      (await json(http.get(`/v1/facts?articleId=${article.id}&field=price&review=${review}`))).data.map(
        (fact: Json) => fact.id,
      );
    expect(await listed("rejected")).toEqual([wrong.id]);
    expect(await listed("none")).toEqual([of("price", 0).id]);
    expect(await listed("none,rejected")).toHaveLength(2);
    expect(await listed("confirmed")).toEqual([]);
    const organization = encodeURIComponent(of("organization").name);
    const incidents = async (query: string) =>
      (await json(http.get(`/v1/incidents?organization=${organization}&${query}`))).data.length;
    expect(await incidents("maxAmount=5000")).toBe(0);
    expect(await incidents("field=price&review=rejected")).toBe(1);
    expect(await incidents("field=price&review=confirmed")).toBe(0);
    const history = await json(http.get(`/v1/incidents/${incidentId}/history`));
    expect(history.data.filter((entry: Json) => entry.kind === "review")).toMatchObject([{ note: "another sale" }]);
  });

  test("a corrected fact has its right values everywhere, and what was read beside them", async () => {
    const http = start();
    const { of, incidentId, article } = await file(http);
    const fact = of("price", 1);
    const answer = await json(
      http.patch(fact.id, { decision: "corrected", correction: { amount: "4500.50", currency: "eur" } }),
    );
    expect(answer.fact).toMatchObject({
      amount: 4500.5,
      amountText: "4500.50",
      currency: "EUR",
      stage: "current",
      evidence: fact.evidence,
      review: { decision: "corrected", asRead: { amount: 4000, amountText: "4000", currency: "USD" } },
    });
    const found = await json(http.get(`/v1/facts?articleId=${article.id}&currency=EUR&minAmount=4500`));
    expect(found.data).toMatchObject([{ id: fact.id }]);
    expect((await json(http.get(`/v1/incidents/${incidentId}`))).headline.prices).toMatchObject([
      { current: { amountText: "4500.50", currency: "EUR" } },
    ]);
    const csv = await (await http.get(`/v1/export.csv?articleId=${article.id}&currency=EUR`)).text();
    expect(csv).toMatch(/4500\.50 EUR/u);

    const name = `Halvard Shipping ${made}`;
    const organization = of("organization");
    const renamed = await json(http.patch(organization.id, { decision: "corrected", correction: { name } }));
    expect(renamed.fact.review.asRead).toEqual({ name: organization.name });
    const byName = async (asked: string) =>
      (await json(http.get(`/v1/facts?name=${encodeURIComponent(asked)}`))).data.length;
    expect([await byName(name), await byName(organization.name)]).toEqual([1, 0]);
    expect((await json(http.get(`/v1/entities?q=${encodeURIComponent(`"${name}"`)}`))).data).toMatchObject([{ name }]);
  });

  test("all words are kept, and the last one is taken back", async () => {
    const http = start();
    const { of } = await file(http);
    const { id } = of("victimCount");
    const first = await json(http.patch(id, { decision: "confirmed", note: "seen the file" }));
    http.deps.pass(1000);
    const second = await json(http.patch(id, { decision: "corrected", correction: { status: "confirmed" } }));
    expect((await problemOf(await http.post(`/v1/actions/${first.actionId}/undo`, {}))).code).toBe("conflict");
    http.deps.pass(1000);
    const undone = await json(http.post(`/v1/actions/${second.actionId}/undo`, { note: "no" }));
    const { data } = await json(http.get(`/v1/facts?storyId=${of("victimCount").storyId}&field=victimCount`));
    expect(data).toMatchObject([{ id, status: "claimed", review: { decision: "confirmed", asRead: null } }]);
    expect((await json(http.get(`/v1/facts/${id}/reviews`))).data).toMatchObject([
      { actionId: first.actionId, decision: "confirmed", note: "seen the file", keyId: null, undoneBy: null },
      {
        actionId: second.actionId,
        decision: "corrected",
        correction: { status: "confirmed" },
        undoneBy: undone.actionId,
      },
      { actionId: undone.actionId, decision: "undo", undoes: second.actionId, note: "no" },
    ]);
    expect((await problemOf(await http.post(`/v1/actions/${undone.actionId}/undo`, {}))).code).toBe("conflict");
  });

  test("a new reading and a new text keep what was said of a fact that they read the same", async () => {
    const http = start();
    const { of, article, text, url } = await file(http);
    await json(http.patch(of("price", 0).id, { decision: "rejected" }));
    await json(http.patch(of("victimCount").id, { decision: "corrected", correction: { value: 12, unit: "record" } }));
    // The next engine reads one fact more, and the others as before.
    const engine = {
      ...fakeEngine,
      version: () => "next",
      extract: (given: Parameters<typeof fakeEngine.extract>[0]) => {
        const read = fakeEngine.extract(given);
        const more = { ...read.facts.at(-1)!, field: "dataVolume", bytes: 5, bound: "exact" } as Json;
        return { ...read, engine: "next", facts: [...read.facts, more] };
      },
    };
    const next = makeDeps(on.store, {}, { engine });
    for (let taken = 1; taken > 0; ) ({ taken } = await reextractBatch(next, { limit: 50 }));
    const reread = await json(http.get(`/v1/articles/${article.id}`));
    expect(reread.revision).toMatchObject({ number: 2, engine: "next" });
    const judged = (facts: Json[]) =>
      facts.filter((fact) => fact.review).map(({ field, value, review }) => [field, value, review.decision]);
    const expected = [
      ["price", undefined, "rejected"],
      ["victimCount", 12, "corrected"],
    ];
    expect(judged(reread.facts)).toEqual(expected);
    const changes = (await json(http.get(`/v1/articles/${article.id}/revisions`))).data[1].changes;
    expect(changes.added.map((fact: Json) => fact.field)).toEqual(["dataVolume"]);
    expect(changes.removed).toEqual([]);

    await json(http.post("/v1/articles", { url, text: `${text} A word more.`, language: "en" }));
    const revised = await json(http.get(`/v1/articles/${article.id}`));
    expect(revised.revision.number).toBe(3);
    expect(judged(revised.facts)).toEqual(expected);
    const count = revised.facts.find((fact: Json) => fact.field === "victimCount");
    const said = (await json(http.get(`/v1/facts/${count.id}/reviews`))).data;
    expect(said.map((review: Json) => [review.decision, review.carriedFrom === null])).toEqual([
      ["corrected", true],
      ["corrected", false],
      ["corrected", false],
    ]);
    expect((await problemOf(await http.patch(of("price", 0).id, { decision: "confirmed" }))).code).toBe("conflict");
    await json(http.post(`/v1/actions/${said[2].actionId}/undo`, {}));
    expect(judged((await json(http.get(`/v1/articles/${article.id}`))).facts)).toEqual(expected.slice(0, 1));
  });

  test("webhooks are told, by their filters", async () => {
    const told: Json[] = [];
    const net = {
      faultOf: () => null,
      send: async (request: Json) => {
        told.push(JSON.parse(request.body));
        return { url: request.url, status: 204, headers: new Headers(), body: new Uint8Array(), cut: false };
      },
    };
    const http = start({ net });
    const work = () => deliver.run(http.deps, new AbortController().signal);
    // Events of the tests before are told to nobody.
    await work();
    await json(
      http.post("/v1/webhooks", {
        url: "https://desk.example/reviews",
        eventTypes: ["fact.reviewed"],
        filters: { field: ["price"] },
      }),
    );
    const { of, incidentId, article } = await file(http);
    const { id } = of("price", 1);
    await json(http.patch(of("victimCount").id, { decision: "rejected" }));
    const { actionId } = await json(http.patch(id, { decision: "corrected", correction: { amount: 4100 } }));
    http.deps.pass(1000);
    await json(http.post(`/v1/actions/${actionId}/undo`, {}));
    await work();
    const about = { factId: id, articleId: article.id, incidentId };
    expect(told.map(({ data }) => data.decision).sort()).toEqual(["corrected", "none"]);
    expect(told.find(({ data }) => data.decision === "corrected")).toMatchObject({
      type: "fact.reviewed",
      data: { ...about, added: [{ id, amountText: "4100" }], removed: [{ id, amountText: "4000" }] },
    });
  });

  test("what cannot be said is refused with what to do", async () => {
    const http = start();
    const { of } = await file(http);
    const { id } = of("price", 0);
    const refused = async (body: unknown) => {
      const { code, errors } = await problemOf(await http.patch(id, body));
      return [code, errors?.map(({ pointer }) => pointer)];
    };
    expect(await refused({ decision: "accepted" })).toEqual(["invalid_request", ["/decision"]]);
    expect(await refused({ decision: "corrected" })).toEqual(["invalid_decision", ["/correction"]]);
    expect(await refused({ decision: "rejected", correction: { amount: "1" } })).toEqual([
      "invalid_decision",
      ["/correction"],
    ]);
    expect(await refused({ decision: "corrected", correction: { amount: "9000" } })).toEqual([
      "invalid_decision",
      ["/correction"],
    ]);
    expect(await refused({ decision: "corrected", correction: { amount: "-1", value: 3, currency: "$" } })).toEqual([
      "invalid_decision",
      ["/correction/amount", "/correction/currency", "/correction/value"],
    ]);
    expect(await refused({ decision: "corrected", correction: { equivalent: { amount: "1" } } })).toEqual([
      "invalid_decision",
      ["/correction/equivalent/currency"],
    ]);
    expect((await problemOf(await http.patch(crypto.randomUUID(), { decision: "confirmed" }))).code).toBe(
      "fact_not_found",
    );
    expect((await problemOf(await http.get(`/v1/facts/${crypto.randomUUID()}/reviews`))).code).toBe("fact_not_found");

    const deps = makeDeps(on.store, { open: false });
    const writer = await createKey(deps, { name: "writer", scopes: ["read", "write"] });
    const reviewer = await createKey(deps, { name: "reviewer", scopes: ["read", "review"] });
    const closed = client(deps);
    const as = (secret: string) => ({ authorization: `Bearer ${secret}`, "content-type": "application/json" });
    const send = (headers: Record<string, string>) =>
      closed.send(`/v1/facts/${id}/review`, {
        method: "PATCH",
        headers,
        body: JSON.stringify({ decision: "confirmed" }),
      });
    expect((await problemOf(await send(as(writer.secret)))).code).toBe("scope_missing");
    await json(send(as(reviewer.secret)));
    const { data } = await json(closed.get(`/v1/facts/${id}/reviews`, as(writer.secret)));
    expect(data).toMatchObject([{ decision: "confirmed", keyId: reviewer.id }]);
  });
});
