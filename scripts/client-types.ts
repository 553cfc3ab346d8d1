/** Turns the server's OpenAPI 3.1 into TypeScript: an interface a schema, a table of operations. */

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  format?: string;
}
type Content = Record<string, { schema?: Schema }>;
interface Operation {
  operationId?: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Content; required?: boolean };
  responses: Record<string, { content?: Content }>;
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const HEAD = `// biome-ignore-all format: written by scripts/update-client.ts
// biome-ignore-all lint: written by scripts/update-client.ts
/** The types of the API, written out of the server's schema by \`npm run docs\`. */
`;

/** Lines of streams: the schema describes them as text. */
const LINES = `
/** One line of GET /v1/export.ndjson: a fact with what it belongs to. docs/exports.md tells of each key. */
export interface ExportedFact {
  incident: { id: string; title: string | null };
  story: { id: string; letter: string };
  article: { id: string; revision: number; url: string | null; title: string | null; outlet: string | null; language: string; publishedAt: string | null; createdAt: string };
  fact: { id: string; field: Fact["field"]; evidence: { section: "title" | "text"; start: number; end: number; quote: string; rule: string }; attribution: Attribution | null; confidence: number; basis: "stated" | "inferred"; engine: string; createdAt: string; supersededAt: string | null; review: "confirmed" | "corrected" | "rejected" | null; entityId: string | null; [key: string]: unknown };
}

/** One result of POST /v1/articles/batch. */
export type FiledLine =
  | { line: number; status: 200 | 201; outcome: "created" | "unchanged" | "revised"; articleId: string; revisionId: string; revision: number; language: string; stories: number; facts: number }
  | { line: number; status: number; outcome?: undefined; problem: Pick<Problem, "code" | "detail" | "status"> & Partial<Problem> };

/** What a line of each streamed operation holds. */
export interface Lines {
  exportFactsNdjson: ExportedFact;
}
`;

/** Writes the module. The same schema gives the same text. */
export function renderApi({ paths, components }: OpenApi): string {
  const schemas = Object.entries(components.schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => {
      const type = typeOf(schema);
      return `${doc(schema.description)}export ${schema.type === "object" && type.startsWith("{") ? `interface ${name} ${type}` : `type ${name} = ${type};`}\n`;
    });
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const types = operations.map(({ operation }) => {
    const answer = answerOf(operation);
    return `  ${doc(operation.summary, "  ")}${operation.operationId}: { args: ${argsOf(operation)}; answer: ${answer.type} };`;
  });
  const table = operations.map(({ path, method, operation }) => {
    const taken = Object.keys(operation.requestBody?.content ?? {})[0];
    return `  ${operation.operationId}: ["${method}", "${path}", ${JSON.stringify(taken ?? null)}, "${answerOf(operation).kind}"],`;
  });
  return [
    HEAD,
    ...schemas,
    LINES,
    "/** What each operation takes and answers. One that answers no JSON gives its whole response, to be streamed. */",
    `export interface Operations {\n${types.join("\n")}\n}\n`,
    "/** Method, path, type of the body, and whether the answer is JSON. */",
    `export const OPERATIONS = {\n${table.join("\n")}\n} as const satisfies Record<keyof Operations, readonly [string, string, string | null, "json" | "stream"]>;`,
    "",
  ].join("\n");
}

function answerOf({ responses }: Operation): { type: string; kind: "json" | "stream" } {
  const good = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const contents = good.map(([, { content }]) => content ?? {});
  if (contents.every((content) => Object.keys(content).length === 0)) return { type: "undefined", kind: "json" };
  if (!contents.every((content) => Object.keys(content).join() === "application/json")) {
    return { type: "Response", kind: "stream" };
  }
  return { type: union(contents.map((content) => typeOf(content["application/json"]!.schema ?? {}))), kind: "json" };
}

function argsOf({ parameters = [], requestBody }: Operation): string {
  const keys = parameters
    .filter(({ in: where }) => where === "path" || where === "query")
    .map(({ name, in: where, required, description, schema = {} }) => {
      const optional = where === "query" && !required ? "?" : "";
      return `    ${doc(description ?? schema.description, "    ")}${keyOf(name)}${optional}: ${parameterType(schema)}${optional && " | undefined"};\n`;
    });
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type !== undefined) {
    const body = type === "application/json" ? typeOf(content!.schema ?? {}) : "ReadableStream<Uint8Array>";
    keys.push(`    body${requestBody?.required ? "" : "?"}: ${body};\n`);
  }
  return keys.length > 0 ? `{\n${keys.join("")}  }` : "{}";
}

/** Parameters are text on the way: a list may be one value, and a decimal may be text, so that no digit is lost. */
function parameterType(schema: Schema): string {
  if (schema.type === "array") {
    const item = typeOf(schema.items ?? {});
    return `${item.includes("|") ? `(${item})` : item} | readonly (${item})[]`;
  }
  const type = typeOf(schema);
  return type === "number" ? "number | string" : type;
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts) return union(parts.map(typeOf));
  if (schema.allOf) return schema.allOf.map((part) => `(${typeOf(part)})`).join(" & ");
  const types = [schema.type ?? []].flat();
  return types.length === 0
    ? schema.properties
      ? object(schema)
      : "unknown"
    : union(types.map((type) => plain(type, schema)));
}

function plain(type: string, schema: Schema): string {
  switch (type) {
    case "integer":
    case "number":
      return "number";
    case "array": {
      const item = typeOf(schema.items ?? {});
      return /[|&]/u.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case "object":
      return object(schema);
    default:
      return type;
  }
}

function object({ properties = {}, required = [], additionalProperties }: Schema): string {
  const keys = Object.entries(properties).map(([name, schema]) => {
    const optional = required.includes(name) ? "" : "?";
    const key = keyOf(name);
    return `  ${doc(schema.description, "  ")}${key}${optional}: ${typeOf(schema)}${optional && " | undefined"};\n`;
  });
  if (keys.length > 0) return `{\n${keys.join("")}}`;
  const values = typeof additionalProperties === "object" ? typeOf(additionalProperties) : "unknown";
  return `Record<string, ${values}>`;
}

const union = (types: readonly string[]) => [...new Set(types)].join(" | ");
const doc = (text: string | undefined, indent = "") =>
  text ? `/** ${text.replaceAll("*/", "*\\/").replace(/\s+/gu, " ")} */\n${indent}` : "";

/** A property's name as TypeScript has it. */
const keyOf = (name: string) => (/^[A-Za-z_$][\w$]*$/u.test(name) ? name : JSON.stringify(name));
