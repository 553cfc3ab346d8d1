import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { creditedAgencies } from "../../extractors/linking/agencies.ts";
import { agree, significantDigits } from "../../extractors/linking/figures.ts";
import {
  blockingKeys,
  countOrigins,
  fingerprint,
  independentOrigins,
  type LinkName,
  type OriginStory,
  overlap,
  sameOrigin,
  weigh,
} from "../../extractors/linking/index.ts";
import { compareNames } from "../../extractors/linking/names.ts";
import { soundsAlike } from "../../extractors/linking/sound.ts";
import { compareTimes } from "../../extractors/linking/times.ts";
import { goldStories, knownNames, readLinkingCorpus } from "../linking-corpus/read.ts";

const { tuning, heldOut } = readLinkingCorpus();
const { stories, gold } = goldStories([...tuning, ...heldOut], knownNames());
const byId = new Map(stories.map((story) => [story.id, story]));
const articles = new Map([...tuning, ...heldOut].map((article) => [article.id, article]));

const named = (name: string, ...aliases: string[]): LinkName => ({ name, aliases, known: [], confidence: 1 });
const relation = (a: LinkName, b: LinkName) => {
  const [there, back] = [compareNames(a, b), compareNames(b, a)];
  expect(back).toEqual(there);
  return there.relation;
};

describe("names", () => {
  it.each([
    ["Université de Tarrow", "Tarrow University"],
    ["mairie de Lorvane", "City of Lorvane"],
    ["Ville de Lorvane", "Lorvane city council"],
    ["Hôpital Saint-Marc de Vauquières", "Vauquières Hospital"],
    ["Banque Corviel SA", "Corviel"],
    ["The Marlowe Ferries", "MARLOWE FERRIES Ltd."],
    ["Voile Bleue", "Blue Sail"],
    ["蓝帆出行", "Bluesail"],
    ["棲雲酒店", "Qiyun Hotels"],
    ["栖云酒店集团", "棲雲酒店"],
    ["美国贝拉米邮轮公司", "Bellamy Cruises"],
    ["貝勒米郵輪", "贝拉米邮轮"],
    ["伯明翰市议会", "Birmingham City Council"],
    ["国家信用信息中心", "國家信用資訊中心"],
  ])("%s and %s may be one", (a, b) => {
    expect(relation(named(a), named(b))).toBe("same");
  });

  it.each([
    ["mairie de Lorvane", "mairie de Corvane"],
    ["mairie de Saint-Aubrac", "mairie de Saint-Aubin-le-Vieil"],
    ["University of Westmere", "Westmere City Council"],
    ["Meridian Dental", "Meridian Hotels"],
    ["鹤翎速递", "鹤岭速运"],
    ["AT&T", "T-Mobile"],
    ["韦斯特米尔市议会", "University of Westmere"],
  ])("%s and %s are two", (a, b) => {
    expect(relation(named(a), named(b))).not.toBe("same");
  });

  it.each([
    ["mairie", "la mairie"],
    ["the bank", "Bank"],
    ["医院", "醫院"],
  ])("%s and %s say nothing", (a, b) => {
    expect(relation(named(a), named(b))).toBe("unknown");
  });

  it("an acronym stands for its words", () => {
    expect(relation(named("CRAL"), named("Caisse Régionale d'Aide au Logement", "C.R.A.L."))).toBe("same");
  });

  it("a spelling in common weighs less where the full names differ", () => {
    const { strength } = compareNames(named("Bluesail Mobility", "Bluesail"), named("Bluesail Yachts", "Bluesail"));
    expect(strength).toBeLessThan(0.5);
  });

  it("known things are compared by what is known", () => {
    const known = (name: string, key: string): LinkName => ({ name, aliases: [], known: [key], confidence: 1 });
    expect(compareNames(known("戴尔", "dell"), known("Dell", "dell")).relation).toBe("same");
    expect(compareNames(known("AT&T", "att"), known("T-Mobile", "tmobile")).relation).toBe("different");
  });
});

/** Names as the Chinese press writes them. */
const TRANSCRIPTIONS =
  "奥克兰 auckland;伯明翰 birmingham;里昂 lyon;波尔多 bordeaux;图卢兹 toulouse;墨尔本 melbourne;芝加哥 chicago;沃尔玛 walmart;卡巴斯基 kaspersky;诺基亚 nokia;爱立信 ericsson;西门子 siemens;博世 bosch;雷诺 renault;米其林 michelin;达能 danone;家乐福 carrefour;施耐德 schneider;阿尔斯通 alstom;泰雷兹 thales;达索 dassault;赛诺菲 sanofi;索尼 sony;汤森 thomson;推特 twitter;罗氏 roche;强生 johnson;摩根 morgan;高盛 goldman;巴克莱 barclays;沃达丰 vodafone;阿迪达斯 adidas;曼彻斯特 manchester;利物浦 liverpool;南特 nantes;蒙彼利埃 montpellier;斯特拉斯堡 strasbourg;雷恩 rennes;格勒诺布尔 grenoble"
    .split(";")
    .map((line) => line.split(" ") as [string, string]);

