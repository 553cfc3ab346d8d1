import { serve as startServer } from "../node.ts";
import { defineCommand, UsageError } from "./command.ts";

export const serve = defineCommand({
  summary: "serve the API",
  usage: ["serve [--port PORT] [--host HOST]"],
  details: `
Serves the API, on http://localhost:8787 and an embedded store in ./data unless settings say otherwise (docs/settings.md).
DATABASE_URL=postgres://… uses a Postgres and applies the migrations. SIGTERM and SIGINT let requests finish first.`,
  options: {
    port: { type: "string", short: "p", value: "PORT", help: "listen on this port (or set PORT)" },
    host: {
      type: "string",
      value: "HOST",
      help: "listen on this address (or set HOST); beyond loopback a key is needed",
    },
  },
  async run(values, positionals, terminal) {
    if (positionals.length > 0) throw new UsageError(`serve takes no argument "${positionals[0]}"`);
    const env = { ...terminal.env };
    if (values.port !== undefined) env.PORT = values.port;
    if (values.host !== undefined) env.HOST = values.host;
    await startServer(env, (line) => terminal.write(`${line}\n`));
    return 0;
  },
});
