import { beforeAll, expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const price = (amount: string, currency: string, more: object = {}) => ({
  field: "price",
  amount,
  currency,
  kind: "asking",
  stage: "current",
  per: "lot",
  bound: "exact",
  equivalent: null,
  ...more,
});
const count = (value: number, unit: string, status: string, more: object = {}) => ({
  field: "victimCount",
  value,
  unit,
  status,
  bound: "exact",
  ...more,
});
const named = (field: string, name: string, more: object = {}) => ({ field, name, aliases: [], ...more });

onEachStore("GET /v1/facts", (on) => {
  const open = () => client(makeDeps(on.store));
  beforeAll(async () => {
    const deps = makeDeps(on.store);
    await fileArticle(deps, {
      url: "https://facts.example/a",
      title: "A sale",
      publishedAt: "2022-08-12",
      outlet: "Courrier du Nord",
      text: tell(
        { field: "actor", alias: "XJP", aliases: ["X J P"] },
        named("forum", "Breach Forums", { aliases: ["BreachForums"] }),
        price("4850", "USD", { stage: "initial" }),
        price("4000", "USD"),
        count(48_500_000, "person", "claimed"),
        count(47, "person", "sample", { confidence: 0.4 }),
        { field: "dataVolume", bytes: 1e12, bound: "exact" },
        { field: "dataClass", class: "phone-numbers" },
        named("organization", "Suishenma"),
        named("operator", "Ant Group", { platform: "Alipay", role: "owner" }),
        { field: "cause", category: "misconfiguration" },
        { field: "date", kind: "posted", value: "2022-08-10" },
        { field: "date", kind: "breached", value: "2022" },
        { field: "response", party: "Shanghai", aliases: [], stance: "no-comment" },
        named("source", "Reuters"),
        price("10", "BTC", { incident: "B", kind: "ransom", equivalent: { amount: "200000", currency: "USD" } }),
        { field: "actor", alias: "ChinaDan", aliases: [], incident: "B" },
      ),
    });
    await fileArticle(deps, {
      publishedAt: "2024-05",
      text: `黑客声称以五百美元出售该公司的数据，警方正在调查。${JSON.stringify(price("500.25", "USD"))}${JSON.stringify(
        named("source", "Reuters"),
      )}`,
      language: "zh-Hans",
    });
  });

  const values = async (query: string) => {
    const response = await open().get(`/v1/facts?order=oldest&limit=200&${query}`);
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as { data: Record<string, unknown>[] };
    return data.map((f) => f.alias ?? f.name ?? f.amountText ?? f.party ?? f.class ?? f.category ?? f.value ?? f.bytes);
  };

  test.each([
    ["field=price&currency=USD&minAmount=4500", ["4850"]],
    ["field=price&currency=usd,btc", ["4850", "4000", "10", "500.25"]],
    ["field=actor,price&currency=usd,btc", ["4850", "4000", "10", "500.25"]],
    ["field=actor&currency=usd", []],
    ["maxAmount=500.25", ["10", "500.25"]],
    ["minAmount=500.26&maxAmount=4849.99", ["4000"]],
    ["kind=ransom", ["10"]],
    ["stage=initial", ["4850"]],
    ["field=price&actor=xjp", ["4850", "4000"]],
    ["field=price&actor=X%20J%20P&forum=breachforums", ["4850", "4000"]],
    ["field=price&actor=ChinaDan", ["10"]],
    ["field=price&actor=ChinaDan&forum=breachforums", []],
    ["field=price&operator=ant%20group", ["4850", "4000"]],
    ["field=price&platform=alipay&organization=suishenma", ["4850", "4000"]],
    ["field=price&source=REUTERS", ["4850", "4000", "500.25"]],
    ["name=reuters", ["Reuters", "Reuters"]],
    ["name=breachforums&name=xjp", ["XJP", "Breach Forums"]],
    ["minCount=48", [48_500_000]],
    ["maxCount=47", [47]],
    ["status=sample,verified", [47]],
    ["unit=record", []],
    ["field=victimCount&minConfidence=0.5", [48_500_000]],
    ["class=phone-numbers", ["phone-numbers"]],
    ["cause=misconfiguration", ["misconfiguration"]],
    ["role=owner", ["Ant Group"]],
    ["stance=no-comment", ["Shanghai"]],
    ["field=date&dateFrom=2022-08-10&dateTo=2022-08-10", ["2022-08-10", "2022"]],
    ["dateFrom=2022-08-11", ["2022"]],
    ["dateTo=2022-07&kind=posted", []],
    ["language=zh&field=price", ["500.25"]],
    ["outlet=courrier%20du%20nord&field=dataVolume", [1e12]],
    ["publishedFrom=2023&field=price", ["500.25"]],
    ["publishedTo=2022-08-12&field=price&kind=asking", ["4850", "4000"]],
    [`q=${encodeURIComponent("警方")}&field=price`, ["500.25"]],
    ["q=hackers%20nothing", []],
    ["minBytes=1000000000000&maxBytes=1000000000000", [1e12]],
    ["minBytes=1000000000001", []],
    ["equivalentCurrency=usd&minEquivalentAmount=199999.99&maxEquivalentAmount=200000", ["10"]],
    ["per=record", []],
    ["per=lot&bound=exact&incident=b", ["10"]],
    ["per=lot&per=record&kind=ransom", ["10"]],
    ["maxConfidence=0.4", [47]],
    ["section=title", []],
    ["basis=inferred", []],
    ["rule=no.such", []],
    ["attribution=actor", []],
    ["attributedTo=Nobody", []],
    ["filedTo=2020", []],
    ["filedFrom=2026-03-20&filedTo=2026-03-20&kind=ransom", ["10"]],
    ["filedFrom=2026-03-21", []],
    ["sort=-amount&currency=USD", ["4850", "4000", "500.25"]],
    ["sort=amount&field=price", ["10", "500.25", "4000", "4850"]],
    ["sort=-count", [48_500_000, 47]],
    ["sort=date", ["2022", "2022-08-10"]],
    ["sort=-publishedAt&field=price&stage=current", ["500.25", "10", "4000"]],
    ["sort=bytes", [1e12]],
  ])("%s", async (query, wanted) => {
    expect(await values(query)).toEqual(wanted);
  });

  test("a fact comes with its evidence and its article", async () => {
    const { data } = (await (await open().get("/v1/facts?minAmount=4500&currency=USD")).json()) as {
      data: { article: object; evidence: { quote: string } }[];
    };
    expect(data).toMatchObject([
      {
        field: "price",
        amount: 4850,
        amountText: "4850",
        currency: "USD",
        kind: "asking",
        stage: "initial",
        supersededAt: null,
        article: {
          url: "https://facts.example/a",
          title: "A sale",
          outlet: "Courrier du Nord",
          publishedAt: "2022-08-12",
          language: "en",
        },
      },
    ]);
    expect(JSON.parse(data[0]!.evidence.quote)).toMatchObject({ amount: "4850" });
  });

  test("pages walk through in both directions", async () => {
    const { get } = open();
    for (const order of ["oldest", "newest"]) {
      const whole = (await (await get(`/v1/facts?order=${order}&limit=200`)).json()) as { data: { id: string }[] };
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor ? `&cursor=${cursor}` : "";
        const page = (await (await get(`/v1/facts?order=${order}&limit=4${next}`)).json()) as typeof whole & {
          nextCursor: string | null;
        };
        expect(page.data.length).toBeGreaterThan(0);
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole.data.map(({ id }) => id));
    }
  });

  test.each([
    ["field=money", "/field"],
    ["field=", "/field"],
    ["unknown=1", "/unknown"],
    ["limit=0", "/limit"],
    ["limit=201", "/limit"],
    ["limit=x", "/limit"],
    ["limit=1&limit=2", "/limit"],
    ["order=best", "/order"],
    ["minAmount=-1", "/minAmount"],
    ["minAmount=1e3", "/minAmount"],
    ["maxCount=NaN", "/maxCount"],
    ["minConfidence=2", "/minConfidence"],
    ["currency=U$D", "/currency"],
    ["publishedFrom=soon", "/publishedFrom"],
    ["publishedTo=2022-02-30", "/publishedTo"],
    ["dateFrom=abcd", "/dateFrom"],
    ["q=%20", "/q"],
    ["q=!!!", "/q"],
    ["actor=", "/actor"],
    ["actor=%00", "/actor"],
    ["articleId=1", "/articleId"],
    ["superseded=maybe", "/superseded"],
    ["sort=best", "/sort"],
    ["currency=U", "/currency"],
    ["per=kilo", "/per"],
    [`q=${"a".repeat(301)}`, "/q"],
  ])("%s is refused", async (query, pointer) => {
    const response = await open().get(`/v1/facts?${query}`);
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code: "invalid_request" });
    expect(problem.errors!.map((e) => [e.in, e.pointer.replace(/\/\d+$/, "")])).toContainEqual(["query", pointer]);
  });

  test("sorted pages neither skip nor repeat while facts arrive that belong before and behind", async () => {
    const { get } = open();
    const walk = async (sort: string, between: (page: number) => Promise<unknown>) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0; page === 0 || cursor; page++) {
        const next: string = cursor ? `&cursor=${cursor}` : "";
        const answer = (await (await get(`/v1/facts?field=price&sort=${sort}&limit=1${next}`)).json()) as {
          data: { id: string }[];
          nextCursor: string | null;
        };
        seen.push(...answer.data.map(({ id }) => id));
        cursor = answer.nextCursor;
        await between(page);
      }
      return seen;
    };
    for (const sort of ["amount", "-amount", "-publishedAt", "-confidence"]) {
      const before = await walk(sort, async () => {});
      expect(new Set(before).size).toBe(before.length);
      const deps = makeDeps(on.store);
      const during = await walk(sort, async (page) => {
        if (page > 1) return;
        const text = tell(price("4000", "USD"), price("1", "USD"), price("99999", "USD"));
        await fileArticle(deps, { url: `https://facts.example/${sort}/${page}`, publishedAt: "2023", text });
      });
      expect(during.filter((id) => before.includes(id))).toEqual(before);
      expect(new Set(during).size).toBe(during.length);
    }
  });

  test("a cursor of another list is refused", async () => {
    const { get } = open();
    const { nextCursor } = (await (await get("/v1/facts?limit=1")).json()) as { nextCursor: string };
    for (const path of [
      `/v1/facts?limit=1&field=price&cursor=${nextCursor}`,
      `/v1/facts?limit=1&order=oldest&cursor=${nextCursor}`,
      `/v1/articles?limit=1&cursor=${nextCursor}`,
      "/v1/facts?cursor=abc",
      "/v1/facts?cursor=",
    ]) {
      const response = await get(path);
      expect(response.status).toBe(400);
      expect((await problemOf(response)).code).toBe("bad_cursor");
    }
    expect((await get(`/v1/facts?limit=5&cursor=${nextCursor}`)).status).toBe(200);
  });
});
