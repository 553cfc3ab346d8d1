import { AppError } from "../../errors.ts";
import type { SourceRow } from "../../store/sources.ts";
import type { Deps } from "../../types.ts";
import { sha256 } from "../articles/sha256.ts";
import { authenticate } from "../keys/authenticate.ts";
import { handleOf, sameHash } from "../keys/secret.ts";
import { openSourceSecret } from "../sources/secrets.ts";
import { verifyHubSignature } from "./hub-signature.ts";
import { type SignedMessage, verifyMessage } from "./verify-message.ts";

/** What a push shows of who sent it. */
export interface PushCredentials {
  header(name: string): string | null;
  /** The token of the address, for senders that can set no header. */
  token: string | null;
  body: Uint8Array;
}

/**
 * Finds out whether a push is of the source's sender: by its signature, or by the source's token or an API key that may
 * write.
 * @returns the signed message; null for a push that is not signed
 * @throws AppError `signature_invalid`, `token_invalid`, `key_invalid`, `scope_missing`, `secret_key_missing`
 */
export async function authorizePush(
  deps: Pick<Deps, "config" | "store" | "now">,
  source: SourceRow,
  { header, token, body }: PushCredentials,
): Promise<SignedMessage | null> {
  const overlaps = source.previousUntil !== null && source.previousUntil > deps.now();
  if (source.secret !== null) {
    const check = async (sealed: string): Promise<SignedMessage | null> => {
      const secret = await openSourceSecret(deps.config.secretKeys, sealed, source.id);
      if (source.kind === "webhook") return verifyMessage(secret, header, body, deps.now());
      await verifyHubSignature(secret, header("x-hub-signature"), body);
      return null;
    };
    try {
      return await check(source.secret);
    } catch (error) {
      const isRefused = error instanceof AppError && error.code === "signature_invalid";
      if (!isRefused || !overlaps || source.previousSecret === null) throw error;
      return check(source.previousSecret);
    }
  }
  const given = /^Bearer +(\S+) *$/iu.exec(header("authorization") ?? "")?.[1] ?? token;
  if (given === null) {
    if (deps.config.open) return null;
    throw new AppError("token_invalid", { detail: "The request bears no token." });
  }
  if (handleOf(given) === null) {
    const hash = await sha256(given);
    const isBefore = overlaps && source.previousTokenHash !== null && sameHash(hash, source.previousTokenHash);
    if (!sameHash(hash, source.tokenHash!) && !isBefore) throw new AppError("token_invalid");
    return null;
  }
  const { scopes } = await authenticate(deps, given);
  if (!scopes.has("write") && !scopes.has("admin")) {
    throw new AppError("scope_missing", { detail: "The key lacks the scope write." });
  }
  return null;
}
