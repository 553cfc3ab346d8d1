import type { Evidence, Fact, Money, PriceFact, Undecided } from "../../../extractors/types.ts";
import { asRead, type FactRow, fromColumns } from "../../store/fact-rows.ts";
import type { FactWithArticle } from "../../store/facts.ts";
import type { Review } from "../../store/tables/index.ts";
import type { CodePoints } from "./code-points.ts";

/** Facts as they leave the service: the one shape that the API, exports and the command line share. */

export interface EvidenceView extends Evidence {
  /** `start` and `end` counted in Unicode characters. */
  startCodePoint: number;
  endCodePoint: number;
}

export interface MoneyView {
  amount: number;
  /** The amount to the last digit. */
  amountText: string;
  currency: string;
}

type Seen<F extends Fact> = F extends PriceFact
  ? Omit<F, "evidence" | keyof Money | "equivalent"> &
      MoneyView & { equivalent: MoneyView | null; evidence: EvidenceView }
  : Omit<F, "evidence"> & { evidence: EvidenceView };

/** A fact as it was read. */
export type ReadFactView = Seen<Fact>;

/** A fact as it is filed. */
export type FactView = ReadFactView & {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  supersededAt: string | null;
  review: FactReviewView | null;
};

/** What a person said of a fact last. */
export interface FactReviewView {
  decision: Review;
  reviewedAt: string;
  /** Where values were put right: what was read, by key. */
  asRead: Record<string, unknown> | null;
}

/** A fact with the article that states it. */
export type ListedFactView = FactView & {
  article: {
    id: string;
    url: string | null;
    title: string | null;
    outlet: string | null;
    publishedAt: string | null;
    language: string;
  };
};

export interface UndecidedView extends Omit<Undecided, "evidence"> {
  evidence: EvidenceView;
}

/** Shows a fact that is not filed. `points` knows the title and the text it was read from. */
export function viewReadFact(fact: Fact, points: CodePoints): ReadFactView {
  return view(fact, viewEvidence(fact.evidence, points));
}

/** Shows evidence with its offsets in Unicode characters too. */
export function viewEvidence(evidence: Evidence, points: CodePoints): EvidenceView {
  const at = points[evidence.section];
  return { ...evidence, startCodePoint: at(evidence.start), endCodePoint: at(evidence.end) };
}

/** Shows a filed fact. */
export function viewFact(row: FactRow): FactView {
  const fact = fromColumns(row);
  return {
    id: row.id,
    articleId: row.articleId,
    revisionId: row.revisionId,
    storyId: row.storyId,
    ...view(fact, { ...fact.evidence, startCodePoint: row.startCodePoint, endCodePoint: row.endCodePoint }),
    createdAt: row.createdAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
    review: row.review && {
      decision: row.review,
      reviewedAt: row.reviewedAt!.toISOString(),
      asRead: row.asRead && differing(valuesOf(asRead(row)), valuesOf(row)),
    },
  };
}

/** The keys of the fact's field alone. */
function valuesOf(row: FactRow): Record<string, unknown> {
  const { evidence, incident: _, attribution: __, confidence: ___, basis: ____, ...fact } = fromColumns(row);
  const { evidence: _____, ...values } = view({ ...fact, evidence } as Fact, evidence as EvidenceView);
  return values;
}

/** What another object has in place of one's values. */
const differing = (values: Record<string, unknown>, than: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(than[key])),
  );

/** Shows a filed fact with its article. */
export function viewListedFact({ fact, article }: FactWithArticle): ListedFactView {
  return { ...viewFact(fact), article: viewFactArticle(article) };
}

/** Shows the article that states something. */
export function viewFactArticle(article: FactWithArticle["article"]): ListedFactView["article"] {
  const { id, url, title, outlet, publishedText, language } = article;
  return { id, url, title, outlet, publishedAt: publishedText, language };
}

function view(fact: Fact, evidence: EvidenceView): ReadFactView {
  const { evidence: _, ...rest } = fact;
  if (rest.field !== "price") return { ...rest, evidence } as ReadFactView;
  const { field, amount, currency, equivalent, ...others } = rest;
  const price = { field, ...viewMoney({ amount, currency }), equivalent: equivalent && viewMoney(equivalent) };
  return { ...price, ...others, evidence };
}

const viewMoney = ({ amount, currency }: Money): MoneyView => ({
  amount: Number(amount),
  amountText: amount,
  currency,
});
