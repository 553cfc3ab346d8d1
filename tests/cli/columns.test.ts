import { expect, test } from "vitest";
import { cutColumns, displayWidth, padColumns, printable } from "../../src/cli/columns.ts";

test.each([
  ["plain", 5],
  ["été", 3],
  ["e\u0301te\u0301", 3],
  ["上海警方", 8],
  ["「随申码」", 10],
  ["ＴＢ２３", 8],
  ["한국", 4],
  ["ひらがな", 8],
  ["𠮷野家", 6],
  ["a\u200bb", 2],
  ["“a”", 3],
  ["", 0],
])("%s takes its columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test("padding counts columns, not characters", () => {
  expect(padColumns("价格", 6)).toBe("价格  ");
  expect(padColumns("price", 6)).toBe("price ");
  expect(padColumns("toolong", 3)).toBe("toolong");
});

test("a cut text is never wider than asked, and whole where it fits", () => {
  expect(cutColumns("abcdef", 6)).toBe("abcdef");
  expect(cutColumns("abcdefg", 6)).toBe("abcde…");
  for (let columns = 1; columns < 12; columns++) {
    expect(displayWidth(cutColumns("上a海b警c方", columns))).toBeLessThanOrEqual(columns);
  }
});

test("an article cannot send control sequences to the terminal", () => {
  expect(printable("a\u001b]0;title\u0007b\r\nc\u009b2J")).toBe("a ]0;title b c 2J");
});
