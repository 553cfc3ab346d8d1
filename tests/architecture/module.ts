import { posix } from "node:path";
import { parseAst } from "vite";

/** What one source file says of its dependencies, read from its syntax tree. */
export interface Module {
  path: string;
  imports: { specifier: string; typeOnly: boolean; reExport: boolean; dynamic: boolean }[];
  hasDefaultExport: boolean;
  /** Uses of clock, randomness, environment or network: "Math.random", "process" … */
  impurities: string[];
}

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

const IMPURE_GLOBALS = new Set(["process", "fetch", "performance", "crypto", "setTimeout", "setInterval", "console"]);
const IMPURE_MEMBERS = new Set(["Date.now", "Math.random"]);

function impurity(node: Node, parent: Node | null): string | null {
  if (node.type === "MemberExpression" && isNode(node.object) && isNode(node.property)) {
    const member = `${node.object.name}.${node.property.name}`;
    return IMPURE_MEMBERS.has(member) ? member : null;
  }
  if (node.type === "NewExpression" && isNode(node.callee) && node.callee.name === "Date") {
    return (node.arguments as unknown[]).length === 0 ? "new Date()" : null;
  }
  if (node.type !== "Identifier" || !IMPURE_GLOBALS.has(String(node.name))) return null;
  const isName =
    (parent?.type === "MemberExpression" && parent.property === node && !parent.computed) ||
    (parent !== null && "key" in parent && parent.key === node && !parent.shorthand);
  return isName ? null : String(node.name);
}

/** Parses a TypeScript source and lists its imports (static, dynamic, re-exported, in types). @throws on bad syntax */
export function readModule(path: string, source: string): Module {
  const module: Module = { path, imports: [], hasDefaultExport: false, impurities: [] };
  const visit = (value: unknown, parent: Node | null): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, parent);
      return;
    }
    if (!isNode(value)) return;
    if (value.type === "ExportDefaultDeclaration") module.hasDefaultExport = true;
    const from = value.source;
    if (isNode(from) && typeof from.value === "string") {
      module.imports.push({
        specifier: from.value,
        typeOnly: value.importKind === "type" || value.exportKind === "type" || value.type === "TSImportType",
        reExport: value.type === "ExportNamedDeclaration" || value.type === "ExportAllDeclaration",
        dynamic: value.type === "ImportExpression",
      });
    }
    const impure = impurity(value, parent);
    if (impure) module.impurities.push(impure);
    for (const key of Object.keys(value)) visit(value[key], value);
  };
  visit(parseAst(source, { lang: "ts" }), null);
  return module;
}

/** The file that a relative import of `from` names, or null for a package or a builtin. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : null;
}
