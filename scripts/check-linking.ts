/**
 * Scores the linking of stories to incidents on tests/linking-corpus, from annotated facts and end to end.
 * Usage: node scripts/check-linking.ts [--errors] [--gold]
 * --errors shows what went wrong in the families that may be tuned on; the others stay unseen.
 * --gold leaves out the second table, in which the engine reads the articles itself.
 */
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
        if (a.id < b.id && ids.includes(a.id) && ids.includes(b.id) && gold.get(a.id) !== gold.get(b.id))
          console.log(say(a, b));
      }
  }
  for (const a of stories)
    for (const b of stories) {
      if (a.id < b.id && gold.get(a.id) === gold.get(b.id) && found.get(a.id) !== found.get(b.id))
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

table("From annotated facts", (articles) => goldStories(articles, canonical));
if (endToEnd) {
  const { readStories } = await import("../tests/linking-corpus/read-with-engine.ts");
  table("From what the engine reads", (articles) => readStories(articles, canonical));
}
console.log(`${lookAlikes.length} groups of look-alikes; "wrong" counts found incidents that mix two breaches.`);