describe("sounds", () => {
  it("tell transcriptions from chance", () => {
    const alike = (han: string, latin: string) => (soundsAlike(han, [latin]) ?? 0) >= 0.7;
    const right = TRANSCRIPTIONS.filter(([han, latin]) => alike(han, latin)).length;
    const pairs = TRANSCRIPTIONS.flatMap(([han]) =>
      TRANSCRIPTIONS.filter(([h]) => h !== han).map(([, latin]) => [han, latin] as const),
    );
    const wrong = pairs.filter(([han, latin]) => alike(han, latin)).length;
    expect(right / TRANSCRIPTIONS.length).toBeGreaterThan(0.85);
    expect(wrong / pairs.length).toBeLessThan(0.03);
  });
});

describe("figures", () => {
  it.each([
    [4000, 1],
    [2_150_000, 3],
    [1_348_407, 7],
    [0.15, 2],
    [0, 0],
  ])("%d has %d significant digits", (value, digits) => {
    expect(significantDigits(value)).toBe(digits);
  });

  it("agree when one rounds the other to two digits or more", () => {
    expect(agree(2_300_000, 2_314_876)).toMatchObject({ digits: 2, exact: false });
    expect(agree(2_314_876, 2_314_876)).toMatchObject({ digits: 7, exact: true });
    expect(agree(2_000_000, 2_314_876)).toBeNull();
    expect(agree(2_300_000, 2_400_000)).toBeNull();
  });
});

describe("times", () => {
  const base = byId.get("link-003-a/A")!;
  const dated = (publishedAt: string | null, ...dates: (typeof base.dates)[number][]) => ({
    ...base,
    publishedAt,
    dates,
  });

  it("prefer dates of one kind, and say when an article's date is all there is", () => {
    const early = dated("2023-05-09", { kind: "breached", value: "2023-05-06" });
    expect(compareTimes(early, dated("2024-05-09", { kind: "breached", value: "2023-05" }))).toMatchObject({
      gap: 0,
      basis: "same-kind",
    });
    expect(compareTimes(early, dated("2023-06-01", { kind: "posted", value: "2023-05-20" }))).toMatchObject({
      gap: 14,
      basis: "events",
    });
    expect(compareTimes(early, dated("2024-05-06"))).toMatchObject({ gap: 363, basis: "recall" });
    expect(compareTimes(early, dated(null))).toBeNull();
  });
});

describe("agencies", () => {
  it.each([
    ["Shares fell 3 percent. (Reuters)", ["reuters"]],
    ["PARIS, 3 mars (AFP) - La ville", ["afp"]],
    ["La ville rouvre lundi. (avec AFP)", ["afp"]],
    ["Le maire, selon l’AFP, a porté plainte.", ["afp"]],
    ["据路透社报道，公司周一表示", ["reuters"]],
    ["新华社北京3月3日电 记者获悉", ["xinhua"]],
    ["（中央社記者陳怡台北5日電）衛福部", ["cna"]],
    ["the Associated Press reported on Friday", ["ap"]],
    ["據法新社及路透社報道", ["afp", "reuters"]],
    ["The file holds records of AP courses and Reuters terminals.", []],
    ["He took the paper to be printed.", []],
    ["记者在路透社大楼前", []],
  ])("%s", (text, keys) => {
    expect(creditedAgencies(text)).toEqual(keys);
  });

  it("are found in a hostile text in good time", () => {
    const text = "据".repeat(50_000) + "(".repeat(50_000);
    expect(creditedAgencies(text)).toEqual([]);
  });
});

describe("fingerprints", () => {
  it("are of one size and the same for the same text, folded", () => {
    const print = fingerprint("La mairie de Lorvane est privée de messagerie.")!;
    expect(print).toMatch(/^[0-9a-f]{260}$/u);
    expect(fingerprint("LA MAIRIE  de Lorvane est privée de messagerie")).toBe(print);
    expect(fingerprint("棲雲酒店的入住記錄在暗網叫賣")).toBe(fingerprint("栖云酒店的入住记录在暗网叫卖"));
    expect(fingerprint("two words")).toBeNull();
  });

  it("find the copies of the corpus and nothing else", () => {
    for (const a of stories) {
      for (const b of stories) {
        if (a.id >= b.id || a.article === b.article) continue;
        const [first, second] = [articles.get(a.article)!, articles.get(b.article)!];
        const origin = (article: typeof first) => article.copyOf ?? article.id;
        const copied = (first.copyOf || second.copyOf) && origin(first) === origin(second);
        expect(overlap(a.fingerprint!, b.fingerprint!) >= 0.5, `${a.id} ${b.id}`).toBe(Boolean(copied));
      }
    }
  });

  it("know the beginning of a text from the whole", () => {
    const { text } = articles.get("link-019-a")!;
    const longer = `${text} ${articles.get("link-014-a")!.text}`;
    expect(overlap(fingerprint(text)!, fingerprint(longer)!)).toBeGreaterThan(0.7);
  });

  prop.prop([fc.string({ unit: "grapheme", maxLength: 300 })])("take any text", (text) => {
    const print = fingerprint(text);
    if (print !== null) expect(overlap(print, print)).toBe(1);
  });
});

