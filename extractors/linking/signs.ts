/** The signs for and against two stories telling of one breach, and what each weighs. */
import { nameKey } from "../text/fold.ts";
import { sharedCounts, sharedPrices, sharedVolumes } from "./figures.ts";
import { overlap } from "./fingerprint.ts";
import { nameInText, sharedHeadline } from "./in-text.ts";
import { compareNameLists, isAuthority, type NameRelation, SOUND } from "./names.ts";
import { compareTimes } from "./times.ts";
import type { LinkName, LinkStory, Reason, Verdict } from "./types.ts";

/** Weights of the signs, in the unit of the thresholds of `cluster`. docs/linking.md tells how they were chosen. */
export const WEIGHTS = {
  organization: 2.4,
  organizationDiffers: -3,
  /** One's organization is the other's platform, or answers there as the breached one would. */
  organizationNamed: 1.6,
  /** One's organization stands in the other's text, which files none that could be compared. */
  organizationInText: 1.4,
  organizationIsOperator: 0.6,
  /** A name in one's title, of whatever it is, stands in the other too. */
  headline: 1.2,
  operator: 0.5,
  /** A known gang or broker has many victims; an unknown handle few. */
  actor: 2.2,
  actorKnown: 0.9,
  actorDiffers: -0.5,
  forum: 0.2,
  forumUnknown: 0.6,
  /** By significant digits that agree: 1, 2, 3, 4 and more. */
  count: [0.4, 0.9, 1.6, 2.6],
  countUnitDiffers: -0.2,
  /** Each further count that agrees. */
  countMore: 0.4,
  price: [0.7, 1, 1.3, 1.5],
  volume: [0.7, 1.1, 1.5, 1.7],
  /** Figures of two kinds agree: a count and a price, a size and a count. */
  figuresAgree: 0.7,
  /** Both state counts or prices, and none agree. */
  figuresDiffer: -0.7,
  sameDay: 1.6,
  sameYear: 0.3,
  /** Both date the same thing to the day, and the days differ. */
  otherDay: -0.6,
  near: 0.7,
  far: -2.5,
  farther: -4,
  cause: 0.3,
  causeDiffers: -0.4,
  dataClasses: 0.8,
  text: 2.5,
  /** Who and when may agree, but nothing says that it is the same breach: no organization, figure or text in common. */
  unidentified: -1.2,
} as const;

const FIGURES = new Set(["count", "price", "volume"]);

/** Signs that can tell one breach of a seller or a week from another. */
const IDENTIFYING = new Set([
  "organization",
  "organization-named",
  "organization-in-text",
  "headline",
  "organization-is-operator",
  "text",
  ...FIGURES,
]);

const NEAR_DAYS = 45;
const FAR_DAYS = 300;
/** What is left of the weight of a gap where only an article's date is compared and the figures agree. */
const RECALLED = 0.4;
/** Days by which two tellings of one day may differ: time zones, "on Sunday" of a post at midnight. */
const DAY_SLACK = 1;
/** Counts this small are samples and checks; that two agree says little. */
const SMALL_COUNT = 1000;
/** Share of the shorter text found in the longer one from which on a copy is taken for granted. */
export const COPY_OVERLAP = 0.5;

const byDigits = (weights: readonly number[], digits: number) => weights[Math.min(digits, weights.length) - 1] ?? 0;

const nameKeys = new WeakMap<LinkName, Set<string>>();

function keysOf(name: LinkName): Set<string> {
  let keys = nameKeys.get(name);
  if (!keys) {
    keys = new Set([name.name, ...name.aliases].map((spelling) => nameKey(spelling)).filter(Boolean));
    nameKeys.set(name, keys);
  }
  return keys;
}

/** A name that both lists hold, by a known key or by spelling; null where there is none. */
function sharedName(a: readonly LinkName[], b: readonly LinkName[]): { name: string; known: boolean } | null {
  for (const x of a) {
    for (const y of b) {
      if (x.known.some((key) => y.known.includes(key))) return { name: x.name, known: true };
      const keys = keysOf(y);
      for (const key of keysOf(x)) {
        if (keys.has(key)) return { name: x.name, known: x.known.length + y.known.length > 0 };
      }
    }
  }
  return null;
}

const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");

const names = (list: readonly LinkName[]) => list.map((n) => n.name).join(", ");

