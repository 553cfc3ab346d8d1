import { expect, test } from "vitest";
import { copyOf, createMemory, recall } from "../../extractors/text/word-memory.ts";

test("a word is made once, wherever it stands", () => {
  const made: string[] = [];
  const memory = createMemory((word) => {
    made.push(word);
    return word.toUpperCase();
  });
  const text = "data of the data";
  expect(recall(memory, text, 0, 4)).toBe("DATA");
  expect(recall(memory, text, 12, 16)).toBe("DATA");
  expect(recall(memory, text, 5, 7)).toBe("OF");
  expect(made).toEqual(["data", "of"]);
});

test("more words than it holds empty the memory and are told apart all the same", () => {
  const memory = createMemory((word) => word);
  for (let n = 0; n < 40_000; n++) {
    const word = `w${n}`;
    expect(recall(memory, word, 0, word.length)).toBe(word);
  }
  expect(memory.words.length).toBeLessThan(20_000);
});

test("words longer than any that come back are not kept", () => {
  const memory = createMemory((word) => word.length);
  const long = "x".repeat(1000);
  expect(recall(memory, long, 0, 1000)).toBe(1000);
  expect(memory.words).toEqual([]);
});

test("a copy is the same text", () => {
  expect(copyOf("Société Générale", 8)).toBe("Générale");
  expect(copyOf("")).toBe("");
});
