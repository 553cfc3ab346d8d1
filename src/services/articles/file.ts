import {
  type CurrentArticle,
  findArticleByUrl,
  findArticlesByText,
  listStories,
  setEngine,
  setUrl,
} from "../../store/articles.ts";
import { type Executor, inTransaction, lockKeys, read } from "../../store/database.ts";
import { asRead, fromColumns, toColumns } from "../../store/fact-rows.ts";
import { listFactsOfRevision } from "../../store/facts.ts";
import { fileRevision, type NewRevision } from "../../store/file-revision.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { emitArticleExtracted } from "../events/article-extracted.ts";
import { readArticle } from "../extraction/read.ts";
import { carryReviews } from "../facts/carry-reviews.ts";
import { countCodePoints } from "../facts/code-points.ts";
import type { FactView } from "../facts/view.ts";
import { announceIncidents } from "../incidents/announce.ts";
import { linkArticle } from "../incidents/link-article.ts";
import { entityKey, namingOf } from "../names/naming.ts";
import { toSearchVector } from "../search/tokens.ts";
import { type ChangesView, compareRevisions } from "./changes.ts";
import { holdArticle } from "./hold.ts";
import type { ArticleInput } from "./input.ts";
import { type PreparedArticle, prepareArticle } from "./prepare.ts";
import { sha256 } from "./sha256.ts";
import { type ArticleView, viewArticle } from "./view.ts";

export interface FiledArticle {
  outcome: "created" | "revised" | "unchanged";
  article: ArticleView;
  /** Null unless revised. */
  changes: ChangesView | null;
}

export interface FileOptions {
  /** Whether an article that is filed stays as it is, however the post differs. */
  keepFiled?: boolean;
  /** Notes in the transaction that files it what became of it. */
  settle?: (tx: Executor, outcome: FiledArticle["outcome"]) => Promise<void>;
}

/**
 * Files an article: reads it and stores its text, stories and facts, all or nothing. The same address is the same
 * article, and so is the same text where one of the two posts names no address. A value left out keeps what is filed;
 * one that differs makes a revision.
 * @throws AppError for an article that cannot be read
 */
export async function fileArticle(
  deps: Pick<Deps, "engine" | "store" | "now" | "metrics">,
  input: ArticleInput,
  { keepFiled = false, settle }: FileOptions = {},
): Promise<FiledArticle> {
  const prepared = prepareArticle(deps, input);
  const textHash = await sha256(prepared.text);
  // Read before the transaction, so that nobody waits for it meanwhile.
  const ahead = await readAhead(deps, prepared, textHash, keepFiled);
  const filed = await inTransaction(deps.store, async (tx) => {
    // Posts of the same article wait for each other, so that the second one finds what the first one filed.
    await lockKeys(tx, [`text:${textHash}`, ...(prepared.url === undefined ? [] : [`url:${prepared.url}`])]);
    const found = await findFiled(tx, deps, prepared, textHash);
    const changed = found && !keepFiled ? fieldsChanged(found, prepared, textHash) : [];
    const isSame = found !== null && changed.length === 0;
    const filed = isSame
      ? await showUnchanged(tx, found, prepared)
      : await file(tx, deps, { prepared, textHash, found, changed }, ahead);
    await settle?.(tx, filed.outcome);
    return filed;
  });
  deps.metrics?.filed(filed.outcome);
  return filed;
}

/** A revision as it was read beside what was filed then, by the id of that revision; null for an article that was not filed. */
interface Ahead {
  beside: string | null;
  revision: NewRevision;
}

/** Reads an article where it looks new; null where it is filed as it is. */
async function readAhead(
  deps: Pick<Deps, "engine" | "store" | "now">,
  prepared: PreparedArticle,
  textHash: string,
  keepFiled: boolean,
): Promise<Ahead | null> {
  const found = await read(deps.store, (db) => findFiled(db, deps, prepared, textHash));
  const changed = found && !keepFiled ? fieldsChanged(found, prepared, textHash) : [];
  if (found && changed.length === 0) return null;
  const revision = await readRevision(deps, { prepared, textHash, found, changed });
  return { beside: found?.revision.id ?? null, revision };
}

