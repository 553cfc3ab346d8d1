/** Fits networks in a thread of its own, one after the other, so that other models can be fitted beside. */
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { encodeNetwork, type NetworkFile } from "../extractors/text/network.ts";
import { fitNetwork, type NetworkExample, type NetworkSettings } from "./network.ts";

interface Job {
  heads: readonly { name: string; classes: readonly string[] }[];
  examples: readonly NetworkExample[];
  settings: NetworkSettings;
}

/** Fits the network of each job; the files come in the order of the jobs, with thresholds of 0.5. */
export function fitBeside(jobs: readonly Job[]): Promise<NetworkFile>[] {
  const worker = new Worker(new URL(import.meta.url));
  const answers = jobs.map(() => Promise.withResolvers<NetworkFile>());
  let next = 0;
  worker.on("message", (file: NetworkFile) => {
    answers[next++]!.resolve(file);
    if (next === jobs.length) worker.terminate();
  });
  worker.on("error", (error) => {
    for (const { reject } of answers) reject(error);
  });
  // All at once: whoever asked may be too busy to hear of the first before the last is due.
  for (const job of jobs) worker.postMessage(job);
  return answers.map(({ promise }) => promise);
}

if (!isMainThread) {
  parentPort!.on("message", ({ heads, examples, settings }: Job) => {
    parentPort!.postMessage(encodeNetwork(fitNetwork(heads, examples, settings), {}));
  });
}
