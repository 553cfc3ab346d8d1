import { AppError } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import {
  countItems,
  deleteSource,
  findSource,
  insertSource,
  listSources as query,
  type SourceRow,
} from "../../store/sources.ts";
import type { FieldMapping } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { sha256 } from "../articles/sha256.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { makeSigningSecret } from "../webhooks/sign.ts";
import type { SourceInput } from "./input.ts";
import { makeSourceToken, sealSourceSecret } from "./secrets.ts";
import { type SourceView, viewSource } from "./view.ts";

/** A source that was just added, with what its sender needs, shown this once; null where there is nothing to show. */
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

/** What proves that a push is the sender's: encrypted where we must use it, hashed where we need only know it again. */
async function makeCredentials(
  { config }: Pick<Deps, "config">,
  id: string,
  { kind, secret }: SourceInput,
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

/** Removes a source; what it filed stays. @throws AppError `source_not_found` */
export async function removeSource({ store }: Pick<Deps, "store">, id: string): Promise<SourceView> {
  const row = await inTransaction(store, (tx) => deleteSource(tx, id));
  if (!row) throw sourceNotFound(id);
  return viewSource(row, []);
}

/** Says that there is no source of an id. */
export const sourceNotFound = (id: string) => new AppError("source_not_found", { detail: `There is no source ${id}.` });
