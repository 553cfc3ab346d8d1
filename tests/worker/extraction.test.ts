import { expect, inject, test } from "vitest";
import { extract } from "../../extractors/index.ts";
import { type CorpusArticle, digestReading } from "./digest-reading.ts";

const readings = inject("readingsOnNode");

test("this runs inside workerd", () => {
  expect((globalThis as { navigator?: { userAgent: string } }).navigator?.userAgent).toBe("Cloudflare-Workers");
});

test("the whole corpus is here", () => {
  expect(readings.flatMap(({ digests }) => digests).length).toBeGreaterThan(1_300);
});

test.each(readings)("every article of $file is read byte for byte as on Node", async ({ lines, digests }) => {
  const different: string[] = [];
  for (const [i, line] of lines.split("\n").entries()) {
    const article = JSON.parse(line) as CorpusArticle;
    if ((await digestReading(extract, article)) !== digests[i]) different.push(article.id);
  }
  expect(different).toEqual([]);
});
