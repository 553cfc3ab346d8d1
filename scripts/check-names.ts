/**
 * Measures the finder of names against the annotated corpus: which gold names are among the entities, how many
 * entities an article has, whether grouping merges two gold names or splits one.
 *
 * Usage: node scripts/check-names.ts [--misses [FIELD]] [--junk] [en|fr|zh]
 * Articles whose number is 023–032 in the three main files are the check set and only counted, never shown.
 */
import { readdirSync, readFileSync } from "node:fs";
import { buildDocument } from "../extractors/document/index.ts";
import { createGazetteer } from "../extractors/gazetteers/gazetteer.ts";
import { packOf } from "../extractors/languages/index.ts";
import { findEntities } from "../extractors/mentions/entities.ts";
import { fold, nameKey } from "../extractors/text/fold.ts";
import type { Entity, Language, PackCode } from "../extractors/types.ts";

interface GoldFact {
  field: string;
  incident: string;
  alias?: string;
  name?: string;
  party?: string;
  aliases?: string[];
  platform?: string;
  quote: string;
}
interface GoldArticle {
  id: string;
  language: Language;
  title: string | null;
  text: string;
  outlet: string | null;
  facts: GoldFact[];
}

const FIELDS = ["actor", "forum", "organization", "operator", "source", "response"] as const;
const root = "tests/corpus";
const files = [
  ...["en", "fr", "zh"].map((l) => `${root}/${l}.jsonl`),
  ...readdirSync(`${root}/train`)
    .filter((f) => f.endsWith(".jsonl"))
    .sort()
    .map((f) => `${root}/train/${f}`),
];
const arguments_ = process.argv.slice(2);
const only = arguments_.find((a) => /^(?:en|fr|zh)$/.test(a));
const missesAt = arguments_.indexOf("--misses");
const missField = missesAt >= 0 ? arguments_[missesAt + 1] : undefined;
const showJunk = arguments_.includes("--junk");
const isCheck = (file: string, id: string): boolean => !file.includes("train/") && /-0(?:2[3-9]|3[0-2])$/.test(id);

const LEGAL =
  /\b(?:inc|ltd|llc|plc|corp|corporation|company|co|group|holdings?|limited|sa|sas|sarl|gmbh|ag|nv|bv|se)\b\.?/g;
const keysOf = (names: readonly (string | undefined)[]): Set<string> => {
  const keys = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    keys.add(nameKey(name));
    const shed = nameKey(name.toLowerCase().replace(LEGAL, " "));
    if (shed) keys.add(shed);
  }
  keys.delete("");
  return keys;
};
const entityKeys = (e: Entity): Set<string> =>
  keysOf([...e.names, e.known?.name, ...(e.known && !(e.hints & 128) ? e.known.spellings : [])]);
