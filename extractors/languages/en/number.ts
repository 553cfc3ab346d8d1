import { currencyMarks, currencyNames } from "../../gazetteers/currencies.ts";
import type { NumeralLanguage, NumeralWord } from "../../text/numeral-items.ts";
import { readWordedNumbers } from "../../text/numeral-words.ts";
import { type NumberCues, placeNumbers } from "../../text/quantity-context.ts";
import type { NumberMention } from "../../types.ts";

const UNITS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  lac: 1e5,
  crore: 1e7,
  krore: 1e7,
  koti: 1e7,
};

function buildWords(): Map<string, NumeralWord> {
  const words = new Map<string, NumeralWord>();
  for (const [i, word] of UNITS.split(" ").entries()) words.set(word, { role: i === 0 ? "one" : "unit", value: i + 1 });
  for (const [i, word] of TENS.split(" ").entries()) words.set(word, { role: "tens", value: (i + 2) * 10 });
  words.set("fourty", { role: "tens", value: 40 });
  for (const [i, word] of ORDINALS.split(" ").entries()) part(words, word, i + 1);
  for (const [i, word] of TENS_ORDINALS.split(" ").entries()) part(words, word, (i + 2) * 10);
  part(words, "hundredth", 100);
  for (const [word, value] of Object.entries(SCALES)) {
    words.set(word, { role: "scale", value });
    words.set(`${word}s`, { role: "scale", value, plural: true });
    part(words, `${word}th`, value);
  }
  // "lkhs" and "kr" for crore are not read: outside India they mean other things.
  words.set("quarter", { role: "part", value: 4, special: true });
  words.set("quarters", { role: "part", value: 4, plural: true });
  words.set("half", { role: "half", value: 1 / 2 });
  words.set("halves", { role: "half", value: 1 / 2, plural: true });
  words.set("hundred", { role: "hundred", value: 100 });
  words.set("hundreds", { role: "hundred", value: 100, plural: true });
  for (const word of ["dozen", "dozens"]) words.set(word, { role: "group", value: 12 });
  for (const word of ["couple", "couples"]) words.set(word, { role: "group", value: 2, about: true });
  words.set("pair", { role: "group", value: 2 });
  for (const word of ["zero", "nought", "naught", "nil"]) words.set(word, { role: "zero", value: 0 });
  for (const word of ["a", "an"]) words.set(word, { role: "article", value: 1 });
  for (const word of ["several", "few", "many", "tens", "multiple", "countless"])
    words.set(word, { role: "vague", value: 0 });
  for (const word of ["the", "another", "per", "every", "this", "that", "first", "next"]) {
    if (!words.has(word)) words.set(word, { role: "determiner", value: 0 });
  }
  for (const word of ["minus", "negative"]) words.set(word, { role: "determiner", value: 0, special: true });
  words.set("and", { role: "and", value: 0 });
  words.set("of", { role: "of", value: 0 });
  words.set("point", { role: "point", value: 0 });
  words.set("in", { role: "over", value: 0 });
  words.set("over", { role: "over", value: 0, special: true });
  // A second is a time far more often than a denominator, and "seconds" always.
  words.delete("seconds");
  return words;
}

function part(words: Map<string, NumeralWord>, word: string, value: number): void {
  words.set(word, { role: "part", value });
  words.set(`${word}s`, { role: "part", value, plural: true });
}

function buildUnits(): Set<string> {
  const units = new Set(
    "b kb mb gb tb pb eb kib mib gib tib pib kbit mbit gbit bit bits byte bytes gig gigs meg megs p c yo".split(" "),
  );
  for (const mark of currencyMarks().keys()) if (/^\p{L}+$/u.test(mark)) units.add(mark);
  for (const name of currencyNames("en").keys()) if (/^\p{L}+$/u.test(name)) units.add(name);
  units.add("us");
  units.add("x");
  return units;
}

const LANGUAGE: NumeralLanguage = {
  digits: { decimal: ".", spaces: "group" },
  words: buildWords(),
  suffixes: new Map(
    Object.entries({
      k: 1e3,
      m: 1e6,
      mn: 1e6,
      mln: 1e6,
      mil: 1e6,
      mio: 1e6,
      mm: 1e6,
      b: 1e9,
      bn: 1e9,
      bln: 1e9,
      bil: 1e9,
      tn: 1e12,
      tln: 1e12,
      trn: 1e12,
      cr: 1e7,
    }),
  ),
  spacedSuffixes: new Map(
    Object.entries({
      k: 1e3,
      m: 1e6,
      mn: 1e6,
      mln: 1e6,
      mil: 1e6,
      mio: 1e6,
      bn: 1e9,
      bln: 1e9,
      tn: 1e12,
      tln: 1e12,
      cr: 1e7,
      lkhs: 1e5,
      lkh: 1e5,
    }),
  ),
  ordinalSuffixes: new Set(["st", "nd", "rd", "th"]),
  units: buildUnits(),
  timeSuffixes: new Set(["am", "pm", "hrs"]),
  openPrefixes: new Set([
    "mid",
    "pre",
    "post",
    "sub",
    "under",
    "over",
    "early",
    "late",
    "non",
    "multi",
    "nearly",
    "about",
  ]),
};

