import { AppError } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import { findEndedSubscription } from "../../store/source-inbox.ts";
import { findSource, lockSource, updateSource } from "../../store/sources.ts";
import type { Deps } from "../../types.ts";
import { sha256 } from "../articles/sha256.ts";
import { sameHash } from "../keys/secret.ts";
import { nextRound } from "../sources/pushed-feed.ts";
import { openSourceSecret } from "../sources/secrets.ts";
import { callbackToken } from "./hub-signature.ts";

const DAY_SECONDS = 24 * 60 * 60;
const LEAST_LEASE_SECONDS = 60;
const MOST_LEASE_SECONDS = 90 * DAY_SECONDS;

/** What a hub asks or tells by GET, as WebSub names it. */
export interface HubRequest {
  mode: "subscribe" | "unsubscribe" | "denied";
  topic: string;
  challenge?: string | undefined;
  leaseSeconds?: number | undefined;
  reason?: string | undefined;
  /** Of the address that only the hub was told. */
  token?: string | undefined;
}

/**
 * Answers a hub that asks whether we want what we asked for: the topic must be the one, and the request our own.
 * @returns what to answer: the challenge; empty where the hub only tells that it denies
 * @throws AppError `source_not_found` for anything that was not asked for, `invalid_request`
 */
export async function verifySubscription(
  { config, store, now, log }: Pick<Deps, "config" | "store" | "now" | "log">,
  sourceId: string,
  { mode, topic, challenge, leaseSeconds, reason, token = "" }: HubRequest,
): Promise<string> {
  const found = await read(store, (db) => findSource(db, sourceId));
  const notAsked = new AppError("source_not_found", { detail: "No such subscription was asked for." });
  if (!found && mode === "unsubscribe" && challenge !== undefined) {
    const ended = await read(store, (db) => findEndedSubscription(db, sourceId));
    if (ended?.topic === topic && sameHash(await sha256(token), ended.callbackHash)) return challenge;
  }
  if (found?.kind !== "websub" || found.askedAt === null || found.topic !== topic || mode === "unsubscribe") {
    throw notAsked;
  }
  const secret = await openSourceSecret(config.secretKeys, found.secret!, sourceId);
  if (!sameHash(token, await callbackToken(secret))) throw notAsked;
  if (mode === "denied") {
    const lastError = `The hub denies the subscription${reason ? `: ${reason.slice(0, 300)}` : "."}`;
    await inTransaction(store, (tx) => updateSource(tx, sourceId, { lastError, subscribedUntil: null }));
    log("warn", "subscription_denied", { sourceId });
    return "";
  }
  if (challenge === undefined || leaseSeconds === undefined) {
    const missing = challenge === undefined ? "/hub.challenge" : "/hub.lease_seconds";
    throw new AppError("invalid_request", { errors: [{ in: "query", pointer: missing, detail: "It is missing." }] });
  }
  const lease = Math.min(MOST_LEASE_SECONDS, Math.max(LEAST_LEASE_SECONDS, leaseSeconds));
  const subscribedUntil = new Date(now().getTime() + lease * 1000);
  await inTransaction(store, async (tx) => {
    const source = await lockSource(tx, sourceId);
    if (!source) throw notAsked;
    // While it is polled its time is the lease's; the poll's end reads this.
    const dueAt = source.lease === null ? nextRound({ ...source, subscribedUntil }, now()) : source.dueAt;
    await updateSource(tx, sourceId, { subscribedUntil, dueAt });
  });
  log("info", "subscription_verified", { sourceId, until: subscribedUntil.toISOString() });
  return challenge;
}
