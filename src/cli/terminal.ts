import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { styleText } from "node:util";
import type { Terminal } from "./command.ts";

const DEFAULT_COLUMNS = 100;

/** The process's own streams as a Terminal. A reader that hangs up (`| head`) ends the process quietly. */
export function openTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const isTerminal = Boolean(stdout.isTTY);
  return {
    write: (output) => {
      stdout.write(output);
    },
    note: (line) => {
      stderr.write(`${line}\n`);
    },
    redraw: (line) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[2K${line}`);
    },
    readInput: () => text(stdin),
    readLines: () => createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    isTerminal,
    columns: stdout.columns ?? DEFAULT_COLUMNS,
    style: (format, words) => styleText(format, words, { stream: stdout }),
    env,
  };
}
