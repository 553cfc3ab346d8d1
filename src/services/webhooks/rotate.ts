import { inTransaction } from "../../store/database.ts";
import { lockWebhook, updateWebhook } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { refuseWebhook } from "./get.ts";
import { sealSigningSecret } from "./secrets.ts";
import { makeSigningSecret } from "./sign.ts";
import { type NewWebhookView, viewWebhook } from "./view.ts";

const HOUR_MS = 60 * 60 * 1000;

/**
 * Gives a subscription a new secret, shown this once. The one before it signs too for the given hours; an older one no longer.
 * @throws AppError `webhook_not_found`, `secret_key_missing`
 */
export async function rotateSecret(
  { config, store, now }: Pick<Deps, "config" | "store" | "now">,
  id: string,
  overlapHours: number,
): Promise<NewWebhookView> {
  const at = now();
  const secret = makeSigningSecret();
  const sealed = await sealSigningSecret(config.secretKeys, secret, id);
  const row = await inTransaction(store, async (tx) => {
    const found = await lockWebhook(tx, id);
    return (
      found &&
      updateWebhook(tx, id, {
        secret: sealed,
        previousSecret: overlapHours > 0 ? found.secret : null,
        previousSecretUntil: overlapHours > 0 ? new Date(at.getTime() + overlapHours * HOUR_MS) : null,
        updatedAt: at,
      })
    );
  });
  return { ...viewWebhook(row ?? refuseWebhook(id), at), secret };
}
