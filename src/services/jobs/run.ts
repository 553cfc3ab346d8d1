import type { Deps } from "../../types.ts";
import type { Job } from "./job.ts";

/** How long to rest after a round that failed, such as while the store cannot be reached. */
const FAILED_REST_MS = 5_000;

/** Places of an error's stack that are logged. */
const MAX_FRAMES = 8;

export interface RunningJobs {
  /** Looks at once whether something is due. */
  wake(): void;
  /** Begins nothing more, and resolves when what runs has ended. */
  stop(): Promise<void>;
}

/** Does the jobs over and over, each by itself, until told to stop: what a process does in the background. */
export function startJobs(deps: Deps, jobs: readonly Job[]): RunningJobs {
  const stopping = new AbortController();
  const wakers = new Set<() => void>();
  // Work that arrives while a job looks would else wait for its next look.
  let wakes = 0;
  const loops = jobs.map(async (job) => {
    while (!stopping.signal.aborted) {
      const before = wakes;
      const rest = (await runOnce(deps, job, stopping.signal)) ? job.restMs : FAILED_REST_MS;
      if (wakes !== before || stopping.signal.aborted) continue;
      await new Promise<void>((done) => {
        const end = () => {
          clearTimeout(timer);
          wakers.delete(end);
          done();
        };
        const timer = setTimeout(end, rest);
        wakers.add(end);
      });
    }
  });
  const wake = () => {
    wakes++;
    for (const end of [...wakers]) end();
  };
  return {
    wake,
    async stop() {
      stopping.abort();
      wake();
      await Promise.all(loops);
    },
  };
}

/** Does each job once, one after the other, for a limited time in all: what a timer or a message sets off. */
export async function runJobs(deps: Deps, jobs: readonly Job[], budgetMs: number): Promise<void> {
  const signal = AbortSignal.timeout(budgetMs);
  for (const job of jobs) if (!signal.aborted) await runOnce(deps, job, signal);
}

/** @returns whether it went well; what did not is logged */
async function runOnce(deps: Deps, job: Job, signal: AbortSignal): Promise<boolean> {
  try {
    await job.run(deps, signal);
    deps.metrics?.job(job.name, "ok");
    return true;
  } catch (error) {
    const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
    // Not the message: what the database says quotes the query's values.
    const at = stack
      ?.match(/^\s+at .+$/gmu)
      ?.slice(0, MAX_FRAMES)
      .map((line) => line.trim());
    deps.log("error", "job_failed", { job: job.name, name, code, at });
    deps.metrics?.job(job.name, "failed");
    return false;
  }
}
