import { type Corpus, says, silent } from "../../text/corpus.ts";

/** What counts as a name in French, and which spellings are one thing. */
export const corpus: Corpus<{ name: string; names?: readonly string[] }> = [
  says({ name: "Kervalin" }, "la biscuiterie ⟦Kervalin⟧", "l'éditeur lyonnais Kervalin"),
  says({ name: "Harena", names: ["Harena"] }, "le groupe Harena"),
  says({ name: "clinique Sainte-Odile", names: ["clinique Sainte-Odile", "Sainte-Odile"] }, "la clinique Sainte-Odile"),
  says(
    { name: "mairie de Plouzéal", names: ["mairie de Plouzéal", "Plouzéal"] },
    "la mairie de Plouzéal, car Plouzéal a porté plainte",
  ),
  says({ name: "préposé fédéral à la protection des données" }, "le ⟦préposé fédéral à la protection des données⟧"),
  says({ name: "police cantonale vaudoise" }, "la police cantonale vaudoise"),
  says({ name: "ministère de l'Éducation nationale" }, "le ministère de l'Éducation nationale"),
  says({ name: "Commission d'accès à l'information" }, "la Commission d'accès à l'information"),
  says({ name: "parquet de Namur" }, "le parquet de Namur"),
  says({ name: "Trésors de Papier" }, "la boutique Trésors de Papier"),
  says({ name: "kr0kus" }, "un certain ⟦kr0kus⟧", "un vendeur nommé « kr0kus »", "sous le pseudonyme de kr0kus"),
  says(
    { name: "pelousegrasse" },
    "un vendeur connu sous le pseudonyme « pelousegrasse »",
    "un certain pelousegrasse vend ces fichiers",
  ),
  says({ name: "tormo.sur" }, "le vendeur « tormo.sur »"),
  says({ name: "Призрак" }, "un pirate qui signe « Призрак »"),
  says({ name: "BreachForums" }, "le forum BreachForums"),
  says({ name: "Souk404" }, "le forum Souk404"),
  says({ name: "ZD Réseau" }, "le site ZD Réseau"),
  says(
    { name: "Syndicat des cheminots d'Algérie", names: ["Syndicat des cheminots d'Algérie", "SCA"] },
    "le Syndicat des cheminots d'Algérie (SCA)",
  ),
  says(
    { name: "Lyes Bouchama", names: ["Lyes Bouchama", "Bouchama"] },
    "le chercheur Lyes Bouchama, et M. Bouchama avait prévenu",
  ),
  says({ name: "Val-de-Heure" }, "la zone Val-de-Heure"),
  says([{ name: "Auto Ipê" }, { name: "Motos Jacarandá" }], "Auto Ipê et Motos Jacarandá"),
  silent(
    "un pirate informatique",
    "les noms, les adresses et les numéros de sécurité sociale",
    "mardi à Paris",
    "des clients en France et en Belgique",
    "une rançon de 10 bitcoins",
    "« dark web »",
    "des fichiers PDF et CSV",
    "un certain nombre de dossiers",
  ),
];
