import { posix } from "node:path";
import { type Module, resolveImport } from "./module.ts";

/** A part of the tree, and what its files may import beside files of their own folder. */
interface Zone {
  /** Path prefix, or a whole path. The longest prefix wins. `*` stands for one folder name. */
  at: string;
  /** Path prefixes, or whole paths. */
  may: string[];
  /** Packages by name; `*` for any. `node:` builtins are "node:*". */
  packages?: string[];
}

const STAGE = ["extractors/types.ts", "extractors/text/", "extractors/gazetteers/", "extractors/languages/pack.ts"];
const ENGINE = ["extractors/index.ts", "extractors/types.ts"];

/** The table of ARCHITECTURE.md. */
export const ZONES: readonly Zone[] = [
  { at: "extractors/types.ts", may: [] },
  { at: "extractors/text/", may: ["extractors/types.ts"] },
  { at: "extractors/gazetteers/", may: ["extractors/types.ts", "extractors/text/"] },
  { at: "extractors/languages/pack.ts", may: ["extractors/types.ts", "extractors/text/"] },
  { at: "extractors/languages/index.ts", may: ["extractors/types.ts", "extractors/languages/"] },
  { at: "extractors/languages/*/", may: STAGE },
  { at: "extractors/article/", may: STAGE, packages: ["linkedom", "@mozilla/readability"] },
  { at: "extractors/identify/", may: STAGE, packages: ["franc"] },
  { at: "extractors/document/", may: STAGE },
  { at: "extractors/mentions/", may: STAGE, packages: ["compromise"] },
  { at: "extractors/facts/", may: STAGE },
  { at: "extractors/stories/", may: STAGE },
  { at: "extractors/linking/", may: STAGE },
  { at: "extractors/reading.ts", may: ["extractors/"] },
  { at: "extractors/finish.ts", may: ["extractors/"] },
  { at: "extractors/index.ts", may: ["extractors/"] },

  { at: "evaluation/", may: ENGINE },
  { at: "training/", may: ["extractors/", "evaluation/"], packages: ["node:*"] },

  { at: "src/errors.ts", may: [] },
  { at: "src/types.ts", may: ["src/", ...ENGINE], packages: ["*"] },
  { at: "src/stopwatch.ts", may: [], packages: ["node:async_hooks"] },
  { at: "src/trace.ts", may: [], packages: ["node:async_hooks"] },
  { at: "src/env.ts", may: ["src/errors.ts", "src/types.ts", "src/net/allow-list.ts"], packages: ["zod"] },
  { at: "src/net/", may: ["src/errors.ts", "src/types.ts"], packages: ["ipaddr.js", "node:*"] },
  { at: "src/readers/", may: ["src/errors.ts", "src/types.ts"], packages: ["*"] },
  { at: "src/readers/names-file.ts", may: ["src/readers/", ...ENGINE], packages: ["node:*"] },
  {
    at: "src/store/",
    may: ["src/errors.ts", "src/stopwatch.ts", "src/types.ts", "extractors/types.ts"],
    packages: ["*"],
  },
  { at: "src/webhooks/", may: ["src/store/", "src/net/", "src/errors.ts", "src/types.ts"], packages: ["*"] },
  { at: "src/export/", may: ["src/errors.ts", "src/types.ts", "extractors/types.ts"], packages: ["*"] },
  {
    at: "src/feeds/",
    may: ["src/export/", "src/errors.ts", "src/types.ts", "extractors/types.ts"],
    packages: ["*"],
  },
  {
    at: "src/services/",
    may: [
      "src/store/",
      "src/webhooks/",
      "src/export/types.ts",
      "src/net/",
      "src/readers/",
      "src/errors.ts",
      "src/stopwatch.ts",
      "src/trace.ts",
      "src/types.ts",
      ...ENGINE,
    ],
    packages: ["*"],
  },
  { at: "src/client/", may: [] },
  { at: "src/metrics/", may: ["src/types.ts"], packages: ["prom-client"] },
  {
    at: "src/middleware/",
    may: ["src/errors.ts", "src/stopwatch.ts", "src/trace.ts", "src/types.ts"],
    packages: ["*"],
  },
  {
    at: "src/routes/",
    may: [
      "src/services/",
      "src/middleware/",
      "src/export/",
      "src/feeds/",
      "src/errors.ts",
      "src/types.ts",
      "extractors/types.ts",
    ],
    packages: ["*"],
  },
  { at: "src/app.ts", may: ["src/routes/", "src/middleware/", "src/errors.ts", "src/types.ts"], packages: ["*"] },
  { at: "src/node.ts", may: ["src/", "package.json", ...ENGINE], packages: ["*"] },
  { at: "src/worker-app.ts", may: ["src/", "package.json", ...ENGINE], packages: ["*"] },
  { at: "src/worker.ts", may: ["src/", "package.json", ...ENGINE], packages: ["*"] },
  { at: "src/cli.ts", may: ["src/cli/"], packages: ["node:*"] },
  {
    at: "src/cli/",
    may: [
      "src/node.ts",
      "src/services/",
      "src/client/",
      "src/store/index.ts",
      "src/readers/names-file.ts",
      "src/env.ts",
      "src/errors.ts",
      "src/types.ts",
      "package.json",
      "evaluation/",
      ...ENGINE,
    ],
    packages: ["node:*"],
  },
];

