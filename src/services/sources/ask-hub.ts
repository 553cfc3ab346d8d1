import { FetchFault } from "../../net/fault.ts";
import { inTransaction } from "../../store/database.ts";
import { type PollLease, updateSource } from "../../store/sources.ts";
import type { Deps } from "../../types.ts";
import { callbackToken } from "../hooks/hub-signature.ts";
import { openSourceSecret } from "./secrets.ts";

/** Ten days, as hubs commonly grant; a hub may say otherwise. */
const LEASE_SECONDS = 10 * 24 * 60 * 60;
const LIMITS = { timeoutMs: 20_000, maxBytes: 10_000, overflow: "cut" as const };

/**
 * Asks a hub to push a feed to us (WebSub). It answers later, by a request of its own, and may do so before this returns.
 * @returns what is wrong, as a sentence; null where the hub took the request
 */
export async function askHub(
  { config, store, net, now }: Pick<Deps, "config" | "store" | "net" | "now">,
  { source }: PollLease,
  hub: string,
  topic: string,
): Promise<string | null> {
  const fault = net.faultOf(hub);
  if (fault !== null) return `The hub cannot be asked: ${fault}`;
  if (config.publicUrl === null) return "LEAKDESK_PUBLIC_URL is not set, so that the hub cannot be told where to push.";
  const secret = await openSourceSecret(config.secretKeys, source.secret!, source.id);
  const callback = await callbackOf(config.publicUrl, source.id, secret);
  // Written first: the hub may ask back before it answers.
  await inTransaction(store, (tx) => updateSource(tx, source.id, { hub, topic, askedAt: now() }));
  const form = new URLSearchParams({
    "hub.mode": "subscribe",
    "hub.topic": topic,
    "hub.callback": callback,
    "hub.secret": secret,
    "hub.lease_seconds": String(LEASE_SECONDS),
  });
  return send(net, hub, form);
}

/**
 * Tells a hub that a feed need not be pushed any more (WebSub). It asks back whether that was us.
 * @param secret of the source, decrypted  @returns what is wrong, as a sentence; null where the hub took the request
 */
export async function leaveHub(
  { config, net }: Pick<Deps, "config" | "net">,
  sourceId: string,
  secret: string,
  { hub, topic }: { hub: string; topic: string },
): Promise<string | null> {
  const fault = net.faultOf(hub);
  if (fault !== null) return `The hub cannot be asked: ${fault}`;
  if (config.publicUrl === null) return "LEAKDESK_PUBLIC_URL is not set, so that the hub cannot be told what to end.";
  const callback = await callbackOf(config.publicUrl, sourceId, secret);
  const form = { "hub.mode": "unsubscribe", "hub.topic": topic, "hub.callback": callback };
  return send(net, hub, new URLSearchParams(form));
}

const callbackOf = async (publicUrl: string, sourceId: string, secret: string) =>
  `${publicUrl}/v1/hooks/${sourceId}?token=${await callbackToken(secret)}`;

async function send(net: Deps["net"], hub: string, form: URLSearchParams): Promise<string | null> {
  try {
    const { status } = await net.send({
      ...LIMITS,
      url: hub,
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: form.toString(),
    });
    return status >= 200 && status < 300 ? null : `The hub answered ${status}.`;
  } catch (error) {
    if (error instanceof FetchFault) return `The hub cannot be asked: ${error.message}`;
    throw error;
  }
}
