/**
 * Measures the date grammars on the annotated articles: is there, for each annotated date, a mention that overlaps its
 * quote and has its value? `node scripts/check-dates.ts [en|fr|zh] [--misses]`. Articles 023–032 of the hard sets are
 * scored, their text never shown. Exits with 1 where a target is missed, 2 where the material is missing.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as en from "../extractors/languages/en/date.ts";
import * as fr from "../extractors/languages/fr/date.ts";
import * as zh from "../extractors/languages/zh/date.ts";
import { fold } from "../extractors/text/fold.ts";
import { formatPartialDate, parsePartialDate } from "../extractors/text/partial-date.ts";
import type { DateMention, PackCode, PartialDate } from "../extractors/types.ts";

const SHARED = process.env.LEAKDESK_SHARED ?? join(import.meta.dirname, "../../shared");
const TARGET = 0.97;
const readers: Record<PackCode, (folded: string, publishedAt: PartialDate | null) => DateMention[]> = {
  en: en.dates,
  fr: fr.dates,
  zh: zh.dates,
};

interface Article {
  id: string;
  publishedAt: string | null;
  title: string | null;
  text: string;
  facts: { field: string; value: string; quote: string; kind: string }[];
}

if (!existsSync(join(SHARED, "corpus"))) {
  console.error(
    `MISSING: ${SHARED}/corpus is not there, so nothing was measured. Set LEAKDESK_SHARED to where it lies.`,
  );
  process.exit(2);
}
const wanted = process.argv.slice(2).filter((a) => a in readers);
const showMisses = process.argv.includes("--misses");
let missed = 0;

for (const language of (wanted.length > 0 ? wanted : Object.keys(readers)) as PackCode[]) {
  const score = { fit: { n: 0, found: 0, right: 0 }, check: { n: 0, found: 0, right: 0 } };
  const misses: string[] = [];
  let mentions = 0;
  const articles: { folded: string; published: PartialDate | null }[] = [];
  for (const path of [
    ...globSync(join(SHARED, `corpus/train/${language}*.jsonl`)).sort(),
    join(SHARED, `corpus/${language}.jsonl`),
  ]) {
    for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
      const article = JSON.parse(line) as Article;
      const hidden =
        basename(path) === `${language}.jsonl` && !path.includes("train") && Number(article.id.slice(-3)) >= 23;
      const text = article.title ? `${article.title}\n\n${article.text}` : article.text;
      const published = parsePartialDate(article.publishedAt);
      const folded = fold(text);
      articles.push({ folded, published });
      const found = readers[language](folded, published);
      mentions += found.length;
      const part = hidden ? score.check : score.fit;
      for (const fact of article.facts.filter((f) => f.field === "date")) {
        part.n++;
        const over = overlapping(found, text, fact.quote);
        if (over.length > 0) part.found++;
        if (over.some(({ value }) => value && formatPartialDate(value) === fact.value)) part.right++;
        else if (!hidden) {
          const at = text.indexOf(fact.quote);
          const around = `${text.slice(Math.max(0, at - 60), at)}⟦${fact.quote}⟧${text.slice(at + fact.quote.length, at + fact.quote.length + 50)}`;
          const got = over.map((m) => `${text.slice(m.start, m.end)}=${m.value ? formatPartialDate(m.value) : "null"}`);
          misses.push(
            `${article.publishedAt?.slice(0, 10)} ${fact.value} got [${got.join(", ")}] ${around.replaceAll("\n", "/")}`,
          );
        }
      }
    }
  }
  const share = ({ n, right }: { n: number; right: number }) =>
    `${right} of ${n} (${((100 * right) / n).toFixed(1)} %)`;
  const ok = score.fit.right / score.fit.n >= TARGET;
  if (!ok) missed++;
  for (let round = 0; round < 5; round++) for (const a of articles) readers[language](a.folded, a.published);
  const started = performance.now();
  for (let round = 0; round < 5; round++) for (const a of articles) readers[language](a.folded, a.published);
  const ms = (performance.now() - started) / (5 * articles.length);
  console.log(
    `${ok ? "ok    " : "MISSED"} ${language}: right ${share(score.fit)}, found ${score.fit.found}; check third right ${share(score.check)}, found ${score.check.found}; ${(mentions / articles.length).toFixed(1)} mentions and ${ms.toFixed(3)} ms an article`,
  );
  if (showMisses) console.log(misses.join("\n"));
}
process.exit(missed > 0 ? 1 : 0);

function overlapping(found: readonly DateMention[], text: string, quote: string): DateMention[] {
  const over: DateMention[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    over.push(...found.filter((m) => m.start < at + quote.length && m.end > at));
  }
  return over;
}
