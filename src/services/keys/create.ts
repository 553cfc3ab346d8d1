import { insertApiKey } from "../../store/api-keys.ts";
import { inTransaction } from "../../store/database.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps, Scope } from "../../types.ts";
import { makeSecret } from "./secret.ts";
import { type ApiKeyView, viewApiKey } from "./view.ts";

/** Makes a key. `secret` is shown this once: only its hash is kept. */
export async function createKey(
  { store, now }: Pick<Deps, "store" | "now">,
  { name, scopes }: { name: string; scopes: readonly Scope[] },
): Promise<ApiKeyView & { secret: string }> {
  const { secret, handle, hash } = await makeSecret();
  const at = now();
  const row = {
    id: newId(at.getTime()),
    name,
    handle,
    hash,
    scopes: [...new Set(scopes)],
    createdAt: at,
    lastUsedAt: null,
    revokedAt: null,
  };
  await inTransaction(store, (tx) => insertApiKey(tx, row));
  return { ...viewApiKey(row), secret };
}
