import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Sentences on how breaches happened. Causes are learned, so the runner asks for a share of them. */
export const corpus: Corpus<{ category: string }> = [
  says(
    { category: "misconfiguration" },
    "The archive stood on a server that could be reached from the internet without a password.",
    "An unsecured storage bucket exposed the scans, the researchers said.",
    "A wrongly set permission let anybody download the folder.",
  ),
  says(
    { category: "stolen-credentials" },
    "The intruder logged in with a stolen password.",
    "Attackers used the compromised account of a travel agent.",
    "The gang tried passwords leaked from other sites until some worked.",
  ),
  says(
    { category: "phishing" },
    "A bookkeeper clicked on a link in a phishing email.",
    "The fraudsters posed as the software supplier and obtained the code over the telephone.",
    "Staff typed their passwords into a fake login page.",
  ),
  says(
    { category: "vulnerability" },
    "Hackers exploited a flaw in the booking software.",
    "The attackers used a known vulnerability that had not been patched.",
    "Anyone could see other customers' bills by changing a number in the web address.",
  ),
  says(
    { category: "malware" },
    "Malware on a technician's laptop had recorded the keystrokes.",
    "The passwords were picked up by an infostealer.",
  ),
  says(
    { category: "ransomware" },
    "The clinic was hit by ransomware in June.",
    "The attackers encrypted the servers and left a ransom note.",
  ),
  says(
    { category: "insider" },
    "A former employee had copied the customer list before leaving.",
    "A call-centre worker sold the details to a gang.",
    "The clerk photographed the files with his phone.",
  ),
  says(
    { category: "supply-chain" },
    "The data was taken from a supplier that prints the bank's letters.",
    "The breach occurred at a third-party provider, the airline said.",
    "A contractor that handles the payroll had been hacked.",
  ),
  says(
    { category: "scraping" },
    "The profiles had been scraped by a bot.",
    "Somebody had harvested the public profiles with an automated script.",
  ),
  says(
    { category: "physical" },
    "A laptop with the files was stolen from a car.",
    "The town lost an unencrypted hard disk.",
  ),
  says(
    { category: "human-error" },
    "An employee sent the list to the wrong recipient by mistake.",
    "The spreadsheet was accidentally published on the council's website.",
  ),
  silent(
    "The seller asks 4,000 dollars for the database.",
    "It is not known how the hackers got in.",
    "Customers are advised to change their passwords.",
    "The company has informed the regulator and the police.",
    "The file holds names, addresses and telephone numbers.",
    "The hotel group runs 90 hotels in eleven countries.",
  ),
];
