/** Words for full-text search: folded words without accents, and overlapping pairs of Han characters. */

/** A vector holds at most a megabyte; what lies behind this share of it is not searched. */
const VECTOR_BYTES = 900_000;
/** Bytes of a position and its alignment. */
const BYTES_PER_TOKEN = 8;
/** Postgres takes words of 2 KB; nothing that long is a word. */
const MAX_WORD_LENGTH = 64;
/** Parts searched for at most, so that no query is a burden. */
const MAX_QUERY_TOKENS = 64;

/** A word may run into Han characters: "iphone手机" is two runs. */
const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const encoder = new TextEncoder();

type Fold = (text: string) => string;

/**
 * Writes the tsvector of texts, as Postgres reads it: "上海 Data" → "'上海':1 '海':2 'data':3". The last character of
 * a Han run stands alone, so that each character begins a token.
 */
export function toSearchVector(texts: readonly (string | null)[], fold: Fold): string {
  const parts: string[] = [];
  let position = 1;
  let bytes = 0;
  for (const text of texts) {
    if (text === null) continue;
    for (const { run, isHan } of runsOf(text, fold)) {
      for (const token of isHan ? [...pairsOf(run), lastOf(run)] : [run]) {
        bytes += encoder.encode(token).length + BYTES_PER_TOKEN;
        if (bytes > VECTOR_BYTES) return parts.join(" ");
        parts.push(`'${token}':${position++}`);
      }
    }
    // A phrase does not reach from one text into the next.
    position++;
  }
  return parts.join(" ");
}

/**
 * Writes the tsquery of what a person typed: all words must occur; what stands in quotes, and what is written
 * without a space, as a phrase; a word that ends in `*` as the beginning of a word.
 * @returns null where there is nothing to search for
 */
export function toSearchQuery(typed: string, fold: Fold): string | null {
  const parts: string[] = [];
  let count = 0;
  for (const [, phrase, word] of typed.matchAll(/"([^"]*)"|([^\s"]+)/gu)) {
    const tokens = queryTokens(phrase ?? word!, fold, word?.endsWith("*") ?? false).slice(0, MAX_QUERY_TOKENS - count);
    count += tokens.length;
    if (tokens.length > 0) parts.push(`(${tokens.join(" <-> ")})`);
  }
  return parts.length > 0 ? parts.join(" & ") : null;
}

function queryTokens(text: string, fold: Fold, isPrefix: boolean): string[] {
  const runs = [...runsOf(text, fold)];
  return runs.flatMap(({ run, isHan }, i) => {
    const pairs = isHan ? pairsOf(run) : [];
    // Within the vector a run's last character takes a place of its own; the next run follows behind it.
    if (isHan && (i < runs.length - 1 || pairs.length === 0)) {
      return [...pairs.map(quote), i < runs.length - 1 ? quote(lastOf(run)) : `${quote(run)}:*`];
    }
    if (isHan) return pairs.map(quote);
    return [isPrefix && i === runs.length - 1 ? `${quote(run)}:*` : quote(run)];
  });
}

function* runsOf(text: string, fold: Fold): Generator<{ run: string; isHan: boolean }> {
  const plain = fold(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  for (const [run, han] of plain.matchAll(RUN)) {
    yield han === undefined ? { run: [...run].slice(0, MAX_WORD_LENGTH).join(""), isHan: false } : { run, isHan: true };
  }
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

const lastOf = (run: string) => [...run].at(-1)!;
const quote = (token: string) => `'${token}'`;
