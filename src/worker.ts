import type { Bindings, ExecutionContext } from "./worker-app.ts";

let app: Promise<typeof import("./worker-app.ts")> | null = null;

/** Loaded at the first request and kept: at start-up its time would count against every isolate. */
function load() {
  app ??= import("./worker-app.ts");
  return app;
}

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    return (await load()).answer(request, bindings, context);
  },

  /** A message says only that there may be something to do; the store knows what. */
  async queue(_batch: unknown, bindings: Bindings): Promise<void> {
    await (await load()).workOnce(bindings);
  },

  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    await (await load()).workOnce(bindings);
  },
};
