import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** What concerns Workers, all of it in workerd on this machine, over a Postgres: `npm run test:worker`. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          {
            name: "worker-test-stores",
            enforce: "pre",
            // The API's own suites, over a store that is reached through Hyperdrive's binding.
            resolveId: (source: string) =>
              /(?:^|\/)test-stores\.ts$/u.test(source)
                ? `${import.meta.dirname}/tests/worker/hyperdrive-stores.ts`
                : null,
          },
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: "./wrangler.toml" },
            main: "./src/worker.ts",
            miniflare: {
              hyperdrives: { HYPERDRIVE: inject<string>("hyperdrive") },
              bindings: { LEAKDESK_LOG_LEVEL: "error" },
            },
          })),
        ],
        // As scripts/build-worker.ts has it.
        resolve: { alias: { postgres: `${import.meta.dirname}/node_modules/postgres/src/index.js` } },
        test: {
          name: "worker",
          include: ["tests/src/routes/**/*.test.ts", "tests/worker/**/*.test.ts"],
          globalSetup: ["tests/worker/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // The bundle as it is uploaded, run from here: its queue, its cron, its end.
        test: {
          name: "bundle",
          include: ["tests/bundle/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
