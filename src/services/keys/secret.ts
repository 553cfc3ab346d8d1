/** The form of API keys: `ldk_`, a public handle, `_`, 256 random bits. */

const FORM = /^ldk_([0-9a-z]{12})_([0-9A-Za-z_-]{43})$/u;
const HANDLE_ALPHABET = "0123456789abcdefghijklmnopqrstuv";
const HANDLE_LENGTH = 12;
const SECRET_BYTES = 32;

export interface NewSecret {
  /** The whole key, shown once. */
  secret: string;
  /** Its public part. */
  handle: string;
  hash: string;
}

/** Makes a key. */
export async function makeSecret(): Promise<NewSecret> {
  const bytes = crypto.getRandomValues(new Uint8Array(HANDLE_LENGTH + SECRET_BYTES));
  const handle = Array.from(bytes.subarray(0, HANDLE_LENGTH), (byte) => HANDLE_ALPHABET[byte % 32]).join("");
  const random = btoa(String.fromCharCode(...bytes.subarray(HANDLE_LENGTH)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  const secret = `ldk_${handle}_${random}`;
  return { secret, handle, hash: await hashSecret(secret) };
}

/** The public part of a key; null for a text that is none. */
export function handleOf(secret: string): string | null {
  return FORM.exec(secret)?.[1] ?? null;
}

/** SHA-256 in hex. A key has 256 random bits: no dictionary helps against a fast hash. */
export async function hashSecret(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Compares two hashes of one length in a time that does not depend on where they differ. */
export function sameHash(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ (b.charCodeAt(i) || 0);
  return difference === 0;
}
