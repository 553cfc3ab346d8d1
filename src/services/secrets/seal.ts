import { AppError } from "../../errors.ts";

/** Secrets at rest: AES-256-GCM under a key of the environment, in the form `1.key.iv.text`. */

const VERSION = "1";
const IV_BYTES = 12;
const KEY_ID_LENGTH = 8;

/**
 * Encrypts a secret for the store. `bound` names the row it belongs to: it opens nowhere else.
 * @throws AppError `secret_key_missing` without a key
 */
export async function sealSecret(keys: readonly string[], secret: string, bound: string): Promise<string> {
  const [key] = keys;
  if (key === undefined) throw new AppError("secret_key_missing");
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: encode(bound) },
    await importKey(key),
    encode(secret),
  );
  return [VERSION, await keyId(key), toBase64(iv), toBase64(new Uint8Array(sealed))].join(".");
}

/**
 * Decrypts what `sealSecret` made.
 * @throws AppError `secret_key_missing` where the key it was encrypted with is not among `keys`
 */
export async function openSecret(keys: readonly string[], sealed: string, bound: string): Promise<string> {
  const [version, id, iv, text] = sealed.split(".");
  if (version !== VERSION || id === undefined || iv === undefined || text === undefined) {
    throw new Error("A secret in the store is not of a form that this version knows.");
  }
  for (const key of keys) {
    if ((await keyId(key)) !== id) continue;
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromBase64(iv), additionalData: encode(bound) },
      await importKey(key),
      fromBase64(text),
    );
    return new TextDecoder().decode(opened);
  }
  throw new AppError("secret_key_missing", {
    detail: "A secret was encrypted with a key that LEAKDESK_SECRET_KEY no longer holds.",
  });
}

/** Names a key without telling it. */
async function keyId(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", fromBase64(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, KEY_ID_LENGTH);
}

const importKey = (key: string) =>
  crypto.subtle.importKey("raw", fromBase64(key), "AES-GCM", false, ["encrypt", "decrypt"]);

const encode = (text: string) => new TextEncoder().encode(text);
const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
