/** Libraries that read some of what the engine reads, each as a function from text to the number of things found. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LanguagePack } from "../../extractors/languages/pack.ts";
import type { PackCode } from "../../extractors/types.ts";

/** Reads a text published on a day and says how many things it found. */
export type Read = (text: string, publishedAt: Date) => number;

const BENCH = join(import.meta.dirname, "..");

/** Installs the packages of `bench/package.json` where they are absent, and says so. Throws where that fails. */
export function installPeers(say: (line: string) => void): void {
  if (existsSync(join(BENCH, "node_modules/.package-lock.json"))) return;
  say("the libraries to measure beside are not there: npm install --prefix bench");
  const { status } = spawnSync("npm", ["install", "--prefix", BENCH, "--no-audit", "--no-fund"], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("npm install --prefix bench did not succeed; what it said stands above");
}

/** The package under a name that is not known to the compiler: `bench/` has its own, which the product lacks. */
// biome-ignore lint/suspicious/noExplicitAny: the packages are absent where types are checked
export const load = (name: string): Promise<any> => import(name);

const ALTERNATIVES = 200;

/** The floor: one compiled regular expression of 200 cue words of the language, found from one end to the other. */
export function scanner(pack: LanguagePack): Read {
  const terms = Object.values(pack.lexicon.terms)
    .flatMap((list) => list.split("|"))
    .map((term) => term.replace(/\*$/u, ""))
    .filter((term) => term.length >= (pack.code === "zh" ? 2 : 4));
  const step = terms.length / ALTERNATIVES;
  const chosen = Array.from({ length: ALTERNATIVES }, (_, i) => terms[Math.floor(i * step)]!);
  const escaped = chosen.map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const pattern = new RegExp(escaped.join("|"), "giu");
  return (text) => {
    let found = 0;
    for (const _ of text.matchAll(pattern)) found++;
    return found;
  };
}

/** The libraries that know a language, by name. */
export async function peersOf(language: PackCode): Promise<Record<string, Read>> {
  const { franc } = await load("franc");
  const chrono = await load("chrono-node");
  const recognizers = (await load("@microsoft/recognizers-text-suite")).default;
  const culture = recognizers.Culture[{ en: "English", fr: "French", zh: "Chinese" }[language]];
  const dates = { en: chrono.en, fr: chrono.fr, zh: chrono.zh }[language].casual;
  const reads: Record<string, Read> = {
    franc: (text) => (franc(text) === "und" ? 0 : 1),
    "chrono-node": (text, publishedAt) => dates.parse(text, publishedAt).length,
    recognizers: (text, publishedAt) =>
      recognizers.recognizeCurrency(text, culture).length +
      recognizers.recognizeNumber(text, culture).length +
      recognizers.recognizeDateTime(text, culture, 0, publishedAt).length,
  };
  if (language !== "en") return reads;
  const nlp = (await load("compromise")).default;
  const wink = (await load("wink-nlp")).default;
  const { its, readDoc } = wink((await load("wink-eng-lite-web-model")).default);
  return {
    ...reads,
    compromise: (text) => {
      const document = nlp(text);
      return (
        document.people().out("array").length +
        document.organizations().out("array").length +
        document.money().out("array").length
      );
    },
    "wink-nlp": (text) => readDoc(text).entities().out(its.detail).length,
  };
}
