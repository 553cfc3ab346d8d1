import type { Cause, DataClass } from "../../../extractors/types.ts";

/** Parts of a VERIS `action` for a cause. Where articles do not say how, VERIS wants "Unknown" said. */
export interface VerisAction {
  kind: "hacking" | "malware" | "social" | "misuse" | "physical" | "error";
  variety: string;
  vector: string;
}

/** Causes in the enumerations of VERIS 1.4. */
export const ACTIONS: Record<Cause, VerisAction> = {
  misconfiguration: { kind: "error", variety: "Misconfiguration", vector: "Unknown" },
  "stolen-credentials": { kind: "hacking", variety: "Use of stolen creds", vector: "Unknown" },
  phishing: { kind: "social", variety: "Phishing", vector: "Unknown" },
  vulnerability: { kind: "hacking", variety: "Exploit vuln", vector: "Unknown" },
  malware: { kind: "malware", variety: "Unknown", vector: "Unknown" },
  ransomware: { kind: "malware", variety: "Ransomware", vector: "Unknown" },
  insider: { kind: "misuse", variety: "Unknown", vector: "Unknown" },
  "supply-chain": { kind: "hacking", variety: "Unknown", vector: "Partner" },
  scraping: { kind: "hacking", variety: "Abuse of functionality", vector: "Unknown" },
  physical: { kind: "physical", variety: "Unknown", vector: "Unknown" },
  "human-error": { kind: "error", variety: "Unknown", vector: "Unknown" },
};

/**
 * Data classes in VERIS's varieties of data. "Sensitive Personal" is what identifies a person to an authority or cannot
 * be changed; "Personal" is the rest.
 */
export const DATA_VARIETIES: Record<DataClass, string> = {
  names: "Personal",
  "email-addresses": "Personal",
  "phone-numbers": "Personal",
  "physical-addresses": "Personal",
  "dates-of-birth": "Personal",
  genders: "Personal",
  passwords: "Credentials",
  "password-hashes": "Credentials",
  usernames: "Credentials",
  "ip-addresses": "Personal",
  "government-ids": "Sensitive Personal",
  "passport-numbers": "Sensitive Personal",
  "drivers-licenses": "Sensitive Personal",
  "social-security-numbers": "Sensitive Personal",
  "bank-accounts": "Bank",
  "payment-cards": "Payment",
  "financial-records": "Bank",
  "health-records": "Medical",
  "insurance-records": "Personal",
  "vaccination-status": "Medical",
  "biometric-data": "Sensitive Personal",
  photos: "Personal",
  geolocation: "Personal",
  "travel-records": "Personal",
  "purchase-history": "Personal",
  "private-messages": "Personal",
  "criminal-records": "Sensitive Personal",
  "employment-records": "Personal",
  "education-records": "Personal",
  "source-code": "Source code",
  "credentials-keys": "Secrets",
  "internal-documents": "Internal",
  "device-data": "System",
  "family-members": "Personal",
  "tax-records": "Personal",
  nationalities: "Personal",
  other: "Other",
};

/** Crypto currencies that VERIS calls otherwise than we do. */
const CURRENCIES: Record<string, string> = { BTC: "XBT", ETH: "Ether", LTC: "Litecoin" };

/** Codes of `iso_currency_code` in VERIS 1.4. */
const KNOWN_CURRENCIES = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYR BZD CAD CDF CHF CLP " +
    "CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GGP GHS GIP GMD GNF GTQ GYD HKD HNL HRK " +
    "HTG HUF IDR ILS IMP INR IQD IRR ISK JEP JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL " +
    "LYD MAD MDL MGA MKD MMK MNT MOP MRO MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG " +
    "QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLL SOS SPL SRD STD SVC SYP SZL THB TJS TMT TND TOP TRY TTD TVD TWD " +
    "TZS UAH UGX USD UYU UZS VEF VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMK ZWD XBT BCH Ether Litecoin XMR ZEC"
  ).split(" "),
);

/** A currency as VERIS writes it; null where VERIS has none for it (USDT, say). */
export function verisCurrency(currency: string): string | null {
  const code = CURRENCIES[currency] ?? currency;
  return KNOWN_CURRENCIES.has(code) ? code : null;
}
