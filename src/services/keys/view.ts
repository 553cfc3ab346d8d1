import type { ApiKeyRow } from "../../store/api-keys.ts";

export interface ApiKeyView {
  id: string;
  name: string;
  /** How the key begins, to recognize it by. */
  hint: string;
  scopes: string[];
  createdAt: string;
  /** Noted once a minute at most. */
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** Shows a key without its secret. */
export function viewApiKey({ id, name, handle, scopes, createdAt, lastUsedAt, revokedAt }: ApiKeyRow): ApiKeyView {
  return {
    id,
    name,
    hint: `ldk_${handle}_…`,
    scopes,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
