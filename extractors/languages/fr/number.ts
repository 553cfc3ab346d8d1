import { currencyMarks, currencyNames } from "../../gazetteers/currencies.ts";
import type { NumeralLanguage, NumeralWord } from "../../text/numeral-items.ts";
import { readWordedNumbers } from "../../text/numeral-words.ts";
import { type NumberCues, placeNumbers } from "../../text/quantity-context.ts";
import type { NumberMention } from "../../types.ts";

const UNITS = "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize";
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
/** Nouns that count about so many; a douzaine and a paire count exactly. */
const GROUPS: Readonly<Record<string, number>> = {
  dizaine: 10,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};
/** The long scale: a French billion is a million millions. */
const SCALES: Readonly<Record<string, number>> = {
  million: 1e6,
  milliard: 1e9,
  billion: 1e12,
  trillion: 1e18,
  lakh: 1e5,
  crore: 1e7,
};
const ORDINALS: Readonly<Record<string, number>> = {
  unième: 1,
  deuxième: 2,
  troisième: 3,
  quatrième: 4,
  cinquième: 5,
  sixième: 6,
  septième: 7,
  huitième: 8,
  neuvième: 9,
  dixième: 10,
  onzième: 11,
  douzième: 12,
  treizième: 13,
  quatorzième: 14,
  quinzième: 15,
  seizième: 16,
  vingtième: 20,
  trentième: 30,
  quarantième: 40,
  cinquantième: 50,
  soixantième: 60,
  septantième: 70,
  nonantième: 90,
  centième: 100,
  millième: 1000,
  millionième: 1e6,
  milliardième: 1e9,
  billionième: 1e12,
  trillionième: 1e18,
};

function buildWords(): Map<string, NumeralWord> {
  const words = new Map<string, NumeralWord>();
  for (const word of ["un", "une"]) words.set(word, { role: "one", value: 1 });
  for (const [i, word] of UNITS.split(" ").entries())
    words.set(word, { role: "unit", value: i + 2, special: word === "dix" });
  for (const [word, value] of Object.entries(TENS)) words.set(word, { role: "tens", value, special: value === 20 });
  words.set("vingts", { role: "tens", value: 20, special: true });
  for (const [word, value] of Object.entries(GROUPS)) {
    for (const each of [word, `${word}s`]) words.set(each, { role: "group", value, about: true });
  }
  for (const word of ["douzaine", "douzaines"]) words.set(word, { role: "group", value: 12 });
  for (const word of ["paire", "paires"]) words.set(word, { role: "group", value: 2 });
  for (const [word, value] of Object.entries(SCALES)) {
    words.set(word, { role: "scale", value });
    words.set(`${word}s`, { role: "scale", value, plural: true });
  }
  words.set("mille", { role: "scale", value: 1000, special: true });
  words.set("cent", { role: "hundred", value: 100, special: true });
  words.set("cents", { role: "hundred", value: 100, plural: true });
  for (const [word, value] of Object.entries(ORDINALS)) {
    for (const each of [word, word.replace("è", "e")]) {
      words.set(each, { role: "part", value, loose: value !== 2 });
      words.set(`${each}s`, { role: "part", value, plural: true });
    }
  }
  words.set("tiers", { role: "part", value: 3, special: true });
  words.set("quart", { role: "part", value: 4, special: true });
  words.set("quarts", { role: "part", value: 4, plural: true });
  for (const word of ["demi", "demie", "demis", "moitié"]) words.set(word, { role: "half", value: 1 / 2 });
  for (const word of ["zéro", "zero"]) words.set(word, { role: "zero", value: 0 });
  for (const word of ["plusieurs", "quelques", "maints", "nombreux"]) words.set(word, { role: "vague", value: 0 });
  for (const word of ["le", "ce", "au", "du", "son", "leur", "par", "chaque", "premier"])
    words.set(word, { role: "determiner", value: 0 });
  for (const word of ["négatif", "négative"]) words.set(word, { role: "determiner", value: 0, special: true });
  words.set("et", { role: "and", value: 0, special: true });
  for (const word of ["de", "d"]) words.set(word, { role: "of", value: 0 });
  words.set("virgule", { role: "point", value: 0 });
  words.set("sur", { role: "over", value: 0 });
  return words;
}

