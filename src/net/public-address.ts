import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What is in use of the IPv6 space for addresses that the whole internet can reach (RFC 4291, IANA registry). */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/** NAT64 (RFC 6052): the last 32 bits are the IPv4 address that is reached through it. */
const NAT64 = ipaddr.parseCIDR("64:ff9b::/96") as [ipaddr.IPv6, number];

/** Documentation (RFC 9637), which the library does not know yet. */
const DOCUMENTATION = ipaddr.parseCIDR("3fff::/20") as [ipaddr.IPv6, number];

/** Addresses of a public range behind which a cloud answers its own machines: Azure's host agent and DNS. */
const CLOUD_HOSTS = new Set(["168.63.129.16"]);

/** Reads an address as a connection takes it, without brackets; null for anything else, such as a name. */
export function readAddress(text: string): Address | null {
  // Four numbers: other forms of IPv4, such as 0x7f.1, are the URL parser's to normalize.
  return ipaddr.IPv6.isValid(text) || ipaddr.IPv4.isValidFourPartDecimal(text) ? unwrap(ipaddr.parse(text)) : null;
}

/** Whether everyone on the internet means the same machine by this address. */
export function isPublic(address: Address): boolean {
  if (address instanceof ipaddr.IPv4) return address.range() === "unicast" && !CLOUD_HOSTS.has(address.toString());
  return (
    address.zoneId === undefined &&
    address.match(GLOBAL_UNICAST) &&
    address.range() === "unicast" &&
    !address.match(DOCUMENTATION)
  );
}

/** The IPv4 address that an IPv6 address only wraps. */
function unwrap(address: Address): Address {
  if (address instanceof ipaddr.IPv4) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}