describe("origins", () => {
  const of = (incident: string) => stories.filter((story) => gold.get(story.id) === incident);

  it("count an agency's text once, with its copies and what was rewritten from it in other languages", () => {
    expect(independentOrigins(of("incident-019"))).toEqual([
      ["link-019-a/A", "link-019-b/A", "link-019-c/A", "link-019-d/A"],
      ["link-019-e/A"],
    ]);
    expect(independentOrigins(of("incident-056"))).toEqual([
      ["link-056-a/A", "link-056-b/A", "link-056-c/A"],
      ["link-056-d/A"],
    ]);
  });

  it("count an outlet once with what relies on it", () => {
    expect(sameOrigin(byId.get("link-001-a/A")!, byId.get("link-001-b/A")!)).toBe("source");
    expect(sameOrigin(byId.get("link-001-a/A")!, byId.get("link-001-d/A")!)).toBe("outlet");
    expect(sameOrigin(byId.get("link-001-a/A")!, byId.get("link-001-c/A")!)).toBeNull();
  });

  it("are what comparing every story with every other gives", () => {
    const alphabet = [null, "Harbour Gazette", "Le Quotidien", "Wire Nine"];
    const prints = stories.flatMap(({ fingerprint }) => fingerprint ?? []);
    const choose = <T>(values: readonly T[], n: number) => values[n % values.length]!;
    const told = fc.record({
      outlet: fc.nat(3),
      relies: fc.nat(9),
      agency: fc.nat(7),
      // Some slots of one text, the rest of another: overlaps of every size.
      prints: fc.tuple(fc.nat(2), fc.nat(9), fc.nat(64)),
    });
    const property = fc.property(fc.array(told, { maxLength: 12 }), (drawn) => {
      const set = drawn.map((one, i): OriginStory => {
        const outlet = choose(alphabet, one.outlet);
        const source = alphabet[one.relies] ?? null;
        const [a, b, slots] = one.prints;
        const at = 4 + 4 * slots;
        return {
          id: `story-${i}`,
          outlet: outlet === null ? null : { name: outlet, aliases: [], known: [], confidence: 1 },
          sources: source === null ? [] : [{ name: source, aliases: [], known: [], confidence: 1 }],
          agencies: one.agency < 2 ? [`agency-${one.agency}`] : [],
          fingerprint: b === 9 ? null : `${choose(prints, a).slice(0, at)}${choose(prints, 3 + b).slice(at)}`,
        };
      });
      const groups: OriginStory[][] = [];
      for (const story of set) {
        const near = groups.filter((group) => group.some((member) => sameOrigin(member, story) !== null));
        for (const group of near) groups.splice(groups.indexOf(group), 1);
        groups.push([...near.flat(), story]);
      }
      const expected = groups.map((group) => group.map(({ id }) => id).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
      expect(independentOrigins(set)).toEqual(expected);
    });
    fc.assert(property, { numRuns: 500, seed: 1 });
  });

  it("support a figure by origin, not by article", () => {
    const told = of("incident-019");
    const stating = told
      .filter((story) => story.counts.some((count) => count.value === 5_300_000))
      .map((story) => story.id);
    expect(stating.length).toBe(4);
    expect(countOrigins(independentOrigins(told), stating)).toBe(1);
  });
});

describe("keys", () => {
  it("bring together what is told of one breach", () => {
    let pairs = 0;
    let met = 0;
    const keys = new Map(stories.map((story) => [story.id, new Set(blockingKeys(story))]));
    for (const a of stories) {
      for (const b of stories) {
        if (a.id >= b.id || gold.get(a.id) !== gold.get(b.id)) continue;
        pairs++;
        if ([...keys.get(a.id)!].some((key) => keys.get(b.id)!.has(key))) met++;
      }
    }
    expect(met / pairs).toBeGreaterThan(0.98);
  });

  it("stay few, and part most of what is not", () => {
    expect(Math.max(...stories.map((story) => blockingKeys(story).length))).toBeLessThan(120);
  });
});

describe("signs", () => {
  it("weigh the same both ways round", () => {
    for (const a of stories) {
      for (const b of stories) if (a.id < b.id) expect(weigh(a, b).score).toBe(weigh(b, a).score);
    }
  });

  it("name what they compared, strongest first", () => {
    const { reasons } = weigh(byId.get("link-001-a/A")!, byId.get("link-001-b/A")!);
    expect(reasons.map((r) => Math.abs(r.weight))).toEqual(
      reasons.map((r) => Math.abs(r.weight)).sort((x, y) => y - x),
    );
    expect(reasons).toContainEqual({ sign: "actor", weight: 2.2, detail: "tidewarden" });
    expect(reasons).toContainEqual({ sign: "count", weight: 0.9, detail: "3,400,000" });
  });
});
