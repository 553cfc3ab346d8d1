import type { Language } from "../../../extractors/types.ts";
import { AppError, type ErrorDetail } from "../../errors.ts";
import type { Precision } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { readPeriod } from "../dates/period.ts";
import { type ArticleInput, MAX_TEXT_LENGTH } from "./input.ts";
import { normalizeUrl } from "./url.ts";

/** How far ahead of our clock a publication date may lie: time zones, clocks that go wrong, embargoes of a night. */
const FUTURE_MS = 24 * 60 * 60 * 1000;

/** An article whose values were checked. Undefined: not given, so that an article already filed keeps its value. */
export interface PreparedArticle {
  url: string | undefined;
  title: string | undefined;
  text: string;
  published: { text: string; at: Date; precision: Precision } | undefined;
  outlet: string | undefined;
  language: Language | undefined;
}

/**
 * Checks the values of an article and brings them to the form in which they are filed. The text stays as it is, so
 * that offsets count into what was posted; HTML becomes text.
 * @throws AppError `invalid_request` without text or with two, `invalid_article` with every value that is wrong
 */
export function prepareArticle({ engine, now }: Pick<Deps, "engine" | "now">, input: ArticleInput): PreparedArticle {
  const errors: ErrorDetail[] = [];
  const fault = (pointer: string, detail: string) => void errors.push({ in: "body", pointer, detail });

  const source = readSource(engine, input);
  const title = given(input.title) ?? given(source.title);
  if (!/\S/u.test(source.text)) {
    fault(source.pointer, source.pointer === "/html" ? "There is no text in it." : "It is empty.");
  } else if (source.text.length > MAX_TEXT_LENGTH) {
    fault(source.pointer, `Its text is longer than ${MAX_TEXT_LENGTH} characters.`);
  }
  for (const [pointer, value] of Object.entries(input)) {
    if (typeof value === "string") for (const problem of unstorable(value)) fault(`/${pointer}`, problem);
  }

  let url: string | undefined;
  if (given(input.url) !== undefined) {
    const read = normalizeUrl(input.url!);
    if ("url" in read) url = read.url;
    else fault("/url", read.fault);
  }

  let published: PreparedArticle["published"];
  const publishedText = given(input.publishedAt)?.trim();
  if (publishedText !== undefined) {
    const read = readPeriod(publishedText);
    if (!read)
      fault("/publishedAt", "It is not a date; send one such as 2026-03-14T09:30:00Z, 2026-03-14, 2026-03 or 2026.");
    else if (read.from.getTime() > now().getTime() + FUTURE_MS) fault("/publishedAt", "It lies in the future.");
    else published = { text: publishedText, at: read.from, precision: read.precision };
  }

  if (errors.length > 0) throw new AppError("invalid_article", { errors });
  return {
    url,
    title,
    text: source.text,
    published,
    outlet: given(input.outlet)?.trim(),
    language: input.language ?? undefined,
  };
}

function readSource(engine: Deps["engine"], { text, html }: ArticleInput) {
  if (text != null && html != null) {
    throw new AppError("invalid_request", {
      errors: [{ in: "body", pointer: "/html", detail: "Send either text or html, not both." }],
    });
  }
  if (text != null) return { pointer: "/text", title: null, text };
  if (html != null) return { pointer: "/html", ...engine.readHtml(html) };
  throw new AppError("invalid_request", {
    errors: [{ in: "body", pointer: "/text", detail: "It is missing; send the article as text or as html." }],
  });
}

/** A value that says something. */
const given = (value: string | null | undefined) => (value != null && /\S/u.test(value) ? value : undefined);

/** What Postgres cannot keep in a text. */
function* unstorable(value: string): Generator<string> {
  const nul = value.indexOf("\0");
  if (nul >= 0) yield `There is a NUL character at offset ${nul}; leave it out.`;
  const lone = /\p{Surrogate}/u.exec(value);
  if (lone) {
    yield `There is half of a surrogate pair at offset ${lone.index}, which is no character; send valid Unicode.`;
  }
}
