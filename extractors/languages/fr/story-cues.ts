import type { StoryCues } from "../pack.ts";

const EVENT = "fuite|piratage|affaire|attaque|intrusion|vol|pirate|vente|incident|violation|cas|dossier";
const WHO = "pirate|vendeur|vendeuse|groupe|gang|acteur|hacker|utilisateur|compte|internaute|bande|collectif";

export const storyCues: StoryCues = {
  hinge: new RegExp(
    [
      String.raw`(?<!\p{L})(?:survien(?:t|nent)|intervien(?:t|nent)|vien(?:t|nent)|arriv(?:e|ent|ait)|tomb(?:e|ent)|surgi(?:t|ssent)|paraît|est (?:survenu|intervenu)e?)(?!\p{L})[^,.;]{0,30}(?<!\p{L})après(?!\p{L})`,
      String.raw`(?<!\p{L})(?:fai(?:t|sai[ts]|saient|sant) suite|font suite|s'ajoute(?:nt)?|succèd(?:e|ent|ait)|dans (?:la foulée|le sillage)|à ne pas confondre)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:est|serait|était) (?:la|le) (?:deuxième|troisième|seconde?)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:précédente?|première?|premier|autre|deuxième|seconde?) (?:${EVENT})(?!\p{L})`,
      String.raw`(?<!\p{L})(?:ce|cet|cette|le même|la même) (?:${WHO})(?!\p{L})[^,.;]{0,20}(?<!\p{L})(?:également|aussi|avait|déjà)(?!\p{L})`,
    ].join("|"),
    "u",
  ),
  newcomer: /(?<!\p{L})(?:une?|autre|certains?)(?:\s(?!(?:les?|la|ce|cet|cette|son|sa|ses|leur)(?!\p{L}))\S+){1,4}$/u,
};
