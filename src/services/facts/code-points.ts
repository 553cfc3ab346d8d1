/** Turns an offset in UTF-16 code units into one in Unicode characters. */
export type ToCodePoint = (offset: number) => number;

/** For the two sections that evidence points into. */
export interface CodePoints {
  title: ToCodePoint;
  text: ToCodePoint;
}

/** Counts characters of an article's sections. */
export function countCodePoints(title: string | null | undefined, text: string): CodePoints {
  return { title: counter(title ?? ""), text: counter(text) };
}

function counter(text: string): ToCodePoint {
  // Offsets behind each character that takes two code units, in order.
  const behind: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) behind.push(index + 2);
  if (behind.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = behind.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (behind[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
