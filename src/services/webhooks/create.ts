import { inTransaction } from "../../store/database.ts";
import { newId } from "../../store/uuid.ts";
import { insertWebhook, type WebhookRow } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { checkWebhook, DEFAULT_TYPES, toFiled, type WebhookInput } from "./input.ts";
import { sealSigningSecret } from "./secrets.ts";
import { makeSigningSecret } from "./sign.ts";
import { type NewWebhookView, viewWebhook } from "./view.ts";

/**
 * Makes a subscription. Its secret is shown this once.
 * @throws AppError `invalid_webhook`, `secret_key_missing`
 */
export async function createWebhook(
  deps: Pick<Deps, "config" | "store" | "engine" | "net" | "now">,
  input: WebhookInput,
): Promise<NewWebhookView> {
  checkWebhook(deps, input);
  const now = deps.now();
  const id = newId(now.getTime());
  const secret = makeSigningSecret();
  const row: WebhookRow = {
    id,
    url: new URL(input.url).href,
    description: input.description ?? null,
    eventTypes: [...new Set(input.eventTypes ?? DEFAULT_TYPES)],
    filters: toFiled(input.filters),
    secret: await sealSigningSecret(deps.config.secretKeys, secret, id),
    previousSecret: null,
    previousSecretUntil: null,
    createdAt: now,
    updatedAt: now,
    disabledAt: null,
    disabledReason: null,
    failingSince: null,
    heldUntil: null,
    silentAttempts: 0,
  };
  await inTransaction(deps.store, (tx) => insertWebhook(tx, row));
  return { ...viewWebhook(row, now), secret };
}
