import { type Corpus, says, silent } from "../../text/corpus.ts";

/** What data a breach touched. The kinds are learned, so the runner asks for a share of them. */
export const corpus: Corpus<{ class: string }> = [
  says(
    [{ class: "names" }, { class: "email-addresses" }, { class: "phone-numbers" }],
    "The stolen data includes names, email addresses and phone numbers.",
  ),
  says(
    [{ class: "passport-numbers" }, { class: "dates-of-birth" }, { class: "travel-records" }],
    "The leaked file contains passport numbers, dates of birth and booking details.",
  ),
  says(
    [{ class: "employment-records" }, { class: "social-security-numbers" }],
    "Among the documents the group published are pay slips and Social Security numbers.",
  ),
  says(
    [{ class: "health-records" }, { class: "insurance-records" }],
    "Diagnoses and insurance policy numbers of patients were exposed, the clinic said.",
  ),
  says(
    [{ class: "bank-accounts" }, { class: "government-ids" }],
    "The database holds bank account numbers and copies of identity cards.",
  ),
  says([{ class: "password-hashes" }], "User names and hashed passwords were stolen."),
  says([{ class: "geolocation" }], "The dump shows the GPS tracks of the riders."),
  says([{ class: "source-code" }], "The hacker published the source code of the game."),
  says([{ class: "other" }], "The sample lists number plates and meter readings of customers."),
  silent(
    "Customers should change their passwords and watch their bank accounts.",
    "No payment cards or passwords were affected.",
    "The company did not answer emails or phone calls.",
    "Our address is on the back page.",
  ),
];
