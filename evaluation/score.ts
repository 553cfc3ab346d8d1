/** Scores predicted facts against annotated ones, as the guide's section "Scoring" says. */
import { CORE_FIELDS, FIELDS, type Field } from "../extractors/types.ts";
import type { GuideArticle, GuideFact, Prediction } from "./guide.ts";
import { isField, matchFacts, type Pair } from "./match.ts";

/** Facts counted; of the hits, those with overlapping evidence and those put in the right incident. */
interface Counts {
  gold: number;
  predicted: number;
  hit: number;
  evidence: number;
  incident: number;
}

/** Counts with precision, recall and F1 (0–1), and the shares of hits with right evidence and incident. */
export interface Rates extends Counts {
  p: number;
  r: number;
  f1: number;
  evidenceRate: number;
  incidentRate: number;
}

/** A fact that was not found, or one that should not have been. */
export type Miss = { id: string; miss: GuideFact } | { id: string; extra: GuideFact };

export interface Report {
  articles: number;
  languageAccuracy: number;
  all: Rates;
  core: Rates;
  /** By two-letter language code. */
  byLanguage: Record<string, { all: Rates; core: Rates }>;
  /** By field, then "all" or a two-letter language code. */
  byField: Record<Field, Record<string, Rates>>;
}

export interface Score {
  report: Report;
  misses: Miss[];
}

const zero = (): Counts => ({ gold: 0, predicted: 0, hit: 0, evidence: 0, incident: 0 });

/** One value said of two incidents is two facts; one said twice of the same incident is one. */
function distinct(facts: readonly GuideFact[]): GuideFact[] {
  const byValue = new Map<string, GuideFact>();
  for (const fact of facts) {
    if (!isField(fact.field)) continue;
    const f: Record<string, unknown> = { ...fact };
    const value = [
      [f.field, f.incident, f.alias, f.name, f.party, f.amount, f.currency, f.stage, f.value, f.status],
      [f.bytes, f.class, f.role, f.category, f.kind, f.stance],
    ];
    byValue.set(JSON.stringify(value), fact);
  }
  return [...byValue.values()];
}

/** The best one-to-one mapping of gold to predicted incidents, taken greedily by the number of shared facts. */
function mapIncidents(gold: readonly GuideFact[], predicted: readonly GuideFact[], pairs: readonly Pair[]) {
  const shared = new Map<string, { from: string; to: string; facts: number }>();
  for (const [i, j] of pairs) {
    const [from, to] = [gold[i]!.incident, String(predicted[j]!.incident)];
    const link = shared.get(`${from}>${to}`) ?? { from, to, facts: 0 };
    link.facts++;
    shared.set(`${from}>${to}`, link);
  }
  const mapping = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of [...shared.values()].sort((a, b) => b.facts - a.facts)) {
    if (mapping.has(from) || taken.has(to)) continue;
    mapping.set(from, to);
    taken.add(to);
  }
  return mapping;
}

function hasEvidence(article: GuideArticle, gold: GuideFact, predicted: GuideFact): boolean {
  const quote = predicted.quote ?? article.text.slice(predicted.start ?? 0, predicted.end ?? 0);
  return quote !== "" && (quote.includes(gold.quote) || gold.quote.includes(quote));
}

function rates(cells: Iterable<Counts>): Rates {
  const sum = zero();
  for (const cell of cells) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += cell[key];
  const p = sum.predicted ? sum.hit / sum.predicted : 1;
  const r = sum.gold ? sum.hit / sum.gold : 1;
  return {
    ...sum,
    p,
    r,
    f1: p + r ? (2 * p * r) / (p + r) : 0,
    evidenceRate: sum.hit ? sum.evidence / sum.hit : 1,
    incidentRate: sum.hit ? sum.incident / sum.hit : 1,
  };
}

const languageOf = (article: GuideArticle) => article.language.slice(0, 2);

/** A predicted "zh" counts for either Chinese script; nothing said is wrong. */
function languageIsRight(article: GuideArticle, said: string | null | undefined): boolean {
  return Boolean(said) && article.language.startsWith(said!);
}

/**
 * Scores predictions against annotated articles, matched by id. An article without a prediction counts as one in
 * which nothing was found; facts of unknown fields are left out.
 */
export function score(gold: readonly GuideArticle[], predictions: readonly Prediction[]): Score {
  const answers = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const table = new Map<string, Map<Field, Counts>>();
  const misses: Miss[] = [];
  let languageRight = 0;

  for (const article of gold) {
    const answer = answers.get(article.id);
    if (languageIsRight(article, answer?.language)) languageRight++;
    const facts = distinct(answer?.facts ?? []);
    const pairs = matchFacts(article.facts, facts);
    const incidents = mapIncidents(article.facts, facts, pairs);

    const language = languageOf(article);
    const row = table.get(language) ?? new Map(FIELDS.map((field) => [field, zero()]));
    table.set(language, row);
    for (const fact of article.facts) row.get(fact.field)!.gold++;
    for (const fact of facts) row.get(fact.field)!.predicted++;
    for (const [i, j] of pairs) {
      const [wanted, found] = [article.facts[i]!, facts[j]!];
      const cell = row.get(wanted.field)!;
      cell.hit++;
      if (incidents.get(wanted.incident) === String(found.incident)) cell.incident++;
      if (hasEvidence(article, wanted, found)) cell.evidence++;
    }
    const found = new Set(pairs.map(([i]) => i));
    const used = new Set(pairs.map(([, j]) => j));
    for (const [i, miss] of article.facts.entries()) if (!found.has(i)) misses.push({ id: article.id, miss });
    for (const [j, extra] of facts.entries()) if (!used.has(j)) misses.push({ id: article.id, extra });
  }

  const languages = [...table.keys()].sort();
  const select = (among: readonly string[], fields: readonly Field[]) =>
    rates(among.flatMap((language) => fields.map((field) => table.get(language)!.get(field)!)));
  const byField = {} as Report["byField"];
  for (const field of FIELDS) {
    byField[field] = { all: select(languages, [field]) };
    for (const language of languages) byField[field][language] = select([language], [field]);
  }

  return {
    misses,
    report: {
      articles: gold.length,
      languageAccuracy: languageRight / gold.length,
      all: select(languages, FIELDS),
      core: select(languages, CORE_FIELDS),
      byLanguage: Object.fromEntries(
        languages.map((l) => [l, { all: select([l], FIELDS), core: select([l], CORE_FIELDS) }]),
      ),
      byField,
    },
  };
}
