import { listApiKeys } from "../../store/api-keys.ts";
import { read } from "../../store/database.ts";
import type { Deps } from "../../types.ts";
import { type ApiKeyView, viewApiKey } from "./view.ts";

/** All keys, revoked ones too, in the order in which they were made. */
export async function listKeys({ store }: Pick<Deps, "store">): Promise<ApiKeyView[]> {
  return (await read(store, listApiKeys)).map(viewApiKey);
}
