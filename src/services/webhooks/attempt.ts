import { AppError } from "../../errors.ts";
import { FetchFault } from "../../net/fault.ts";
import type { DueDelivery } from "../../store/webhook-deliveries.ts";
import type { Deps } from "../../types.ts";
import { writeBody } from "./body.ts";
import { makeExcerpt } from "./excerpt.ts";
import { readRetryAfter } from "./schedule.ts";
import { openSigningSecrets } from "./secrets.ts";
import { signMessage } from "./sign.ts";

/** Bytes of an answer that are read. More of them say nothing more. */
const MAX_ANSWER_BYTES = 8_192;

/** What became of one attempt. */
export interface AttemptResult {
  startedAt: Date;
  latencyMs: number;
  /** HTTP status; null where none came. */
  status: number | null;
  /** Why it failed, in a sentence; null where it did not. */
  error: string | null;
  excerpt: string | null;
  /** How long the subscriber asked to wait. */
  retryAfterMs: number | null;
  /** Whose fault it is: `nobody` where it was delivered, `ours` where nothing could be sent. */
  fault: "nobody" | "subscriber" | "silence" | "ours";
}

/** Sends a delivery once. Opens no transaction and never throws. */
export async function attemptDelivery(
  { config, net, now, log }: Pick<Deps, "config" | "net" | "now" | "log">,
  { delivery, webhook, event }: DueDelivery,
): Promise<AttemptResult> {
  const startedAt = now();
  const start = performance.now();
  const result = (values: Pick<AttemptResult, "error" | "fault"> & Partial<AttemptResult>): AttemptResult => ({
    startedAt,
    latencyMs: Math.round(performance.now() - start),
    status: null,
    excerpt: null,
    retryAfterMs: null,
    ...values,
  });
  try {
    const body = writeBody(event, delivery.factIds);
    const secrets = await openSigningSecrets(config.secretKeys, webhook, startedAt);
    const signature = await signMessage(secrets, { id: event.id, at: startedAt, body });
    const answer = await net.send({
      url: webhook.url,
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Encoding": "identity", ...signature },
      body,
      timeoutMs: config.webhooks.timeoutMs,
      maxBytes: MAX_ANSWER_BYTES,
      overflow: "cut",
    });
    const { status } = answer;
    const taken = status >= 200 && status < 300;
    return result({
      status,
      error: taken ? null : describeStatus(status),
      excerpt: makeExcerpt(answer.body),
      retryAfterMs: taken ? null : readRetryAfter(answer.headers.get("retry-after"), now()),
      fault: taken ? "nobody" : "subscriber",
    });
  } catch (error) {
    if (error instanceof FetchFault) {
      const silent = error.kind === "unreachable" || error.kind === "timed_out";
      return result({ error: error.message, fault: silent ? "silence" : "subscriber" });
    }
    const known = error instanceof AppError;
    if (!known) {
      const name = error instanceof Error ? error.name : typeof error;
      log("error", "delivery_failed", { deliveryId: delivery.id, eventId: event.id, name });
    }
    return result({ error: known ? error.detail : "Something went wrong on the sending side.", fault: "ours" });
  }
}

function describeStatus(status: number): string {
  if (status >= 300 && status < 400) return `It answered ${status}; redirects are not followed.`;
  if (status === 410) return "It answered 410: it wants nothing more.";
  return `It answered ${status}.`;
}
