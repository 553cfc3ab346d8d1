import { hasApiKey } from "../../store/api-keys.ts";
import { read } from "../../store/database.ts";
import type { Deps } from "../../types.ts";

/** Whether there is a key that is not revoked. */
export function hasKeys({ store }: Pick<Deps, "store">): Promise<boolean> {
  return read(store, hasApiKey);
}
