import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/cli/read-article.ts";

describe("plain text", () => {
  test("takes a first line alone above a blank line as the title", () => {
    expect(readArticle("a.txt", "Data for sale\n\nA seller offers it.\n\nMore.\n")).toEqual({
      title: "Data for sale",
      text: "A seller offers it.\n\nMore.",
    });
    expect(readArticle("a.txt", "数据出售\r\n\r\n一名卖家出售数据。")).toEqual({
      title: "数据出售",
      text: "一名卖家出售数据。",
    });
  });

  test.each([
    ["a sentence", "A seller offers it.\n\nMore."],
    ["a Chinese sentence", "一名卖家出售数据。\n\n还有。"],
    ["one paragraph", "Data for sale"],
    ["a line that goes on", "Data for\nsale now\n\nMore."],
    ["a long first paragraph", `${"word ".repeat(60)}\n\nMore.`],
  ])("does not take %s as one", (_, content) => {
    expect(readArticle("a.txt", content)).toEqual({ text: content.trim() });
  });
});

describe("JSON", () => {
  const json = '{"title":"T","text":"B","publishedAt":"2024-03-14","outlet":null,"facts":[]}';
  test.each(["a.json", "-"])("is read from %s", (path) => {
    expect(readArticle(path, json)).toEqual({
      title: "T",
      text: "B",
      publishedAt: "2024-03-14",
      outlet: undefined,
      html: undefined,
    });
  });

  test.each([
    ["{", "not JSON"],
    ['{"title":"T"}', 'neither "text" nor "html"'],
    ['{"text":7}', '"text" of the article is not a string'],
    ["null", "neither"],
  ])("%s is refused", (content, reason) => {
    expect(() => readArticle("a.json", content)).toThrow(reason);
  });
});

test.each([
  ["a.html", "<p>Hello</p>"],
  ["A.HTM", "Hello"],
  ["-", "  <!DOCTYPE html><p>Hello"],
])("HTML is read from %s", (path, content) => {
  expect(readArticle(path, content)).toEqual({ html: content });
});

test("text from standard input that only looks like markup stays text", () => {
  expect(readArticle("-", "<3 for the sellers")).toEqual({ text: "<3 for the sellers" });
});
