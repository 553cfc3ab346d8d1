import { work as startWork } from "../node.ts";
import { defineCommand, UsageError } from "./command.ts";

export const work = defineCommand({
  summary: "deliver webhooks and do what else waits, without serving",
  usage: ["work"],
  details: `
Does what waits in the Postgres of DATABASE_URL, as every server does beside answering: several of these and any number of
servers share the work. LEAKDESK_WORK=0 leaves it to this command. SIGTERM and SIGINT let what runs end first.`,
  options: {},
  async run(_values, positionals, terminal) {
    if (positionals.length > 0) throw new UsageError(`work takes no argument "${positionals[0]}"`);
    const { store, ended } = await startWork(terminal.env);
    terminal.note(`working on ${store}`);
    await ended;
    return 0;
  },
});
