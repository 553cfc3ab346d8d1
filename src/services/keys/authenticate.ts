import { AppError } from "../../errors.ts";
import { findApiKey, touchApiKey } from "../../store/api-keys.ts";
import { read } from "../../store/database.ts";
import type { Deps, Principal } from "../../types.ts";
import { isScope } from "./scopes.ts";
import { handleOf, hashSecret, sameHash } from "./secret.ts";

const TOUCH_EVERY_MS = 60_000;

/** Tells whose key this is, and notes that it was used. @throws AppError `key_invalid` for any that is not valid */
export async function authenticate({ store, now }: Pick<Deps, "store" | "now">, secret: string): Promise<Principal> {
  const handle = handleOf(secret);
  const [key, hash] = await Promise.all([
    handle === null ? null : read(store, (db) => findApiKey(db, handle)),
    hashSecret(secret),
  ]);
  if (!key || !sameHash(key.hash, hash)) throw new AppError("key_invalid", { detail: "The key is not known." });
  if (key.revokedAt) throw new AppError("key_invalid", { detail: "The key was revoked." });
  const at = now();
  const before = new Date(at.getTime() - TOUCH_EVERY_MS);
  if (!key.lastUsedAt || key.lastUsedAt < before) await read(store, (db) => touchApiKey(db, key.id, at, before));
  return { keyId: key.id, scopes: new Set(key.scopes.filter(isScope)) };
}
