import { AppError } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import { insertEndedSubscription } from "../../store/source-inbox.ts";
import {
  countItems,
  deleteSource,
  findSource,
  insertSource,
  lockSource,
  listSources as query,
  type SourceRow,
  updateSource,
} from "../../store/sources.ts";
import type { FieldMapping } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { sha256 } from "../articles/sha256.ts";
import { callbackToken } from "../hooks/hub-signature.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { makeSigningSecret } from "../webhooks/sign.ts";
import { leaveHub } from "./ask-hub.ts";
import type { SourceInput, SourceRotation } from "./input.ts";
import { makeSourceToken, openSourceSecret, sealSourceSecret } from "./secrets.ts";
import { type SourceView, viewSource } from "./view.ts";

const HOUR_MS = 60 * 60 * 1000;

/** A source that was just added or rotated, with what its sender needs, shown this once; null where there is nothing to show. */
export type NewSourceView = SourceView & { secret: string | null };

/**
 * Adds a source. A feed is due at once.
 * @throws AppError `address_refused`, `source_exists`, `secret_key_missing`, `public_url_missing`
 */
export async function addSource(
  deps: Pick<Deps, "config" | "store" | "net" | "now">,
  input: SourceInput,
): Promise<NewSourceView> {
  const at = deps.now();
  const id = newId(at.getTime());
  const url = input.url == null ? null : readAddress(deps, input.url, "/url");
  const hub = input.hub == null ? null : readAddress(deps, input.hub, "/hub");
  if (input.kind === "websub" && deps.config.publicUrl === null) throw new AppError("public_url_missing");
  const { shown, ...kept } = await makeCredentials(deps, id, input);
  const row: SourceRow = {
    id,
    kind: input.kind,
    name: input.name ?? url!.host,
    url: url?.href ?? null,
    outlet: input.outlet ?? null,
    language: input.language ?? null,
    pages: input.pages,
    onlyBreaches: input.onlyBreaches,
    mapping: (input.mapping ?? null) as FieldMapping | null,
    ...kept,
    previousSecret: null,
    previousTokenHash: null,
    previousUntil: null,
    hub: hub?.href ?? null,
    topic: null,
    askedAt: null,
    subscribedUntil: null,
    pollAt: null,
    createdAt: at,
    updatedAt: at,
    pausedAt: null,
    pausedReason: null,
    dueAt: url === null ? null : at,
    lease: null,
    etag: null,
    lastModified: null,
    intervalSeconds: null,
    failures: 0,
    lastPolledAt: null,
    lastSucceededAt: null,
    lastStatus: null,
    lastError: null,
    newestAt: null,
  };
  if (!(await inTransaction(deps.store, (tx) => insertSource(tx, row)))) {
    throw new AppError("source_exists", { detail: `There is a source of ${row.url}.` });
  }
  return { ...viewSource(row, []), secret: shown };
}

function readAddress({ net }: Pick<Deps, "net">, given: string, pointer: string): URL {
  const fault = net.faultOf(given);
  if (fault !== null) {
    throw new AppError("address_refused", { errors: [{ in: "body", pointer, detail: fault }] });
  }
  const url = new URL(given);
  url.hash = "";
  return url;
}

/**
 * Gives a source new credentials, shown this once; those before hold too for the given hours, older ones no longer. The hub of a WebSub
 * source is asked anew with them.
 * @throws AppError `source_not_found`, `source_not_pushed`, `invalid_request`, `secret_key_missing`
 */
export async function rotateSource(
  deps: Pick<Deps, "config" | "store" | "now">,
  id: string,
  { overlapHours, secret }: SourceRotation,
): Promise<NewSourceView> {
  const at = deps.now();
  const [row, shown] = await inTransaction(deps.store, async (tx) => {
    const found = await lockSource(tx, id);
    if (!found) throw sourceNotFound(id);
    if (found.kind === "feed") throw new AppError("source_not_pushed", { detail: `Nothing is pushed to ${id}.` });
    if (secret != null && found.kind !== "webhook") {
      const detail = "Only the sender of a webhook source may have a secret of its own.";
      throw new AppError("invalid_request", { errors: [{ in: "body", pointer: "/secret", detail }] });
    }
    const { shown, ...made } = await makeCredentials(deps, id, { kind: found.kind, secret });
    const overlaps = overlapHours > 0;
    const change = {
      ...made,
      previousSecret: overlaps ? found.secret : null,
      previousTokenHash: overlaps ? found.tokenHash : null,
      previousUntil: overlaps ? new Date(at.getTime() + overlapHours * HOUR_MS) : null,
      updatedAt: at,
      // While it is polled its time is the lease's; the next round then asks.
      ...(found.kind === "websub" && { askedAt: null, ...(found.lease === null && { dueAt: at }) }),
    };
    return [(await updateSource(tx, id, change))!, shown];
  });
  const counts = await read(deps.store, (db) => countItems(db, [id]));
  return { ...viewSource(row, counts), secret: shown };
}

