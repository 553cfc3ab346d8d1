/** Chinese numbers with what stands in relation to them: 三分之一, 百分之五十, 九成, 八折, 3倍, 一打. */
import { afterSpaces, finished, HAN_DIGITS, type HanNumber, readHanCardinal, readPositional } from "./numeral-han.ts";

/** Reads the number that begins at `start`; null where none does. Looks at a bounded stretch of text. */
export function readHanNumber(text: string, start: number): HanNumber | null {
  const sequence = readPositional(text, start);
  if (sequence) return sequence;
  const number = readHanCardinal(text, start);
  return number && readRelation(text, number);
}

/** 三分之一, 百分之五十, 三百五十又三分之一, 九成, 一半, 一打. */
function readRelation(text: string, number: HanNumber): HanNumber {
  const i = afterSpaces(text, number.end);
  const c = text[i];
  if (c === "分" || c === "又") {
    const fraction = c === "又" ? readMixed(text, i, number) : readFractionOf(text, i, number);
    return fraction ?? number;
  }
  if (c === "成" && number.value <= 10 && !/[功立为员果本交熟长分年就人都千万了]/u.test(text[i + 1] ?? "")) {
    const next = HAN_DIGITS.get(text[i + 1] ?? "");
    const end = next === undefined ? i + 1 : i + 2;
    return { ...finished(end, number.value * 10 + (next ?? 0)), decoy: "percent" };
  }
  if (c === "折" && number.value < 100 && !/[合腾磨返叠]/u.test(text[i + 1] ?? ""))
    return { ...finished(i + 1, number.value), decoy: "percent" };
  if (c === "倍" && i === number.end) return { ...finished(i + 1, number.value), decoy: "fraction" };
  if (
    c === "打" &&
    i === number.end &&
    !/[开电击听印造破断入包算手工车字架扮扫动捞劫赏搅扰压败球出进上下来去过]/u.test(text[i + 1] ?? "")
  ) {
    return { ...number, end: i + 1, value: number.value * 12, lone: false, plain: false };
  }
  return number;
}

function readFractionOf(text: string, i: number, bottom: HanNumber): HanNumber | null {
  const of = afterSpaces(text, i + 1);
  if (text[of] !== "之" || bottom.value === 0) return null;
  let start = afterSpaces(text, of + 1);
  if (text[start] === "负") start++;
  const top = readHanCardinal(text, start);
  if (!top) return null;
  const isPercent = bottom.value === 100 && bottom.bare;
  return {
    ...finished(top.end, isPercent ? top.value : top.value / bottom.value),
    decoy: isPercent ? "percent" : "fraction",
  };
}

function readMixed(text: string, i: number, whole: HanNumber): HanNumber | null {
  const bottom = readHanCardinal(text, afterSpaces(text, i + 1));
  if (!bottom) return null;
  const fraction =
    text[afterSpaces(text, bottom.end)] === "分" ? readFractionOf(text, afterSpaces(text, bottom.end), bottom) : null;
  return fraction && { ...fraction, value: whole.value + fraction.value, decoy: "fraction" };
}
