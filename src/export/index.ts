import { csvOfFacts } from "./csv.ts";
import { ftmOfIncidents } from "./ftm.ts";
import { jsonldOfIncidents } from "./jsonld.ts";
import { mispOfIncidents } from "./misp.ts";
import { ndjsonOfFacts } from "./ndjson.ts";
import { stixOfIncidents } from "./stix.ts";
import type { ExportFactRow, ExportIncident, Rows } from "./types.ts";
import { verisOfIncidents } from "./veris.ts";

export { currentFacts } from "./current-facts.ts";
export { articleJson, factJson, valueJson } from "./fact-json.ts";
export { sayFact } from "./say-fact.ts";
export { summarize, titleOf } from "./summarize-incident.ts";
export { instant, later } from "./time.ts";
export * from "./types.ts";
export { webAddress } from "./web-address.ts";

export interface ExportOptions {
  /** CSV: begin with a byte order mark. */
  bom?: boolean | undefined;
  /** MISP and VERIS: one event or record by itself, not a list. The stream fails unless there is exactly one row. */
  single?: boolean | undefined;
}

interface Format<Of extends string, Row> {
  /** What its rows are: facts, each with its story and article, or whole incidents. */
  of: Of;
  contentType: string;
  /** Ending of a file's name, without the dot. */
  extension: string;
  /** Turns rows into text, piece by piece, as they come. The same rows give the same text. */
  stream(rows: Rows<Row>, options?: ExportOptions): AsyncIterable<string>;
}

export type FactFormat = Format<"facts", ExportFactRow>;
export type IncidentFormat = Format<"incidents", ExportIncident>;

/** Every export format by name. */
export const EXPORT_FORMATS = {
  csv: { of: "facts", contentType: "text/csv; charset=utf-8; header=present", extension: "csv", stream: csvOfFacts },
  ndjson: { of: "facts", contentType: "application/x-ndjson", extension: "ndjson", stream: ndjsonOfFacts },
  stix: {
    of: "incidents",
    contentType: "application/stix+json;version=2.1",
    extension: "stix.json",
    stream: stixOfIncidents,
  },
  misp: { of: "incidents", contentType: "application/json", extension: "misp.json", stream: mispOfIncidents },
  veris: { of: "incidents", contentType: "application/json", extension: "veris.json", stream: verisOfIncidents },
  ftm: { of: "incidents", contentType: "application/x-ndjson", extension: "ftm.ndjson", stream: ftmOfIncidents },
  jsonld: { of: "incidents", contentType: "application/ld+json", extension: "jsonld", stream: jsonldOfIncidents },
} as const satisfies Record<string, FactFormat | IncidentFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
