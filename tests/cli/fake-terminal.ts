import type { Terminal } from "../../src/cli/command.ts";

/** A terminal that keeps what is written to it. */
export interface FakeTerminal extends Terminal {
  output: string;
  notes: string;
  redrawn: string[];
}

/** Standard input holds `input`; standard output is no terminal unless `isTerminal`. Styles show as nothing. */
export function fakeTerminal(options: Partial<Terminal> & { input?: string } = {}): FakeTerminal {
  const { input = "", ...rest } = options;
  const terminal: FakeTerminal = {
    output: "",
    notes: "",
    redrawn: [],
    write(text) {
      terminal.output += text;
    },
    note(line) {
      terminal.notes += `${line}\n`;
    },
    redraw(line) {
      terminal.redrawn.push(line);
    },
    readInput: async () => input,
    async *readLines() {
      yield* input.split("\n");
    },
    isTerminal: false,
    columns: 100,
    style: (_, text) => text,
    env: {},
    ...rest,
  };
  return terminal;
}
