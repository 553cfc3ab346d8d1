import type { Job } from "./job.ts";

/** Asks the feeds that are due. Any number of processes share the work. */
export const poll: Job = {
  name: "poll",
  restMs: 15_000,
  async run(deps, signal) {
    // Readers of feeds and pages are heavy, and most processes have no source.
    const { pollDueSources } = await import("../sources/poll.ts");
    const ended = new Promise<null>((done) => signal.addEventListener("abort", () => done(null), { once: true }));
    while (!signal.aborted) {
      const round = pollDueSources(deps);
      // A process that is told to stop does not wait for slow feeds: the lease ends, and another takes the source.
      round.catch(() => {});
      if (!(await Promise.race([round, ended]))?.length) break;
    }
  },
};
