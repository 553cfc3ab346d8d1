import type { AllowList } from "./allow-list.ts";
import { isPublic, readAddress } from "./public-address.ts";

/** Names that never mean a machine of the public internet (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/u;

/** An address that may be asked, as far as that can be told without resolving its name. */
export interface Target {
  url: URL;
  /** The host as a connection takes it: without brackets and the root's dot. */
  host: string;
  /** Whether the host is an address, which was checked, or a name, whose addresses are not known yet. */
  isAddress: boolean;
}

/**
 * Reads an address that someone gave: http or https, no user name or password, and a host that is not known to be
 * private. Forms of IPv4 such as 0x7f.1 or 2130706433 are read as what they mean.
 * @returns what is wrong with it, as a sentence
 */
export function readTarget(given: string, allow: AllowList): Target | { fault: string } {
  if (!URL.canParse(given)) return { fault: "It is not a whole address; give one such as https://news.example/feed." };
  const url = new URL(given);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return { fault: "Only http and https addresses are taken." };
  }
  if (url.username || url.password) return { fault: "An address with a user name or password is not taken." };
  const host = url.hostname.replace(/^\[(.*)\]$/u, "$1").replace(/\.$/u, "");
  const address = readAddress(host);
  if (address) {
    return mayConnect(host, allow) ? { url, host, isAddress: true } : { fault: notPublic(`The address ${host}`) };
  }
  if (host === "") return { fault: "It names no host." };
  if (PRIVATE_NAME.test(host) && !isAllowedName(host, allow)) return { fault: notPublic(`The host ${host}`) };
  return { url, host, isAddress: false };
}

/** Whether an address may be connected to. One that cannot be read may not. */
export function mayConnect(text: string, allow: AllowList): boolean {
  const address = readAddress(text);
  return address !== null && (isPublic(address) || allow.hasAddress(address));
}

/** Says that a host is not one that may be asked. */
export const notPublic = (what: string) =>
  `${what} is not public. LEAKDESK_ALLOW_HOSTS lists what may be reached besides.`;

/** "localhost" is its address under another name. */
function isAllowedName(host: string, allow: AllowList): boolean {
  const isLocalhost = host === "localhost";
  return allow.hasName(host) || (isLocalhost && ["127.0.0.1", "::1"].some((address) => mayConnect(address, allow)));
}
