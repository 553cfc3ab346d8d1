import { ping } from "../../store/health.ts";
import type { Deps } from "../../types.ts";

/** Whether requests can be served: the store answers. @throws AppError `store_unavailable` */
export async function checkReady({ store }: Pick<Deps, "store">): Promise<{ store: string }> {
  await ping(store);
  return { store: store.kind };
}
