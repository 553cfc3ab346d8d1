/** Says who asks: the program, its version and, where the operator gave one, an address to write to. */
export function nameAgent(version: string, contact: string | undefined): string {
  return `Leakdesk/${version}${contact === undefined ? "" : ` (+${contact})`}`;
}
