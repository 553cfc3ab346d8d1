import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { readHtml } from "../../../extractors/article/html.ts";

test.each([
  ["paragraphs", "<p>One.</p><p>Two\n  more.</p>", "One.\n\nTwo more."],
  ["divisions and breaks", "<div>One<br>two</div><div>three</div>", "One\ntwo\n\nthree"],
  ["lists", "<ul><li>one<li>two</li></ul>after", "- one\n- two\n\nafter"],
  ["inline elements", "48<b>.5</b> <em>million</em><sup>1</sup>", "48.5 million1"],
  ["tables", "<table><tr><th>a</th><td>b</td></tr></table>", "a\n\nb"],
  ["what is no text", "a<script>if (a<b) '</p>'</script>b<style>p{}</style><!-- <p>c -->d<nav>e<p>f</nav>", "abd"],
  ["nested asides", "<aside>a<aside>b</aside>c</aside>d", "d"],
  ["an aside closed by what holds it", "<footer><form>a</footer>b", "b"],
  ["a closing tag too many", "a</nav>b</form>c", "abc"],
  ["quotes in attributes", "<a title=\"x>y\" href='>'>a</a><p class=a>b</p>", "a\n\nb"],
  ["a less-than sign", "a < b <3 <= c", "a < b <3 <= c"],
  ["a tag that does not end", "a<p class=", "a"],
  ["a comment that does not end", "a<!-- b", "a"],
  ["declarations", "<!DOCTYPE html><?xml version='1.0'?>a<![CDATA[x]]>b", "ab"],
  [
    "references",
    "&lt;&amp;&eacute;&laquo;&#8239;&#x4e2d;&#20013;&hellip;&AMP &unknown; &amp",
    "<&é«\u202f中中…&AMP &unknown; &",
  ],
  ["windows-1252 references", "&#147;a&#148;&#128;", "“a”€"],
  ["references to no character", "a&#0;b&#xD800;c&#x110000;d", "a\ufffdb\ufffdc\ufffdd"],
  ["no-break spaces", "1&nbsp;500 €", "1\u00a0500 €"],
  ["plain text", "Just text", "Just text"],
  ["nothing", "", ""],
])("%s", (_, html, text) => {
  expect(readHtml(html).text).toBe(text);
});

test("the article of a page, its headline apart", () => {
  const page = `<html><head><title>Paper | Home</title></head><body><header><h1>Paper</h1></header>
    <article><p>Teaser.</p></article>
    <article><h1>Big <em>leak</em></h1><p>By A</p><p>The text of the article.</p></article><footer>(c)</footer></body>`;
  expect(readHtml(page)).toEqual({ title: "Big leak", text: "By A\n\nThe text of the article." });
  expect(readHtml("<title>Only &amp; this</title><p>a</p>")).toEqual({ title: "Only & this", text: "a" });
  expect(readHtml("<html><head><title>T</title><body><p>a</p>")).toEqual({ title: "T", text: "a" });
});

property.prop([fc.string({ unit: "binary" })])("never throws, and adds nothing that cannot be stored", (html) => {
  const { text } = readHtml(html.replaceAll("\0", "").toWellFormed());
  expect(text).not.toContain("\0");
  expect(text.isWellFormed()).toBe(true);
});

property.prop([
  fc.array(
    fc.constantFrom(
      "<p",
      ">",
      "<",
      "</",
      "nav",
      "<!--",
      "-->",
      '"',
      "=",
      "<title>",
      "<li>",
      "&",
      "#x",
      "a ",
      "<article>",
      "</article>",
      "<h1>",
      "</h1>",
    ),
    { maxLength: 60 },
  ),
])("takes any broken markup", (parts) => {
  expect(typeof readHtml(parts.join("")).text).toBe("string");
});

test.each([
  "<",
  "<a ",
  "<a ='",
  '<a ="',
  "<!--",
  "<title>",
  "<script>",
  "<article>",
  "<nav>",
  "<nav></aside>",
  "&",
  "<h1>",
  "&#x",
])("ends on 400 kB of %s, which a scanner that goes back would not", (part) => {
  expect(typeof readHtml(part.repeat(400_000 / part.length)).text).toBe("string");
});
