/** Moves what the engine only looks up out of the Worker's code into one compressed file. */
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "esbuild";

/** Modules that are data alone: word lists, names, weights. */
const DATA =
  /[\\/]extractors[\\/](?:facts[\\/]weights[\\/][\w-]+\.json|languages[\\/]\w+[\\/](?:lexicon|names)\.ts|identify[\\/]words\.ts|gazetteers[\\/](?:actors|forums|institutions|organizations|outlets|places|words)\.ts)$/;

/** Runs in the Worker: the engine is loaded at the first request, and this with it. The format is `compress`'s. */
const UNPACK = `
import { Buffer } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";
import data from "./data.bin";
let modules;
function open() {
  const bytes = brotliDecompressSync(new Uint8Array(data));
  const length = bytes.readUInt32LE(0);
  let at = 4 + length;
  return JSON.parse(bytes.toString("utf8", 4, at), (key, value) =>
    value !== null && typeof value === "object" && typeof value.$base64 === "number"
      ? bytes.toString("base64", at, (at += value.$base64))
      : value,
  );
}
export function unpack(path) {
  modules ??= open();
  return modules[path];
}
`;

const BASE64 = /^(?:[A-Za-z0-9+/]{4}){50,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

export interface Pack {
  add(path: string, exported: Record<string, unknown>): void;
  /** Length of a JSON text, that text with base64 left out, the bytes that were left out in its order; all in brotli. */
  compress(): Uint8Array;
}

/** Makes an empty pack. */
export function makePack(): Pack {
  const modules: Record<string, Record<string, unknown>> = {};
  return {
    add(path, exported) {
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(exported)), exported)) {
        throw new Error(`${path} is not data alone: what it exports does not pass through JSON`);
      }
      modules[path] = exported;
    },
    compress() {
      const parts: Buffer[] = [];
      // In one order, so that the same sources give the same bytes.
      const sorted = Object.fromEntries(Object.entries(modules).sort(([a], [b]) => (a < b ? -1 : 1)));
      const json = JSON.stringify(sorted, (_, value) => {
        if (typeof value !== "string" || !BASE64.test(value)) return value;
        const part = Buffer.from(value, "base64");
        parts.push(part);
        return { $base64: part.length };
      });
      const text = Buffer.from(json);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(text.length);
      const whole = Buffer.concat([length, text, ...parts]);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
      };
      return brotliCompressSync(whole, { params });
    },
  };
}

/** Fills `pack` with the modules of data that a bundle takes in, and leaves in each one's place how to look it up. */
export function packData(root: string, pack: Pack): Plugin {
  return {
    name: "pack-data",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^leakdesk:unpack$/ }, ({ path }) => ({ path, namespace: "unpack" }));
      onLoad({ filter: /.*/, namespace: "unpack" }, () => ({ contents: UNPACK, loader: "js", resolveDir: root }));
      onResolve({ filter: /^\.\/data\.bin$/, namespace: "unpack" }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: DATA }, async ({ path, with: attributes }) => {
        const key = relative(root, path);
        const exported = { ...(await import(pathToFileURL(path).href, { with: attributes })) };
        pack.add(key, exported);
        const names = Object.keys(exported).map((name) =>
          name === "default" ? "export default found.default;" : `export const { ${name} } = found;`,
        );
        const opening = `import { unpack } from "leakdesk:unpack";\nconst found = unpack(${JSON.stringify(key)});\n`;
        return { contents: opening + names.join("\n"), loader: "js", resolveDir: root };
      });
    },
  };
}
