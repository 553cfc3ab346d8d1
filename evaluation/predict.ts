import { extract } from "../extractors/index.ts";
import type { Article } from "../extractors/types.ts";
import { type Prediction, toGuideFacts } from "./guide.ts";

/** Extracts one article's facts in the guide's format. Reads title, text, date and outlet: no annotation gets through. */
export function predict({ id, text, title, publishedAt, outlet }: Article & { id: string }): Prediction {
  const { language, facts } = extract({ text, title, publishedAt, outlet });
  return { id, language, facts: toGuideFacts(facts) };
}
