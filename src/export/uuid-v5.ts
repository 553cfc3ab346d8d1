import { sha1 } from "./sha1.ts";

/** Namespace of every name-based id that Leakdesk gives out. Drawn once at random; changing it would change every id. */
const LEAKDESK_NAMESPACE = "47b08259-8332-40ed-b43b-8061da2903bc";

const bytesOf = (uuid: string) =>
  Uint8Array.from(uuid.replaceAll("-", "").match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * Makes a name-based UUID (version 5, RFC 9562 section 5.5): the same name gives the same id, on every machine.
 * STIX and MISP need it, since neither takes the version 7 ids of the store.
 */
export function uuidV5(name: string, namespace: string = LEAKDESK_NAMESPACE): string {
  const prefix = bytesOf(namespace);
  const suffix = new TextEncoder().encode(name);
  const input = new Uint8Array(prefix.length + suffix.length);
  input.set(prefix);
  input.set(suffix, prefix.length);
  const hash = sha1(input).subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
