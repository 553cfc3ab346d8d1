import { AppError, type Problem, toProblem } from "../../errors.ts";
import type { Deps } from "../../types.ts";
import { type FiledArticle, fileArticle } from "./file.ts";
import { readArticleInput } from "./input.ts";

/** What became of one line of a batch. */
export type LineResult =
  | {
      /** 1 is the first line. */
      line: number;
      status: 200 | 201;
      outcome: FiledArticle["outcome"];
      articleId: string;
      revisionId: string;
      revision: number;
      language: string;
      stories: number;
      facts: number;
    }
  | { line: number; status: number; problem: Problem };

/** A line: its number, and what stands in it or what is wrong with it. */
export interface Line {
  line: number;
  read(): unknown;
}

/**
 * Files one article a line, in order, each by itself: a line that cannot be filed is reported and the next one taken.
 * Errors that are not the line's own are logged and reported as `internal`.
 */
export async function* fileLines(
  deps: Pick<Deps, "engine" | "store" | "now" | "log">,
  lines: AsyncIterable<Line>,
): AsyncGenerator<LineResult> {
  for await (const { line, read } of lines) {
    try {
      const { outcome, article } = await fileArticle(deps, readArticleInput(read()));
      yield {
        line,
        status: outcome === "created" ? 201 : 200,
        outcome,
        articleId: article.id,
        revisionId: article.revision.id,
        revision: article.revision.number,
        language: article.language,
        stories: article.stories.length,
        facts: article.facts.length,
      };
    } catch (error) {
      if (!(error instanceof AppError)) {
        deps.log("error", "batch_line_failed", { line, name: error instanceof Error ? error.name : typeof error });
      }
      const problem = toProblem(error instanceof AppError ? error : new AppError("internal"));
      yield { line, status: problem.status, problem };
    }
  }
}
