import { openApp } from "../node.ts";
import { defineCommand, UsageError } from "./command.ts";

const OF_FACTS = ["csv", "ndjson"];
const OF_AN_INCIDENT = ["stix", "misp", "veris", "ftm", "jsonld"];

/** The route that gives a format. @throws UsageError */
function pathOf(format: string | undefined, incident: string | undefined, query: string, bom: boolean): string {
  if (format !== undefined && OF_FACTS.includes(format)) {
    if (incident !== undefined) throw new UsageError(`--incident goes with ${OF_AN_INCIDENT.join(", ")}`);
    const parameters = new URLSearchParams(query);
    if (bom) parameters.set("bom", "true");
    return `/v1/export.${format}?${parameters}`;
  }
  if (format !== undefined && OF_AN_INCIDENT.includes(format)) {
    if (incident === undefined) throw new UsageError(`${format} is of one incident: name it with --incident`);
    return `/v1/incidents/${encodeURIComponent(incident)}.${format}.json`;
  }
  throw new UsageError(`name a format: ${[...OF_FACTS, ...OF_AN_INCIDENT].join(", ")}`);
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
    const path = pathOf(format, values.incident, values.query ?? "", values.bom ?? false);
    if (values.url !== undefined) {
      if (!URL.canParse(values.url)) throw new UsageError(`"${values.url}" is not an address`);
      const key = values.key ?? terminal.env.LEAKDESK_KEY;
      const headers = key ? { authorization: `Bearer ${key}` } : {};
      return print(await fetch(new URL(path, values.url), { headers }), terminal);
    }
    const app = await openApp({ LEAKDESK_LOG_LEVEL: "error", ...terminal.env });
    try {
      return await print(await app.fetch(path), terminal);
    } finally {
      await app.close();
    }
  },
});

async function print(
  response: Response,
  terminal: { write(text: string): void; note(text: string): void },
): Promise<number> {
  if (!response.ok) {
    const problem = (await response.json()) as { detail?: string; errors?: { pointer: string; detail: string }[] };
    const where = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
    terminal.note([problem.detail ?? `The server answered ${response.status}.`, ...where].join(" "));
    return 1;
  }
  // Not ignored: a byte order mark is part of what was asked for.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of response.body ?? []) terminal.write(decoder.decode(chunk, { stream: true }));
  terminal.write(decoder.decode());
  return 0;
}
