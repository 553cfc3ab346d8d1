/** Made-up articles about breaches that many tell of: facts as they would be annotated, some left out, some told otherwise. */
import { makeRandom, type Random } from "../../bench/fill/random.ts";
import { type LinkStory, storyOf } from "../../extractors/linking/index.ts";

import type { LinkFact } from "../../extractors/linking/story.ts";

interface CrowdBreach {
  name: string;
  company: string;
  seller: string;
  count: number;
  price: number;
  day: string;
}

/** A breach that many tell of, another one of the same company, another victim of the same seller, and one of neither. */
export const BREACHES: readonly CrowdBreach[] = [
  { name: "great", company: "Norvik Rail", seller: "quillmark", count: 3_214_000, price: 4_850, day: "2025-03-11" },
  { name: "again", company: "Norvik Rail", seller: "ashfinch", count: 87_500, price: 900, day: "2025-11-04" },
  { name: "seller", company: "Ostrava Foods", seller: "quillmark", count: 612_000, price: 2_300, day: "2025-03-19" },
  { name: "other", company: "Belmar Health", seller: "gannet_x", count: 1_440_000, price: 7_200, day: "2025-03-12" },
];

export interface CrowdArticle {
  id: string;
  breach: string;
  publishedAt: string;
  outlet: string;
  facts: LinkFact[];
}

/** The facts of one telling of a breach: always who was breached and something to know it by. */
export function tellingOf(breach: CrowdBreach, r: Random, letter = "A"): LinkFact[] {
  const fact = (values: object) => ({ incident: letter, ...values }) as LinkFact;
  const count = r.chance(0.15) ? Math.round(breach.count * (0.5 + r.next())) : breach.count;
  return [
    fact({ field: "organization", name: breach.company, aliases: [] }),
    fact({ field: "victimCount", value: count, unit: "person", bound: "exact", status: "claimed" }),
    ...(r.chance(0.8) ? [fact({ field: "actor", alias: breach.seller, aliases: [] })] : []),
    ...(r.chance(0.7) ? [fact({ field: "date", kind: "posted", value: breach.day })] : []),
    ...(r.chance(0.6)
      ? [
          fact({
            field: "price",
            amount: String(breach.price),
            currency: "USD",
            kind: "asking",
            stage: "current",
            per: "lot",
            bound: "exact",
            equivalent: null,
          }),
        ]
      : []),
    ...(r.chance(0.3) ? [fact({ field: "forum", name: "BreachForums", aliases: [] })] : []),
  ];
}

/** As many articles of each breach as asked, in order of breach and number; the same every time. */
export function makeCrowd(sizes: Readonly<Record<string, number>>): CrowdArticle[] {
  return BREACHES.flatMap((breach, b) =>
    Array.from({ length: sizes[breach.name] ?? 0 }, (_, i) => {
      const r = makeRandom(1_000 * b + i + 1);
      const day = new Date(Date.parse(breach.day) + r.skewed(20, 2) * 86_400_000).toISOString().slice(0, 10);
      return {
        id: `crowd-${breach.name}-${i}`,
        breach: breach.name,
        publishedAt: day,
        outlet: `Paper ${b}${i}`,
        facts: tellingOf(breach, r),
      };
    }),
  );
}

/** What linking reads of such articles; ids are scattered, as hashes are. */
export function crowdStories(articles: readonly CrowdArticle[]): { stories: LinkStory[]; gold: Map<string, string> } {
  const gold = new Map<string, string>();
  const stories = articles.map((article, i) => {
    const r = makeRandom(99 * i + 7);
    const id = `${Math.floor(r.next() * 1e9)
      .toString(16)
      .padStart(8, "0")} ${article.id}`;
    gold.set(id, article.breach);
    // A text with no more in it than that: names are not found in it, nor copies of it.
    const told = storyOf({ ...article, title: null, language: "en", text: "" }, "A", article.facts);
    return { ...told, id };
  });
  return { stories, gold };
}
