import { migrateStore } from "../node.ts";
import { defineCommand, UsageError } from "./command.ts";

export const migrate = defineCommand({
  summary: "bring the store's tables up to date",
  usage: ["migrate"],
  details: `
Applies the migrations that the store does not have yet, to the Postgres of DATABASE_URL or to the embedded store. The
server does so by itself when it starts; this is for deployments that migrate first.`,
  options: {},
  async run(_values, positionals, terminal) {
    if (positionals.length > 0) throw new UsageError(`migrate takes no argument "${positionals[0]}"`);
    const { applied, store } = await migrateStore(terminal.env);
    for (const name of applied) terminal.write(`applied ${name}\n`);
    terminal.note(applied.length > 0 ? `${store} is up to date` : `${store} was up to date`);
    return 0;
  },
});
