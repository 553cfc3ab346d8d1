/** The command line: the process's arguments and streams, handed to the commands in cli/. */
import { run } from "./cli/run.ts";
import { openTerminal } from "./cli/terminal.ts";

process.exitCode = await run(process.argv.slice(2), openTerminal());
