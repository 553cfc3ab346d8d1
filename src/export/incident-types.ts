import type { Cause } from "../../extractors/types.ts";
import { ofField } from "./current-facts.ts";
import type { ExportFact } from "./types.ts";

/**
 * Causes in event-type-ov of the STIX incident extension suite, whose words MISP's incident object shares. Its
 * `misconfiguration` means a false alarm, so a misconfigured server is an `unauthorized-release` here. Scraping has
 * no word of its own.
 */
const INCIDENT_TYPES: Record<Cause, string> = {
  misconfiguration: "unauthorized-release",
  "stolen-credentials": "theft-access-credentials",
  phishing: "aggregation-information-phishing-schemes",
  vulnerability: "exploit",
  malware: "infected-by-known-malware",
  ransomware: "ransomware",
  insider: "unauthorized-use",
  "supply-chain": "supply-chain-customer",
  scraping: "unauthorized-access-information",
  physical: "equipment-loss",
  "human-error": "unintentional",
};

/** The incident type of a cause. */
export const incidentTypeOf = (cause: Cause): string => INCIDENT_TYPES[cause];

/** The incident types of the causes given, without repeats, in order of first appearance. */
export const incidentTypesOf = (facts: readonly ExportFact[]): string[] => [
  ...new Set(ofField(facts, "cause").map(({ category }) => incidentTypeOf(category))),
];
