import { z } from "@hono/zod-openapi";
import { LANGUAGES } from "../../../extractors/types.ts";
import { AppError } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import { countItems, deleteSource, findSource, insertSource, listSources as query } from "../../store/sources.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type SourceView, viewSource } from "./view.ts";

/** A source as it is added. */
export const sourceInput = z.strictObject({
  url: z.string().max(2_048).openapi({ description: "The feed's address.", example: "https://news.example/feed.xml" }),
  name: z.string().trim().min(1).max(200).nullish().openapi({ description: "The host where absent." }),
  outlet: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullish()
    .openapi({ description: "Given to each article in place of what its page says." }),
  language: z.enum(LANGUAGES).nullish().openapi({ description: "Settles the language in place of identifying it." }),
  pages: z
    .enum(["auto", "always", "never"])
    .default("auto")
    .openapi({ description: "When an article's own page is read: where the feed has only a summary, always, never." }),
  onlyBreaches: z.boolean().default(false).openapi({ description: "Whether to leave out what tells of no breach." }),
});

export type SourceInput = z.output<typeof sourceInput>;

/** Adds a feed; it is due at once. @throws AppError `address_refused`, `source_exists` */
export async function addSource(
  { store, net, now }: Pick<Deps, "store" | "net" | "now">,
  input: SourceInput,
): Promise<SourceView> {
  const fault = net.faultOf(input.url);
  if (fault !== null) {
    throw new AppError("address_refused", { errors: [{ in: "body", pointer: "/url", detail: fault }] });
  }
  const url = new URL(input.url);
  url.hash = "";
  const at = now();
  const row = {
    id: newId(at.getTime()),
    kind: "feed" as const,
    name: input.name ?? url.host,
    url: url.href,
    outlet: input.outlet ?? null,
    language: input.language ?? null,
    pages: input.pages,
    onlyBreaches: input.onlyBreaches,
    mapping: null,
    secret: null,
    tokenHash: null,
    createdAt: at,
    updatedAt: at,
    pausedAt: null,
    pausedReason: null,
    dueAt: at,
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
  if (!(await inTransaction(store, (tx) => insertSource(tx, row)))) {
    throw new AppError("source_exists", { detail: `There is a source of ${url.href}.` });
  }
  return viewSource(row, []);
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
