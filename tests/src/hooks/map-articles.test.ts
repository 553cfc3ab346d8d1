import { describe, expect, test } from "vitest";
import { isPointer, pointAt } from "../../../src/services/hooks/json-pointer.ts";
import { mapArticles } from "../../../src/services/hooks/map-articles.ts";

describe("JSON pointers", () => {
  // The examples of RFC 6901, section 5.
  const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7 };

  test.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/m~0n", 8],
    ["/ ", 7],
  ])("%j leads to its value", (pointer, value) => {
    expect(isPointer(pointer)).toBe(true);
    expect(pointAt(document, pointer)).toEqual(value);
  });

  test.each(["/foo/2", "/foo/-", "/foo/00", "/foo/length", "/constructor", "/__proto__", "/foo/0/x", "/nothing/more"])(
    "%j leads nowhere",
    (pointer) => {
      expect(pointAt(document, pointer)).toBeUndefined();
    },
  );

  test.each(["foo", "/~", "/a~2", "#/a"])("%j is none", (text) => {
    expect(isPointer(text)).toBe(false);
  });
});

describe("mapping", () => {
  const one = (document: unknown, mapping: Parameters<typeof mapArticles>[1]) => mapArticles(document, mapping)[0]!;

  test("values become what an article takes", () => {
    const { values } = one(
      { head: " Two\nlines ", paragraphs: ["One.", "Two."], at: 1_773_480_600, id: 7, gone: null },
      { title: "/head", text: "/paragraphs", publishedAt: "/at", outlet: "/id", url: "/gone", language: "/none" },
    );
    expect(values).toEqual({
      title: "Two lines",
      text: "One.\n\nTwo.",
      publishedAt: "2026-03-14T09:30:00Z",
      outlet: "7",
    });
  });

  test.each([
    ["2026-03-14", "2026-03-14"],
    ["2026-03", "2026-03"],
    ["Sat, 14 Mar 2026 09:30:00 GMT", "2026-03-14T09:30:00Z"],
    [1_773_480_600_000, "2026-03-14T09:30:00Z"],
    ["soon", "soon"],
  ])("the date %j is %s", (at, publishedAt) => {
    expect(one({ at }, { text: "/text", publishedAt: "/at" }).values.publishedAt).toBe(publishedAt);
  });

  test("where a sender has both, its HTML counts", () => {
    const { values } = one({ a: "cut…", b: "<p>whole</p>" }, { text: "/a", html: "/b" });
    expect(values).toEqual({ html: "<p>whole</p>" });
    expect(one({ a: "whole", b: "" }, { text: "/a", html: "/b" }).values).toEqual({ text: "whole" });
  });

  test("faults point at what was sent", () => {
    const [, second] = mapArticles({ list: [{}, { b: {} }] }, { items: "/list", html: "/b/c", title: "/d" });
    expect(second!.pointerOf("html")).toBe("/list/1/b/c");
    expect(second!.pointerOf("title")).toBe("/list/1/d");
    expect(second!.pointerOf("text")).toBe("/list/1/b/c");
  });

  test.each([[{ list: {} }], [{}], [[]], [{ list: Array(101).fill({}) }]])("%j is no list of articles", (document) => {
    expect(() => mapArticles(document, { items: "/list", text: "/t" })).toThrow(/list: /u);
  });

  test("without a mapping it is an article, or an event whose data is one", () => {
    expect(one({ text: "a" }, null).values).toEqual({ text: "a" });
    const event = one({ type: "article.published", timestamp: "…", data: { text: "a" } }, null);
    expect(event.values).toEqual({ text: "a" });
    expect(event.pointerOf("text")).toBe("/data/text");
    for (const wrong of ["a", 1, null, [], { type: "x", data: [] }]) expect(() => mapArticles(wrong, null)).toThrow();
  });
});
