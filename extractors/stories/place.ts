/** Gives every fact its story: A is the breach that the article is about, B, C … others that it recalls. */
import { nameKey } from "../text/fold.ts";
import type { Draft, Reading } from "../types.ts";
import { sentenceAt } from "./segment.ts";

/** Fields that make a story worth keeping apart. */
const CORE = new Set(["actor", "forum", "price", "victimCount", "operator", "organization"]);

export interface Placed {
  letter: string;
  draft: Draft;
}

/**
 * Story number of each sentence: 0 for the main one. A new story begins where sentences of another breach open a
 * paragraph or list item with a name that no other story holds; one that names an earlier story's goes on with it.
 */
export function storyNumbers(reading: Reading, labels: Uint8Array): number[] {
  const { document, names } = reading;
  const { sentences } = document;
  const here: Set<number>[] = sentences.map(() => new Set());
  names.entities.forEach((entity, e) => {
    for (const m of entity.mentions) {
      const s = sentenceAt(sentences, m.start);
      if (s >= 0) here[s]!.add(e);
    }
  });
  const mainNames = new Set<number>();
  sentences.forEach((_, s) => {
    if (labels[s] === 0) for (const e of here[s]!) mainNames.add(e);
  });
  const stories: { number: number; names: Set<number> }[] = [];
  const numbers = new Array<number>(sentences.length).fill(0);
  let current: { number: number; names: Set<number> } | null = null;
  for (let s = 0; s < sentences.length; s++) {
    if (labels[s] === 0) {
      current = null;
      continue;
    }
    const own = [...here[s]!].filter((e) => !mainNames.has(e));
    const opens = s === 0 || sentences[s - 1]!.paragraph !== sentences[s]!.paragraph;
    const earlier = stories.find((story) => own.some((e) => story.names.has(e)));
    const continues: boolean =
      current !== null && (own.length === 0 || !opens || own.some((e) => current!.names.has(e)));
    if (!continues) {
      current = earlier ?? null;
      if (!current) {
        current = { number: stories.length + 1, names: new Set() };
        stories.push(current);
      }
    }
    for (const e of own) current!.names.add(e);
    numbers[s] = current!.number;
  }
  return numbers;
}

/** What makes two facts of one story the same. */
export function valueKey(draft: Draft): string {
  switch (draft.field) {
    case "actor":
      return `actor ${nameKey(draft.alias)}`;
    case "forum":
    case "organization":
    case "source":
      return `${draft.field} ${nameKey(draft.name)}`;
    case "price":
      return `price ${draft.amount} ${draft.currency} ${draft.kind} ${draft.stage}`;
    case "victimCount":
      return `count ${draft.value} ${draft.unit === "person" || draft.unit === "account"} ${draft.status}`;
    case "dataVolume":
      return `volume ${draft.bytes}`;
    case "dataClass":
      return `class ${draft.class}`;
    case "operator":
      return `operator ${nameKey(draft.name)} ${draft.role}`;
    case "cause":
      return `cause ${draft.category}`;
    case "date":
      return `date ${draft.kind} ${draft.value}`;
    case "response":
      return `response ${nameKey(draft.party)} ${draft.stance}`;
  }
}

/**
 * Places the drafts in their stories, each value once a story (its surest mention), thin stories joined to the main
 * one. Letters follow the order of the text.
 */
export function placeDrafts(reading: Reading, numbers: readonly number[], drafts: readonly Draft[]): Placed[] {
  const { sentences } = reading.document;
  const numberOf = (draft: Draft): number => {
    const s = sentenceAt(sentences, draft.span.start);
    return s >= 0 ? numbers[s]! : 0;
  };
  const tally = new Map<number, { facts: number; core: number }>();
  for (const draft of drafts) {
    const n = numberOf(draft);
    const t = tally.get(n) ?? { facts: 0, core: 0 };
    t.facts++;
    if (CORE.has(draft.field)) t.core++;
    tally.set(n, t);
  }
  const kept = new Map<number, number>([[0, 0]]);
  for (const n of [...tally.keys()].sort((a, b) => a - b)) {
    const { facts, core } = tally.get(n)!;
    if (n > 0 && facts >= 2 && core > 0) kept.set(n, kept.size);
  }
  // Where nothing is left of the main story, the first other one is what the article is about.
  const hasMain = (tally.get(0)?.facts ?? 0) > 0 || [...tally.keys()].some((n) => n > 0 && !kept.has(n));
  const letterOf = (n: number): string => {
    const place = kept.get(n) ?? 0;
    return String.fromCharCode(65 + Math.min(25, hasMain ? place : Math.max(0, place - 1)));
  };
  const best = new Map<string, Placed>();
  for (const draft of drafts) {
    const letter = letterOf(numberOf(draft));
    const key = `${letter} ${valueKey(draft)}`;
    const old = best.get(key);
    // Of two equally sure mentions the earlier one stays.
    if (!old || draft.probability > old.draft.probability) best.set(key, { letter, draft });
  }
  return [...best.values()].sort((a, b) => a.letter.localeCompare(b.letter) || a.draft.span.start - b.draft.span.start);
}
