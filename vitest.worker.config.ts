import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** The suites of the API, and what only a Worker has, inside workerd: `npm run test:worker`. */
export default defineConfig({
  plugins: [
    {
      name: "worker-test-stores",
      enforce: "pre",
      // The same suites, over a store that is reached through Hyperdrive's binding.
      resolveId: (source) =>
        /(?:^|\/)test-stores\.ts$/u.test(source) ? `${import.meta.dirname}/tests/worker/hyperdrive-stores.ts` : null,
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
});
