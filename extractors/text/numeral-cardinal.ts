/** Puts number items together to one cardinal: "two hundred and six thousand", "quatre-vingt-dix-sept mille". */
import { type Item, isJoined, timesScale } from "./numeral-items.ts";

export interface Cardinal {
  value: number;
  /** Index behind the last item used. */
  next: number;
  /** The factor of the last scale or group word; 1 where there is none. */
  scale: number;
  /** A noun in it says "about". */
  about: boolean;
  /** The last item is a scale, so that "and a half" is half of the scale. */
  endsInScale: boolean;
}

/** No press figure is larger; a longer chain of scales is noise. */
const MAX_VALUE = 1e18;

const PARTS: ReadonlySet<string> = new Set(["half", "part"]);
const DOZEN = 12;

interface State {
  total: number;
  /** What is not yet scaled; −1 where there is nothing. */
  group: number;
  /** The next scale must be smaller. */
  limit: number;
  last: Item["role"] | null;
  lastScale: number;
  about: boolean;
}

/**
 * The cardinal that begins at item k, without halves and fractions, below `below`; null where none begins there. A
 * lone "a" or "one" is none.
 */
export function readCardinal(
  text: string,
  items: readonly Item[],
  k: number,
  below = Number.POSITIVE_INFINITY,
): Cardinal | null {
  const first = items[k];
  if (!first) return null;
  if (first.role === "zero") return { value: 0, next: k + 1, scale: 1, about: false, endsInScale: false };
  const state: State = { total: 0, group: -1, limit: below, last: null, lastScale: 1, about: false };
  let next = k;
  while (next < items.length && (next === k || isJoined(text, items, next - 1))) {
    const step = addItem(text, items, next, k, below, state);
    if (step === 0) break;
    next = step;
  }
  if (state.last === null) return null;
  return {
    value: state.total + Math.max(state.group, 0),
    next,
    scale: state.lastScale,
    about: state.about,
    endsInScale: state.group < 0,
  };
}

/** Adds item i to the state; gives back the index behind what it used, or 0 where the number ends before i. */
function addItem(text: string, items: readonly Item[], i: number, k: number, below: number, state: State): number {
  const item = items[i]!;
  switch (item.role) {
    case "digits":
      return addDigits(text, items, i, state) ? i + 1 : 0;
    case "article":
      if (state.last !== null || !multiplied(text, items, i)) return 0;
      state.group = 1;
      state.last = "unit";
      return i + 1;
    case "one":
    case "unit":
      return addUnit(text, items, i, k, state) ? i + 1 : 0;
    case "tens":
      return addTens(item, state) ? i + 1 : 0;
    case "hundred":
      return below > 100 && addHundred(text, items, i, state) ? i + 1 : 0;
    case "scale":
      return addScale(items, i, state) ? i + 1 : 0;
    case "group":
      return addGroup(text, items, i, state);
    case "and":
      return addTail(text, items, i, state);
    default:
      return 0;
  }
}

function addDigits(text: string, items: readonly Item[], i: number, state: State): boolean {
  const item = items[i]!;
  if (state.last !== null) {
    const isNext = state.group < 0 && item.scale === 1 && item.value < state.lastScale && precedesScale(text, items, i);
    if (!isNext) return false;
  }
  state.last = "digits";
  if (item.scale > 1) {
    state.total = item.value;
    state.lastScale = item.scale;
    state.limit = item.scale;
    return true;
  }
  state.group = item.value;
  return true;
}

function addUnit(text: string, items: readonly Item[], i: number, k: number, state: State): boolean {
  const item = items[i]!;
  const { group, last } = state;
  if (last === null || (last === "scale" && group < 0)) {
    if (item.role === "one" && i === k && !multiplied(text, items, i)) return false;
    state.group = item.value;
  } else if (last === "hundred") state.group += item.value;
  else if (last === "tens" && item.value < (group % 100 === 60 || group % 100 === 80 ? 20 : 10))
    state.group += item.value;
  else if (last === "unit" && items[i - 1]!.special && item.value < 10 && (item.value >= 7 || group % 100 > 10))
    state.group += item.value;
  else return false;
  state.last = "unit";
  return true;
}

function addTens(item: Item, state: State): boolean {
  const { group, last } = state;
  if (last === null || (last === "scale" && group < 0)) state.group = item.value;
  else if (last === "hundred") state.group += item.value;
  else if (last === "unit" && item.special && group % 100 === 4) state.group += 76;
  else return false;
  state.last = "tens";
  return true;
}

function addHundred(text: string, items: readonly Item[], i: number, state: State): boolean {
  const item = items[i]!;
  const { group, last } = state;
  if (group >= 1 && (group < 100 || last === "digits") && last !== "hundred") state.group *= 100;
  else if (group < 0 && last !== "digits" && (item.special || (last === null && opensScale(text, items, i))))
    state.group = 100;
  else return false;
  state.last = "hundred";
  return true;
}

