import type { WebhookRow } from "../../store/webhooks.ts";
import { openSecret, sealSecret } from "../secrets/seal.ts";

const boundTo = (webhookId: string) => `webhook:${webhookId}`;

/** Encrypts a signing secret for the subscription it belongs to. @throws AppError `secret_key_missing` */
export const sealSigningSecret = (keys: readonly string[], secret: string, webhookId: string) =>
  sealSecret(keys, secret, boundTo(webhookId));

/** The secrets that sign now: the current one, and the one before it while both hold. @throws AppError `secret_key_missing` */
export function openSigningSecrets(
  keys: readonly string[],
  { id, secret, previousSecret, previousSecretUntil }: WebhookRow,
  now: Date,
): Promise<string[]> {
  const overlaps = previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > now;
  return Promise.all((overlaps ? [secret, previousSecret] : [secret]).map((one) => openSecret(keys, one, boundTo(id))));
}