/** The article that a post means, if it is filed. */
async function findFiled(
  tx: Executor,
  { engine }: Pick<Deps, "engine">,
  { url, outlet }: PreparedArticle,
  textHash: string,
): Promise<CurrentArticle | null> {
  const byUrl = url === undefined ? null : await findArticleByUrl(tx, url);
  if (byUrl) return byUrl;
  const outletKey = outlet === undefined ? null : entityKey(engine, outlet, "outlet");
  const sameText = (await findArticlesByText(tx, textHash)).filter(
    // A text at two addresses, or in two papers, is two articles: a syndicated one.
    ({ article }) =>
      (url === undefined || article.url === null) &&
      (outletKey === null || article.outletKey === null || article.outletKey === outletKey),
  );
  return sameText.find(({ article }) => article.outletKey === outletKey) ?? sameText[0] ?? null;
}

function fieldsChanged({ revision }: CurrentArticle, prepared: PreparedArticle, textHash: string): string[] {
  const differs = <T>(given: T | undefined, filed: T | null) => given !== undefined && given !== filed;
  return [
    ...(differs(prepared.title, revision.title) ? ["title"] : []),
    ...(textHash !== revision.textHash ? ["text"] : []),
    ...(differs(prepared.outlet, revision.outlet) ? ["outlet"] : []),
    ...(differs(prepared.published?.text, revision.publishedText) ? ["publishedAt"] : []),
    ...(differs(prepared.language, revision.language) ? ["language"] : []),
  ];
}

async function showUnchanged(tx: Executor, found: CurrentArticle, { url }: PreparedArticle): Promise<FiledArticle> {
  const { article, revision } = found;
  const adopted = url !== undefined && article.url === null;
  if (adopted) await setUrl(tx, article.id, url);
  const stories = await listStories(tx, revision.id);
  const facts = await listFactsOfRevision(tx, revision.id);
  return {
    outcome: "unchanged",
    article: viewArticle({ ...article, url: adopted ? url : article.url }, revision, stories, facts),
    changes: null,
  };
}

interface Filing {
  prepared: PreparedArticle;
  textHash: string;
  found: CurrentArticle | null;
  changed: string[];
}

/** Reads and files what was found to be new: a new article, or a further revision of one. */
async function file(
  tx: Executor,
  deps: Pick<Deps, "engine" | "now">,
  filing: Filing,
  ahead: Ahead | null,
): Promise<FiledArticle> {
  const { prepared, found } = filing;
  if (found && prepared.url !== undefined && found.article.url === null) {
    await setUrl(tx, found.article.id, prepared.url);
  }
  // Another post of it may have been filed since.
  const isFit = ahead !== null && ahead.beside === (found?.revision.id ?? null);
  const revision = isFit ? ahead.revision : await readRevision(deps, filing);
  return fileReading(tx, deps, filing, revision, found ? "revised" : "created");
}

async function fileReading<O extends "created" | "revised" | "reread">(
  tx: Executor,
  { engine }: Pick<Deps, "engine">,
  { found, changed }: Filing,
  revision: NewRevision,
  outcome: O,
) {
  const before = found ? await listFactsOfRevision(tx, found.revision.id) : [];
  const { language, title, text } = revision.revision;
  const naming = namingOf(engine, language, `${title ?? ""}\n\n${text}`);
  const filed = await fileRevision(tx, revision, naming);
  const linked = await linkArticle(tx, { engine }, filed, filed.revision.createdAt);
  await carryReviews(tx, before, filed.facts, naming, filed.revision.createdAt);
  const article = viewArticle(filed.article, filed.revision, filed.stories, filed.facts);
  const changes = found && compareRevisions(changed, before, filed.facts);
  await emitArticleExtracted(tx, filed.revision.createdAt, outcome, article, changes);
  await announceIncidents(tx, filed.revision.createdAt, linked, {
    reason: outcome === "created" ? "article-filed" : outcome === "revised" ? "article-revised" : "article-reread",
    added: changes?.added ?? article.facts,
    removed: changes?.removed ?? [],
  });
  return { outcome, article, changes };
}

