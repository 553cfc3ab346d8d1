import type { Deps } from "../../types.ts";

/** Work that waits in the store for any process to do it. */
export interface Job {
  name: string;
  /** How long to rest where nothing is due, unless woken. */
  restMs: number;
  /** Does what is due until nothing is, or until `signal` says to stop; what was begun is brought to its end. */
  run(deps: Deps, signal: AbortSignal): Promise<void>;
}
