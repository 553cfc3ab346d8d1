import { inTransaction } from "../../store/database.ts";
import { deleteWebhook, lockWebhook, updateWebhook as writeWebhook } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { disable } from "./disable.ts";
import { refuseWebhook } from "./get.ts";
import { checkWebhook, toFiled, type WebhookPatch } from "./input.ts";
import { viewWebhook, type WebhookView } from "./view.ts";

/**
 * Changes what is given of a subscription. Disabling gives up what waits for it; enabling begins anew, and what it missed can
 * be replayed.
 * @throws AppError `webhook_not_found`, `invalid_webhook`
 */
export async function updateWebhook(
  deps: Pick<Deps, "store" | "engine" | "net" | "now" | "log">,
  id: string,
  patch: WebhookPatch,
): Promise<WebhookView> {
  checkWebhook(deps, patch);
  const { url, description, eventTypes, filters, enabled } = patch;
  const now = deps.now();
  const row = await inTransaction(deps.store, async (tx) => {
    const found = await lockWebhook(tx, id);
    if (!found) return null;
    if (enabled === false) await disable(tx, deps, id, "manual", now);
    return writeWebhook(tx, id, {
      ...(url !== undefined && { url: new URL(url).href }),
      ...(description !== undefined && { description }),
      ...(eventTypes !== undefined && { eventTypes: [...new Set(eventTypes)] }),
      ...(filters !== undefined && { filters: toFiled(filters) }),
      ...(enabled === true && {
        disabledAt: null,
        disabledReason: null,
        failingSince: null,
        heldUntil: null,
        silentAttempts: 0,
      }),
      updatedAt: now,
    });
  });
  return viewWebhook(row ?? refuseWebhook(id), now);
}

/** Removes a subscription with its deliveries and their log. @throws AppError `webhook_not_found` */
export async function removeWebhook({ store }: Pick<Deps, "store">, id: string): Promise<void> {
  if (!(await inTransaction(store, (tx) => deleteWebhook(tx, id)))) refuseWebhook(id);
}