/**
 * Reads the current text of an article again, within a transaction that other posts of it wait for. A reading that
 * differs in anything becomes a revision that changes nothing but the engine.
 * @returns what changed; null where the reading is the same to the last digit, or the article was read by this version
 * @throws AppError for a text that cannot be read any more
 */
export async function rereadArticle(
  tx: Executor,
  deps: Pick<Deps, "engine" | "now">,
  articleId: string,
): Promise<{ changes: ChangesView; facts: FactView[] } | null> {
  const found = await holdArticle(tx, articleId);
  if (!found) return null;
  if (found.article.engine === deps.engine.version()) return null;
  const nothing = { url: undefined, title: undefined, published: undefined, outlet: undefined, language: undefined };
  const { text, textHash } = found.revision;
  const filing = { prepared: { ...nothing, text }, textHash, found, changed: ["engine"] };
  const revision = await readRevision(deps, filing);
  const before = await listFactsOfRevision(tx, found.revision.id);
  const now = revision.facts.map(({ fact }) => JSON.stringify(toColumns(fact)));
  const then = before.map((row) => JSON.stringify(toColumns(fromColumns(asRead(row)))));
  if (now.length === then.length && now.every((fact, i) => fact === then[i])) {
    await setEngine(tx, articleId, deps.engine.version());
    return null;
  }
  const { article, changes } = await fileReading(tx, deps, filing, revision, "reread");
  return { changes: changes!, facts: article.facts };
}

/** Reads the article in its new form: what was posted over what is filed. */
async function readRevision(
  deps: Pick<Deps, "engine" | "now">,
  { prepared, textHash, found, changed }: Filing,
): Promise<NewRevision> {
  const { engine } = deps;
  const filed = found?.revision;
  const title = prepared.title ?? filed?.title ?? null;
  const outlet = prepared.outlet ?? filed?.outlet ?? null;
  const published = prepared.published;
  const publishedText = published?.text ?? filed?.publishedText ?? null;
  const forced = prepared.language ?? filed?.languageForced ?? null;
  const { text } = prepared;
  const article = { title, text, publishedAt: publishedText, outlet };
  const reading = await readArticle(deps, article, forced ?? undefined);
  const points = countCodePoints(title, text);
  const now = deps.now();
  return {
    articleId: found?.article.id ?? newId(now.getTime()),
    created: found ? null : { url: prepared.url ?? null },
    number: (filed?.number ?? 0) + 1,
    revision: {
      title,
      text,
      textHash,
      outlet,
      publishedText,
      publishedAt: published ? published.at : (filed?.publishedAt ?? null),
      publishedPrecision: published ? published.precision : (filed?.publishedPrecision ?? null),
      language: reading.language,
      languageConfidence: reading.languageConfidence,
      languageForced: forced,
      changed,
      engine: reading.engine,
      warnings: reading.warnings,
      undecided: reading.undecided,
    },
    tokens: toSearchVector([title, text], engine.fold),
    outletKey: outlet === null ? null : entityKey(engine, outlet, "outlet"),
    stories: reading.stories,
    facts: reading.facts.map((fact) => {
      const at = points[fact.evidence.section];
      return {
        fact,
        startCodePoint: at(fact.evidence.start),
        endCodePoint: at(fact.evidence.end),
        tokens: toSearchVector([fact.evidence.quote], engine.fold),
      };
    }),
    now,
  };
}
