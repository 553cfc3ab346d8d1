import type { PageMetadata } from "./metadata.ts";

/** What was read of an article's page. */
export interface PageArticle extends PageMetadata {
  /** The main text as HTML; null where it was not looked for or not found. */
  html: string | null;
}

/** Of a page that cannot be read nothing is known. */
export const NOTHING: PageArticle = {
  title: null,
  publishedAt: null,
  outlet: null,
  language: null,
  canonicalUrl: null,
  html: null,
};
