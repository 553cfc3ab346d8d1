import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const CLI = resolve(import.meta.dirname, "../../../src/cli.ts");

export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** What it printed for the person who started it. */
  output(): string;
  /** What it logged. */
  log(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `leakdesk serve` on a free port and waits until it listens. @throws with its output where it ends before */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawnServer(env);
  let [output, log] = ["", ""];
  child.stderr!.on("data", (data) => {
    log += data;
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const url = await new Promise<string>((listening, failed) => {
    child.stdout!.on("data", (data) => {
      output += data;
      const found = /listens on (\S+)[\s\S]*facts\?/u.exec(output);
      if (found) listening(found[1]!);
    });
    void exited.then((code) => failed(new Error(`ended with ${code}: ${output}${log}`)));
  });
  return {
    child,
    url,
    output: () => output,
    log: () => log,
    kill: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** Starts `leakdesk serve` and lets it be. */
export function spawnServer(env: Record<string, string>): ChildProcess {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, [CLI, "serve"], {
    env: { PATH, HOME, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs `leakdesk serve` to its end. */
export async function runToEnd(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawnServer(env);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on("data", (data) => {
      said += data;
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}
