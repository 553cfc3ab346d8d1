/** Brings spellings of one thing together: short forms, surnames, acronyms, second names, known synonyms. */
import type { Gazetteer } from "../gazetteers/gazetteer.ts";
import { nameKey } from "../text/fold.ts";
import { hasHint, hintBit } from "../text/name-hints.ts";
import type { Document, Entity, Span } from "../types.ts";
import type { LatinView } from "./latin-view.ts";
import { WORD } from "./name-words.ts";

/** All mentions of one string, compared by `nameKey`. */
export interface NameRecord {
  key: string;
  /** As written, first one first. */
  spellings: string[];
  mentions: Span[];
  hints: number;
  /** Records that name the same thing by construction. */
  same: NameRecord[];
  /** Gazetteer entries that the string may stand for. */
  entries: number[];
  /** Whether every known spelling of it is an everyday word too. */
  weak: boolean;
  spread: boolean;
  /** Whether names inside it stay names of their own. */
  loose: boolean;
  /** A noun beside the name: a spelling, but not the name itself. */
  apposed: boolean;
  group: number;
}

const HAN = /[\u3400-\u9fff]/u;
const LEGAL =
  /(?: |,)+(?:inc|ltd|llc|plc|corp|corporation|co|company|group|groupe|holdings?|limited|gmbh|ag|sas?|sarl|bv|nv|oy|ab|pte|pty|pvt|llp|spa|srl|& co|et cie)\.?$/iu;
/** What a Chinese company's name may drop at its end, longest first. */
export const HAN_SUFFIX =
  /(?:信息技术发展有限责任公司|信息技术有限公司|信息技术公司|科技有限公司|网络科技有限公司|有限责任公司|股份有限公司|有限公司|私人有限公司|集团公司|科技集团|网络技术|信息科技|教育科技|网络科技|信息技术|株式会社|公司|集团|股份|控股|科技|软件|网络|信息|酒店|速运|快运|快递|航空|银行|医院|学院|大学|口腔|医美|电商|平台|网站|论坛|汽车|传媒|娱乐|互动|互娱|游戏|保险|证券|金控|物流|物业|电信|通讯|云|网|数位|资讯|系统|超市|医务|护老|文创|速递|出行|旅业|文旅|餐饮|咖啡|会所|学堂|教育|实验室|安全|资安|精密|工业|服务|管理|团伙|组织|频道|有限)$/u;

