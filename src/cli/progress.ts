import type { Terminal } from "./command.ts";

const BAR_COLUMNS = 28;
const REDRAW_EVERY_MS = 80;

export interface Progress {
  /** Counts work done. */
  advance(by?: number): void;
  /** Wipes the bar. */
  end(): void;
}

/** A progress bar on standard error; draws nothing where that is no terminal. `total` null means unknown. */
export function startProgress(terminal: Terminal, label: string, total: number | null): Progress {
  let done = 0;
  let drawnAt = 0;
  const draw = () => {
    if (total === null) return terminal.redraw(`${label} ${done}`);
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const filled = Math.round(share * BAR_COLUMNS);
    const bar = "█".repeat(filled) + "░".repeat(BAR_COLUMNS - filled);
    terminal.redraw(`${label} ${bar} ${done}/${total}`);
  };
  return {
    advance(by = 1) {
      done += by;
      const now = Date.now();
      if (now - drawnAt < REDRAW_EVERY_MS && done !== total) return;
      drawnAt = now;
      draw();
    },
    end: () => terminal.redraw(""),
  };
}
