/**
 * `npm run bench:compromise`: what `compromise` would add as a source of English names, and what it takes. It reads each
 * sentence that holds a cue; its people and organizations are names that the engine's finder has or lacks.
 *
 * Prints how many annotated names are among the candidates with and without it, candidates added, and milliseconds an article.
 */
import { createGazetteer } from "../extractors/gazetteers/gazetteer.ts";
import { isCausePart } from "../extractors/languages/pack.ts";
import { readArticle } from "../extractors/reading.ts";
import { nameKey } from "../extractors/text/fold.ts";
import { readCorpus } from "../training/corpus.ts";
import { installPeers, load } from "./speed/peers.ts";

interface Named {
  alias?: string;
  name?: string;
  party?: string;
  aliases?: string[];
}

installPeers((line) => console.error(line));
const importing = performance.now();
const nlp = (await load("compromise")).default;
nlp("Norvik Rail said on Monday that it was hacked.").organizations().out("array");
const importMs = performance.now() - importing;
const gazetteer = createGazetteer();
const articles = readCorpus().fit.filter(({ language }) => language === "en");
let [engineMs, addedMs, gold, found, foundWith, candidates, added, sentences, cued] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const gained: string[] = [];
for (const article of articles) {
  const start = performance.now();
  const { document, names } = readArticle(article, "en", gazetteer);
  engineMs += performance.now() - start;
  const own = new Set(names.entities.flatMap((entity) => entity.names.map(nameKey)));
  const more = new Set<string>();
  const asked = performance.now();
  for (const sentence of document.sentences) {
    sentences++;
    const hits = document.concepts.slice(sentence.firstConcept, sentence.lastConcept);
    if (hits.every((hit) => isCausePart(hit.concept))) continue;
    cued++;
    const read = nlp(document.text.slice(sentence.start, sentence.end));
    for (const name of [...read.people().out("array"), ...read.organizations().out("array")] as string[]) {
      const key = nameKey(name.replace(/['’]s?[.,;:]?$/u, ""));
      if (key !== "" && !own.has(key)) more.add(key);
    }
  }
  addedMs += performance.now() - asked;
  candidates += names.entities.length;
  added += more.size;
  const wanted = new Map<string, string[]>();
  for (const fact of article.facts) {
    const { alias, name, party, aliases = [] } = fact as Named;
    const first = alias ?? name ?? party;
    // Only what the article itself spells so can be found in it.
    const spellings = [first, ...aliases].filter((s): s is string => Boolean(s) && article.text.includes(s!));
    if (first && spellings.length > 0) wanted.set(nameKey(first), spellings.map(nameKey));
  }
  for (const [key, spellings] of wanted) {
    gold++;
    const has = (set: ReadonlySet<string>) => spellings.some((s) => set.has(s));
    if (has(own)) found++;
    else if (has(more)) gained.push(`${article.id} ${key}`);
    if (has(own) || has(more)) foundWith++;
  }
}
const pct = (n: number): string => `${((100 * n) / gold).toFixed(1)} %`;
const each = (ms: number): string => (ms / articles.length).toFixed(2);
console.log(
  `${articles.length} English articles, ${sentences} sentences, ${cued} with a cue; ${gold} annotated names that their text spells`,
);
console.log(
  `without compromise: ${found} among the candidates = ${pct(found)}, ${candidates} candidates, ${each(engineMs)} ms an article to find them`,
);
console.log(
  `with compromise:    ${foundWith} among the candidates = ${pct(foundWith)}, ${candidates + added} candidates, ${each(engineMs + addedMs)} ms; ${importMs.toFixed(0)} ms to load it`,
);
for (const gain of gained) console.log(`  gained: ${gain}`);
