import { defineConfig } from "drizzle-kit";

/** `npx drizzle-kit generate --name what-changes` writes the next migration. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./src/store/tables/index.ts",
  out: "./migrations",
  casing: "snake_case",
});
