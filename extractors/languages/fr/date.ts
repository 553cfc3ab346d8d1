/**
 * French date expressions: "le 3 mai", "mi-mai", "mardi soir", "la semaine dernière", "trois jours plus tard", "la veille".
 */
import { isCivilDay } from "../../text/calendar.ts";
import type { CalendarUnit, DateSaying } from "../../text/partial-date-expression.ts";
import { type DateRule, dateReader } from "../../text/partial-date-scan.ts";
import type { DateMention, PartialDate } from "../../types.ts";

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  février: 2,
  fevrier: 2,
  mars: 3,
  avril: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  août: 8,
  aout: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  décembre: 12,
  decembre: 12,
  janv: 1,
  févr: 2,
  fév: 2,
  avr: 4,
  juil: 7,
  sept: 9,
  oct: 10,
  nov: 11,
  déc: 12,
};
const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
};
const HOURS: Readonly<Record<string, number>> = { "vingt-quatre": 24, "quarante-huit": 48, "soixante-douze": 72 };
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "jour de l'an": [1, 1],
  noël: [12, 25],
  "saint-sylvestre": [12, 31],
  toussaint: [11, 1],
  "saint-valentin": [2, 14],
  "fête du travail": [5, 1],
  "fête nationale": [7, 14],
};
const NTH: Readonly<Record<string, number>> = {
  premier: 1,
  deuxième: 2,
  second: 2,
  troisième: 3,
  quatrième: 4,
  cinquième: 5,
  sixième: 6,
  septième: 7,
};
const EASTER: Readonly<Record<string, number>> = {
  "vendredi saint": -2,
  "dimanche de pâques": 0,
  "lundi de pâques": 1,
  "lundi de pentecôte": 50,
};
const UNITS: Readonly<Record<string, CalendarUnit>> = {
  jour: "day",
  journée: "day",
  nuit: "day",
  soir: "day",
  matin: "day",
  semaine: "week",
  mois: "month",
  an: "year",
  année: "year",
};
/** First month of each season. */
const SEASONS: Readonly<Record<string, number>> = { printemps: 3, été: 6, automne: 9, hiver: 12 };

const FULL = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre";
const MONTH = `(?:${FULL}|(?:janv|févr?|avr|juil|sept|oct|nov|déc)(?![\\p{L}\\p{N}])\\.?)`;
const WEEKDAY = WEEKDAYS.join("|");
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:er)?";
const YEAR = "(?:19[5-9]|20[0-4])\\d";
const END = "(?![\\p{L}\\p{N}])";
const COUNT = `${Object.keys(NUMBERS).join("|")}|\\d{1,3}`;
const VAGUE = "quelques|plusieurs|une dizaine de|une quinzaine de|une poignée de";
const UNIT = "jours?|semaines?|mois|ans?|années?";
const START = "(?<=(?:^|[^\\p{L}\\p{N}]))";

const monthOf = (name: string): number => MONTHS[name.replace(".", "")]!;
const dayOf = (digits: string): number => Number.parseInt(digits, 10);
const countOf = (word: string): number => NUMBERS[word] ?? Number(word);
const unitOf = (word: string): CalendarUnit => UNITS[word] ?? UNITS[word.replace(/s$/u, "")]!;

/** "dernier", "de l'an dernier", "de cette année", "de la même année", "suivant" behind a month. */
const TAIL =
  "(?: (?<tail>dernier|passé|de l'an(?:née)? (?:dernier|dernière|passée?)|l'an(?:née)? (?:dernier|dernière|passée?)|de cette(?: même)? année(?:-là)?|cette année(?:-là)?|de la même année|de la même année|de l'année suivante|suivant|de l'année précédente|prochain)(?![\\p{L}\\p{N}]))?";

function yearOf(tail: string | undefined): {
  yearShift?: number;
  sameYear?: boolean;
  before?: boolean;
  after?: boolean;
} {
  if (!tail) return {};
  if (/même|-là/u.test(tail)) return { sameYear: true };
  if (/suivant/u.test(tail)) return { after: true };
  if (/^(?:dernier|passé)$/u.test(tail)) return { before: true };
  if (/an/u.test(tail) && /derni|pass/u.test(tail)) return { yearShift: -1 };
  return /cette/u.test(tail) ? { yearShift: 0 } : {};
}

