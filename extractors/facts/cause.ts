/**
 * How the breach happened, sentence by sentence: causes are told by paraphrase ("a clerk had photographed the
 * files", "asked for no login"), so a sentence is weighed whole: its cue concepts, which of them stand together and
 * in what order, its words, the sentences beside it. Sentences that each hint at a cause support one another.
 */
import { CONCEPTS, type Concept, conceptIndex } from "../languages/pack.ts";
import { addFeature, type FeatureSink, template } from "../text/features.ts";
import { CAUSES, type Cause, type Draft, type Reading, type Sentence, type Span, type Token } from "../types.ts";
import { candidate, type Decision, type Task } from "./task.ts";

export interface CauseMention {
  sentence: number;
}

/** The concepts that tell of each cause. Where a sentence is taken, its evidence is the stretch that holds them. */
const PARTS: Record<Cause, readonly Concept[]> = {
  misconfiguration: [
    "MISCONFIG",
    "HOW:open-access",
    "HOW:phrase-open",
    "HOW:anyone",
    "HOW:reach",
    "HOW:without",
    "HOW:lock",
    "HOW:default",
    "HOW:setting",
    "HOW:test",
    "HOW:storage",
    "HOW:public",
  ],
  "stolen-credentials": [
    "STOLEN-CREDENTIALS",
    "HOW:credential",
    "HOW:stolen",
    "HOW:misuse",
    "HOW:reuse",
    "HOW:buy",
    "HOW:guess",
    "HOW:log-in",
    "HOW:still",
    "HOW:mfa",
  ],
  phishing: ["PHISHING", "HOW:phish", "HOW:lure", "HOW:message", "HOW:fake", "HOW:pose", "HOW:fall"],
  vulnerability: [
    "VULNERABILITY",
    "HOW:defect",
    "HOW:flaw",
    "HOW:unpatched",
    "HOW:patch",
    "HOW:old-software",
    "HOW:no-check",
    "HOW:change-number",
    "HOW:others-data",
  ],
  malware: ["MALWARE", "HOW:malware"],
  ransomware: ["RANSOMWARE", "HOW:encrypt", "HOW:gang", "HOW:paralyze"],
  insider: [
    "INSIDER",
    "HOW:staff",
    "HOW:former",
    "HOW:take-away",
    "HOW:copy",
    "HOW:carry",
    "HOW:sell-on",
    "HOW:bribe",
    "HOW:look-up",
    "HOW:abuse",
  ],
  "supply-chain": [
    "SUPPLY-CHAIN",
    "SUPPLIER",
    "CAUSEORG",
    "HOW:third-party",
    "HOW:supplier",
    "HOW:serves",
    "HOW:shared",
    "HOW:not-us",
  ],
  scraping: ["SCRAPING", "HOW:bulk-query", "HOW:bot", "HOW:bulk", "HOW:public-profile"],
  physical: ["PHYSICAL-THEFT", "HOW:device", "HOW:paper", "HOW:lost", "HOW:thief", "HOW:place", "HOW:discard"],
  "human-error": [
    "HUMAN-ERROR",
    "HOW:mistake",
    "HOW:wrong",
    "HOW:send",
    "HOW:recipient",
    "HOW:publish",
    "HOW:redact",
    "HOW:repo",
  ],
};
/** The first of each list names the cause outright. */
const PART_OF = CAUSES.map((cause) => new Map(PARTS[cause].map((name, i) => [conceptIndex(name), i === 0 ? 2 : 1])));
const TELLING: ReadonlySet<number> = new Set([
  ...PART_OF.flatMap((parts) => [...parts.keys()]),
  ...CONCEPTS.flatMap((name, index) => (name.startsWith("HOW:") ? [index] : [])),
]);

const showConcept = (a: number, b: number): string => `${CONCEPTS[a] ?? a}${b ? ` ${CONCEPTS[b] ?? b}` : ""}`;
const CONCEPT = template("concept", showConcept);
const TOGETHER = template("together", showConcept);
const IN_ORDER = template("in-order", showConcept);
const WORD = template("word");
const BIGRAM = template("bigram");
const BEFORE = template("sentence-before", showConcept);
const BEHIND = template("sentence-behind", showConcept);
const TITLE = template("title");
/** Tokens between two concepts that are still said of one another. A Chinese token is a character. */
const REACH = { en: 4, fr: 4, zh: 8 } as const;
const NUMBER_WORD = 0x23;

const wordOf = (token: Token): number => (/^[0-9]/u.test(token.word) ? NUMBER_WORD : token.hash);

