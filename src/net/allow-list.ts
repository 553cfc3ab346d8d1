import ipaddr from "ipaddr.js";
import { readAddress } from "./public-address.ts";

type Address = NonNullable<ReturnType<typeof readAddress>>;

/** Hosts that may be asked although they are not public. */
export interface AllowList {
  hasName(name: string): boolean;
  hasAddress(address: Address): boolean;
}

const NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/u;

/** Whether a text is an entry of the list: a name, an address, or a range such as 10.0.0.0/8. */
export function isAllowEntry(entry: string): boolean {
  return readRange(entry) !== null || NAME.test(entry.toLowerCase());
}

/** Makes the list of entries that `isAllowEntry` takes. A name allows every address that it resolves to. */
export function makeAllowList(entries: readonly string[]): AllowList {
  const ranges = entries.flatMap((entry) => {
    const range = readRange(entry);
    return range ? [range] : [];
  });
  const names = new Set(entries.map((entry) => entry.toLowerCase()));
  return {
    hasName: (name) => names.has(name),
    hasAddress: (address) =>
      ranges.some(
        ([start, bits]) =>
          start.kind() === address.kind() && (address as ipaddr.IPv6).match(start as ipaddr.IPv6, bits),
      ),
  };
}

function readRange(entry: string): [Address, number] | null {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  const address = readAddress(entry.replace(/^\[(.*)\]$/u, "$1"));
  return address && [address, address.kind() === "ipv4" ? 32 : 128];
}