/** Groups the records and makes the entities, in order of first mention. */
export function groupRecords(all: NameRecord[], document: Document, view: LatinView, gazetteer: Gazetteer): Entity[] {
  const parent = all.map((_, i) => i);
  all.forEach((r, i) => {
    r.group = i;
    r.mentions.sort((a, b) => a.start - b.start);
  });
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const join = (a: NameRecord, b: NameRecord): void => {
    if (all[b.group] === b) parent[root(a.group)] = root(b.group);
  };
  for (const r of all) for (const other of r.same) join(r, other);
  const records = withoutNested(all);
  byEntry(records, join);
  bySecondName(records, document, join);
  byShortForm(records, view, join, (a, b) => root(a.group) === root(b.group));
  byNoun(records, join);

  const groups = new Map<number, NameRecord[]>();
  records.forEach((r) => {
    const g = root(r.group);
    const list = groups.get(g);
    if (list) list.push(r);
    else groups.set(g, [r]);
  });
  const made = [...groups.values()].map((list) => entityOf(list, document, gazetteer));
  return made.filter((e): e is Entity => e !== null).sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** Leaves out mentions that lie inside a longer candidate of another name, then records without any left. */
function withoutNested(records: NameRecord[]): NameRecord[] {
  const all: { start: number; end: number; record: NameRecord }[] = [];
  for (const record of records) for (const m of record.mentions) all.push({ start: m.start, end: m.end, record });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const keep = new Map<NameRecord, Span[]>();
  let outer: (typeof all)[number] | null = null;
  for (const m of all) {
    if (outer && m.end <= outer.end && m.record !== outer.record && !outer.record.loose) {
      const linked = m.record.same.includes(outer.record) || outer.record.same.includes(m.record);
      const place = (m.record.hints & hintBit("place")) !== 0;
      if (!linked || place) {
        if (place || !standsOut(m.record)) continue;
      }
    } else if (outer && m.start < outer.end && m.record !== outer.record && !outer.record.loose) {
      // Two that cross: the first one stays.
      if (!standsOut(m.record)) continue;
    } else if (!outer || m.end > outer.end) outer = m;
    const list = keep.get(m.record);
    if (list) list.push({ start: m.start, end: m.end });
    else keep.set(m.record, [{ start: m.start, end: m.end }]);
  }
  return records.filter((r) => {
    const mentions = keep.get(r);
    if (!mentions) return false;
    r.mentions = mentions;
    return true;
  });
}

/** A known forum, outlet or actor inside a longer run is still named: "Telegram channel X", "BBC Radio". */
function standsOut(record: NameRecord): boolean {
  return (
    !record.weak &&
    (hasHint(record.hints, "forum-known") ||
      hasHint(record.hints, "channel-known") ||
      hasHint(record.hints, "actor-known"))
  );
}

function byEntry(records: readonly NameRecord[], join: (a: NameRecord, b: NameRecord) => void): void {
  const first = new Map<number, NameRecord>();
  for (const r of records) {
    // Of two readings (AFP the agency, AFP the police) neither decides, unless both names have both.
    for (const entry of r.entries) {
      const known = first.get(entry);
      if (!known) first.set(entry, r);
      else if (r.entries.every((e) => known.entries.includes(e)) || known.entries.every((e) => r.entries.includes(e)))
        join(r, known);
    }
  }
}

const SECOND_NAME =
  /^["”»」』）)]?[,，]?\s*(?:\(|（)?(?:also known as|also called|aka|a\.k\.a\.?|alias|formerly known as|formerly|previously known as|better known as|or simply|known until \p{L}+ as|also going by|who also goes by|aussi connue? sous le nom de|aussi appelée?|également connue? sous le nom de|anciennement|ex-|ou encore|autrement dit|plus connue? sous le nom de|又名|又称|亦称|也称|也叫|别名|简称|下称|以下简称|原名|前身为|前身是|即|化名|本名|真名|真名为|中文名|英文名)\s*(?:[:：]|为|叫|是)?\s*["“«「『]?\s*$/iu;

/** Between two aliases of one actor: "who elsewhere calls himself", 也自称, "également connu". */
const ALSO =
  /\b(?:also|elsewhere|sometimes|previously|formerly|otherwise|once|occasionally|aussi|également|ailleurs|parfois|autrefois|jadis|naguère|tantôt)\b|(?:也|又|亦|还|還|曾)(?:自称|自稱|叫|称|稱|用|署名|署|唤|喚|名|使用|化名)|在别处也|在別處也|别处用|熟客称|熟客稱/iu;
const ALIAS =
  hintBit("alias-cue") |
  hintBit("handle-shaped") |
  hintBit("actor-noun") |
  hintBit("actor-known") |
  hintBit("quoted") |
  hintBit("lower-case") |
  hintBit("foreign-script");
const NO_ALIAS =
  hintBit("institution") |
  hintBit("authority-noun") |
  hintBit("forum-noun") |
  hintBit("channel-known") |
  hintBit("forum-known") |
  hintBit("outlet-known") |
  hintBit("company-suffix");
const isAlias = (r: NameRecord): boolean => (r.hints & ALIAS) !== 0 && (r.hints & NO_ALIAS) === 0;

/** "X, also known as Y", "X，又名Y". */
function bySecondName(
  records: readonly NameRecord[],
  document: Document,
  join: (a: NameRecord, b: NameRecord) => void,
): void {
  const all: { start: number; end: number; record: NameRecord }[] = [];
  for (const record of records) for (const m of record.mentions) all.push({ ...m, record });
  all.sort((a, b) => a.start - b.start);
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1]!, all[i]!];
    const gap = b.start - a.end;
    if (gap < 1 || gap > 60 || a.record === b.record) continue;
    const between = document.text.slice(a.end, b.start);
    if (gap <= 40 && SECOND_NAME.test(between)) join(a.record, b.record);
    else if (
      isAlias(a.record) &&
      isAlias(b.record) &&
      ALSO.test(between) &&
      !/[.。！？\n]\s?\p{Lu}|[。！？\n].*[。！？\n]/u.test(between)
    )
      join(a.record, b.record);
  }
}

