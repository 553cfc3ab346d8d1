import { openSecret, sealSecret } from "../secrets/seal.ts";

const TOKEN_BYTES = 32;

const boundTo = (sourceId: string) => `source:${sourceId}`;

/** Encrypts what a source's pushes are signed with. @throws AppError `secret_key_missing` */
export const sealSourceSecret = (keys: readonly string[], secret: string, sourceId: string) =>
  sealSecret(keys, secret, boundTo(sourceId));

/** Decrypts it. @throws AppError `secret_key_missing` */
export const openSourceSecret = (keys: readonly string[], sealed: string, sourceId: string) =>
  openSecret(keys, sealed, boundTo(sourceId));

/** Makes the token that a sender shows: `lds_` and 256 random bits, fit for a header and an address. */
export function makeSourceToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return `lds_${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}
