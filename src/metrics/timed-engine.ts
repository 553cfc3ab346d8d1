import type { Engine, Metrics } from "../types.ts";

/** An engine that tells how long it takes to read an article. `clock` is in milliseconds. */
export function timeEngine(
  engine: Engine,
  metrics: Pick<Metrics, "extraction">,
  clock: () => number = () => performance.now(),
): Engine {
  return {
    ...engine,
    extract(article) {
      const start = clock();
      const extraction = engine.extract(article);
      metrics.extraction(extraction.language ?? "none", (clock() - start) / 1000);
      return extraction;
    },
  };
}