function buildUnits(): Set<string> {
  const units = new Set(
    "o ko mo go to po eo b kb mb gb tb pb octet octets bit bits giga gigas téra téras f c p".split(" "),
  );
  for (const mark of currencyMarks().keys()) if (/^\p{L}+$/u.test(mark)) units.add(mark);
  for (const name of currencyNames("fr").keys()) if (/^\p{L}+$/u.test(name)) units.add(name);
  units.add("us");
  units.add("x");
  return units;
}

const LANGUAGE: NumeralLanguage = {
  digits: { decimal: ",", spaces: "group" },
  words: buildWords(),
  suffixes: new Map(
    Object.entries({
      k: 1e3,
      m: 1e6,
      mn: 1e6,
      mio: 1e6,
      md: 1e9,
      mds: 1e9,
      mrd: 1e9,
      mrds: 1e9,
      mia: 1e9,
      b: 1e9,
      bn: 1e9,
    }),
  ),
  spacedSuffixes: new Map(
    Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, md: 1e9, mds: 1e9, mrd: 1e9, mrds: 1e9, mia: 1e9 }),
  ),
  ordinalSuffixes: new Set(["e", "er", "ère", "re", "ème", "eme", "ième", "nd", "nde", "es", "èmes", "ers"]),
  units: buildUnits(),
  timeSuffixes: new Set(["h", "hrs"]),
  openPrefixes: new Set(["mi", "fin", "début", "pré", "post", "sous", "moins", "non", "été"]),
};

const LEAST =
  "(?:bien |largement |un peu )?plus d[e'u]s?|(?:bien )?au moins|au(?:-| )delà d[e'u]s?|au bas mot|pas moins d[e'u]s?|au minimum|un minimum d[e']|dépass(?:e|ent|ant|é|ait) (?:largement |les? |des )?|excèd(?:e|ent)|supérieure?s? à|plus qu[e']|supérieur";
const MOST =
  "jusqu'(?:à|aux?)|moins d[e'u]s?|au plus|tout au plus|au maximum|(?:un )?maximum d[e']|pas plus d[e'u]s?|inférieure?s? à|moins qu[e']|n'excédant pas|pas davantage que";
const ABOUT =
  "environ|près d[e'u]s?|quelque|à peu près|autour d[e'u]s?|aux alentours d[e'u]s?|presque|approximativement|à peine|quasi(?:ment)?|avoisin(?:e|ent|ant|erait|ait)(?: les)?|de l'ordre d[e']s?|un peu (?:plus|moins) d[e']|une? estimation d[e']|(?:évalu|estim)(?:e|ent|ait|é)e?s?(?: à)?|pas loin d[e']|proche d[e']s?|à quelque";

