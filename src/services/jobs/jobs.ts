import { deliver } from "./deliver.ts";
import { ingest } from "./ingest.ts";
import type { Job } from "./job.ts";
import { poll } from "./poll.ts";
import { prune } from "./prune.ts";
import { reextract } from "./reextract.ts";

/** All work in the background, the same on every runtime. */
export const JOBS: readonly Job[] = [deliver, poll, ingest, reextract, prune];
