import { AppError } from "../../errors.ts";
import { type ArticleInput, readArticleInput } from "../articles/input.ts";

/** Reads the article of a line. @throws AppError that says what is wrong with it */
export function readLine(content: string): ArticleInput {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new AppError("invalid_request", { detail: `not JSON: ${(error as Error).message}.` });
  }
  return readArticleInput(value);
}

/** What is wrong with a line, as a sentence; null where the line is not to blame, such as for a store that cannot be reached. */
export const faultOf = (error: unknown): string | null =>
  error instanceof AppError && error.status < 500 ? error.message : null;
