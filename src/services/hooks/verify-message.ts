import { AppError, type ErrorDetail } from "../../errors.ts";

/** What a Standard Webhooks signature proves, as the specification has it. */
export interface SignedMessage {
  /** `webhook-id`: the same at every attempt of the sender. */
  id: string;
  /** `webhook-timestamp`: seconds, of this attempt. */
  timestamp: string;
}

export const SECRET_PREFIX = "whsec_";
/** How far the sender's clock may be from ours. */
const TOLERANCE_SECONDS = 5 * 60;
/** Signatures tried of one message: a sender that changes its secret sends two. */
const MAX_SIGNATURES = 8;

/**
 * Checks a message's signature over the bytes as they came, and its age.
 * @throws AppError `signature_invalid`, saying which header is wrong
 */
export async function verifyMessage(
  secret: string,
  header: (name: string) => string | null,
  body: Uint8Array,
  now: Date,
): Promise<SignedMessage> {
  const id = header("webhook-id") ?? "";
  const timestamp = header("webhook-timestamp") ?? "";
  const signatures = header("webhook-signature") ?? "";
  if (!/^[\x21-\x7e]{1,200}$/u.test(id)) throw refuse("webhook-id", "Send an id of 1 to 200 visible characters.");
  if (!/^\d{1,12}$/u.test(timestamp)) throw refuse("webhook-timestamp", "Send seconds since 1970.");
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) {
    throw refuse("webhook-timestamp", `It is more than ${TOLERANCE_SECONDS / 60} minutes from this server's time.`);
  }
  const signed = join(new TextEncoder().encode(`${id}.${timestamp}.`), body);
  const key = await crypto.subtle.importKey(
    "raw",
    fromBase64(secret.slice(SECRET_PREFIX.length))!,
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  for (const one of signatures.split(" ").slice(0, MAX_SIGNATURES)) {
    const signature = one.startsWith("v1,") ? fromBase64(one.slice(3)) : null;
    if (signature && (await crypto.subtle.verify("HMAC", key, signature, signed))) return { id, timestamp };
  }
  throw refuse("webhook-signature", "No signature of the version v1 fits the body, the id and the time.");
}

const refuse = (name: string, detail: string) => {
  const errors: ErrorDetail[] = [{ in: "header", pointer: `/${name}`, detail }];
  return new AppError("signature_invalid", { errors });
};

/** Bytes of a text in base64; null for what is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}
