import { AppError } from "../../errors.ts";
import { decodeDocument } from "../../readers/decode.ts";
import { readFeed } from "../../readers/feed.ts";
import { inTransaction } from "../../store/database.ts";
import { insertDocument } from "../../store/source-inbox.ts";
import { lockSource, type SourceRow, wakeSource } from "../../store/sources.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { sourceNotFound } from "../sources/manage.ts";

/**
 * Keeps a feed that a hub pushed until a job reads it, and makes the source due. What is no feed is refused.
 * @throws AppError `invalid_feed`, `source_not_found`
 */
export async function keepDocument(
  { store, now }: Pick<Deps, "store" | "now">,
  source: SourceRow,
  bytes: Uint8Array,
  contentType: string | null,
): Promise<void> {
  // Postgres keeps neither of these in a text, and no feed needs one.
  const body = decodeDocument(bytes, contentType).text.replaceAll("\0", "").toWellFormed();
  const feed = readFeed(body, source.url!);
  if ("fault" in feed) {
    throw new AppError("invalid_feed", { errors: [{ in: "body", pointer: "", detail: feed.fault }] });
  }
  const at = now();
  await inTransaction(store, async (tx) => {
    // Before the document: a poll that ends at this moment either sees the document or is woken.
    if (!(await lockSource(tx, source.id))) throw sourceNotFound(source.id);
    await insertDocument(tx, { id: newId(at.getTime()), sourceId: source.id, body, receivedAt: at });
    await wakeSource(tx, source.id, at);
  });
}
