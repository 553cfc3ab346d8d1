import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Sentences on how breaches happened. Causes are learned, so the runner asks for a share of them. */
export const corpus: Corpus<{ category: string }> = [
  says(
    { category: "misconfiguration" },
    "Les archives se trouvaient sur un serveur accessible sans mot de passe.",
    "Un espace de stockage non protégé laissait voir les copies, selon les chercheurs.",
    "À la suite d'une erreur de configuration, le dossier était ouvert à tous.",
  ),
  says(
    { category: "stolen-credentials" },
    "L'intrus s'est connecté avec un mot de passe volé.",
    "Les pirates ont utilisé le compte compromis d'une agence de voyages.",
    "Des mots de passe issus d'autres fuites ont été testés un à un.",
  ),
  says(
    { category: "phishing" },
    "Une comptable a cliqué sur le lien d'un courriel d'hameçonnage.",
    "Les escrocs se sont fait passer pour l'éditeur et ont obtenu le code par téléphone.",
    "Des agents ont saisi leur mot de passe sur une fausse page de connexion.",
  ),
  says(
    { category: "vulnerability" },
    "Les pirates ont exploité une faille du logiciel de réservation.",
    "Ils sont passés par une vulnérabilité connue dont le correctif n'avait pas été installé.",
    "Il suffisait de changer un chiffre dans l'adresse pour voir la facture d'un autre client.",
  ),
  says(
    { category: "malware" },
    "Un logiciel malveillant avait enregistré les frappes sur le portable d'un technicien.",
    "Les mots de passe ont été récupérés par un infostealer.",
  ),
  says(
    { category: "ransomware" },
    "La clinique a été frappée par un rançongiciel en juin.",
    "Les assaillants ont chiffré les serveurs et laissé une demande de rançon.",
  ),
  says(
    { category: "insider" },
    "Un ancien employé avait copié la liste des clients avant son départ.",
    "Une salariée du centre d'appels revendait les fiches.",
    "L'employé photographiait les dossiers avec son téléphone.",
  ),
  says(
    { category: "supply-chain" },
    "Les données ont été prises chez un prestataire qui imprime les courriers de la banque.",
    "La fuite provient d'un sous-traitant, indique la compagnie.",
    "L'éditeur du logiciel de paie avait été piraté.",
  ),
  says(
    { category: "scraping" },
    "Les profils ont été aspirés par un robot.",
    "Quelqu'un avait moissonné les profils publics à l'aide d'un script automatisé.",
  ),
  says(
    { category: "physical" },
    "Un ordinateur portable contenant les dossiers a été volé dans une voiture.",
    "La commune a égaré un disque dur non chiffré.",
  ),
  says(
    { category: "human-error" },
    "Un employé a envoyé la liste au mauvais destinataire par erreur.",
    "Le tableau a été publié par mégarde sur le site de la mairie.",
  ),
  silent(
    "Le vendeur réclame 4 000 dollars pour la base.",
    "On ne sait pas comment les pirates sont entrés.",
    "Les clients sont invités à changer de mot de passe.",
    "L'entreprise a prévenu le régulateur et la police.",
    "Le fichier contient des noms, des adresses et des numéros de téléphone.",
    "Le groupe exploite 90 hôtels dans onze pays.",
  ),
];
