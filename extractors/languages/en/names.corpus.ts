import { type Corpus, says, silent } from "../../text/corpus.ts";

/** What counts as a name in English, and which spellings are one thing. */
export const corpus: Corpus<{ name: string; names?: readonly string[] }> = [
  says(
    { name: "Tallowmere Logistics" },
    "⟦Tallowmere Logistics⟧",
    "the haulier Tallowmere Logistics",
    "Cyprus-based Tallowmere Logistics",
  ),
  says({ name: "boAt" }, "the audio brand boAt"),
  says(
    { name: "dr_kettle" },
    "the seller ⟦dr_kettle⟧",
    "a user called dr_kettle",
    "someone signing as “dr_kettle”",
    "@dr_kettle",
  ),
  says({ name: "0xMagpie" }, "a hacker known as 0xMagpie"),
  says(
    { name: "vinegar" },
    "a seller going by vinegar",
    "a poster who calls himself “vinegar”",
    "the seller, ⟦vinegar⟧, who asked for more",
  ),
  says({ name: "Ночник" }, "somebody signing Ночник"),
  says({ name: "夜行猫" }, "a seller nicknamed 夜行猫"),
  says({ name: "XSS" }, "the XSS forum", "the forum ⟦XSS⟧"),
  says({ name: "Marks & Spencer" }, "Marks & Spencer"),
  says({ name: "Bank of Merrow" }, "the Bank of Merrow", "⟦Bank of Merrow⟧"),
  says({ name: "St. Aldan's Hospital" }, "St. Aldan's Hospital"),
  says({ name: "DataBreaches.net" }, "the blog DataBreaches.net"),
  says({ name: "Police Service of Northern Ireland" }, "the Police Service of Northern Ireland"),
  says({ name: "Harrow County sheriff's office" }, "the ⟦Harrow County sheriff's office⟧"),
  says({ name: "health ministry" }, "the ⟦health ministry⟧"),
  says({ name: "data protection commissioner of Lower Saxony" }, "the data protection commissioner of Lower Saxony"),
  says({ name: "city of Ostwick" }, "the city of Ostwick"),
  says({ name: "Lapsus$" }, "the gang Lapsus$"),
  says({ name: "Wall Bourse Journal" }, "the newspaper Wall Bourse Journal"),
  says(
    { name: "Utkal Vidyut Nigam", names: ["Utkal Vidyut Nigam", "UVN"] },
    "Utkal Vidyut Nigam (UVN), which denies it; UVN is looking into it",
  ),
  says(
    { name: "Ridgeway Transit Software", names: ["Ridgeway Transit Software", "Ridgeway"] },
    "Ridgeway Transit Software, which makes bus passes; pupils served by Ridgeway",
  ),
  says(
    { name: "Anvesha Rao", names: ["Anvesha Rao", "Rao"] },
    "researcher Anvesha Rao, who had warned them; Rao got no reply",
  ),
  says({ name: "Drk_Heron", names: ["Drk_Heron", "Falcon K"] }, "a message signed Drk_Heron, also known as “Falcon K”"),
  says([{ name: "Harapan Health" }, { name: "KlinikSini" }], "Harapan Health and KlinikSini"),
  says(
    [{ name: "Privacy Protection Authority" }, { name: "Teruf Tov" }],
    "Israel's Privacy Protection Authority and Teruf Tov",
  ),
  silent(
    "a hacker",
    "names, e-mail addresses and Social Security numbers",
    "on Tuesday in Paris",
    "customers in France and Germany",
    "a ransom of 10 bitcoin",
    "“dark web”",
    "the company's customers in the United States",
    "PDF and CSV files",
    "an SQL dump of 12 GB",
  ),
];