const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const k of a) if (b.has(k)) return true;
  return false;
};
const words = (s: string): string =>
  ` ${s
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
const contains = (entity: Entity, gold: readonly string[]): boolean =>
  [...entity.names, ...(entity.known ? [entity.known.name] : [])].some((n) =>
    gold.some((g) =>
      /\p{Script=Han}/u.test(n + g)
        ? n.length > 1 && g.length > 1 && (nameKey(n).includes(nameKey(g)) || nameKey(g).includes(nameKey(n)))
        : words(n).includes(words(g)) || words(g).includes(words(n)),
    ),
  );

type Cell = { facts: number; exact: number; loose: number };
const cells = new Map<string, Cell>();
const cell = (key: string): Cell => {
  let c = cells.get(key);
  if (!c) {
    c = { facts: 0, exact: 0, loose: 0 };
    cells.set(key, c);
  }
  return c;
};
const perLanguage = new Map<
  string,
  {
    articles: number;
    entities: number;
    used: number;
    merged: number;
    split: number;
    names: number;
    ms: number;
    references: number;
    resolved: number;
    described: number;
    right: number;
  }
>();
const started = performance.now();
const gazetteer = createGazetteer();
const gazetteerMs = performance.now() - started;
const junk = new Map<string, number>();

for (const file of files) {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line.trim()) continue;
    const article = JSON.parse(line) as GoldArticle;
    const code = article.language.slice(0, 2) as PackCode;
    if (only && only !== code) continue;
    const check = isCheck(file, article.id);
    const set = check ? "check" : "fit";
    const document = buildDocument(article, article.language, packOf(article.language), null);
    const t = performance.now();
    const { entities, references } = findEntities(document, packOf(article.language), gazetteer);
    const ms = performance.now() - t;
    const stats = perLanguage.get(`${set} ${code}`) ?? {
      articles: 0,
      entities: 0,
      used: 0,
      merged: 0,
      split: 0,
      names: 0,
      ms: 0,
      references: 0,
      resolved: 0,
      described: 0,
      right: 0,
    };
    perLanguage.set(`${set} ${code}`, stats);
    stats.articles++;
    stats.entities += entities.length;
    stats.ms += ms;
    stats.references += references.length;
    stats.resolved += references.filter((r) => r.entity !== null).length;
    const keys = entities.map(entityKeys);
    const usedBy = new Map<number, Set<string>[]>();
    const seen: Set<string>[] = [];
    for (const fact of article.facts) {
      if (!(FIELDS as readonly string[]).includes(fact.field)) continue;
      const gold = [fact.alias ?? fact.name ?? fact.party ?? "", ...(fact.aliases ?? [])];
      const goldKeys = keysOf(gold);
      if (fact.field === "response" || fact.field === "organization") {
        for (const alias of fact.aliases ?? []) {
          const noun = alias.toLowerCase().replace(/^(?:the|le|la|les|l['’]) ?/u, "");
          const said = references.filter((r) => r.noun === fold(noun));
          if (said.length === 0 || /\p{Lu}/u.test(alias.replace(/^(?:The|Le|La|L)/u, ""))) continue;
          stats.described++;
          if (
            said.some(
              (r) =>
                r.entity !== null && (meets(keys[r.entity]!, goldKeys) || contains(entities[r.entity]!, [gold[0]!])),
            )
          )
            stats.right++;
          else if (!check && arguments_.includes("--references"))
            console.log(
              article.id,
              gold.join("|"),
              "←",
              said
                .map(
                  (r) =>
                    `${article.text.length > 0 ? document.text.slice(r.start - 20, r.end + 20).replaceAll("\n", "⏎") : ""} = ${r.kind} ${r.entity === null ? "?" : entities[r.entity]!.name}`,
                )
                .join(" ; "),
            );
        }
      }
      const c = cell(`${set}\t${code}\t${fact.field}`);
      c.facts++;
      const exact = keys.findIndex((k) => meets(k, goldKeys));
      const loose =
        exact >= 0 || (fact.field !== "actor" && fact.field !== "forum" && entities.some((e) => contains(e, gold)));
      if (exact >= 0) c.exact++;
      if (loose) c.loose++;
      if (
        !check &&
        missesAt >= 0 &&
        exact < 0 &&
        (!missField || missField.startsWith("-") || missField === fact.field || missField === code)
      ) {
        const where = article.text.indexOf(fact.quote);
        console.log(
          `${article.id}\t${fact.field}\t${gold.join("|")}\t${loose ? "loose" : "MISS"}\t…${(where < 0 ? (article.title ?? "") : article.text.slice(Math.max(0, where - 30), where + fact.quote.length + 20)).replaceAll("\n", "⏎")}…`,
        );
      }
      if (exact >= 0) {
        if (!seen.some((s) => meets(s, goldKeys))) {
          stats.names++;
          if (keys.filter((k) => meets(k, goldKeys)).length > 1) {
            stats.split++;
            if (!check && arguments_.includes("--split"))
              console.log(
                article.id,
                "SPLIT",
                gold.join("|"),
                keys
                  .map((k, i) => (meets(k, goldKeys) ? entities[i]!.names.join("/") : ""))
                  .filter(Boolean)
                  .join(" ++ "),
              );
          }
          seen.push(goldKeys);
          const others = usedBy.get(exact) ?? [];
          if (others.length > 0 && !others.some((o) => meets(o, goldKeys))) {
            stats.merged++;
            if (!check && arguments_.includes("--merged"))
              console.log(article.id, "MERGED", gold.join("|"), "in", entities[exact]!.names.join("/"));
          }
          others.push(goldKeys);
          usedBy.set(exact, others);
        }
      }
    }
    stats.used += usedBy.size;
    if (showJunk && !check) {
      entities.forEach((e, i) => {
        if (!usedBy.has(i)) junk.set(e.name, (junk.get(e.name) ?? 0) + 1);
      });
    }
  }
}

if (showJunk) for (const [name, count] of [...junk].sort((a, b) => b[1] - a[1]).slice(0, 400)) console.log(count, name);
const pct = (a: number, b: number): string => (b ? ((100 * a) / b).toFixed(1) : "–").padStart(6);
for (const set of ["fit", "check"]) {
  for (const code of ["en", "fr", "zh"]) {
    const s = perLanguage.get(`${set} ${code}`);
    if (!s) continue;
    let facts = 0;
    let exact = 0;
    let loose = 0;
    const parts = FIELDS.map((field) => {
      const c = cell(`${set}\t${code}\t${field}`);
      facts += c.facts;
      exact += c.exact;
      loose += c.loose;
      return `${field} ${pct(c.exact, c.facts)}`;
    });
    console.log(
      `${set.padEnd(5)} ${code}  recall ${pct(exact, facts)} (contained ${pct(loose, facts)})  ${parts.join("  ")}\n         ${(s.entities / s.articles).toFixed(1)} entities an article, ${(s.used / s.articles).toFixed(1)} of them gold; merged ${pct(s.merged, s.names)} %, split ${pct(s.split, s.names)} %; references ${(s.references / s.articles).toFixed(1)} (${(s.resolved / s.articles).toFixed(1)} resolved; ${s.right} of ${s.described} annotated ones right); ${(s.ms / s.articles).toFixed(2)} ms`,
    );
  }
}
console.log(
  `gazetteer ${gazetteerMs.toFixed(0)} ms, ${gazetteer.entries.length} entries, ${gazetteer.spellings.size} spellings`,
);
