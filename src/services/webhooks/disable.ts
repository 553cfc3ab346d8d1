import type { Executor } from "../../store/database.ts";
import type { DisabledReason } from "../../store/tables/index.ts";
import { disableWebhook, lockWebhook, type WebhookRow } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { emitEvent } from "../events/emit.ts";

/**
 * Disables a subscription, gives up what waits for it, and gives notice: in the log, and to the subscriptions that are
 * told of `webhook.disabled`. One that is disabled stays as it is.
 * @returns the subscription; null where there is none
 */
export async function disable(
  tx: Executor,
  { log }: Pick<Deps, "log">,
  id: string,
  reason: DisabledReason,
  now: Date,
): Promise<WebhookRow | null> {
  const found = await lockWebhook(tx, id);
  if (!found || found.disabledAt) return found;
  const disabled = await disableWebhook(tx, id, reason, now);
  await emitEvent(tx, now, {
    type: "webhook.disabled",
    data: { webhookId: id, url: found.url, reason, disabledAt: now.toISOString() },
  });
  log("warn", "webhook_disabled", { webhookId: id, reason });
  return disabled;
}