/** Weighs all signs between two stories. Symmetric but for the wording of the details. */
export function weigh(a: LinkStory, b: LinkStory): Verdict {
  const reasons: Reason[] = [];
  const add = (sign: string, weight: number, detail: string) => {
    if (weight !== 0) reasons.push({ sign, weight, detail });
  };

  addOrganizations(a, b, add);
  addActors(a, b, add);
  addFigures(a, b, add);
  const figuresAgree = reasons.some((r) => FIGURES.has(r.sign));
  addTimes(a, b, figuresAgree, add);

  const causes = a.causes.filter((cause) => b.causes.includes(cause));
  if (causes.length > 0) add("cause", WEIGHTS.cause, causes.join(", "));
  else if (a.causes.length > 0 && b.causes.length > 0) {
    add("cause-differs", WEIGHTS.causeDiffers, `${a.causes.join(", ")} – ${b.causes.join(", ")}`);
  }
  const classes = a.dataClasses.filter((c) => b.dataClasses.includes(c));
  if (classes.length > 0) {
    const all = Math.min(a.dataClasses.length, b.dataClasses.length);
    add("data-types", (WEIGHTS.dataClasses * classes.length) / Math.max(all, 3), classes.join(", "));
  }
  if (a.fingerprint !== null && b.fingerprint !== null) {
    const share = overlap(a.fingerprint, b.fingerprint);
    if (share >= COPY_OVERLAP) add("text", WEIGHTS.text, `${Math.round(100 * share)} % of the shorter text`);
  }
  if (reasons.length > 0 && !reasons.some((r) => IDENTIFYING.has(r.sign))) {
    add("unidentified", WEIGHTS.unidentified, "no organization, figure or text in common");
  }
  reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.sign < y.sign ? -1 : 1));
  return { score: round(reasons.reduce((sum, { weight }) => sum + weight, 0)), reasons };
}

/** Sums of weights are compared and kept; a thousandth hides the order in which they were added. */
const round = (score: number) => Math.round(1000 * score) / 1000;

/** A sound somewhat alike is too little where the roles differ as well. */
const strengthOf = ({ relation, strength, how }: NameRelation) => (relation === "same" && how !== SOUND ? strength : 0);

/** How surely one story's organization stands elsewhere in the other: among its operators or parties. */
const crossed = (a: LinkStory, b: LinkStory, where: "operators" | "parties") =>
  Math.max(
    strengthOf(compareNameLists(a.organizations, b[where])),
    strengthOf(compareNameLists(b.organizations, a[where])),
  );

const nobody = (names: readonly LinkName[]) => names.length === 0;

/** How surely two stories that file no organization let the same one answer. Authorities answer in many breaches. */
const answering = (a: LinkStory, b: LinkStory) =>
  nobody(a.organizations) && nobody(b.organizations)
    ? strengthOf(compareNameLists(a.parties.filter(isBreached), b.parties.filter(isBreached)))
    : 0;

const isBreached = (name: LinkName) => !isAuthority(name);

const surest = (names: readonly LinkName[]) => Math.max(0, ...names.map((name) => name.confidence));

type Add = (sign: string, weight: number, detail: string) => void;

function addOrganizations(a: LinkStory, b: LinkStory, add: Add): void {
  const { relation, strength, how } = compareNameLists(a.organizations, b.organizations);
  const both = `${names(a.organizations)} – ${names(b.organizations)}`;
  if (relation === "same") {
    add(how === SOUND ? "organization-sound" : "organization", WEIGHTS.organization * strength, `${both}: ${how}`);
  } else {
    const asParty = Math.max(crossed(a, b, "parties"), answering(a, b));
    const asOperator = asParty > 0 ? 0 : crossed(a, b, "operators");
    if (asParty > 0) add("organization-named", WEIGHTS.organizationNamed * asParty, both);
    else if (asOperator > 0) add("organization-is-operator", WEIGHTS.organizationIsOperator * asOperator, both);
    else {
      const sure = surest(a.organizations) * surest(b.organizations);
      addByText(a, b, relation === "different" ? strength * sure : 0, `${both}: ${how}`, add);
    }
  }
  const operators = compareNameLists(a.operators, b.operators);
  if (strengthOf(operators) > 0) add("operator", WEIGHTS.operator * operators.strength, names(a.operators));
}