function addScale(items: readonly Item[], i: number, state: State): boolean {
  const item = items[i]!;
  const { group, last } = state;
  if (last === "scale" && group < 0 && !item.special) {
    if (state.total * item.value > MAX_VALUE) return false;
    state.total *= item.value;
  } else if (last === "digits" && group < 0) {
    // "100k million" is no number.
    return false;
  } else {
    if (item.value >= state.limit || (group < 0 && !item.special)) return false;
    const before = items[i - 1];
    const isDecimal = last === "digits" && before?.role === "digits" && before.scale === 1 && before.value === group;
    state.total += isDecimal ? timesScale(before.decimal, item.value) : Math.max(group, group < 0 ? 1 : 0) * item.value;
  }
  state.group = -1;
  state.limit = item.value;
  state.lastScale = item.value;
  state.last = "scale";
  return true;
}

/** "dozen", "centaine", and what they may count in their turn: "une dizaine de milliers", "a couple of hundred". */
function addGroup(text: string, items: readonly Item[], i: number, state: State): number {
  const item = items[i]!;
  if (state.last === null || (state.group < 0 && state.last !== "scale")) return 0;
  const unitsOnly = item.value === DOZEN && state.last === "unit" && state.group > 100 ? state.group % 10 : 0;
  const rest = unitsOnly > 0 ? state.total + state.group - unitsOnly : 0;
  let value = rest + (unitsOnly || state.total + Math.max(state.group, 0)) * item.value;
  let next = i + 1;
  let scale = item.value;
  const counted = isJoined(text, items, i) && items[next]!.role === "of" ? next + 1 : next;
  const role = items[counted]?.role;
  if ((role === "scale" || role === "group" || role === "hundred") && isJoined(text, items, counted - 1)) {
    scale = items[counted]!.value;
    value *= scale;
    next = counted + 1;
  }
  state.total = value;
  state.group = -1;
  state.limit = 0;
  state.lastScale = scale;
  state.last = "group";
  state.about ||= item.about;
  return next;
}

/** "and six", "and sixty-one", "et un": adds the smaller number behind item i, or 0 where it is another number. */
function addTail(text: string, items: readonly Item[], i: number, state: State): number {
  if (!isJoined(text, items, i)) return 0;
  const first = items[i + 1]!;
  const isFrench = items[i]!.special;
  if (state.last === "tens") {
    const counts = first.role === "one" || first.role === "unit";
    if (!isFrench || !counts || !(first.value === 1 || (first.value === 11 && state.group % 100 === 60))) return 0;
    state.group += first.value;
    state.last = "unit";
    return i + 2;
  }
  const isBare = state.last === "scale" && state.group < 0;
  if (state.last !== "hundred" && !isBare) return 0;
  if (first.role === "article" || (first.role === "digits" && isBare)) return 0;
  // "two million and one half" is two and a half.
  if (first.role === "one" && isJoined(text, items, i + 1) && PARTS.has(items[i + 2]!.role)) return 0;
  if (first.role === "one" && !isFrench && !precedesScale(text, items, i + 1)) {
    state.group = Math.max(state.group, 0) + 1;
    state.last = "unit";
    return i + 2;
  }
  const limit = isBare ? state.limit : 100;
  const tail = readCardinal(text, items, i + 1, limit);
  if (!tail || tail.value < 1 || tail.value >= limit || tail.about) return 0;
  // "two million and six million" are two numbers.
  const behind = isJoined(text, items, tail.next - 1) ? items[tail.next]!.role : null;
  if (behind === "hundred" || (isBare && (behind === "scale" || behind === "group"))) return 0;
  if (isBare) {
    // The tail may hold scales of its own; what it left unscaled stays so for nothing can follow.
    state.total += tail.value;
    state.group = tail.endsInScale ? -1 : 0;
    state.limit = 0;
    state.last = tail.endsInScale ? "scale" : "unit";
    return tail.next;
  }
  state.group += tail.value;
  state.last = "unit";
  return tail.next;
}

/** "a", "one", "un" before a word that it multiplies. */
function multiplied(text: string, items: readonly Item[], i: number): boolean {
  if (!isJoined(text, items, i)) return false;
  const next = items[i + 1]!;
  return (
    (next.role === "hundred" || next.role === "scale" || next.role === "group") &&
    !(next.role === "scale" && next.special)
  );
}

/** A bare "hundred" before a larger scale: "hundred thousand dollars". */
function opensScale(text: string, items: readonly Item[], i: number): boolean {
  return !items[i]!.plural && isJoined(text, items, i) && items[i + 1]!.role === "scale";
}

/** Whether the number at item i is multiplied by what follows. */
function precedesScale(text: string, items: readonly Item[], i: number): boolean {
  if (!isJoined(text, items, i)) return false;
  const role = items[i + 1]!.role;
  return role === "hundred" || role === "scale";
}
