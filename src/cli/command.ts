/** What a command is, and how its arguments and help are read and written. */
import { type ParseArgsConfig, parseArgs } from "node:util";

interface Option {
  type: "string" | "boolean";
  short?: string;
  /** Name of the value in the help, such as DATE. */
  value?: string;
  help: string;
}

export type Options = Record<string, Option>;

export type Values<O extends Options> = {
  [K in keyof O]?: O[K]["type"] extends "boolean" ? boolean : string;
};

/** The streams a command talks to. Everything that is not a result goes to `note`. */
export interface Terminal {
  /** Writes a result to standard output. */
  write(text: string): void;
  /** Writes a line for the user's eyes to standard error. */
  note(text: string): void;
  /** Redraws one line on standard error; nothing where that is no terminal. */
  redraw(text: string): void;
  /** All of standard input as UTF-8 text. */
  readInput(): Promise<string>;
  /** Standard input line by line. */
  readLines(): AsyncIterable<string>;
  /** Whether a person reads standard output. */
  isTerminal: boolean;
  /** Columns of that terminal. */
  columns: number;
  /** Wraps text in a style where the terminal shows colors. */
  style(format: "bold" | "dim" | "cyan" | "yellow" | "red", text: string): string;
  env: Readonly<Record<string, string | undefined>>;
}

export interface Command<O extends Options = Options> {
  /** One line for the list of commands. */
  summary: string;
  /** Lines behind "Usage: leakdesk ". */
  usage: readonly string[];
  /** What it does, for `--help`. */
  details: string;
  options: O;
  /** Returns the exit code: 0 done, 1 something could not be done. */
  run(values: Values<O>, positionals: string[], terminal: Terminal): Promise<number>;
}

/** Wrong arguments; the message says which and how to put them right. Exit code 2. */
export class UsageError extends Error {}

/** Ties the types of a command's options to what its `run` receives. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

const HELP: Options = { help: { type: "boolean", short: "h", help: "show this help" } };

/** Renders a command's help, options aligned. */
export function renderHelp(command: Command): string {
  const rows = Object.entries({ ...command.options, ...HELP }).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : "    ";
    return [`${short}--${name}${option.value ? ` ${option.value}` : ""}`, option.help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    ...command.usage.map((usage, i) => `${i === 0 ? "Usage:" : "      "} leakdesk ${usage}`),
    "",
    command.details.trim(),
    "",
    "Options:",
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    "",
  ].join("\n");
}

/** Parses a command's arguments. @throws UsageError on an unknown option or a missing value */
export function parseArguments(command: Command, args: string[]): { values: Values<Options>; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const [name, { type, short }] of Object.entries({ ...command.options, ...HELP })) {
    options[name] = short ? { type, short } : { type };
  }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Values<Options>, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