/** Words around French numbers, shared with sizes and money. */
export const numberCues: NumberCues = {
  percent: / {0,2}(?:%|pour ?cents?(?!\p{L})|pct(?!\p{L})|points? de pourcentage)/uy,
  boundBefore: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?:(?<about>${ABOUT})|(?<least>${LEAST})|(?<most>${MOST}))(?: (?:les?|des?|à|un total de|seulement))?|(?<least2>[>≥])|(?<most2>[<≤])|[~≈]) ?$`,
    "u",
  ),
  boundAfter:
    /(?:(?<least>\+(?!\d)| ?(?:ou|et) (?:plus|davantage|au-delà)(?!\p{L})| au (?:moins|minimum|bas mot)(?!\p{L}))|(?<most> ou moins(?!\p{L})| (?:au|tout au) (?:plus|maximum)(?!\p{L})| maximum(?!\p{L}))|(?<about> environ(?!\p{L}))|(?: [\p{L}'-]{1,20}){1,3}(?:(?<least3> ou plus(?!\p{L})| au (?:moins|minimum))|(?<most3> ou moins(?!\p{L})| au maximum| (?:tout )?au plus| maximum)|(?<about3> environ(?! \d)| à peu près)))/uy,
  markBefore:
    /(?:(?:(?<![\p{L}])[a-z.]{1,4})?[$€£¥₹₽₩₱฿₫₦₪₴₿] ?|(?<![\p{L}])(?:usd|eur|gbp|chf|aud|cad|inr|rs\.?|rmb|cny|jpy|btc|eth|xmr|usdt) ?)$/u,
  yearBefore:
    /(?<![\p{L}\p{N}])(?:en|depuis|de|dès|fin|début|mi|courant|an|année|l'année|avant|après|entre|et|à|été|automne|hiver|printemps|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|juil|sept|oct|nov|déc|d'ici|jusqu'en|vers|exercice|millésime)[ ,.'(-]{1,2}$/u,
  countedAfter:
    / (?!(?:et|ou|mais|quand|après|avant|pendant|par|sur|en|à|au|aux|le|la|les|l|un|une|il|elle|ils|elles|on|qui|que|dont|où|était|étaient|est|sont|avait|avaient|a|ont|avec|pour|du|des|si|sous|car|puis|déjà|jusqu|contre|chez|dans|lors|sans|ce|cette|son|sa|ses|n|ne|s|se|comme|alors|seulement|via|fuite|piratage|attaque)(?!\p{L}))\p{L}/uy,
  nameBefore:
    /(?<!\p{L})(?:versions?|windows|ios|android|macos|iso(?:\/cei)?|cve|vol|salle|chambre|pages?|articles?|chapitre|alinéa|étape|n°|no\.?|numéro|route|port|phase|type|formule|boeing|airbus|zone|chaîne|ipv|python|java|php|office|règle|tls|ssl|http|sha|aes|rsa|wpa|usb|gpt|galaxy|iphone|ps|xbox|niveau|catégorie|cac|sbf|fortune|bureau|bâtiment|lot|loi|décret|dossier n°|ligne|métro|canal|studio|appartement|porte|quai|cedex|bp|cs)[ -]{0,2}$/u,
  nameAfter: null,
  rangeLink:
    /^(?: ?(?:[\p{L}$€£¥][\p{L}.']{0,12} ?){0,3})(?: ?-{1,2} ?| à | jusqu'à | (?<pair>et) | (?<or>ou) )(?:[\p{L}.]{0,4} ?[$€£¥₹] ?|environ |quelque |même |un |de )?$/u,
  betweenBefore: /(?<!\p{L})entre (?:[\p{L}.]{0,4} ?[$€£¥₹] ?|environ |quelque )?$/u,
  changeBefore:
    /(?<!\p{L})(?:pass|ramen|mont|grimp|baiss|tomb|descend|révis|relev|port|rédui|augment|abaiss|bondi|chut|recul)\p{L}{0,6} (?:\p{L}+ )?de (?:quelque |environ )?$/u,
};

/**
 * All numbers of a folded French text, in order, not overlapping, decoys marked: "1,5 million", "860.000",
 * "quatre-vingt-dix-sept mille", "une cinquantaine de milliers". Vague ones ("plusieurs centaines", "des milliers")
 * are none.
 * @source newspaper forms collected in number.corpus.ts
 */
export function numbers(folded: string): NumberMention[] {
  return placeNumbers(folded, readWordedNumbers(folded, LANGUAGE), numberCues).filter(
    (mention) => !isOtherWord(folded, mention),
  );
}

const NEW_BEFORE = /(?<!\p{L})(?:à|de|tout|flambant|état|presque|quasi|du|rien de|quoi de)[ -]$/u;
const MAX_NEW_BEFORE = 12;

/** "neuf" that means new ("flambant neuf."), "cent" of a "pour cent" whose number stands elsewhere. */
function isOtherWord(folded: string, { start, end }: NumberMention): boolean {
  if (end - start !== 4) return false;
  const word = folded.slice(start, end);
  const before = folded.slice(Math.max(0, start - MAX_NEW_BEFORE), start);
  if (word === "cent") return before.endsWith("pour ");
  return word === "neuf" && NEW_BEFORE.test(before) && folded[end] !== " ";
}
