import type { Attribution } from "../../../extractors/types.ts";
import type {
  ExportArticle,
  ExportEntity,
  ExportFact,
  ExportFactRow,
  ExportIncident,
  ExportStory,
  FactValue,
} from "../../../src/export/index.ts";

/** A UUIDv7 of a fixed time, its last digits chosen. */
export const uuid7 = (n: number) => `0197c1d2-3000-7000-8000-${n.toString(16).padStart(12, "0")}`;

const EN_TEXT = `A seller who calls himself graywren put the data of Lakeshore Transit on Nightjar Forum on 3 June.

He claims to hold 1,200,000 accounts, 20 GB in all, and first asked $5,000, since lowered to $4,000. Names, phone \
numbers and identity card numbers are in a sample of 500 records. Lakeshore Transit says that 300,000 passengers are \
affected, and blames a storage bucket left open in May.

The LakeCard app is run by Orbit Pay, a unit of Meridian Holdings. Orbit Pay denied that its systems were entered. \
Meridian Holdings did not respond. The Harbor Ledger saw the posting first.`;

const ZH_TEXT = `湖岸交通的數據在夜鷹論壇出售，賣家「graywren」開價4000美元，聲稱有120萬個帳戶。

湖岸交通表示，30萬名乘客受影響，已通知私隱專員公署。專員公署正在調查。`;

const EN: ExportArticle = {
  id: uuid7(1),
  url: "https://news.example/2026/06/lakeshore?ref=a&b=c",
  title: "Lakeshore Transit data offered for “$4,000”",
  outlet: "The Morning Post-Dispatch",
  language: "en",
  publishedAt: "2026-06-05T08:30:00+02:00",
  createdAt: "2026-06-05T07:00:00.000Z",
  revision: 2,
};
const ZH: ExportArticle = {
  id: uuid7(2),
  url: "https://新聞.example/湖岸交通",
  title: "湖岸交通逾百萬帳戶外洩",
  outlet: "海港日報",
  language: "zh-Hant",
  publishedAt: "2026-06-06",
  createdAt: "2026-06-06T02:00:00.000Z",
  revision: 1,
};

const EN_STORY: ExportStory = { id: uuid7(11), letter: "A", article: EN };
const ZH_STORY: ExportStory = { id: uuid7(12), letter: "A", article: ZH };
const TEXTS = new Map([
  [EN_STORY, EN_TEXT],
  [ZH_STORY, ZH_TEXT],
]);

const entity = (n: number, kind: ExportEntity["kind"], name: string, ...spellings: string[]): ExportEntity => ({
  id: uuid7(n),
  kind,
  name,
  spellings,
  createdAt: "2026-06-05T07:00:00.000Z",
  revisedAt: "2026-06-06T02:00:00.000Z",
});
const GRAYWREN = entity(21, "actor", "graywren");
const NIGHTJAR = entity(22, "forum", "Nightjar Forum", "夜鷹論壇");
const LAKESHORE = entity(23, "organization", "Lakeshore Transit", "湖岸交通");
const ORBIT = entity(24, "organization", "Orbit Pay");

let next = 100;

function fact(
  story: ExportStory,
  quote: string,
  value: FactValue,
  more: Partial<
    Pick<ExportFact, "attribution" | "entityId" | "platformEntityId" | "supersededAt" | "review" | "basis">
  > = {},
): ExportFact {
  const start = TEXTS.get(story)!.indexOf(quote);
  if (start < 0) throw new Error(`${quote} is not in the article`);
  next += 1;
  return {
    ...value,
    id: uuid7(next),
    storyId: story.id,
    articleId: story.article.id,
    evidence: { section: "text", start, end: start + quote.length, quote, rule: `model.${value.field}` },
    attribution: null,
    confidence: 0.9,
    basis: "stated",
    engine: "1.0.0",
    createdAt: story.article.createdAt,
    supersededAt: null,
    review: null,
    entityId: null,
    platformEntityId: null,
    ...more,
  };
}

const by = (kind: Attribution["kind"], name: string | null): { attribution: Attribution } => ({
  attribution: { kind, name },
});
const SELLER = by("actor", "graywren");
const price = (amount: string, stage: "initial" | "current"): FactValue => ({
  field: "price",
  amount,
  currency: "USD",
  kind: "asking",
  stage,
  per: "lot",
  bound: "exact",
  equivalent: null,
});

