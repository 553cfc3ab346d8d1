/**
 * Bundles the Worker into dist/worker: worker.js, and data.bin, the engine's word lists and weights, which are most of it,
 * compressed more tightly than the platform would. wrangler runs this; `--table` prints what takes the room in worker.js.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { makePack, packData } from "./pack-data.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}dist/worker`;

/** Built-in modules go by their new names: workerd knows no others. */
const builtins: Plugin = {
  name: "builtins",
  setup({ onResolve }) {
    const filter = /^(?:buffer|crypto|events|fs|net|os|path|perf_hooks|stream|tls|url|util)$/;
    onResolve({ filter }, ({ path }) => ({ path: `node:${path}`, external: true }));
  },
};

/** Messages in English alone: zod brings some sixty languages, and no bundler can tell that they are not used. */
const oneLocale: Plugin = {
  name: "one-locale",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
  },
};

const pack = makePack();
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ["src/worker.ts"],
  outfile: `${OUT}/worker.js`,
  bundle: true,
  format: "esm",
  target: "es2024",
  minify: true,
  metafile: true,
  external: ["node:*", "cloudflare:*"],
  conditions: ["workerd", "worker", "browser"],
  // The driver as it is for Node, over workerd's own node:net: the one made for Workers rejects a promise that nobody
  // awaits whenever it closes a connection.
  alias: { postgres: "./node_modules/postgres/src/index.js" },
  plugins: [builtins, oneLocale, packData(ROOT, pack)],
  logLevel: "warning",
});
mkdirSync(OUT, { recursive: true });
rmSync(`${OUT}/data.bin`, { force: true });
writeFileSync(`${OUT}/data.bin`, pack.compress());
if (process.argv.includes("--table")) console.log(tableOf(metafile));

/** Bytes of worker.js by package, and by folder of ours, the largest first. */
function tableOf({ outputs }: Metafile): string {
  const bytes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(Object.values(outputs)[0]!.inputs)) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(path) ?? [];
    const part = name ?? path.split("/").slice(0, 2).join("/");
    bytes.set(part, (bytes.get(part) ?? 0) + bytesInOutput);
  }
  const sorted = [...bytes].sort(([, a], [, b]) => b - a).slice(0, 30);
  return sorted.map(([part, size]) => `${String(size).padStart(9)}  ${part}`).join("\n");
}