/** Keys of the words last seen: the words of names come back from article to article. */
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

function keyOf(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = nameKey(text);
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(text, key);
  }
  return key;
}

const wordsOf = (spelling: string): string[] => spelling.split(/[\s\u00a0\u202f]+/u).filter(Boolean);

/** Names with one beginning or ending that are compared; more would make a hostile text quadratic. */
const MOST_ALIKE = 24;

/** Ridgeway ← Ridgeway Transit Software, Doyle ← Kieran Doyle, UVNL ← Utkal Vidyut Nigam Ltd, 蓝鹭 ← 蓝鹭速运. */
function byShortForm(
  records: readonly NameRecord[],
  view: LatinView,
  join: (a: NameRecord, b: NameRecord) => void,
  joined: (a: NameRecord, b: NameRecord) => boolean,
): void {
  // Few names share a first word: index by it instead of comparing all pairs.
  const byFirst = new Map<string, NameRecord[]>();
  const byLast = new Map<string, NameRecord[]>();
  const byTail = new Map<string, NameRecord[]>();
  const byInitials = new Map<string, NameRecord[]>();
  const put = (map: Map<string, NameRecord[]>, key: string, r: NameRecord): void => {
    const list = map.get(key);
    if (!list) map.set(key, [r]);
    else if (list.length < MOST_ALIKE) list.push(r);
  };
  const byKey = new Map(records.map((r) => [r.key, r]));
  for (const r of records) {
    const spelling = r.spellings[0]!;
    if (HAN.test(spelling)) {
      put(byFirst, r.key.slice(0, 2), r);
      put(byTail, r.key.slice(-2), r);
      continue;
    }
    const words = wordsOf(spelling);
    if (words.length < 2) continue;
    put(byFirst, keyOf(words[0]!), r);
    // Two-word short forms: "Black Kestrel group", "Pennine Hearth Homes".
    if (words.length > 2) put(byFirst, keyOf(`${words[0]} ${words[1]}`), r);
    if (words.length > 3) put(byFirst, keyOf(`${words[0]} ${words[1]} ${words[2]}`), r);
    put(byLast, keyOf(words.at(-1)!), r);
    const capitals = words.filter((w) => /^\p{Lu}|^\d/u.test(w));
    if (capitals.length > 1) put(byInitials, keyOf(capitals.map((w) => w[0]!).join("")), r);
    const parts = spelling.split(/[\s\u00a0\u202f\-’']+/u).filter(Boolean);
    const long = parts.filter((w) => !/^(?:de|du|des|d|la|le|les|l|et|à|of|the|and|for|aux|pour|en)$/iu.test(w));
    if (long.length > 1) put(byInitials, keyOf(long.map((w) => w[0]!).join("")), r);
  }
  for (const short of records) {
    const spelling = short.spellings[0]!;
    if (HAN.test(spelling)) {
      hanShortForm(short, byFirst, byTail, join, joined);
      continue;
    }
    if (hasHint(short.hints, "generic")) continue;
    const stripped = keyOf(spelling.replace(LEGAL, ""));
    const candidates: NameRecord[] = [];
    for (const long of byFirst.get(short.key) ?? []) if (long !== short) candidates.push(long);
    if (stripped !== short.key) {
      const base = byKey.get(stripped);
      if (base) join(short, base);
    }
    const words = wordsOf(spelling);
    if (candidates.length > 0 && !ownKnown(short, candidates)) {
      const best = candidates.length === 1 ? candidates[0]! : antecedent(short, candidates);
      if (best && (words.length > 1 || isShortFormOf(short, best, view))) join(short, best);
      continue;
    }
    if (words.length === 1 && spelling.length > 2) {
      const full = (byLast.get(short.key) ?? []).filter(
        (r) => r !== short && hasHint(r.hints, "person-shaped") && !hasHint(r.hints, "institution"),
      );
      const best = full.length === 1 ? full[0]! : antecedent(short, full);
      if (best && short.weak && /^\p{Lu}\p{Ll}/u.test(spelling)) join(short, best);
    }
    if (/^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(spelling)) {
      const full = (byInitials.get(short.key) ?? []).filter((r) => r !== short && !joined(r, short));
      if (full.length >= 1) join(short, full.length === 1 ? full[0]! : (antecedent(short, full) ?? full[0]!));
    }
  }
}

/** "the commissioner" is the one commissioner that the article names in full. */
function byNoun(records: readonly NameRecord[], join: (a: NameRecord, b: NameRecord) => void): void {
  const full = records.filter(
    (r) => !hasHint(r.hints, "generic") && (hasHint(r.hints, "institution") || hasHint(r.hints, "authority-known")),
  );
  if (full.length === 0 || full.length > 40) return;
  const split = (r: NameRecord): string[] =>
    r.spellings[0]!.toLowerCase()
      .split(/[\s\u00a0\u202f'’-]+/u)
      .filter((w) => w.length > 2);
  const words = full.map((r) => new Set(split(r)));
  for (const r of records) {
    if (!hasHint(r.hints, "generic") || HAN.test(r.key)) continue;
    const needed = split(r);
    const fitting = full.filter((_, i) => needed.every((w) => words[i]!.has(w)));
    if (fitting.length === 1) join(r, fitting[0]!);
  }
}

/** The long form said last before the short one's first mention, else the first said. */
function antecedent(short: NameRecord, long: readonly NameRecord[]): NameRecord | null {
  let best: NameRecord | null = null;
  let bestAt = -1;
  const at = short.mentions.at(-1)!.start;
  for (const r of long) {
    for (const m of r.mentions) {
      if (m.start < at && m.start > bestAt) {
        bestAt = m.start;
        best = r;
      }
    }
  }
  return best ?? long[0] ?? null;
}

/** A short form that is a known name of its own (Orange beside Orange Belgium) is no short form. */
function ownKnown(short: NameRecord, long: readonly NameRecord[]): boolean {
  if (short.entries.length === 0) return false;
  return (
    !long.some((r) => r.entries.some((e) => short.entries.includes(e))) &&
    (hasHint(short.hints, "organization-known") ||
      hasHint(short.hints, "firm-known") ||
      hasHint(short.hints, "outlet-known"))
  );
}

/** One word stands for a longer name if the longer one is said first in the body, or the word is no place or everyday word. */
function isShortFormOf(short: NameRecord, long: NameRecord, view: LatinView): boolean {
  if (hasHint(short.hints, "place")) return false;
  const rest = long.spellings[0]!.slice(short.spellings[0]!.length).trim();
  // A gang and its leak site, a firm and its loyalty card.
  if (
    /^(?:news|leaks?|blog|gazette|press|vault|nest|wall|site|board|market|forum|files|dumps?|cash|pay|rewards|direct|plus|app|cloud)\b/iu.test(
      rest,
    )
  ) {
    if (
      hasHint(long.hints, "forum-noun") ||
      hasHint(short.hints, "actor-noun") ||
      /^(?:cash|pay|rewards|plus|app)/iu.test(rest)
    )
      return false;
  }
  const kind = view.lexicon.words.get(short.spellings[0]!.toLowerCase()) ?? 0;
  if (kind & (WORD.place | WORD.ordinary)) return false;
  const body = view.document.bodyStart;
  const firstShort = short.mentions.find((m) => m.start >= body)?.start ?? Number.POSITIVE_INFINITY;
  const firstLong = long.mentions.find((m) => m.start >= body)?.start ?? Number.POSITIVE_INFINITY;
  return firstLong <= firstShort || hasHint(long.hints, "company-suffix") || hasHint(long.hints, "person-shaped");
}

/** 蓝鹭 ← 蓝鹭速运, 康元体检中心 ← 海州康元体检中心, 瓦尔马 ← 拉凯什·瓦尔马, 监管局 ← 俄罗斯联邦通信监管局. */
function hanShortForm(
  short: NameRecord,
  byFirst: ReadonlyMap<string, readonly NameRecord[]>,
  byTail: ReadonlyMap<string, readonly NameRecord[]>,
  join: (a: NameRecord, b: NameRecord) => void,
  joined: (a: NameRecord, b: NameRecord) => boolean,
): void {
  const tails = (byTail.get(short.key.slice(-2)) ?? []).filter(
    (r) => r !== short && r.key.length > short.key.length && r.key.endsWith(short.key) && !hasHint(r.hints, "generic"),
  );
  if (hasHint(short.hints, "generic")) {
    if (tails.length > 0 && tails.every((r) => joined(r, tails[0]!))) join(short, tails[0]!);
    return;
  }
  const family = (byTail.get(short.key.slice(-2)) ?? []).filter(
    (r) => r !== short && r.spellings[0]!.includes("·") && r.key.endsWith(short.key),
  );
  if (family.length === 1) join(short, family[0]!);
  if (
    tails.length === 1 &&
    (short.key.length > 2 || hasHint(short.hints, "institution")) &&
    hasHint(tails[0]!.hints, "institution") &&
    tails[0]!.key.length - short.key.length <= 6
  ) {
    join(short, tails[0]!);
  }
  const rest = (r: NameRecord): string => r.key.slice(short.key.length);
  const longs = (byFirst.get(short.key.slice(0, 2)) ?? []).filter(
    (r) =>
      r !== short &&
      r.key.length > short.key.length &&
      r.key.startsWith(short.key) &&
      rest(r).length <= 14 &&
      (HAN_SUFFIX.test(rest(r)) || (hasHint(r.hints, "company-suffix") && rest(r).length <= 8)),
  );
  // A sister is no long form: between 星海影城 and 星海娱乐 the one said last before decides.
  const best = longs.length === 1 ? longs[0]! : antecedent(short, longs);
  if (best && !(ownKnown(short, [best]) && !/^(?:公司|集团|股份|控股|有限公司|集团公司)$/u.test(rest(best))))
    join(short, best);
}

/** Makes the entity of a group, or null where nothing but a place or a stray word is left. */
function entityOf(list: NameRecord[], document: Document, gazetteer: Gazetteer): Entity | null {
  let hints = 0;
  const mentions: Span[] = [];
  const entries = new Set<number>();
  for (const r of list) {
    hints |= r.hints;
    if (!r.apposed || list.length === 1) mentions.push(...r.mentions);
    for (const e of r.entries) entries.add(e);
  }
  // What holds of a bare noun or a place does not hold once a proper name stands for the same thing.
  for (const weak of ["generic", "place"] as const)
    if (!list.every((r) => hasHint(r.hints, weak))) hints &= ~hintBit(weak);
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const clean: Span[] = [];
  for (const m of mentions) {
    const previous = clean.at(-1);
    if (previous && m.start < previous.end) continue;
    clean.push(m);
  }
  if (
    hasHint(hints, "place") &&
    list.every((r) => hasHint(r.hints, "place")) &&
    !hasHint(hints, "quoted") &&
    !hasHint(hints, "alias-cue")
  ) {
    return null;
  }
  const chinese = document.pack === "zh";
  const spellings = new Map<string, string>();
  for (const r of [...list].sort((a, b) => rank(b, chinese) - rank(a, chinese))) {
    if (r.apposed && spellings.size > 0) continue;
    for (const s of r.spellings) if (!spellings.has(s)) spellings.set(s, s);
  }
  const names = [...spellings.keys()];
  if (names.length === 0) return null;
  if (clean.some((m) => m.start < document.bodyStart)) hints |= hintBit("in-title");
  if (document.outlet) {
    const outlet = keyOf(document.outlet);
    if (list.some((r) => r.key === outlet)) hints |= hintBit("own-outlet");
  }
  const strong = list.filter((r) => r.entries.length === 1);
  const entry =
    strong.length > 0
      ? gazetteer.entries[strong[0]!.entries[0]!]!
      : entries.size === 1
        ? gazetteer.entries[[...entries][0]!]!
        : null;
  return {
    name: names[0]!,
    names,
    mentions: clean,
    hints,
    known: entry ? { name: entry.name, spellings: entry.spellings, owner: entry.owner } : null,
  };
}

/** Full names first: long, and not merely a noun with the name, an acronym, or foreign letters in a Chinese text. */
function rank(r: NameRecord, chinese: boolean): number {
  const spelling = r.spellings[0]!;
  return (
    spelling.length -
    (r.apposed ? 100 : 0) -
    (hasHint(r.hints, "acronym") ? 20 : 0) -
    (chinese && !HAN.test(spelling) ? 50 : 0)
  );
}