const LEAST =
  "(?:well |far )?(?:more than|over|above|in excess of|north of|upwards? of|exceeding|greater than|beyond)|at least|at the very least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum|exceeds|exceeded|surpassing|topping|topped";
const MOST =
  "up to|as (?:many|much|high) as|at (?:the )?most|no more than|not more than|(?:fewer|less|lower) than|under|below|a maximum of|maximum|max|not exceeding";
const ABOUT =
  "about|around|roughly|approximately|approx\\.?|some|nearly|almost|close(?:r)? to|an estimated|estimated|estimates?(?: that| at| of)|estimated at|circa|ca\\.|c\\.|just (?:under|over|shy of)|in the region of|in the neighbou?rhood of|on the order of|something like|more or less|give or take|an average of";

/** Words around English numbers, shared with sizes and money. */
export const numberCues: NumberCues = {
  percent: / {0,2}(?:%|per ?cents?(?!\p{L})|pct(?!\p{L})|percentage points?|-per-?cent|-percent)/uy,
  boundBefore: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?:(?<least>${LEAST})|(?<most>${MOST})|(?<about>${ABOUT}))(?: (?:a|an|a total of|just|only))?|(?<least2>[>≥])|(?<most2>[<≤])|[~≈]) ?$`,
    "u",
  ),
  boundAfter:
    /(?:(?<least>\+(?!\d)| or (?:more|above|over|higher)(?!\p{L})| ?-?plus(?!\p{L})| and (?:counting|up|more|above)(?!\p{L}))|(?<most> or (?:less|fewer|under|below)(?!\p{L}))|(?<about> or so(?!\p{L})|-odd(?!\p{L})| odd(?!\p{L})| give or take)|(?: [\p{L}'-]{1,20}){1,2}(?:(?<least3> or more(?!\p{L})| at (?:the )?least)|(?<most3> or (?:less|fewer)(?!\p{L})| at (?:the )?most| at the outside)|(?<about3> or so(?!\p{L})| approximately| or thereabouts)))/uy,
  markBefore:
    /(?:(?:(?<![\p{L}])[a-z.]{1,4})?[$€£¥₹₽₩₱฿₫₦₪₴₿] ?|(?<![\p{L}])(?:usd|eur|gbp|chf|aud|cad|inr|rs\.?|rmb|cny|jpy|rm|rp|zar|brl|nok|sek|dkk|btc|eth|xmr|usdt|k?shs?\.?|[rnpk](?=$)) ?)$/u,
  yearBefore:
    /(?<![\p{L}\p{N}])(?:in|since|of|by|until|till|from|during|before|after|through|around|about|circa|early|mid|late|year|years|end|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|\d{1,2}(?:st|nd|rd|th)?)[ ,.'-]{1,2}$/u,
  countedAfter:
    / (?!(?:and|or|but|when|after|before|while|by|on|in|at|to|as|the|a|an|it|its|he|she|they|that|which|who|was|were|is|are|had|has|have|with|for|from|of|if|under|over|because|though|although|since|until|data|breach|breaches|attack|attacks|hack|leak|incident|intrusion|ransomware|cyberattack|cyber|report|annual|election|season|edition|world|olympic|olympics|budget|census|version|model|law|act|called|saw|also|alone|only|again|showed|affected|exposed|this|last|next|when|where|via|per|hit|compromise)(?!\p{L}))\p{L}/uy,
  nameBefore:
    /(?<!\p{L})(?:versions?|windows|ios|android|macos|iso(?:\/iec)?|rfc|cve|flights?|rooms?|pages?|sections?|articles?|chapters?|steps?|no\.|nos?\.|#|route|highway|port|phase|type|formula|boeing|airbus|area|channel|ipv|python|java|php|office|rule|tls|ssl|http|sha|aes|rsa|wpa|usb|gpt|galaxy|iphone|ps|xbox|tier|fortune|ftse|nasdaq|cac|dax|nikkei|gate|platform|pier|suite|apartment|apt|unit|catch|studio|terminal|building|bulletin|regulation|directive|schedule|form|paragraph|clause|line|ticket|case|order|invoice|docket|zip|postcode|v\.?|pin)[ -]{0,2}$/u,
  nameAfter: null,
  rangeLink:
    /^(?: ?(?:[\p{L}$€£¥][\p{L}.]{0,12} ?){0,2})(?: ?-{1,2} ?| to | ?through | ?till | (?<pair>and) | (?<or>or) )(?:[\p{L}.]{0,4} ?[$€£¥₹] ?|about |around |some |even |perhaps |a |[a-z]{2,4} )?$/u,
  betweenBefore:
    /(?<!\p{L})(?:between|anywhere from|from) (?:[\p{L}.]{0,4} ?[$€£¥₹] ?|about |around |some |[a-z]{2,4} )?$/u,
  changeBefore: /(?<!\p{L})from (?:[\p{L}.]{0,4} ?[$€£¥₹] ?|about |around |some |[a-z]{2,4} )?$/u,
};

/**
 * All numbers of a folded English text, in order, not overlapping, decoys marked: "18.4m", "two and a half million",
 * "9 lakh". Vague ones ("several hundred", "thousands of") are none.
 * @source newspaper forms collected in number.corpus.ts
 */
export function numbers(folded: string): NumberMention[] {
  return placeNumbers(folded, readWordedNumbers(folded, LANGUAGE), numberCues);
}
