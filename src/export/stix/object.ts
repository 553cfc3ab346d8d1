import { instant, later } from "../time.ts";
import type { ExportFact, ExportIncident } from "../types.ts";
import { uuidV5 } from "../uuid-v5.ts";

/** A STIX 2.1 object: the common properties, and what its type adds. */
export interface StixObject {
  type: string;
  spec_version: "2.1";
  id: string;
  created_by_ref?: string;
  created: string;
  modified: string;
  [property: string]: unknown;
}

/**
 * Id of a STIX object: type and name-based UUID, so that a second export updates what the first one made. STIX takes
 * UUIDs up to version 5 only, which rules out the store's own.
 */
export const stixId = (type: string, key: string): string => `${type}--${uuidV5(`${type}:${key}`)}`;

/** When an object began and last changed. `modified` never lies before `created`. */
export const times = (row: { createdAt: string; revisedAt: string }) => ({
  created: instant(row.createdAt),
  modified: later(row.createdAt, row.revisedAt),
});

/** STIX confidence, 0–100, of the surest of some facts. */
export const stixConfidence = (facts: readonly ExportFact[]): number =>
  Math.round(100 * facts.reduce((best, { confidence }) => Math.max(best, confidence), 0));

/** Largest whole number that STIX allows in an integer property. */
export const STIX_MAX_INTEGER = 2 ** 53 - 1;

/** The language of some facts' articles as a `lang` property; nothing where they differ. */
export function langOf(incident: ExportIncident, facts: readonly ExportFact[]): { lang?: string } {
  const articles = new Map(incident.stories.map(({ article }) => [article.id, article]));
  const languages = new Set(facts.flatMap((fact) => articles.get(fact.articleId)?.language ?? []));
  const [lang] = languages;
  return languages.size === 1 && lang !== undefined ? { lang } : {};
}

/** Drops what STIX does not allow: null, undefined and empty lists. */
export function withoutEmpty(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
