import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORT_FORMATS, type IncidentFormat } from "../../export/index.ts";
import { requireScope } from "../../middleware/access.ts";
import { exportFacts } from "../../services/exports/facts.ts";
import { exportIncident } from "../../services/exports/incidents.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { factFilters, superseded } from "../facts/filters.ts";
import { problems } from "../problems.ts";
import { inChunks, toByteStream } from "../text-stream.ts";

const text = z.string();
const flag = (description: string) =>
  z
    .enum(["true", "false"])
    .transform((given) => given === "true")
    .optional()
    .openapi({ type: "boolean", description });

function factRoute(deps: Deps, name: "csv" | "ndjson") {
  const format = EXPORT_FORMATS[name];
  const query = z.strictObject({
    ...factFilters,
    superseded,
    bom: flag("CSV: begin with a byte order mark, which some spreadsheets need to read accents and Chinese."),
  });
  const route = createRoute({
    method: "get",
    path: `/export.${name}`,
    operationId: `exportFacts${name === "csv" ? "Csv" : "Ndjson"}`,
    tags: ["Exports"],
    summary: `Export facts as ${name === "csv" ? "CSV" : "NDJSON"}`,
    description:
      "All facts that the filters of GET /v1/facts take, in the order in which they were filed, streamed. Send `superseded=true` for those of texts that were revised since.",
    middleware: [requireScope("read")] as const,
    request: { query },
    responses: {
      200: { description: "The facts.", content: { [format.contentType.split(";")[0]!]: { schema: text } } },
      ...problems("invalid_request"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { bom, ...filters } = c.req.valid("query");
      const rows = await exportFacts(deps, filters);
      return answer(format.stream(rows, { bom }), format.contentType, `leakdesk.${format.extension}`) as never;
    },
  });
}

const INCIDENT_FORMATS = ["stix", "misp", "veris", "ftm", "jsonld"] as const;
const FILE = `/incidents/:file{[0-9a-fA-F-]{36}\\.(?:${INCIDENT_FORMATS.join("|")})\\.json}`;

/** Routes of /v1/export.* and /v1/incidents/{id}.*.json. */
export function exportRoutes(deps: Deps) {
  const app = new OpenAPIHono<AppEnv>();
  // The router takes no parameter within a segment: the one path is routed by hand and described beside it.
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/incidents/{id}.{format}.json",
    operationId: "exportIncident",
    tags: ["Exports"],
    summary: "Export an incident",
    description:
      "An incident as a STIX 2.1 bundle, a MISP event, a VERIS record, FollowTheMoney entities (one a line) or schema.org JSON-LD: what is known of it now. Ids stay the same from export to export.",
    request: { params: z.object({ id: z.uuid(), format: z.enum(INCIDENT_FORMATS) }) },
    responses: {
      200: {
        description: "The incident.",
        content: Object.fromEntries(
          INCIDENT_FORMATS.map((name) => [EXPORT_FORMATS[name].contentType.split(";")[0]!, { schema: text }]),
        ),
      },
      ...problems("incident_not_found"),
    },
  });
  app.get(FILE, requireScope("read"), async (c) => {
    const [id, name] = c.req.param("file")!.split(".") as [string, (typeof INCIDENT_FORMATS)[number]];
    const incident = await exportIncident(deps, id.toLowerCase());
    const format: IncidentFormat = EXPORT_FORMATS[name];
    return answer(format.stream([incident], { single: true }), format.contentType, `${id}.${format.extension}`);
  });
  return app.openapiRoutes([factRoute(deps, "csv"), factRoute(deps, "ndjson")] as const);
}

function answer(pieces: AsyncIterable<string>, contentType: string, fileName: string): Response {
  return new Response(toByteStream(inChunks(pieces)), {
    headers: { "Content-Type": contentType, "Content-Disposition": `inline; filename="${fileName}"` },
  });
}
