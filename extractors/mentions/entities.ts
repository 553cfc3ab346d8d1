/** The names of a document, grouped into entities, and the definite descriptions that refer back to them. */
import { findGazetteerNames, type Gazetteer, type GazetteerEntry, type NameKind } from "../gazetteers/gazetteer.ts";
import { CHINESE_PLACES, LATIN_PLACES } from "../gazetteers/places.ts";
import type { LanguagePack } from "../languages/pack.ts";
import { nameKey } from "../text/fold.ts";
import { hintBit } from "../text/name-hints.ts";
import type { Document, Entity, Names } from "../types.ts";
import { groupRecords, type NameRecord } from "./entity-groups.ts";
import { viewLatin } from "./latin-view.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { findPhrases, nameWords } from "./name-words.ts";
import { hanNames } from "./names-han.ts";
import { latinNames } from "./names-latin.ts";
import { findReferences } from "./references.ts";

const INSTITUTION = hintBit("institution");

/** What tokenizing leaves of other words: "bank's", "celui-ci". No name, whatever stands around it. */
const CLITIC = /^(?:'?[sdltm]|ci|là)$/u;
/** Names looked for in the rest of the text; more would make a hostile text quadratic. */
const MOST_SPREAD = 48;
/** Occurrences of one name that are kept. */
const MOST_MENTIONS = 400;

const KNOWN_HINT: Record<NameKind, number> = {
  forum: hintBit("forum-known"),
  channel: hintBit("channel-known"),
  actor: hintBit("actor-known"),
  outlet: hintBit("outlet-known"),
  firm: hintBit("firm-known"),
  authority: hintBit("authority-known"),
  organization: hintBit("organization-known"),
};

/**
 * All entities of a document in order of first mention, with hints as to what each may be, and the references
 * ("the company", 该平台) resolved to them where a simple antecedent stands. Linear in the length of the text.
 */
export function findEntities(document: Document, pack: LanguagePack, gazetteer: Gazetteer): Names {
  const lexicon = nameWords(pack, pack.code === "zh" ? CHINESE_PLACES + LATIN_PLACES : LATIN_PLACES);
  const phrases = findPhrases(lexicon, document.tokens);
  const view = viewLatin(document, lexicon, phrases);
  const candidates = latinNames(view, pack);
  if (pack.code === "zh") candidates.push(...hanNames(view, pack));
  const records = collect(document, candidates, gazetteer);
  const entities = groupRecords(records, document, view, gazetteer);
  return { entities, references: findReferences(view, entities) };
}

function collect(document: Document, candidates: NameCandidate[], gazetteer: Gazetteer): NameRecord[] {
  const { text, folded } = document;
  const byText = new Map<string, NameRecord>();
  const byKey = new Map<string, NameRecord>();
  const at = new Map<number, NameRecord>();
  const spanKey = (start: number, end: number): number => start * 256 + Math.min(255, end - start);

  const recordOf = (start: number, end: number): NameRecord | null => {
    const written = text.slice(start, end);
    let record = byText.get(written);
    if (record) return record;
    const key = nameKey(written);
    if (key === "" || CLITIC.test(folded.slice(start, end))) return null;
    record = byKey.get(key);
    if (!record) {
      record = {
        key,
        spellings: [],
        mentions: [],
        hints: 0,
        same: [],
        entries: [],
        weak: true,
        spread: false,
        loose: false,
        apposed: false,
        group: -1,
      };
      byKey.set(key, record);
    }
    if (!record.spellings.includes(written)) record.spellings.push(written);
    byText.set(written, record);
    return record;
  };
  const mention = (record: NameRecord, start: number, end: number): void => {
    const key = spanKey(start, end);
    if (at.get(key) === record) return;
    at.set(key, record);
    if (record.mentions.length < MOST_MENTIONS) record.mentions.push({ start, end });
  };

  for (const hit of findGazetteerNames(gazetteer, text, folded, document.tokens)) {
    // "Lapsus$": the mark is no part of a token.
    if (text[hit.end] === "$" && gazetteer.entries[hit.entries[0]!]!.name.endsWith("$")) hit.end++;
    // A weak spelling or a translated everyday word makes no candidate; it only speaks for one.
    const record = recordOf(hit.start, hit.end);
    if (!record) continue;
    let bits = hit.translated ? hintBit("translated") : 0;
    if (hit.weak) bits |= hintBit("known-weakly");
    for (const entry of hit.entries) {
      bits |= KNOWN_HINT[gazetteer.entries[entry]!.kind];
      if (!record.entries.includes(entry)) record.entries.push(entry);
    }
    record.hints |= bits;
    if (!hit.weak) {
      record.weak = false;
      mention(record, hit.start, hit.end);
    }
  }
  let spreads = 0;
  for (const c of candidates) {
    const record = recordOf(c.start, c.end);
    if (!record) continue;
    record.hints |= c.hints;
    if (c.loose) record.loose = true;
    // "clinique Sainte-Odile" is read as an institution as well: then the noun belongs to the name.
    if (c.apposed) record.apposed = (record.hints & INSTITUTION) === 0;
    else if (c.hints & INSTITUTION) record.apposed = false;
    mention(record, c.start, c.end);
    if (c.same) {
      const other = recordOf(c.same.start, c.same.end);
      if (other && other !== record) {
        record.same.push(other);
        if (other.mentions.length === 0) mention(other, c.same.start, c.same.end);
      }
    }
    if (c.spread && !record.spread && spreads < MOST_SPREAD) {
      record.spread = true;
      spreads++;
    }
  }
  const records = [...byKey.values()].filter((r) => r.mentions.length > 0);
  for (const record of records) if (record.spread) spread(document, record, mention);
  return records;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x5f ||
  (unit >= 0xc0 && unit < 0x2000) ||
  (unit >= 0xac00 && unit < 0xd7a4);

/** Finds the other places where the strings of a record stand. */
function spread(
  document: Document,
  record: NameRecord,
  mention: (r: NameRecord, start: number, end: number) => void,
): void {
  const { folded, text } = document;
  for (const spelling of record.spellings) {
    const needle = folded.slice(0, 0) + foldOf(document, spelling, record);
    if (needle.length < 2) continue;
    const capital = spelling !== spelling.toLowerCase();
    for (
      let from = folded.indexOf(needle), count = 0;
      from >= 0 && count < MOST_MENTIONS;
      from = folded.indexOf(needle, from + 1), count++
    ) {
      const end = from + needle.length;
      if (isWordUnit(needle.charCodeAt(0)) && from > 0 && isWordUnit(folded.charCodeAt(from - 1))) continue;
      if (isWordUnit(needle.charCodeAt(needle.length - 1)) && end < folded.length && isWordUnit(folded.charCodeAt(end)))
        continue;
      if (
        capital &&
        text.slice(from, end) !== spelling &&
        text.charCodeAt(from) === folded.charCodeAt(from) &&
        isWordUnit(folded.charCodeAt(from))
      )
        continue;
      mention(record, from, end);
    }
  }
}

/** The folded form of a spelling: it stands in the text, so the folded text has it. */
function foldOf(document: Document, spelling: string, record: NameRecord): string {
  for (const m of record.mentions) {
    if (m.end - m.start === spelling.length && document.text.startsWith(spelling, m.start))
      return document.folded.slice(m.start, m.end);
  }
  return spelling.toLowerCase();
}

/** What is known of an entity that stands for one gazetteer entry. */
export function knownAs(entry: GazetteerEntry): NonNullable<Entity["known"]> {
  return { name: entry.name, spellings: entry.spellings, owner: entry.owner };
}