const FACTS: ExportFact[] = [
  fact(EN_STORY, "graywren", { field: "actor", alias: "graywren", aliases: [] }, { entityId: GRAYWREN.id }),
  fact(EN_STORY, "Nightjar Forum", { field: "forum", name: "Nightjar Forum", aliases: [] }, { entityId: NIGHTJAR.id }),
  fact(
    EN_STORY,
    "Lakeshore Transit",
    { field: "organization", name: "Lakeshore Transit", aliases: [] },
    { entityId: LAKESHORE.id },
  ),
  fact(EN_STORY, "3 June", { field: "date", kind: "posted", value: "2026-06-03" }),
  fact(
    EN_STORY,
    "1,200,000",
    { field: "victimCount", value: 1_200_000, unit: "account", bound: "exact", status: "claimed" },
    SELLER,
  ),
  fact(EN_STORY, "20 GB", { field: "dataVolume", bytes: 20_000_000_000, bound: "exact" }, SELLER),
  fact(EN_STORY, "$5,000", price("5000", "initial"), { ...SELLER, basis: "inferred" }),
  fact(EN_STORY, "$4,000", price("4000", "current"), { ...SELLER, basis: "inferred" }),
  fact(EN_STORY, "Names", { field: "dataClass", class: "names" }),
  fact(EN_STORY, "phone numbers", { field: "dataClass", class: "phone-numbers" }),
  fact(EN_STORY, "identity card numbers", { field: "dataClass", class: "government-ids" }),
  fact(EN_STORY, "500", { field: "victimCount", value: 500, unit: "record", bound: "exact", status: "sample" }),
  fact(
    EN_STORY,
    "300,000",
    { field: "victimCount", value: 300_000, unit: "person", bound: "exact", status: "confirmed" },
    by("organization", "Lakeshore Transit"),
  ),
  fact(EN_STORY, "a storage bucket left open", { field: "cause", category: "misconfiguration" }),
  fact(EN_STORY, "May", { field: "date", kind: "breached", value: "2026-05" }),
  fact(
    EN_STORY,
    "Orbit Pay",
    { field: "operator", name: "Orbit Pay", aliases: [], platform: "LakeCard", role: "operator" },
    { entityId: ORBIT.id },
  ),
  fact(
    EN_STORY,
    "Meridian Holdings",
    { field: "operator", name: "Meridian Holdings", aliases: [], platform: "Orbit Pay", role: "parent" },
    { platformEntityId: ORBIT.id },
  ),
  fact(
    EN_STORY,
    "denied that its systems were entered",
    { field: "response", party: "Orbit Pay", aliases: [], stance: "denied" },
    { ...by("organization", "Orbit Pay"), entityId: ORBIT.id },
  ),
  fact(EN_STORY, "did not respond", {
    field: "response",
    party: "Meridian Holdings",
    aliases: [],
    stance: "no-comment",
  }),
  fact(EN_STORY, "The Harbor Ledger", { field: "source", name: "The Harbor Ledger", aliases: ["Harbor Ledger"] }),
  // What the first revision of the article had said.
  fact(EN_STORY, "$5,000", { ...price("5000", "current") }, { ...SELLER, supersededAt: "2026-06-05T12:00:00.000Z" }),
  fact(ZH_STORY, "graywren", { field: "actor", alias: "graywren", aliases: [] }, { entityId: GRAYWREN.id }),
  fact(
    ZH_STORY,
    "夜鷹論壇",
    { field: "forum", name: "Nightjar Forum", aliases: ["夜鷹論壇"] },
    { entityId: NIGHTJAR.id },
  ),
  fact(ZH_STORY, "湖岸交通", { field: "organization", name: "湖岸交通", aliases: [] }, { entityId: LAKESHORE.id }),
  fact(ZH_STORY, "4000美元", price("4000", "current"), SELLER),
  fact(
    ZH_STORY,
    "120萬",
    { field: "victimCount", value: 1_200_000, unit: "account", bound: "exact", status: "claimed" },
    SELLER,
  ),
  fact(
    ZH_STORY,
    "30萬",
    { field: "victimCount", value: 300_000, unit: "person", bound: "exact", status: "confirmed" },
    by("organization", "湖岸交通"),
  ),
  fact(
    ZH_STORY,
    "已通知私隱專員公署",
    { field: "response", party: "湖岸交通", aliases: [], stance: "notified" },
    { entityId: LAKESHORE.id },
  ),
  fact(ZH_STORY, "專員公署正在調查", {
    field: "response",
    party: "私隱專員公署",
    aliases: ["專員公署"],
    stance: "investigating",
  }),
];

/** One sale told by two articles in two languages: a price that fell, claimed and confirmed counts, an operator chain. */
export const SALE: ExportIncident = {
  id: uuid7(31),
  title: "Lakeshore Transit",
  createdAt: "2026-06-05T07:00:00.000Z",
  revisedAt: "2026-06-06T02:00:00.000Z",
  origins: 2,
  stories: [EN_STORY, ZH_STORY],
  facts: FACTS,
  entities: [GRAYWREN, NIGHTJAR, LAKESHORE, ORBIT],
};

const RANSOM_TEXT = `Le groupe Ember Pact réclame 10 bitcoins, soit environ 200 000 dollars, à la clinique Saint-Amand. \
La clinique a payé 6 bitcoins. Les dossiers médicaux, hébergés par Nuage Nord, ont été chiffrés par un rançongiciel.`;
const FR: ExportArticle = {
  id: uuid7(3),
  url: null,
  title: null,
  outlet: null,
  language: "fr",
  publishedAt: null,
  createdAt: "2026-07-01T09:15:30.250Z",
  revision: 1,
};
const FR_STORY: ExportStory = { id: uuid7(13), letter: "A", article: FR };
TEXTS.set(FR_STORY, RANSOM_TEXT);

