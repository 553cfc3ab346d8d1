import type { DataClass } from "../../extractors/types.ts";
import { grouped, isConfirmed, ofField } from "./current-facts.ts";
import { sayFact } from "./say-fact.ts";
import { firstInstant, type Precision, precisionOf } from "./time.ts";
import type { ExportFact } from "./types.ts";

/** information-type-ov of the STIX incident extension suite, which MISP shares; `unspecified` is ours. */
export type InformationType =
  | "communication"
  | "credentials-user"
  | "financial"
  | "legal"
  | "payment"
  | "phi"
  | "pii"
  | "proprietary"
  | "unspecified";

/** A loss of confidentiality, as STIX and MISP count it: one number, one size or one kind of information each. */
export interface Loss {
  /** The same for the same claim, whichever articles make it. */
  key: string;
  facts: ExportFact[];
  informationType: InformationType;
  lossType: "confirmed-loss" | "suspected-loss";
  recordCount: number | null;
  recordBytes: number | null;
  description: string;
  /** When the breach happened, where the facts agree on it. */
  start: { instant: string; precision: Precision } | null;
}

const INFORMATION_TYPES: Record<DataClass, InformationType> = {
  names: "pii",
  "email-addresses": "pii",
  "phone-numbers": "pii",
  "physical-addresses": "pii",
  "dates-of-birth": "pii",
  genders: "pii",
  passwords: "credentials-user",
  "password-hashes": "credentials-user",
  usernames: "credentials-user",
  "ip-addresses": "pii",
  "government-ids": "pii",
  "passport-numbers": "pii",
  "drivers-licenses": "pii",
  "social-security-numbers": "pii",
  "bank-accounts": "payment",
  "payment-cards": "payment",
  "financial-records": "financial",
  "health-records": "phi",
  "insurance-records": "financial",
  "vaccination-status": "phi",
  "biometric-data": "pii",
  photos: "pii",
  geolocation: "pii",
  "travel-records": "pii",
  "purchase-history": "financial",
  "private-messages": "communication",
  "criminal-records": "legal",
  "employment-records": "pii",
  "education-records": "pii",
  "source-code": "proprietary",
  "credentials-keys": "credentials-user",
  "internal-documents": "proprietary",
  "device-data": "pii",
  "family-members": "pii",
  "tax-records": "financial",
  nationalities: "pii",
  other: "unspecified",
};

/** The kind of information of a data class. */
export const informationTypeOf = (dataClass: DataClass): InformationType => INFORMATION_TYPES[dataClass];

function startOf(facts: readonly ExportFact[]): Loss["start"] {
  const dates = new Set(ofField(facts, "date").flatMap((date) => (date.kind === "breached" ? date.value : [])));
  const [date] = dates;
  if (dates.size !== 1 || date === undefined) return null;
  const instant = firstInstant(date);
  const precision = precisionOf(date);
  return instant && precision ? { instant, precision } : null;
}

/** The losses that facts speak of, in order of first appearance: each number, each size, each kind of information. */
export function lossesOf(facts: readonly ExportFact[]): Loss[] {
  const start = startOf(facts);
  const overall = isConfirmed(facts) ? "confirmed-loss" : "suspected-loss";
  const classes = ofField(facts, "dataClass");
  const types = new Set(classes.map((fact) => informationTypeOf(fact.class)));
  // Which of several kinds of information a number counts, no article says; persons and their accounts are PII at least.
  const single = types.size === 1 ? [...types][0]! : null;
  const losses: Loss[] = [];
  const counts = grouped(ofField(facts, "victimCount"), (fact) => `${fact.value} ${fact.unit} ${fact.status}`);
  for (const [key, group] of counts) {
    const { status, unit, value } = group[0]!;
    losses.push({
      key: `count ${key}`,
      facts: group,
      informationType: single ?? (unit === "file" ? "unspecified" : "pii"),
      lossType: status === "confirmed" || status === "verified" ? "confirmed-loss" : "suspected-loss",
      recordCount: value,
      recordBytes: null,
      description: sayFact(group[0]!),
      start,
    });
  }
  for (const [key, group] of grouped(ofField(facts, "dataVolume"), (fact) => `${fact.bytes}`)) {
    losses.push({
      key: `volume ${key}`,
      facts: group,
      informationType: single ?? "unspecified",
      lossType: overall,
      recordCount: null,
      recordBytes: group[0]!.bytes,
      description: sayFact(group[0]!),
      start,
    });
  }
  for (const [type, group] of grouped(classes, (fact) => informationTypeOf(fact.class))) {
    losses.push({
      key: `class ${type}`,
      facts: group,
      informationType: type as InformationType,
      lossType: overall,
      recordCount: null,
      recordBytes: null,
      description: [...new Set(group.map(sayFact))].join(" "),
      start,
    });
  }
  return losses;
}
