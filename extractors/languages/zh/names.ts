import type { NameLexicon } from "../pack.ts";

export const names: NameLexicon = {
  ordinary: "app|ip|it|api|sql|csv|gb|tb|usdt|btc|id|sim|url|vpn|ai",
  titles: "",
  authorities: "",
  bodies: "",
  apposed: "",
  municipal: "",
  modifiers: "",
  links: "",
  aliasCues: "",
  nouns: { actor: "", forum: "", organization: "", researcher: "", outlet: "", person: "", platform: "" },
  determiners: "",
  legalSuffixes: "",
};
