import { type Client, createClient, LeakdeskError } from "../client/index.ts";
import { openApp } from "../node.ts";
import { defineCommand, UsageError } from "./command.ts";

const OF_FACTS = ["csv", "ndjson"];
const OF_AN_INCIDENT = ["stix", "misp", "veris", "ftm", "jsonld"];

type Format = "csv" | "ndjson" | "stix" | "misp" | "veris" | "ftm" | "jsonld";

/** What is asked for. */
interface Wanted {
  format: Format;
  /** Filters of facts, or nothing. */
  query: URLSearchParams;
  incident: string;
}

/** @throws UsageError */
function readWanted(format: string | undefined, incident: string | undefined, query: string, bom: boolean): Wanted {
  const parameters = new URLSearchParams(query);
  if (format !== undefined && OF_FACTS.includes(format)) {
    if (incident !== undefined) throw new UsageError(`--incident goes with ${OF_AN_INCIDENT.join(", ")}`);
    if (bom) parameters.set("bom", "true");
    return { format: format as Format, query: parameters, incident: "" };
  }
  if (format !== undefined && OF_AN_INCIDENT.includes(format)) {
    if (incident === undefined) throw new UsageError(`${format} is of one incident: name it with --incident`);
    return { format: format as Format, query: parameters, incident };
  }
  throw new UsageError(`name a format: ${[...OF_FACTS, ...OF_AN_INCIDENT].join(", ")}`);
}

/** Asks a server, or an app that runs here, through its client. */
function ask(desk: Client, { format, query, incident }: Wanted): Promise<Response> {
  if (format !== "csv" && format !== "ndjson") return desk.exportIncident({ id: incident, format });
  const filters = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  return format === "csv" ? desk.exportFactsCsv(filters) : desk.exportFactsNdjson(filters);
}

export const exportFiled = defineCommand({
  summary: "write facts or an incident in another format",
  usage: ["export csv|ndjson [--query FILTERS] [--bom]", "export stix|misp|veris|ftm|jsonld --incident ID"],
  details: `
Writes all facts that the filters take, or one incident, to standard output, from the store of this machine or, with
--url, through a server. The filters are those of GET /v1/facts, written as in an address: 'field=price&currency=USD'.
docs/exports.md tells what each format holds. The embedded store belongs to one process: with a server running, use --url.`,
  options: {
    query: { type: "string", value: "FILTERS", help: "facts that these filters take" },
    incident: { type: "string", value: "ID", help: "the incident to write" },
    bom: { type: "boolean", help: "csv: begin with a byte order mark, which some spreadsheets need" },
    url: { type: "string", value: "URL", help: "ask the server at this address" },
    key: { type: "string", value: "KEY", help: "API key for that server (or set LEAKDESK_KEY)" },
  },
  async run(values, positionals, terminal) {
    const [format, ...more] = positionals;
    if (more.length > 0) throw new UsageError("name one format");
    const wanted = readWanted(format, values.incident, values.query ?? "", values.bom ?? false);
    if (values.url !== undefined) {
      if (!URL.canParse(values.url)) throw new UsageError(`"${values.url}" is not an address`);
      const desk = createClient({ url: values.url, key: values.key ?? terminal.env.LEAKDESK_KEY });
      return print(ask(desk, wanted), terminal);
    }
    const app = await openApp({ LEAKDESK_LOG_LEVEL: "error", ...terminal.env });
    try {
      const fetchHere = async (url: string | URL | Request) => app.fetch(String(url).slice("http://localhost".length));
      return await print(ask(createClient({ url: "http://localhost", fetch: fetchHere }), wanted), terminal);
    } finally {
      await app.close();
    }
  },
});

async function print(
  asked: Promise<Response>,
  terminal: { write(text: string): void; note(text: string): void },
): Promise<number> {
  try {
    const response = await asked;
    // Not ignored: a byte order mark is part of what was asked for.
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    for await (const chunk of response.body ?? []) terminal.write(decoder.decode(chunk, { stream: true }));
    terminal.write(decoder.decode());
    return 0;
  } catch (error) {
    if (!(error instanceof LeakdeskError)) throw error;
    terminal.note(error.message);
    return 1;
  }
}
