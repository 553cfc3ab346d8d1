import { AppError } from "../../errors.ts";
import { readDate } from "../../readers/date.ts";
import type { FieldMapping } from "../../store/tables/index.ts";
import { readPeriod } from "../dates/period.ts";
import { pointAt } from "./json-pointer.ts";

/** Articles of one push at most. */
const MAX_ARTICLES = 100;

export type MappedField = Exclude<keyof FieldMapping, "items">;

/** What a sender's document says of an article, and where it says it. */
export interface MappedArticle {
  /** As POST /v1/articles takes it, not yet checked; `language` is the sender's own tag. */
  values: Record<string, unknown>;
  /** Where a value stands in the document that was sent. */
  pointerOf(field: string): string;
}

/**
 * Finds the articles in a document. Without a mapping it is an article as POST /v1/articles takes it, or an event whose
 * `data` is one.
 * @throws AppError `invalid_article` where the list that the mapping names is none
 */
export function mapArticles(document: unknown, mapping: FieldMapping | null): MappedArticle[] {
  if (mapping === null) return [readPlain(document)];
  const { items, ...fields } = mapping;
  if (items === undefined) return [mapOne(document, fields, "")];
  const list = pointAt(document, items);
  const fault = (detail: string) =>
    new AppError("invalid_article", { errors: [{ in: "body", pointer: items, detail }] });
  if (!Array.isArray(list)) throw fault("There is no list here, where the source's mapping expects one.");
  if (list.length > MAX_ARTICLES) throw fault(`It has more than ${MAX_ARTICLES} articles; send fewer at once.`);
  return list.map((item, i) => mapOne(item, fields, `${items}/${i}`));
}

function readPlain(document: unknown): MappedArticle {
  const data = pointAt(document, "/data");
  const isEvent = typeof data === "object" && data !== null && typeof pointAt(document, "/type") === "string";
  const values = isEvent ? data : document;
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    throw new AppError("invalid_request", {
      errors: [{ in: "body", pointer: isEvent ? "/data" : "", detail: "It is no object that describes an article." }],
    });
  }
  return { values: { ...values }, pointerOf: (field) => `${isEvent ? "/data" : ""}/${field}` };
}

function mapOne(item: unknown, fields: Omit<FieldMapping, "items">, at: string): MappedArticle {
  const values: Record<string, unknown> = {};
  for (const [field, pointer] of Object.entries(fields)) {
    const value = convert(field as MappedField, pointAt(item, pointer));
    if (value !== undefined && value !== null && value !== "") values[field] = value;
  }
  // A sender that has both often cuts the plain one.
  if (values.html !== undefined) delete values.text;
  return {
    values,
    pointerOf: (field) => `${at}${fields[field as MappedField] ?? (field === "text" ? fields.html : undefined) ?? ""}`,
  };
}

/** A value in the form that an article has it; one that has no such form is left as it is, to be refused by name. */
function convert(field: MappedField, value: unknown): unknown {
  if (field === "publishedAt") return (isPeriod(value) ? value : readDate(value)) ?? value;
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) {
    return value.join(field === "text" ? "\n\n" : field === "html" ? "\n" : ", ");
  }
  if (typeof value === "number" && field !== "text" && field !== "html") return String(value);
  return typeof value === "string" && field === "title" ? value.replace(/\s+/gu, " ").trim() : value;
}

const isPeriod = (value: unknown) => typeof value === "string" && readPeriod(value.trim()) !== null;
