/**
 * Scores the linking of stories to incidents on tests/linking-corpus, from annotated facts and end to end.
 * Usage: node scripts/check-linking.ts [--errors] [--stress] [--gold]
 * --errors shows what went wrong in the families that may be tuned on; the others stay unseen.
 * --stress scores the families that may be tuned on once more, all moved into the same two months and with facts
 * dropped at random.
 * --gold leaves out the second table, in which the engine reads the articles itself.
 */
import { createHash } from "node:crypto";
import { type PartitionRates, scoreBCubed, scorePairs } from "../evaluation/partition.ts";
import { cluster, type LinkStory, weigh } from "../extractors/linking/index.ts";
import { goldStories, knownNames, type LinkingArticle, readLinkingCorpus } from "../tests/linking-corpus/read.ts";

const showErrors = process.argv.includes("--errors");
const endToEnd = !process.argv.includes("--gold");
const { tuning, heldOut, lookAlikes } = readLinkingCorpus();
const canonical = knownNames();

const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
const show = ({ p, r, f1 }: PartitionRates) => `${percent(p)}${percent(r)}${percent(f1)}`;

interface Told {
  stories: LinkStory[];
  gold: Map<string, string>;
  extra?: Set<string>;
}

function check(name: string, { stories, gold, extra }: Told, explained = false): void {
  const { incidents, undecided } = cluster(stories);
  const found = new Map(incidents.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
  for (const id of gold.keys()) if (!found.has(id)) found.set(id, id);
  const wrong = incidents.filter((ids) => new Set(ids.flatMap((id) => gold.get(id) ?? [])).size > 1);
  const breaches = new Set(gold.values()).size;
  console.log(
    `${name.padEnd(10)}${String(stories.length).padStart(8)}${String(breaches).padStart(10)}` +
      `${String(incidents.length).padStart(7)}  ${show(scoreBCubed(gold, found))}  ${show(scorePairs(gold, found))}` +
      `${String(wrong.length).padStart(8)}${String(undecided.length).padStart(11)}`,
  );
  const missed = [...gold.keys()].filter((id) => id.startsWith("missed/")).length;
  if (extra) console.log(`          ${missed} stories missed, ${extra.size} more found than annotated`);
  if (explained) explain(stories, gold, found, wrong, undecided);
}

function explain(
  stories: readonly LinkStory[],
  gold: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  wrong: readonly string[][],
  undecided: ReturnType<typeof cluster>["undecided"],
): void {
  const say = (a: LinkStory, b: LinkStory) => {
    const { score, reasons } = weigh(a, b);
    return `    ${a.id} + ${b.id}: ${score}  ${reasons.map((r) => `${r.sign} ${r.weight.toFixed(1)} (${r.detail})`).join("; ")}`;
  };
  for (const ids of wrong) console.log(`  wrongly joined: ${ids.map((id) => `${id} (${gold.get(id)})`).join(", ")}`);
  for (const ids of wrong) {
    for (const a of stories)
      for (const b of stories) {
        if (
          a.id < b.id &&
          ids.includes(a.id) &&
          ids.includes(b.id) &&
          gold.has(a.id) &&
          gold.has(b.id) &&
          gold.get(a.id) !== gold.get(b.id)
        )
          console.log(say(a, b));
      }
  }
  for (const a of stories)
    for (const b of stories) {
      if (a.id < b.id && gold.has(a.id) && gold.get(a.id) === gold.get(b.id) && found.get(a.id) !== found.get(b.id))
        console.log(`  not joined:\n${say(a, b)}`);
    }
  for (const { kind, stories: ids, candidates } of undecided) {
    console.log(
      `  undecided (${kind}): ${ids.join(", ")} – ${candidates.map((c) => `${c.stories.join(", ")} ${c.score}`).join(" | ")}`,
    );
  }
}

function table(title: string, tell: (articles: readonly LinkingArticle[]) => Told): void {
  console.log(title);
  console.log("                                    B-cubed             pairs");
  console.log("           stories  breaches  found      P     R    F1       P     R    F1   wrong  undecided");
  check("tuning", tell(tuning), showErrors);
  check("held out", tell(heldOut));
  check("all", tell([...tuning, ...heldOut]));
}

/** A month later or earlier; years alone and other text come back as they are. */
function shiftMonths(date: string, months: number): string {
  const found = /^(\d{4})-(\d{2})(.*)$/u.exec(date);
  if (!found) return date;
  const month = 12 * Number(found[1]) + Number(found[2]) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}${found[3]}`;
}

/** All families begin in one month, and each fact is missing with the chance given. */
function crowd(articles: readonly LinkingArticle[], dropped: number, seed: number): LinkingArticle[] {
  const begins = new Map<string, string>();
  for (const { family, publishedAt } of articles) {
    const known = begins.get(family);
    if (known === undefined || publishedAt! < known) begins.set(family, publishedAt!);
  }
  const chance = (key: string) =>
    Number.parseInt(createHash("sha256").update(key).digest("hex").slice(0, 8), 16) / 2 ** 32;
  return articles.map((article) => {
    const [year, month] = begins.get(article.family)!.split("-").map(Number) as [number, number];
    const months = 12 * (2024 - year) + 1 - month;
    return {
      ...article,
      publishedAt: shiftMonths(article.publishedAt!, months),
      facts: article.facts
        .filter((_, i) => chance(`${seed} ${article.id} ${i}`) >= dropped)
        .map((fact) => (fact.field === "date" ? { ...fact, value: shiftMonths(fact.value, months) } : fact)),
    };
  });
}

table("From annotated facts", (articles) => goldStories(articles, canonical));
if (process.argv.includes("--stress")) {
  console.log("Families tuned on, all in two months, facts dropped at random (three draws each)");
  for (const dropped of [0, 0.15, 0.3]) {
    for (const seed of dropped === 0 ? [0] : [0, 1, 2]) {
      check(`${100 * dropped} %`, goldStories(crowd(tuning, dropped, seed), canonical));
    }
  }
}
if (endToEnd) {
  const { readStories } = await import("../tests/linking-corpus/read-with-engine.ts");
  table("From what the engine reads", (articles) => readStories(articles, canonical));
}
console.log(`${lookAlikes.length} groups of look-alikes; "wrong" counts found incidents that mix two breaches.`);
