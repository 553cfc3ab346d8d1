import type { Command } from "./command.ts";

/** Every command, in the order of the help. Each loads only when it is called: `annotate` starts without the store. */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import("./serve.ts")).serve,
  work: async () => (await import("./work.ts")).work,
  extract: async () => (await import("./extract.ts")).extract,
  annotate: async () => (await import("./annotate.ts")).annotate,
  eval: async () => (await import("./eval.ts")).evaluate,
  ingest: async () => (await import("./ingest.ts")).ingest,
  sources: async () => (await import("./sources.ts")).sources,
  export: async () => (await import("./export.ts")).exportFiled,
  migrate: async () => (await import("./migrate.ts")).migrate,
  reextract: async () => (await import("./reextract.ts")).reextract,
  relink: async () => (await import("./relink.ts")).relink,
  keys: async () => (await import("./keys.ts")).keys,
};