/** What proves that a push is the sender's: encrypted where we must use it, hashed where we need only know it again. */
async function makeCredentials(
  { config }: Pick<Deps, "config">,
  id: string,
  { kind, secret }: Pick<SourceInput, "kind" | "secret">,
): Promise<{ secret: string | null; tokenHash: string | null; shown: string | null }> {
  if (kind === "webhook") {
    const made = secret ?? makeSigningSecret();
    const sealed = await sealSourceSecret(config.secretKeys, made, id);
    return { secret: sealed, tokenHash: null, shown: secret == null ? made : null };
  }
  if (kind === "websub") {
    // Known to the hub alone, which is told when it is asked to push.
    return { secret: await sealSourceSecret(config.secretKeys, makeSourceToken(), id), tokenHash: null, shown: null };
  }
  if (kind === "mapped") {
    const token = makeSourceToken();
    return { secret: null, tokenHash: await sha256(token), shown: token };
  }
  return { secret: null, tokenHash: null, shown: null };
}

/** Lists sources a page at a time. @throws AppError `bad_cursor` */
export async function listSources({ store }: Pick<Deps, "store">, request: PageRequest): Promise<PageOf<SourceView>> {
  const page = await listPage(
    { list: "sources" },
    request,
    (page) => read(store, (db) => query(db, page)),
    ({ id }) => id,
  );
  const ids = page.data.map(({ id }) => id);
  const counts = await read(store, (db) => countItems(db, ids));
  return { ...page, data: page.data.map((row) => viewSource(row, counts)) };
}

/** Gets a source. @throws AppError `source_not_found` */
export function getSource({ store }: Pick<Deps, "store">, id: string): Promise<SourceView> {
  return read(store, async (db) => {
    const row = await findSource(db, id);
    if (!row) throw sourceNotFound(id);
    return viewSource(row, await countItems(db, [id]));
  });
}

/**
 * Removes a source; what it filed stays. The hub of a WebSub source is told; where it cannot be, its subscription ends by itself.
 * @throws AppError `source_not_found`
 */
export async function removeSource(
  deps: Pick<Deps, "config" | "store" | "net" | "now" | "log">,
  id: string,
): Promise<SourceView> {
  const [row, ending] = await inTransaction(deps.store, async (tx) => {
    const found = await deleteSource(tx, id);
    if (!found) throw sourceNotFound(id);
    const secret = await subscribedWith(deps, found);
    if (secret === null) return [found, null];
    const { hub, topic } = found as { hub: string; topic: string };
    // Written along with it: the hub may ask back before it answers.
    const callbackHash = await sha256(await callbackToken(secret));
    await insertEndedSubscription(tx, { sourceId: id, topic, callbackHash, endedAt: deps.now() });
    return [found, { secret, hub, topic }];
  });
  if (ending !== null) {
    const fault = await leaveHub(deps, id, ending.secret, ending);
    if (fault !== null) deps.log("warn", "unsubscription_failed", { sourceId: id, reason: fault });
  }
  return viewSource(row, []);
}

/** The secret with which a hub was asked to push a source; null where none was, or where its key is gone. */
async function subscribedWith({ config }: Pick<Deps, "config">, row: SourceRow): Promise<string | null> {
  const { kind, hub, topic, secret, subscribedUntil, askedAt } = row;
  if (kind !== "websub" || hub === null || topic === null || (subscribedUntil ?? askedAt) === null) return null;
  try {
    return await openSourceSecret(config.secretKeys, secret!, row.id);
  } catch (error) {
    if (error instanceof AppError && error.code === "secret_key_missing") return null;
    throw error;
  }
}

/** Says that there is no source of an id. */
export const sourceNotFound = (id: string) => new AppError("source_not_found", { detail: `There is no source ${id}.` });