/**
 * An organization that nobody filed for the other story may stand in its text. Where both have one and they differ,
 * either may be mentioned in passing; only if each stands in the other's text is that no sign of two breaches.
 */
function addByText(a: LinkStory, b: LinkStory, differs: number, detail: string, add: Add): void {
  const [inB, inA] = [nameInText(a.organizations, b), nameInText(b.organizations, a)];
  if (differs > 0) {
    if (inA === null || inB === null) add("organization-differs", WEIGHTS.organizationDiffers * differs, detail);
    return;
  }
  const named = inB ?? inA;
  const headline = named === null ? sharedHeadline(a, b) : null;
  if (named !== null) add("organization-in-text", WEIGHTS.organizationInText, named);
  else if (headline !== null) add("headline", WEIGHTS.headline, headline);
}

function addActors(a: LinkStory, b: LinkStory, add: Add): void {
  const actor = sharedName(a.actors, b.actors);
  if (actor) add("actor", actor.known ? WEIGHTS.actorKnown : WEIGHTS.actor, actor.name);
  else if (a.actors.length > 0 && b.actors.length > 0) {
    add("actor-differs", WEIGHTS.actorDiffers, `${names(a.actors)} – ${names(b.actors)}`);
  }
  const forum = sharedName(a.forums, b.forums);
  if (forum) add("forum", forum.known ? WEIGHTS.forum : WEIGHTS.forumUnknown, forum.name);
}

function addFigures(a: LinkStory, b: LinkStory, add: Add): void {
  const counts = sharedCounts(a, b);
  const large = counts.filter((c) => c.value >= SMALL_COUNT);
  const [best, ...more] = large;
  if (best) {
    const weight = byDigits(WEIGHTS.count, best.digits) + (best.sameUnit ? 0 : WEIGHTS.countUnitDiffers);
    add("count", weight, grouped(best.value));
    if (more.length > 0)
      add("count-more", WEIGHTS.countMore * more.length, more.map((c) => grouped(c.value)).join(", "));
  } else if (counts.length > 0)
    add("count-small", byDigits(WEIGHTS.count, counts[0]!.digits) / 2, String(counts[0]!.value));
  const prices = sharedPrices(a, b);
  if (prices[0]) add("price", byDigits(WEIGHTS.price, prices[0].digits), `${prices[0].value} ${prices[0].currency}`);
  const volumes = sharedVolumes(a, b);
  if ([large, prices, volumes].filter((list) => list.length > 0).length > 1) {
    add("figures-agree", WEIGHTS.figuresAgree, "figures of two kinds in common");
  }
  if (volumes[0]) add("volume", byDigits(WEIGHTS.volume, volumes[0].digits), `${volumes[0].value} bytes`);
  const comparable = (a.counts.length > 0 && b.counts.length > 0) || (a.prices.length > 0 && b.prices.length > 0);
  if (comparable && counts.length + prices.length + volumes.length === 0) {
    add("figures-differ", WEIGHTS.figuresDiffer, "no count, price or size in common");
  }
}

function addTimes(a: LinkStory, b: LinkStory, figuresAgree: boolean, add: Add): void {
  const times = compareTimes(a, b);
  if (!times) return;
  const { gap, basis, days, vague } = times;
  const detail = `${gap} days apart${basis === "recall" ? ", one of them by the article's date" : ""}`;
  if (gap > NEAR_DAYS) {
    const weight = gap > FAR_DAYS ? WEIGHTS.farther : WEIGHTS.far;
    // An article may recall a breach of years ago without its date; the same figures then speak louder than the gap.
    add("far-apart", basis !== "same-kind" && figuresAgree ? weight * RECALLED : weight, detail);
    return;
  }
  const day = days[0];
  if (day && day.gap <= DAY_SLACK) add("same-day", WEIGHTS.sameDay, `both ${day.kind} the same day`);
  else {
    add("near", vague ? WEIGHTS.sameYear : WEIGHTS.near, detail);
    if (day) add("other-day", WEIGHTS.otherDay, `${day.kind} ${day.gap} days apart`);
  }
}

/** The form in which an outlet or source is compared. */
export const outletKeys = (name: LinkName): string[] => [...name.known.map((key) => `known:${key}`), ...keysOf(name)];