const DEADLINE =
  /(?:^|[^\p{L}])(?:avant|d'ici|jusqu'au|jusqu'à|au plus tard|échéance|expire|expirait|délai fixé au)(?: le| au| la| fin| à)* $/u;
const isDeadline = (folded: string, start: number): boolean =>
  DEADLINE.test(folded.slice(Math.max(0, start - 24), start));

/** "est arrivé un jour après …": what is counted is the day of what comes after. */
const CAME =
  /(?:^|[^\p{L}])(?:intervient|intervenue?|survient|survenue?|arrive|arrivée?|tombe|vient)(?: seulement| à peine)? $/u;

const isFollowed = (m: RegExpExecArray, folded: string): boolean =>
  /^ [\p{L}\p{N}«"]/u.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 2));

function dayMonth(m: RegExpExecArray, folded: string): DateSaying {
  const { day, month, year, tail } = m.groups!;
  const at = { month: monthOf(month!), day: dayOf(day!) };
  if (year) return { kind: "absolute", year: Number(year), ...at };
  const { before: _, ...rest } = yearOf(tail);
  return { kind: "day-month", ...at, ...rest, future: isDeadline(folded, m.index) };
}

function numeric(year: string, month: string, day: string): DateSaying | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isCivilDay(date.year, date.month, date.day) ? { kind: "absolute", ...date } : null;
}

/** "mars" and "mai" are other words too: a sign before them must say that the month is meant. */
const BEFORE_MARS = `(?<=(?:^|[^\\p{L}\\p{N}])(?:en|fin|début|courant|depuis|dès|entre|avant|après|jusqu'en|jusqu'à|d'ici|vers|mois de|au mois d'|(?:${FULL}) (?:et|à|ou)|de|du|ce|un|matin de|cours de|milieu de|à partir de) |mi-|${FULL}[-/,] ?)`;
const DIGITS = "0|1|2|3|4|5|6|7|8|9";
const MONTH_LETTERS = "j|f|m|a|s|o|n|d";
const DATE_AHEAD = `(?=(?:le )?${DAY}(?: ?- ?| et | au | et le | ou )?(?:(?:${WEEKDAY}) )?(?:${DAY})? (?:${MONTH}))`;

const rules: readonly DateRule[] = [
  {
    first: "l|d|m|j|v|s",
    pattern: `(?<weekday>${WEEKDAY}) (?<day>${DAY})(?=[,;:)»\\n]|\\.(?!\\d)|$| (?:à|où|que|et (?!${DAY})|dans|sur|par|pour|a|ont|est|sont|puis|,)(?!\\p{L}))(?!,\\d| et (?:le |${WEEKDAY} )?\\d| (?:à|ou) (?:${WEEKDAY} )?\\d)`,
    say: (m) => ({ kind: "day", day: dayOf(m.groups!.day!), weekday: WEEKDAYS.indexOf(m.groups!.weekday!) }),
  },
  {
    first: "l|v|d",
    pattern: `(?<feast>${Object.keys(EASTER).join("|")})`,
    say: (m) => ({ kind: "movable-feast", from: "easter", offset: EASTER[m.groups!.feast!]! }),
  },
  {
    first: "l|d|m|j|v|s|c",
    // A weekday before its date adds nothing; "du lundi au vendredi", "chaque lundi" name no day.
    pattern: `(?:(?:${WEEKDAY}),? ${DATE_AHEAD}|(?<=du )(?:${WEEKDAY}) au (?:${WEEKDAY})${END}|(?:chaque|tous les) (?:${WEEKDAY})s?${END}|(?:${WEEKDAY})s${END}|mardi gras|vendredi (?:noir|fou))`,
    say: () => null,
  },
  {
    first: "l|d|m|j|v|s",
    pattern: `(?<weekday>${WEEKDAY})${END}(?<tail> (?:dernier|passé|prochain|suivant|précédent|de la semaine (?:dernière|passée))(?![\\p{L}\\p{N}]))?`,
    say: (m) => {
      const { weekday, tail } = m.groups!;
      const base = { kind: "weekday", weekday: WEEKDAYS.indexOf(weekday!) } as const;
      if (!tail) return base;
      if (/semaine/u.test(tail)) return { ...base, week: -1 };
      if (/suivant|précédent/u.test(tail)) {
        return { ...base, spoken: true, after: /suivant/u.test(tail), before: /précédent/u.test(tail) };
      }
      return { ...base, before: !/prochain/u.test(tail), after: /prochain/u.test(tail) };
    },
  },
  {
    first: "d",
    // The night is that of its first day.
    pattern: `(?:dans )?la nuit (?:du|de) (?:(?:${WEEKDAY}) )?(?=${DAY} (?:au|à) )`,
    say: () => null,
  },
  {
    first: DIGITS,
    pattern: `(?<day>${DAY})(?: ?- ?| et | et le | au | ou )(?:(?:${WEEKDAY}) )?${DAY} (?<month>${MONTH})(?![\\p{L}\\p{N}])(?: (?<year>${YEAR})${END})?${TAIL}`,
    say: dayMonth,
  },
  {
    first: DIGITS,
    pattern: `(?<day>${DAY})(?: |-(?=\\p{L}{4}))(?<month>${MONTH})(?![\\p{L}\\p{N}])(?: (?<year>${YEAR})${END})?${TAIL}`,
    say: dayMonth,
  },
  {
    first: "p",
    pattern: `premier (?<month>${FULL})(?: (?<year>${YEAR})${END})?${TAIL}${END}`,
    say: (m, folded) => {
      const { month, year, tail } = m.groups!;
      if (year) return { kind: "absolute", year: Number(year), month: monthOf(month!), day: 1 };
      const { before: _, ...rest } = yearOf(tail);
      return { kind: "day-month", month: monthOf(month!), day: 1, ...rest, future: isDeadline(folded, m.index) };
    },
  },
  {
    first: DIGITS,
    pattern: `(?<![\\d.,/-])(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>[0-4]\\d)(?![\\d]|[-/.]\\d)`,
    say: (m) => numeric(`20${m.groups!.year}`, m.groups!.month!, m.groups!.day!),
  },
  {
    first: DIGITS,
    pattern: `(?<year>${YEAR})[-/.](?<month>1[0-2]|0?[1-9])[-/.](?<day>3[01]|[12]\\d|0?[1-9])(?![\\d]|[-/.]\\d)`,
    say: (m) => numeric(m.groups!.year!, m.groups!.month!, m.groups!.day!),
  },
  {
    first: DIGITS,
    pattern: `(?<![\\d.,/-])(?<day>\\d{1,2})(?<one>[-/.])(?<month>\\d{1,2})(?<two>[-/.])(?<year>${YEAR})(?![\\d]|[-/.]\\d)`,
    say: (m) => numeric(m.groups!.year!, m.groups!.month!, m.groups!.day!),
  },
  {
    first: MONTH_LETTERS,
    pattern: `(?<month>${MONTH}) (?:de )?(?<year>${YEAR})${END}`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year), month: monthOf(m.groups!.month!) }),
  },
  {
    first: MONTH_LETTERS,
    pattern: `(?<month>${FULL})(?<!mars|mai)${END}${TAIL}|${BEFORE_MARS}(?<mars>mars|mai)${END}${TAIL.replace("<tail>", "<tail2>")}|(?<mars3>mars|mai)${TAIL.replace("<tail>", "<tail3>").replace(/\)\?$/u, ")")}`,
    say: (m, folded) => {
      const { month, mars, mars3, tail, tail2, tail3 } = m.groups!;
      const name = month ?? mars ?? mars3!;
      return {
        kind: "month",
        month: monthOf(name),
        ...yearOf(tail ?? tail2 ?? tail3),
        future: isDeadline(folded, m.index),
      };
    },
  },
  {
    first: DIGITS,
    pattern: `(?<=${START}(?:en|depuis|de|dès|fin|début|courant|mi-?|milieu|avant|après|entre|et|à|ou|année|années|printemps|été|automne|hiver|vers|jusqu'en|rentrée|noël|exercice|édition|(?:piratage|fuite|attaque|cyberattaque|incident|vol|affaire)(?: de)?|\\() ?|d'|l'été |l'automne |l'hiver )(?<year>${YEAR})(?![\\p{L}\\p{N}]|[.,:]\\d|-(?:\\d{3}|\\p{L})|[%/]| \\d{3})(?! ?(?:personnes|utilisateurs|comptes|clients|dossiers|fichiers|patients|euros|dollars|salariés|lignes|autres|%|adresses|membres|abonnés))|(?<=[^\\p{N}.,-] ?)(?<year2>${YEAR})(?=, année )`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year ?? m.groups!.year2) }),
  },
  {
    first: "l",
    pattern: `le (?<day>${DAY})(?![\\p{L}\\p{N}%]|[.,:]\\d|/|-\\p{L}| (?:${MONTH}|heures|h\\d?${END}|\\d|%|millions?|milliards?|mille|e${END}|ème|juin))(?! ?(?:et|au|ou|-) (?:le )?${DAY} (?:${FULL}))`,
    say: (m) => ({ kind: "day", day: dayOf(m.groups!.day!) }),
  },
  {
    first: "h|a",
    pattern: `(?<two>avant-hier)|hier(?: (?:soir|matin|après-midi|midi))?${END}|aujourd'hui${END}`,
    say: (m) => ({ kind: "ago", count: m.groups!.two ? 2 : m[0].startsWith("h") ? 1 : 0, unit: "day" }),
  },
  {
    first: "c",
    pattern: `ce(?:t|tte)? (?:(?<weekday>${WEEKDAY})|(?<now>matin|midi|soir|après-midi|nuit))${END}(?!-là)`,
    say: (m) => {
      const { weekday } = m.groups!;
      if (!weekday) return { kind: "ago", count: 0, unit: "day" };
      return { kind: "weekday", weekday: WEEKDAYS.indexOf(weekday) };
    },
  },
  {
    first: "c|l",
    pattern: `(?:ce |cette |le |la )(?<same>même )?(?<unit>jour|soir|nuit|matin|mois|année)(?<there>-là|(?<=même (?:jour|soir|nuit|matin|mois|année)))${END}`,
    say: (m) => ({ kind: "same", unit: unitOf(m.groups!.unit!) }),
  },
  { first: "l", pattern: `le (?:soir|jour|matin) même${END}`, say: () => ({ kind: "same", unit: "day" }) },
  {
    first: "c|l",
    pattern: `(?<which>ce|cette|le|la|l') ?(?<unit>semaine|mois|année|an)(?<tail> (?:dernier|dernière|passée?|écoulée?|courante?|en cours|précédente?|suivante?|d'avant|d'après))?${END}(?!-là)`,
    say: (m) => {
      const { which, unit, tail } = m.groups!;
      const u = unitOf(unit!);
      if (/^l/u.test(which!)) {
        if (!tail) return null;
        if (/précéd|d'avant/u.test(tail)) return { kind: "offset", count: -1, unit: u };
        if (/suiv|d'après/u.test(tail)) return { kind: "offset", count: 1, unit: u };
        return { kind: "unit", unit: u, shift: /cour/u.test(tail) ? 0 : -1 };
      }
      return tail && !/cour/u.test(tail) ? null : { kind: "unit", unit: u, shift: 0 };
    },
  },
  {
    first: "d|f|m|a|c|p|e",
    pattern:
      "(?:(?:au |en )?début|(?:en |à la )?fin|(?:au )?milieu|(?:en )?cours) (?:du mois|de semaine|de la semaine|de mois)(?! (?:de|d'|derni|pass|précéd|suiv))",
    say: (m) => ({ kind: "unit", unit: m[0].includes("mois") ? "month" : "week", shift: 0 }),
  },
  {
    first: "c|l|d",
    pattern: `(?:(?<same>ce|le|le même) )week-end(?<tail>-là| dernier| passé| précédent)?${END}`,
    say: (m) => {
      const { same, tail } = m.groups!;
      if (same === "le" && !tail) return null;
      return { kind: "weekend", same: same === "le même" || tail === "-là" };
    },
  },
  {
    first: "d|p",
    pattern: "(?:durant|pendant|au cours du|dans le) (?:le )?week-end",
    say: () => ({ kind: "weekend" }),
  },
  {
    first: "i",
    pattern: "il y a (?:une|quelques|deux|trois|quatre|cinq|six|\\d{1,2}|un quart d'|une demi-) ?(?:heures?|minutes?)",
    say: () => ({ kind: "ago", count: 0, unit: "day" }),
  },
  {
    first: "i|v|d",
    pattern: `(?:il y a|voilà|voici|depuis|ça fait) (?<about>environ |à peu près |près de |plus de |moins de |un peu plus de |presque |bientôt |quelque )?(?:(?<count>${COUNT})|(?<vague>${VAGUE})) (?<unit>${UNIT})${END}(?<exact> jour pour jour)?`,
    say: (m) => {
      const { about, count, vague, unit, exact } = m.groups!;
      const u = unitOf(unit!);
      if (vague) return u === "day" || u === "week" ? { kind: "ago", count: 3, unit: u, about: true } : null;
      const n = countOf(count!);
      // "Il y a deux semaines" is rounder than "il y a quinze jours" in the press, but for the one week.
      return { kind: "ago", count: n, unit: u, about: about !== undefined || (u === "week" && n > 1 && !exact) };
    },
  },
  {
    first: `a|b|c|d|h|n|o|q|s|t|u|v|${DIGITS}`,
    pattern: `(?:(?<count>${COUNT})|(?<vague>${VAGUE})) (?<unit>${UNIT}) (?<way>plus tard|plus tôt|auparavant|après|avant|avant cela|après cela)${END}(?<que> que)?`,
    say: (m, folded) => {
      const { count, vague, unit, way, que } = m.groups!;
      const sign = /tard|après/u.test(way!) ? 1 : -1;
      return {
        kind: "offset",
        unit: unitOf(unit!),
        count: vague ? null : sign * countOf(count!),
        event: /^(?:après|avant)$/u.test(way!) && (que !== undefined || isFollowed(m, folded)),
        ofEvent: CAME.test(folded.slice(Math.max(0, m.index - 24), m.index)),
      };
    },
  },
  {
    first: `h|q|v|s|d|u|t|c|n|o|p|${DIGITS}`,
    pattern: `(?:(?<days>24|48|72|vingt-quatre|quarante-huit|soixante-douze) |(?:${COUNT}|${VAGUE}) )?heures? (?<way>plus tard|après|plus tôt|auparavant)${END}`,
    say: (m) => {
      const { days, way } = m.groups!;
      if (!days) return { kind: "same", unit: "day" };
      const count = (HOURS[days] ?? Number(days)) / 24;
      return { kind: "offset", count: /tôt|auparavant/u.test(way!) ? -count : count, unit: "day" };
    },
  },
  {
    first: "l|d",
    pattern: `(?:le |dès le |au )(?<day>premier|deuxième|second|troisième|quatrième|cinquième|sixième|septième) jour (?:de|du|des)(?! (?:mois|an|${FULL})${END})`,
    say: (m) => ({ kind: "offset", count: NTH[m.groups!.day!]! - 1, unit: "day", event: true }),
  },
  {
    first: "a|l",
    pattern: `(?:le jour|au jour|au soir|le soir|la nuit|au matin|le matin) (?:de la|de l'|du|des)(?! (?:mois|an|semaine|année|lendemain|\\d|${WEEKDAY}|seigneur|nouvel))(?= ?\\p{L})`,
    say: () => ({ kind: "offset", count: 0, unit: "day", event: true }),
  },
  {
    first: "l|a|s|d",
    pattern: `(?:dès le |dès |au |le )(?:sur)?lendemain(?<of> (?:de la|de l'|du|des|de|d'))?`,
    say: (m) => ({
      kind: "offset",
      count: m[0].includes("surlendemain") ? 2 : 1,
      unit: "day",
      event: m.groups!.of !== undefined,
    }),
  },
  { first: "l", pattern: "lendemain", say: () => ({ kind: "offset", count: 1, unit: "day", event: false }) },
  {
    first: "l|a",
    pattern: `(?:la|à la) veille${END}(?! de noël)(?<of> (?:au soir|même))?(?<event> (?:de la|de l'|du|des|de|d'))?`,
    say: (m) => ({ kind: "offset", count: -1, unit: "day", event: m.groups!.event !== undefined }),
  },
  {
    first: "l|a",
    pattern: `l'avant-veille|avant-veille`,
    say: () => ({ kind: "offset", count: -2, unit: "day" }),
  },
  {
    first: "l|c|a",
    pattern: `(?:le|la|ce) (?:jour|soir|matin|nuit) (?<way>suivant|suivante|précédent|précédente|d'après|d'avant)${END}`,
    say: (m) => ({ kind: "offset", count: /suiv|après/u.test(m.groups!.way!) ? 1 : -1, unit: "day" }),
  },
  {
    first: "l|c|a|d|e",
    pattern: `(?:l'|cet |cette |ce |le |au |à l'|en |de l'|dès l'|du |durant l'|pendant l'|au cours de l')(?<season>printemps|été|automne|hiver)${END}(?: (?:de )?(?<year>${YEAR})${END})?(?<tail> (?:dernier|passé))?(?! prochain)`,
    say: (m) => {
      const { season, year, tail } = m.groups!;
      if (year) return { kind: "absolute", year: Number(year) };
      return { kind: "season", month: SEASONS[season!]!, before: tail !== undefined };
    },
  },
  {
    first: "p|e|a|h",
    pattern: `(?<season>printemps|été|automne|hiver) (?<year>${YEAR})${END}`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year) }),
  },
  {
    first: "l|n|j|s|t|f|à|v",
    pattern: `(?<eve>la veille de noël|le soir de noël)|(?<feast>${Object.keys(FEASTS).join("|")})${END}`,
    say: (m) => {
      const [month, day] = m.groups!.eve ? [12, 24] : FEASTS[m.groups!.feast!]!;
      return { kind: "feast", month: month!, day: day! };
    },
  },
];

const read = dateReader(rules, true);

/**
 * Finds all French date expressions of a folded text, in order, and resolves them against the publication date; the
 * value is null where that date is missing or too coarse.
 */
export function dates(folded: string, publishedAt: PartialDate | null): DateMention[] {
  return read(folded, publishedAt);
}
