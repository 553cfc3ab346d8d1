import { AppError } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import { dropMessage, type SourceMessageRow, settleMessage, takeMessage } from "../../store/source-inbox.ts";
import { findSource, type SourceRow, updateSource } from "../../store/sources.ts";
import type { Deps } from "../../types.ts";
import { sourceNotFound } from "../sources/manage.ts";
import { authorizePush, type PushCredentials } from "./authorize.ts";
import { keepDocument } from "./keep-document.ts";
import { mapArticles } from "./map-articles.ts";
import { type PushedView, type TakenArticle, takePushed } from "./take-pushed.ts";

type PushDeps = Pick<Deps, "config" | "engine" | "store" | "now" | "log">;

/** Bytes of a pushed feed at most, as of a polled one. */
const MAX_FEED_BYTES = 5_000_000;

/** What was posted to a source. */
export interface Push extends Omit<PushCredentials, "body"> {
  requestId: string;
  /** Reads the body. @throws AppError `body_too_large`, `unsupported_media_type` */
  read(limitBytes: number): Promise<Uint8Array>;
  /** Parses the body as JSON. @throws AppError `malformed_json` */
  parse(body: Uint8Array): unknown;
  /** Called once it is known whose it is. */
  count(client: string): void;
}

/** What a push brought. */
export interface PushView {
  sourceId: string;
  /** Whether a signed message of this id was taken before; nothing is done again. */
  repeated: boolean;
  /** Whether a pushed feed was kept, to be read soon. */
  kept: boolean;
  /** What became of each article, in the order in which they stand. */
  articles: PushedView[];
}

/**
 * Takes what a sender posts to a source. When it answers, every article is filed or told of as refused; a push of which
 * every article is refused is refused as a whole.
 * @throws AppError `source_not_found`, `signature_invalid`, `token_invalid`, `message_replayed`, `invalid_feed`, or what refuses an
 * article
 */
export async function receivePush(deps: PushDeps, sourceId: string, push: Push): Promise<PushView> {
  const source = await read(deps.store, (db) => findSource(db, sourceId));
  if (!source || source.kind === "feed" || source.pausedAt) throw sourceNotFound(sourceId);
  const limitBytes = Math.max(deps.config.bodyLimitBytes, source.kind === "websub" ? MAX_FEED_BYTES : 0);
  const body = await push.read(limitBytes);
  const signed = await authorizePush(deps, source, { ...push, body });
  push.count(`source:${sourceId}`);
  if (source.kind === "websub") {
    await keepDocument(deps, source, body, push.header("content-type"));
    deps.log("info", "push", { requestId: push.requestId, sourceId, bytes: body.length });
    return { sourceId, repeated: false, kept: true, articles: [] };
  }
  const now = deps.now();
  const message: SourceMessageRow | null = signed && {
    sourceId,
    messageId: signed.id,
    timestamp: signed.timestamp,
    receivedAt: now,
    settledAt: null,
  };
  const before = message && (await inTransaction(deps.store, (tx) => takeMessage(tx, message)));
  if (before?.settledAt) {
    if (Number(message!.timestamp) <= Number(before.timestamp)) throw new AppError("message_replayed");
    // The sender did not get our answer and tries again; the attempt after this one must not pass for the first.
    await inTransaction(deps.store, (tx) => settleMessage(tx, message!, now));
    return { sourceId, repeated: true, kept: false, articles: [] };
  }
  const taken: TakenArticle[] = [];
  try {
    for (const article of mapArticles(push.parse(body), source.mapping)) {
      taken.push(await takePushed(deps, source, article));
    }
    refuseWhole(taken);
  } catch (error) {
    if (message) await inTransaction(deps.store, (tx) => dropMessage(tx, message));
    if (error instanceof AppError && error.status < 500) await tellSource(deps, source, taken, error);
    throw error;
  }
  if (message) await inTransaction(deps.store, (tx) => settleMessage(tx, message, deps.now()));
  await tellSource(deps, source, taken, null);
  const articles = taken.map(({ error: _, publishedAt: __, ...view }) => view);
  const outcomes = articles.map(({ outcome, articleId }) => ({ outcome, articleId }));
  deps.log("info", "push", { requestId: push.requestId, sourceId, messageId: signed?.id, articles: outcomes });
  return { sourceId, repeated: false, kept: false, articles };
}

/** @throws AppError where not one article could be filed */
function refuseWhole(taken: readonly TakenArticle[]): void {
  const refused = taken.flatMap(({ error }) => error ?? []);
  const [first] = refused;
  if (!first || refused.length < taken.length) return;
  const errors = refused.flatMap((error) => error.errors);
  throw new AppError(first.code, { detail: first.detail, errors, extra: first.extra });
}

/** Notes at the source how its last push went. */
async function tellSource(
  { store, now }: PushDeps,
  source: SourceRow,
  taken: readonly TakenArticle[],
  error: AppError | null,
): Promise<void> {
  const at = now();
  const refused = taken.find((article) => article.error)?.error ?? error;
  const dates = [source.newestAt, ...taken.map(({ publishedAt }) => publishedAt)].filter((date) => date && date <= at);
  const newestAt = dates.length > 0 ? new Date(Math.max(...dates.map((date) => date!.getTime()))) : null;
  const result = error ? { failures: source.failures + 1 } : { failures: 0, lastSucceededAt: at };
  const lastError = refused && [refused.detail, ...refused.errors.map(({ detail }) => detail)].join(" ").slice(0, 500);
  await inTransaction(store, (tx) =>
    updateSource(tx, source.id, { ...result, lastStatus: error?.status ?? 200, lastError, newestAt }),
  );
}
