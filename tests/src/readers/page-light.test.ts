import { describe, expect, test } from "vitest";
import { decodeEntities } from "../../../extractors/article/entities.ts";
import { readPage } from "../../../src/readers/page.ts";
import { readPageLight } from "../../../src/readers/page-light.ts";

const URL_OF_PAGE = "https://www.herald.example/2026/03/leak";

/** Pages as sites write them. Both readers must find the same in each. */
const PAGES: Record<string, string> = {
  "Open Graph": `<!doctype html><html lang="fr-FR"><head><title>x</title>
    <meta property="og:title" content="L&rsquo;op&eacute;rateur &amp; ses clients">
    <meta property="og:site_name" content="Le Matin"><meta property="article:published_time" content="2026-03-14T08:00:00+01:00">
    <link rel="amphtml" href="/amp"><link rel="canonical" href="/2026/03/leak"></head><body><p>a</p></body></html>`,
  "JSON-LD": `<html lang=en><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Data of 3 million sold",
    "datePublished":"2026-03-14","inLanguage":"en","publisher":{"@id":"#p"}},{"@id":"#p","name":"The Herald"}]}</script>
    <SCRIPT>var meta = '<meta property="og:title" content="not this">';</SCRIPT></head><body></body></html>`,
  "names, unquoted and in single quotes": `<html><head><meta name='dc.date' content='2026-03-13'><meta name=application-name content=Herald>
    <meta content="Written the other way round" name="twitter:title"><link rel='alternate canonical' href='https://herald.example/2026/03/leak'></head></html>`,
  "a time element": `<html lang="zh-Hant"><body><article><h1>外洩</h1><time>昨天</time><time datetime="2026-03-12">12 日</time></article></body></html>`,
  "a canonical address of another site": `<html><head><link rel="canonical" href="https://other.example/x"></head></html>`,
  "what is commented out": `<html><head><!-- <meta property="og:title" content="old"> --><meta property="og:title" content="new"></head></html>`,
  nothing: "<p>Only text",
};

describe("a page read from its tags alone", () => {
  test.each(Object.entries(PAGES))("%s: the same as through a DOM", (_, html) => {
    const { html: mainText, title, ...metadata } = readPage(html, URL_OF_PAGE);
    expect(readPageLight(html, URL_OF_PAGE, decodeEntities)).toEqual({
      ...metadata,
      title: html.includes("og:title") || html.includes("headline") || html.includes("twitter:title") ? title : null,
      html: null,
    });
    expect(mainText === null || typeof mainText === "string").toBe(true);
  });

  // Quadratic work on any of these would outlast the test's limit.
  test("hostile pages are given up", () => {
    for (const hostile of [
      "<meta ".repeat(100_000),
      `<meta ${"a=".repeat(200_000)}`,
      "<!--".repeat(100_000),
      `<script type="application/ld+json">`.repeat(5_000),
      `<html ${'a="'.repeat(100_000)}>`,
    ]) {
      expect(readPageLight(hostile, URL_OF_PAGE, decodeEntities)).toMatchObject({ title: null, html: null });
    }
  });
});
