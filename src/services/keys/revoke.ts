import { AppError } from "../../errors.ts";
import { revokeApiKey } from "../../store/api-keys.ts";
import { inTransaction } from "../../store/database.ts";
import type { Deps } from "../../types.ts";
import { type ApiKeyView, viewApiKey } from "./view.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Revokes a key for good, by its id. Revoking it again changes nothing. @throws AppError `key_not_found` */
export async function revokeKey({ store, now }: Pick<Deps, "store" | "now">, id: string): Promise<ApiKeyView> {
  const row = UUID.test(id) ? await inTransaction(store, (tx) => revokeApiKey(tx, id, now())) : null;
  if (!row) throw new AppError("key_not_found", { detail: `There is no key ${id}.` });
  return viewApiKey(row);
}
