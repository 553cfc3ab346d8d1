/** An address that a reader may follow, percent-encoded; null for other schemes and for what is no address. */
export function webAddress(raw: string | null): string | null {
  if (raw === null || !URL.canParse(raw)) return null;
  const url = new URL(raw);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