/** Packages that speak to a database stay in the store, wherever else a zone allows any package. */
const DATABASE_PACKAGES = new Set(["drizzle-orm", "drizzle-kit", "postgres", "@electric-sql/pglite"]);

/** Workers look for their handler in the default export. */
const DEFAULT_EXPORTS = new Set(["src/worker.ts"]);

const matches = (pattern: string, path: string) => {
  const wanted = pattern.split("/");
  const parts = path.split("/");
  if (pattern.endsWith("/")) {
    wanted.pop();
    parts.pop();
  } else if (wanted.length !== parts.length) return false;
  return parts.length >= wanted.length && wanted.every((part, i) => part === "*" || part === parts[i]);
};

function zoneOf(path: string): Zone | null {
  const found = ZONES.filter((zone) => matches(zone.at, path));
  return found.sort((a, b) => b.at.split("/").length - a.at.split("/").length || b.at.length - a.at.length)[0] ?? null;
}

/** The folder that a zone's files share; null where the zone is one file. "languages/*" is one folder a language. */
function homeOf(zone: Zone, path: string): string | null {
  if (!zone.at.endsWith("/")) return null;
  return `${path
    .split("/")
    .slice(0, zone.at.split("/").length - 1)
    .join("/")}/`;
}

const packageOf = (specifier: string) =>
  specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : specifier.split("/")[0]!;

function allowsPackage(zone: Zone, specifier: string): boolean {
  const name = packageOf(specifier);
  if (DATABASE_PACKAGES.has(name) && zone.at !== "src/store/") return false;
  const allowed = zone.packages ?? [];
  return allowed.includes("*") || allowed.includes(name) || (name.startsWith("node:") && allowed.includes("node:*"));
}

/** Doors above a file: the index.ts of its folder and of each folder above, and a file that bears a folder's name. */
function doorsAbove(path: string): Set<string> {
  const doors = new Set<string>();
  for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
    doors.add(`${folder}/index.ts`);
    doors.add(`${folder}.ts`);
  }
  doors.delete(path);
  return doors;
}

function importFaults(module: Module, zone: Zone): string[] {
  const faults: string[] = [];
  const home = homeOf(zone, module.path);
  const doors = doorsAbove(module.path);
  for (const { specifier, typeOnly, reExport } of module.imports) {
    const say = (what: string) => faults.push(`${module.path} imports ${specifier}: ${what}`);
    if (module.path === "src/types.ts" && !typeOnly) say("src/types.ts imports types only");
    const target = resolveImport(module.path, specifier);
    if (target === null) {
      if (!allowsPackage(zone, specifier)) say(`${zone.at} may not use this package`);
      continue;
    }
    if (doors.has(target)) say("a child never imports its parent");
    else if (!(home && target.startsWith(home)) && !zone.may.some((allowed) => matches(allowed, target))) {
      say(`${zone.at} may import only ${[home ?? [], zone.may].flat().join(", ") || "nothing"}`);
    }
    if (reExport && posix.basename(module.path) !== "index.ts") say("only an index.ts re-exports");
  }
  return faults;
}

function cycles(modules: readonly Module[]): string[] {
  const edges = new Map(
    modules.map((module) => [
      module.path,
      module.imports.flatMap(({ specifier }) => resolveImport(module.path, specifier) ?? []),
    ]),
  );
  const faults: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      faults.push(`a cycle: ${[...trail.slice(at), path].join(" → ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return faults;
}

function nameFaults({ path, hasDefaultExport }: Module): string[] {
  const faults: string[] = [];
  const name = posix.basename(path);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.corpus)?\.ts$/u.test(name)) faults.push(`${path}: files are kebab-case`);
  if (name === "utils.ts" || name === "helpers.ts") faults.push(`${path}: name the file by what it does`);
  if (hasDefaultExport && !DEFAULT_EXPORTS.has(path)) faults.push(`${path}: no default exports`);
  return faults;
}

/** Checks modules of extractors/, evaluation/, training/ and src/ against the table. @returns one sentence a fault */
export function architectureFaults(modules: readonly Module[]): string[] {
  const faults = modules.flatMap((module) => {
    const zone = zoneOf(module.path);
    if (!zone) return [`${module.path} lies in no part of the tree that ARCHITECTURE.md names`];
    const impure = module.path.startsWith("extractors/")
      ? module.impurities.map((use) => `${module.path} uses ${use}: the engine is pure`)
      : [];
    return [...importFaults(module, zone), ...nameFaults(module), ...impure];
  });
  return [...faults, ...cycles(modules)];
}
