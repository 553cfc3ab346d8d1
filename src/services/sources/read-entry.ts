import { FetchFault } from "../../net/fault.ts";
import { decodeDocument } from "../../readers/decode.ts";
import type { FeedEntry } from "../../readers/feed.ts";
import { isSameSite } from "../../readers/metadata.ts";
import type { PageArticle } from "../../readers/page-article.ts";
import type { SourceRow } from "../../store/sources.ts";
import type { Deps } from "../../types.ts";
import type { ArticleInput } from "../articles/input.ts";
import { languageHint } from "./language-hint.ts";
import type { makeVisitor } from "./visit.ts";

/** What an entry of a feed comes to. */
export type EntryReading = { article: ArticleInput } | { skipped: string } | { retry: string };

/** UTF-16 code units from which a feed's text counts as the whole article; a Chinese one says more in fewer. */
const WHOLE_LENGTH = 600;
const WHOLE_HAN_LENGTH = 200;
/** A text shorter than this tells nothing. */
const LEAST_LENGTH = 40;

const CUT_OFF = /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|read more|lire la suite|阅读全文|閱讀全文)\W*$/iu;

export interface EntryContext {
  source: SourceRow;
  /** Title of the feed, where neither the page nor the operator names an outlet. */
  feedTitle: string | null;
  /** Where the feed was read, or its site. */
  siteUrl: string;
  visit: ReturnType<typeof makeVisitor>;
}

/**
 * Turns an entry into an article: its text from the feed where that carries all of it, else from its own page. Words
 * of a feed are never filed under an address of another site: those are read there.
 * @throws what is neither the entry's fault nor its site's
 */
export async function readEntry(
  deps: Pick<Deps, "engine" | "now">,
  entry: FeedEntry,
  { source, feedTitle, siteUrl, visit }: EntryContext,
): Promise<EntryReading> {
  const carried = deps.engine.readHtml(entry.content ?? entry.summary ?? "").text;
  const isOwn = entry.url !== null && isSameSite(entry.url, siteUrl);
  const suffices = source.pages === "never" || (source.pages === "auto" && isOwn && isWhole(carried));
  let page: (PageArticle & { text: string; url: string }) | null = null;
  let why = "It has no address and no text.";
  if (entry.url !== null && !suffices) {
    const found = await readItsPage(deps, entry.url, visit);
    if ("retry" in found) return found;
    if ("page" in found) page = found.page;
    else why = found.reason;
  }
  const text = page && page.text.length >= Math.min(carried.length, WHOLE_LENGTH) ? page.text : carried;
  if (text.length < LEAST_LENGTH) return { skipped: why };
  const isReadThere = page !== null && text === page.text;
  // Where another site's page could not be read, the feed's words stand for themselves, without its address.
  const url = isReadThere ? (page!.canonicalUrl ?? page!.url) : isOwn ? entry.url : null;
  const title = entry.title === null ? null : deps.engine.readHtml(entry.title).text.replace(/\s+/gu, " ");
  return {
    article: {
      url,
      title: ((isReadThere ? page!.title : null) ?? title)?.slice(0, 1_000) || null,
      text,
      publishedAt:
        [page?.publishedAt, entry.publishedAt].find((date) => date != null && !isAhead(date, deps.now())) ?? null,
      outlet: (source.outlet ?? page?.outlet ?? feedTitle)?.slice(0, 200) || null,
      language: source.language ?? languageHint(deps, text, page?.language ?? entry.language),
    },
  };
}

async function readItsPage(
  { engine }: Pick<Deps, "engine">,
  url: string,
  visit: EntryContext["visit"],
): Promise<{ page: PageArticle & { text: string; url: string } } | { reason: string } | { retry: string }> {
  try {
    const answer = await visit(url);
    if (answer === null) return { reason: "Its site's robots.txt does not allow its page to be read." };
    if (answer.status === 429 || answer.status >= 500) return { retry: `Its page answered ${answer.status}.` };
    if (answer.status !== 200) return { reason: `Its page answered ${answer.status}.` };
    const type = answer.headers.get("content-type") ?? "text/html";
    if (!/html|xml/iu.test(type)) return { reason: `Its page is of the type ${type.slice(0, 80)}.` };
    const html = decodeDocument(answer.body, type).text;
    const page = await engine.readPage(html, answer.url);
    const text = engine.readHtml(page.html ?? html).text;
    return { page: { ...page, text, url: answer.url } };
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    const isLasting = error.kind === "refused" || error.kind === "too_large" || error.kind === "broken";
    return isLasting ? { reason: error.message } : { retry: error.message };
  }
}

function isWhole(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return !CUT_OFF.test(text) && (han > text.length / 3 ? text.length >= WHOLE_HAN_LENGTH : text.length >= WHOLE_LENGTH);
}

/** A date more than a day ahead is a mistake; the article is filed without it. */
const isAhead = (date: string, now: Date) => Date.parse(date) > now.getTime() + 24 * 60 * 60 * 1000;
