import { AppError } from "../../errors.ts";

/** `X-Hub-Signature`: the methods that are strong enough, by their names in WebSub and in WebCrypto. */
const METHODS: Readonly<Record<string, string>> = { sha256: "SHA-256", sha384: "SHA-384", sha512: "SHA-512" };

/**
 * Checks that a hub signed a document with the secret it was given.
 * @throws AppError `signature_invalid`
 */
export async function verifyHubSignature(secret: string, header: string | null, body: Uint8Array): Promise<void> {
  const [, method, hex] = /^([a-z0-9]{1,10})=([0-9a-f]{1,200})$/iu.exec(header?.trim() ?? "") ?? [];
  const hash = METHODS[method?.toLowerCase() ?? ""];
  if (hash === undefined) {
    const why = method === undefined ? "Send method=signature in hex." : `${method} is not taken.`;
    throw refuse(`${why} Sign by sha256, sha384 or sha512.`);
  }
  const signature = Uint8Array.from(hex!.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await importKey(secret, hash, "verify");
  if (!(await crypto.subtle.verify("HMAC", key, signature, new Uint8Array(body)))) {
    throw refuse("It does not fit the body.");
  }
}

/** What makes a callback known to nobody but the hub: derived from the secret, so that it need not be kept. */
export async function callbackToken(secret: string): Promise<string> {
  const key = await importKey(secret, "SHA-256", "sign");
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode("callback")));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const importKey = (secret: string, hash: string, use: "sign" | "verify") =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash }, false, [use]);

const refuse = (detail: string) =>
  new AppError("signature_invalid", { errors: [{ in: "header", pointer: "/x-hub-signature", detail }] });
