import { AsyncLocalStorage } from "node:async_hooks";

/** Events that a log line names at most; a batch makes one an article. */
const MAX_IDS = 20;

const current = new AsyncLocalStorage<string[]>();

/** Does `work`; the ids of events that it makes, awaited or not, are added to `ids`, so that a log can tell of them. */
export const traceEvents = <T>(ids: string[], work: () => T): T => current.run(ids, work);

/** Notes an event that was made, where somebody asks; also one whose transaction is then taken back. */
export function noteEvent(id: string): void {
  const ids = current.getStore();
  if (ids && ids.length < MAX_IDS) ids.push(id);
}
