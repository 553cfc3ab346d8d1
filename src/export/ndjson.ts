import { articleJson, factJson } from "./fact-json.ts";
import type { ExportFactRow, Rows } from "./types.ts";

/** Writes facts as newline-delimited JSON, one object a fact with the incident, story and article it belongs to. */
export async function* ndjsonOfFacts(rows: Rows<ExportFactRow>): AsyncIterable<string> {
  for await (const { incident, story, fact } of rows) {
    const line = {
      incident: { id: incident.id, title: incident.title },
      story: { id: story.id, letter: story.letter },
      article: articleJson(story.article),
      fact: factJson(fact),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}
