import packageJson from "../../package.json" with { type: "json" };
import { parseArguments, renderHelp, type Terminal, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";

async function renderOverview(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`),
  );
  return [
    "Usage: leakdesk COMMAND [options]",
    "",
    "Reads news articles about data breaches and files what they say as facts, each tied to the words that say it.",
    "",
    "Commands:",
    ...rows,
    "",
    "leakdesk COMMAND --help tells more. Exit codes: 0 done, 1 something could not be done, 2 wrong arguments.",
    "",
  ].join("\n");
}

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 something could not be done, 2 wrong arguments
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-v") {
    terminal.write(`${packageJson.version}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    terminal.write(await renderOverview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.note(`leakdesk: there is no command "${name}". Commands: ${Object.keys(COMMANDS).join(", ")}.`);
    return 2;
  }
  try {
    const command = await load();
    const { values, positionals } = parseArguments(command, rest);
    if (values.help) {
      terminal.write(renderHelp(command));
      return 0;
    }
    return await command.run(values, positionals, terminal);
  } catch (error) {
    terminal.redraw("");
    terminal.note(`leakdesk ${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (!(error instanceof UsageError)) return 1;
    terminal.note(`See leakdesk ${name} --help.`);
    return 2;
  }
}
