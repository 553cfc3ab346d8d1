import { type Corpus, says, silent } from "../../text/corpus.ts";

/** What data a breach touched. The kinds are learned, so the runner asks for a share of them. */
export const corpus: Corpus<{ class: string }> = [
  says(
    [{ class: "names" }, { class: "email-addresses" }, { class: "phone-numbers" }],
    "Les données volées comprennent les noms, adresses électroniques et numéros de téléphone.",
  ),
  says(
    [{ class: "passport-numbers" }, { class: "dates-of-birth" }, { class: "travel-records" }],
    "Le fichier divulgué contient numéros de passeport, dates de naissance et réservations.",
  ),
  says(
    [{ class: "employment-records" }, { class: "social-security-numbers" }],
    "Parmi les documents publiés par le groupe figurent des fiches de paie et des numéros de sécurité sociale.",
  ),
  says(
    [{ class: "health-records" }],
    "Les diagnostics et les ordonnances des patients ont été exposés, indique la clinique.",
  ),
  says(
    [{ class: "bank-accounts" }, { class: "government-ids" }],
    "La base renferme des IBAN et des copies de cartes d'identité.",
  ),
  says([{ class: "password-hashes" }], "Les mots de passe hachés des utilisateurs ont été dérobés."),
  says([{ class: "geolocation" }], "Le fichier montre les trajets des cyclistes."),
  says([{ class: "source-code" }], "Le pirate a publié le code source du jeu."),
  says([{ class: "other" }], "L'échantillon liste les plaques d'immatriculation des clients."),
  silent(
    "Les clients doivent changer leur mot de passe et surveiller leur compte bancaire.",
    "Aucune carte bancaire ni mot de passe n'est concerné.",
    "L'entreprise n'a pas répondu à nos courriels.",
    "Notre adresse figure en dernière page.",
  ),
];
