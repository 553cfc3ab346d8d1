import { defineConfig } from "vitest/config";

/** Suites that open a store. They run on PGlite, and on PostgreSQL too where one answers. */
const STORE = ["tests/src/{node,routes,services,store,webhooks}/**/*.test.ts", "tests/cli/store/**/*.test.ts"];
/** Suites that need a browser. */
const PAGES = ["tests/pages/**/*.test.ts"];
/** Suites that run inside workerd: vitest.worker.config.ts. */
const WORKER = ["tests/{bundle,worker}/**/*.test.ts"];

export default defineConfig({
  test: {
    // Two cores are what the machines have; a PGlite in each worker takes about 300 MB.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "fast",
          include: ["tests/**/*.test.ts"],
          exclude: [...STORE, ...PAGES, ...WORKER],
          // Some read the whole corpus, which takes minutes where the machine is busy.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: "store",
          include: STORE,
          globalSetup: ["tests/src/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "pages",
          include: PAGES,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