/** An extortion told by one article that has no title, outlet, address or date. Shares the seller with `SALE`. */
export const RANSOM: ExportIncident = {
  id: uuid7(32),
  title: null,
  createdAt: "2026-07-01T09:15:30.250Z",
  revisedAt: "2026-07-01T09:15:30.250Z",
  origins: 1,
  stories: [FR_STORY],
  facts: [
    fact(
      FR_STORY,
      "Ember Pact",
      { field: "actor", alias: "Ember Pact", aliases: ["graywren"] },
      { entityId: GRAYWREN.id },
    ),
    fact(FR_STORY, "10 bitcoins", {
      field: "price",
      amount: "10",
      currency: "BTC",
      kind: "ransom",
      stage: "current",
      per: "lot",
      bound: "exact",
      equivalent: { amount: "200000", currency: "USD" },
    }),
    fact(FR_STORY, "clinique Saint-Amand", { field: "organization", name: "clinique Saint-Amand", aliases: [] }),
    fact(FR_STORY, "6 bitcoins", {
      field: "price",
      amount: "6",
      currency: "BTC",
      kind: "paid",
      stage: "current",
      per: "lot",
      bound: "exact",
      equivalent: null,
    }),
    fact(FR_STORY, "dossiers médicaux", { field: "dataClass", class: "health-records" }),
    fact(FR_STORY, "Nuage Nord", {
      field: "operator",
      name: "Nuage Nord",
      aliases: [],
      platform: "clinique Saint-Amand",
      role: "host",
    }),
    fact(FR_STORY, "rançongiciel", { field: "cause", category: "ransomware" }),
  ],
  entities: [GRAYWREN],
};

/** The rows that formats of facts read, of some incidents. */
export const rowsOf = (...incidents: readonly ExportIncident[]): ExportFactRow[] =>
  incidents.flatMap((incident) =>
    incident.facts.map((item) => ({
      incident,
      story: incident.stories.find((story) => story.id === item.storyId)!,
      fact: item,
    })),
  );

const NASTY_TEXTS = {
  quotes: `say "cheese", 'twice' & <thrice>`,
  newlines: "first line\nsecond\r\nthird\rfourth",
  chinese: "上海市公安局“随申码”数据，𠮷野家",
  emoji: "👩‍👩‍👧‍👦 🏴‍☠️ leak 🇫🇷",
  formula: '=HYPERLINK("http://evil.example","x")',
  "full-width formula": "＝1+1",
  "control characters": "a\u0000b\u0007c\u001bd\u007fe\u0085f\ufffeg",
  "lone surrogate": "high \ud83d alone",
  "tab in front": "\t=1",
};

/** An incident whose every free text is the same hostile one, and whose numbers are as large as they get. */
function hostile(text: string): ExportIncident {
  const article: ExportArticle = {
    ...EN,
    url: `https://news.example/${text}`,
    title: text,
    outlet: text,
    publishedAt: "2026",
  };
  const story: ExportStory = { id: uuid7(14), letter: "B", article };
  TEXTS.set(story, text);
  const say = (value: FactValue, more: Parameters<typeof fact>[3] = by("actor", text)) =>
    fact(story, text, value, more);
  next = 1000;
  return {
    id: uuid7(33),
    title: text,
    createdAt: EN.createdAt,
    revisedAt: EN.createdAt,
    origins: 1,
    stories: [story],
    entities: [],
    facts: [
      say({ field: "actor", alias: text, aliases: [`${text}2`] }),
      say({ field: "forum", name: text, aliases: [`${text}2`] }),
      say({ field: "organization", name: text, aliases: [`${text}2`] }),
      say({ field: "operator", name: `${text}3`, aliases: [], platform: text, role: "owner" }),
      say({ field: "response", party: text, aliases: [], stance: "denied" }),
      say({ field: "response", party: text, aliases: [], stance: "no-comment" }),
      say({ field: "source", name: text, aliases: [] }),
      say({ field: "victimCount", value: 1e21, unit: "record", bound: "at-least", status: "reported" }),
      say({ field: "victimCount", value: Number.MAX_SAFE_INTEGER, unit: "person", bound: "about", status: "claimed" }),
      say({ field: "dataVolume", bytes: 9e18, bound: "at-most" }),
      say({
        ...price("98765432109876543210987654321098765432.123456789", "current"),
      }),
    ],
  };
}

/** Hostile texts by name, each as an incident of its own. */
export const HOSTILE = Object.fromEntries(
  Object.entries(NASTY_TEXTS).map(([name, text]) => [name, { text, incident: hostile(text) }]),
);

/** An incident as bare as the types allow: a story without facts, nothing known. */
export const BARE: ExportIncident = {
  ...RANSOM,
  id: uuid7(34),
  facts: [],
  entities: [],
  stories: [{ ...FR_STORY, id: uuid7(15) }],
};

/** An incident from which every story was taken away again. */
export const EMPTIED: ExportIncident = { ...BARE, id: uuid7(35), stories: [], origins: 0 };

/** Collects a stream. */
export async function textOf(stream: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of stream) text += piece;
  return text;
}