function describe(sink: FeatureSink, reading: Reading, index: number): void {
  const { document } = reading;
  const { tokens, concepts, sentences } = document;
  const sentence = sentences[index]!;
  const reach = REACH[document.pack];
  const byClause = new Map<number, number[]>();
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    addFeature(sink, CONCEPT, hit.concept);
    if (!TELLING.has(hit.concept)) continue;
    const clause = tokens[hit.firstToken]!.clause;
    const there = byClause.get(clause);
    if (!there) byClause.set(clause, [hit.concept]);
    else if (!there.includes(hit.concept)) there.push(hit.concept);
    for (let d = c + 1; d < sentence.lastConcept; d++) {
      const next = concepts[d]!;
      if (next.firstToken - hit.lastToken > reach) break;
      if (TELLING.has(next.concept) && next.firstToken >= hit.lastToken) {
        addFeature(sink, IN_ORDER, hit.concept, next.concept);
      }
    }
  }
  for (const there of byClause.values()) {
    for (const a of there) for (const b of there) if (a < b) addFeature(sink, TOGETHER, a, b);
  }
  for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
    addFeature(sink, WORD, wordOf(tokens[t]!));
    if (t + 1 < sentence.lastToken) addFeature(sink, BIGRAM, wordOf(tokens[t]!), wordOf(tokens[t + 1]!));
  }
  addNeighbor(sink, reading, index - 1, sentence, BEFORE);
  addNeighbor(sink, reading, index + 1, sentence, BEHIND);
  if (sentence.isTitle) addFeature(sink, TITLE);
}

function addNeighbor(
  sink: FeatureSink,
  { document }: Reading,
  index: number,
  sentence: Sentence,
  t: ReturnType<typeof template>,
): void {
  const neighbor = document.sentences[index];
  if (neighbor?.paragraph !== sentence.paragraph) return;
  for (let c = neighbor.firstConcept; c < neighbor.lastConcept; c++) {
    const { concept } = document.concepts[c]!;
    if (TELLING.has(concept)) addFeature(sink, t, concept);
  }
}

export const causeTask: Task<CauseMention> = {
  name: "cause",
  classes: ["none", ...CAUSES],
  candidates: (reading, explaining = false) =>
    reading.document.sentences.flatMap((sentence, index) =>
      sentence.lastToken > sentence.firstToken
        ? [candidate({ sentence: index }, explaining, (sink) => describe(sink, reading, index))]
        : [],
    ),
};

/** Tokens that a quotation of a cause seldom exceeds. */
const LONGEST = { en: 9, fr: 9, zh: 14 } as const;
/** Tokens of the clause that are quoted with them on each side. */
const WIDEST = { en: 10, fr: 10, zh: 16 } as const;

/**
 * The words that tell the cause: the clauses of the stretch of the sentence with the most parts of this cause for its
 * length, else the whole sentence.
 */
function evidence(reading: Reading, index: number, cause: number): Span {
  const { sentences, concepts, tokens } = reading.document;
  const longest = LONGEST[reading.document.pack];
  const sentence = sentences[index]!;
  const parts = PART_OF[cause]!;
  let from = -1;
  let to = -1;
  let most = 0;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const first = concepts[c]!;
    if (!parts.has(first.concept)) continue;
    const seen = new Set<number>();
    let worth = 0;
    let last = first;
    for (let d = c; d < sentence.lastConcept; d++) {
      const hit = concepts[d]!;
      if (hit.lastToken - first.firstToken > longest) continue;
      if (hit.firstToken - first.firstToken > longest) break;
      const part = parts.get(hit.concept);
      if (part === undefined || tokens[hit.firstToken]!.clause > tokens[first.firstToken]!.clause + 1) continue;
      if (!seen.has(hit.concept)) {
        seen.add(hit.concept);
        worth += part;
      }
      if (hit.lastToken > last.lastToken) last = hit;
      const value = worth - 0.02 * (last.lastToken - first.firstToken);
      if (value > most) {
        most = value;
        from = first.firstToken;
        to = last.lastToken - 1;
      }
    }
  }
  if (from < 0) return { start: sentence.start, end: sentence.end };
  const [opening, closing] = [tokens[from]!.clause, tokens[to]!.clause];
  const first = Math.max(sentence.firstToken, from - WIDEST[reading.document.pack]);
  const end = Math.min(sentence.lastToken, to + 1 + WIDEST[reading.document.pack]);
  while (from > first && tokens[from - 1]!.clause === opening) from--;
  while (to + 1 < end && tokens[to + 1]!.clause === closing) to++;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

/** From this probability on a sentence may tell the cause of another breach than the likeliest sentence does. */
const ALONE = 0.3;

/**
 * A draft for every cause that the sentences together make likely enough: the likeliest sentence carries the
 * probability that any of them tells it, others that would do alone their own. `thresholds` are per class, "none" first.
 */
export function causeDrafts(
  reading: Reading,
  decisions: readonly Decision<CauseMention>[],
  thresholds: readonly number[],
): Draft[] {
  const drafts: Draft[] = [];
  for (let c = 1; c <= CAUSES.length; c++) {
    let best: Decision<CauseMention> | null = null;
    let none = 1;
    for (const d of decisions) {
      const p = d.probabilities[c]!;
      none *= 1 - p;
      if (!best || p > best.probabilities[c]!) best = d;
    }
    const threshold = thresholds[c]!;
    if (!best || 1 - none < threshold) continue;
    for (const d of decisions) {
      const own = d.probabilities[c]!;
      if (d !== best && own < Math.max(ALONE, threshold)) continue;
      drafts.push({
        field: "cause",
        category: CAUSES[c - 1]!,
        span: evidence(reading, d.mention.sentence, c - 1),
        rule: "model.cause",
        probability: d === best ? 1 - none : own,
        ...(d.reasons ? { reasons: d.reasons(c) } : {}),
      });
    }
  }
  return drafts;
}
