/** Reads JSON schemas for the reference page. */

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export interface MemberRow {
  name: string;
  required: boolean;
  schema: JsonSchema;
}

/** The members of an object's schema; none for anything else. */
export function memberRows({ properties = {}, required = [] }: JsonSchema): MemberRow[] {
  return Object.entries(properties).map(([name, schema]) => ({ name, required: required.includes(name), schema }));
}

/** Says a schema's type in a few words, the shapes it names, and the values it is limited to. */
export function describeType(schema: JsonSchema): { text: string; shape: string[]; values: string[] } {
  const parts = [schema, ...(schema.allOf ?? [])];
  const union = parts
    .flatMap(({ oneOf = [], anyOf = [] }) => [...oneOf, ...anyOf])
    .filter(({ type }) => type !== "null");
  const item = parts.find(({ items }) => items)?.items;
  const nested = [...union, ...(item ? [item] : [])].map(describeType);
  const refs = parts.flatMap(({ $ref }) => ($ref ? [$ref.split("/").at(-1)!] : []));
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  const { default: preset, minimum, maximum, maxLength, format } = schema;
  const text = [
    item ? "array of" : types.join(" or "),
    format,
    minimum !== undefined &&
      maximum !== undefined &&
      Math.abs(maximum) < Number.MAX_SAFE_INTEGER &&
      `${minimum} to ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    preset !== undefined && `${String(preset)} unless given`,
    ...(refs.length === 0 && nested.every(({ shape }) => shape.length === 0) ? nested.map(({ text }) => text) : []),
  ];
  const own = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return {
    text: text.filter(Boolean).join(", ").replace("array of,", "array of"),
    shape: [...new Set([...refs, ...nested.flatMap(({ shape }) => shape)])],
    values: [...own.filter((value) => value !== null).map(String), ...nested.flatMap(({ values }) => values)],
  };
}
