import type { ExportArticle, ExportFact } from "./types.ts";

/** The value of a fact under the names of docs/fields.md, without what all fields share. */
export function valueJson(fact: ExportFact): Record<string, unknown> {
  switch (fact.field) {
    case "actor":
      return { alias: fact.alias, aliases: fact.aliases };
    case "forum":
    case "organization":
    case "source":
      return { name: fact.name, aliases: fact.aliases };
    case "price": {
      const { amount, currency, kind, stage, per, bound, equivalent } = fact;
      return {
        amount,
        currency,
        kind,
        stage,
        per,
        bound,
        equivalent: equivalent && { amount: equivalent.amount, currency: equivalent.currency },
      };
    }
    case "victimCount":
      return { value: fact.value, unit: fact.unit, bound: fact.bound, status: fact.status };
    case "dataVolume":
      return { bytes: fact.bytes, bound: fact.bound };
    case "dataClass":
      return { class: fact.class };
    case "operator":
      return { name: fact.name, aliases: fact.aliases, platform: fact.platform, role: fact.role };
    case "cause":
      return { category: fact.category };
    case "date":
      return { kind: fact.kind, value: fact.value };
    case "response":
      return { party: fact.party, aliases: fact.aliases, stance: fact.stance };
  }
}

/** A fact as JSON, its keys always in the same order and no others; see docs/fields.md. */
export function factJson(fact: ExportFact): Record<string, unknown> {
  const { section, start, end, quote, rule } = fact.evidence;
  return {
    id: fact.id,
    field: fact.field,
    ...valueJson(fact),
    evidence: { section, start, end, quote, rule },
    attribution: fact.attribution && { kind: fact.attribution.kind, name: fact.attribution.name },
    confidence: fact.confidence,
    basis: fact.basis,
    engine: fact.engine,
    createdAt: fact.createdAt,
    supersededAt: fact.supersededAt,
    review: fact.review,
    entityId: fact.entityId,
    ...(fact.field === "operator" ? { platformEntityId: fact.platformEntityId } : {}),
  };
}

/** An article as JSON, without its text. */
export function articleJson(article: ExportArticle): Record<string, unknown> {
  const { id, revision, url, title, outlet, language, publishedAt, createdAt } = article;
  return { id, revision, url, title, outlet, language, publishedAt, createdAt };
}
