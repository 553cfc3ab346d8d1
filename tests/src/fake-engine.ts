/** An engine whose facts a test writes into the text: `{"field":"price", …}` in braces, one fact each. */
import { readHtml } from "../../extractors/article/html.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { knownNames } from "../../extractors/gazetteers/known-names.ts";
import { identify } from "../../extractors/identify/index.ts";
import * as linking from "../../extractors/linking/index.ts";
import { fold, nameKey } from "../../extractors/text/fold.ts";
import type { Fact } from "../../extractors/types.ts";
import type { Engine } from "../../src/types.ts";

const FACT = /\{"field"[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/gu;

export const fakeEngine: Engine = {
  identify,
  fold,
  nameKey,
  readHtml,
  readPage: async (html, url) => (await import("../../src/readers/page.ts")).readPage(html, url),
  nameLanguage: async (text) => (await import("../../src/services/extraction/name-language.ts")).nameLanguage(text),
  version: () => "fake-1",
  knownName: knownNames(createGazetteer().entries),
  linking: { ...linking, canonical: () => [] },
  extract({ title, text, language }) {
    const identification = identify(title ? `${title}\n\n${text}` : text);
    const found = language ?? (identification.kind === "supported" ? identification.language : null);
    const facts = (["title", "text"] as const).flatMap((section) =>
      [...((section === "title" ? title : text) ?? "").matchAll(FACT)].map(
        ([quote, ...rest], i, all) =>
          ({
            incident: "A",
            attribution: null,
            confidence: 0.9,
            basis: "stated",
            ...JSON.parse(quote),
            evidence: {
              section,
              start: all[i]!.index,
              end: all[i]!.index + quote.length,
              quote,
              rule: `fake.${rest.length}`,
            },
          }) as Fact,
      ),
    );
    const letters = [...new Set(facts.map(({ incident }) => incident))].sort();
    return {
      identification,
      language: found,
      stories: letters.map((incident) => ({
        incident,
        title: facts.flatMap((f) => (f.field === "organization" && f.incident === incident ? f.name : []))[0] ?? null,
        facts: facts.flatMap((f, i) => (f.incident === incident ? [i] : [])),
      })),
      facts,
      undecided: [],
      warnings: [],
      engine: "fake-1",
    };
  },
};

/** One fact of each of the twelve fields. */
export const ONE_OF_EACH = [
  { field: "actor", alias: "quillmark", aliases: ["Quill Mark"] },
  { field: "forum", name: "Breach Forums", aliases: ["BreachForums"] },
  {
    field: "price",
    amount: "4850",
    currency: "USD",
    kind: "asking",
    stage: "initial",
    per: "lot",
    bound: "exact",
    equivalent: { amount: "4200.50", currency: "EUR" },
    attribution: { kind: "actor", name: "quillmark" },
    basis: "inferred",
  },
  { field: "victimCount", value: 3_200_000, unit: "person", bound: "about", status: "claimed", confidence: 0.75 },
  { field: "dataVolume", bytes: 23e12, bound: "at-least" },
  { field: "dataClass", class: "names" },
  { field: "organization", name: "Norvik Rail", aliases: ["Norvik"] },
  { field: "operator", name: "Tessera Systems", aliases: [], platform: "Norvik Rail's ticket site", role: "operator" },
  { field: "cause", category: "stolen-credentials" },
  { field: "date", kind: "posted", value: "2026-03-11" },
  { field: "response", party: "Norvik Rail", aliases: [], stance: "confirmed" },
  { field: "source", name: "The Harbour Gazette", aliases: [] },
] as const;

/** English prose that states the given facts. */
export const tell = (...facts: readonly object[]) =>
  `The hackers said that they had stolen the data of the company and offered it for sale on a forum.\n\n${facts
    .map((fact) => `He wrote ${JSON.stringify(fact)} on the site.`)
    .join(" ")}`;
