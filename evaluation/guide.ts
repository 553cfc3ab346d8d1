/**
 * The annotation guide's format (docs/annotation-guide.md): what an annotated article holds, and how the engine's
 * facts are written in it.
 */
import type {
  Article,
  Bound,
  Cause,
  CountStatus,
  CountUnit,
  DataClass,
  DateKind,
  Fact,
  Language,
  OperatorRole,
  PriceKind,
  PriceStage,
  Stance,
} from "../extractors/types.ts";

/** Where a fact stands: the exact words, and their offsets into `text` unless they stand in the title alone. */
interface Place {
  incident: string;
  quote: string;
  start?: number;
  end?: number;
}

interface Named {
  name: string;
  aliases?: string[];
}

/** A fact as the guide writes it. Money and counts are plain numbers here; the store keeps them decimal. */
export type GuideFact = Place &
  (
    | { field: "actor"; alias: string; aliases?: string[] }
    | ({ field: "forum" } & Named)
    | {
        field: "price";
        amount: number;
        currency: string;
        kind: PriceKind;
        stage: PriceStage;
        per: "lot" | "record";
        equivalent?: { amount: number; currency: string };
      }
    | { field: "victimCount"; value: number; unit: CountUnit; bound: Bound; status: CountStatus }
    | { field: "dataVolume"; bytes: number }
    | { field: "dataClass"; class: DataClass }
    | ({ field: "organization" } & Named)
    | ({ field: "operator"; platform: string; role: OperatorRole } & Named)
    | { field: "cause"; category: Cause }
    | { field: "date"; kind: DateKind; value: string }
    | { field: "response"; party: string; aliases?: string[]; stance: Stance }
    | ({ field: "source" } & Named)
  );

/** An annotated article, one line of a corpus file. */
export interface GuideArticle extends Article {
  id: string;
  language: Language;
  facts: GuideFact[];
}

/** What an extraction says of one article: one line of a predictions file. */
export interface Prediction {
  id: string;
  language?: string | null;
  facts: GuideFact[];
}

const aliases = (names: string[]) => (names.length > 0 ? { aliases: names } : {});

/** A fact's own keys, without its place. */
type Keys = GuideFact extends infer F ? (F extends unknown ? Omit<F, keyof Place> : never) : never;

function keysOf(fact: Fact): Keys {
  switch (fact.field) {
    case "actor":
      return { field: fact.field, alias: fact.alias, ...aliases(fact.aliases) };
    case "forum":
    case "organization":
    case "source":
      return { field: fact.field, name: fact.name, ...aliases(fact.aliases) };
    case "price": {
      const equivalent = fact.equivalent && {
        amount: Number(fact.equivalent.amount),
        currency: fact.equivalent.currency,
      };
      return {
        field: fact.field,
        amount: Number(fact.amount),
        currency: fact.currency,
        kind: fact.kind,
        stage: fact.stage,
        per: fact.per,
        ...(equivalent ? { equivalent } : {}),
      };
    }
    case "victimCount":
      return { field: fact.field, value: fact.value, unit: fact.unit, bound: fact.bound, status: fact.status };
    case "dataVolume":
      return { field: fact.field, bytes: fact.bytes };
    case "dataClass":
      return { field: fact.field, class: fact.class };
    case "operator":
      return {
        field: fact.field,
        name: fact.name,
        ...aliases(fact.aliases),
        platform: fact.platform,
        role: fact.role,
      };
    case "cause":
      return { field: fact.field, category: fact.category };
    case "date":
      return { field: fact.field, kind: fact.kind, value: fact.value };
    case "response":
      return { field: fact.field, party: fact.party, ...aliases(fact.aliases), stance: fact.stance };
  }
}

/** Writes the engine's facts in the guide's format, in the same order. Facts of the title carry a quote but no offsets. */
export function toGuideFacts(facts: readonly Fact[]): GuideFact[] {
  return facts.map((fact) => {
    const { section, start, end, quote } = fact.evidence;
    const offsets = section === "text" ? { start, end } : {};
    return { incident: fact.incident, ...keysOf(fact), quote, ...offsets } as GuideFact;
  });
}
