import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { AppError } from "../errors.ts";
import type { Executor, Store } from "./database.ts";
import { type Holder, type Lock, takeLock } from "./lock-file.ts";

/** How long to wait for a process that holds the store and may be ending. */
const LOCK_WAIT_MS = 3000;

/** A store that can be copied whole; `openInMemory` takes the copy. */
export type Dumpable = Store & { dump(): Promise<Blob> };

/**
 * Opens the embedded store in a directory, made where it does not exist. A lock file beside it keeps a second process
 * out. What a transaction committed is handed to the operating system before it returns, so it outlives the process
 * being killed; it is not forced to the disk, so the last seconds before a power loss may be lost.
 * @throws AppError `store_locked` where another process has it open
 */
export async function openEmbedded(directory: string): Promise<Dumpable> {
  const path = resolve(directory);
  mkdirSync(dirname(path), { recursive: true });
  const lock = await waitForLock(`${path}.lock`);
  if ("holder" in lock) {
    throw new AppError("store_locked", {
      detail: `${path} is in use by the process ${lock.holder.pid}.`,
    });
  }
  try {
    // A process that died while it made the directory left half a database, which no one has filed anything in.
    if (lock.stale?.creating) rmSync(path, { recursive: true, force: true });
    const creating = !existsSync(path) || readdirSync(path).length === 0;
    if (creating) lock.update({ creating });
    const client = await PGlite.create({ dataDir: path, relaxedDurability: false });
    if (creating) lock.update({ creating: false });
    return {
      kind: "embedded",
      location: path,
      db: drizzle(client, { casing: "snake_case" }) as unknown as Executor,
      close: async () => {
        if (!client.closed) await client.close();
        lock.release();
      },
      dump: () => client.dumpDataDir("none"),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A supervisor may start the next process before the system has done with the one it killed. */
async function waitForLock(path: string): Promise<Lock | { holder: Holder }> {
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    const lock = takeLock(path);
    if (!("holder" in lock) || lock.holder.pid === process.pid || Date.now() >= deadline) return lock;
    await sleep(100);
  }
}

/** Opens a store in memory, from a dump of another one where given: for tests and for trying out. */
export async function openInMemory(dump?: Blob): Promise<Dumpable> {
  const client = await PGlite.create(dump ? { loadDataDir: dump } : {});
  return {
    kind: "embedded",
    location: "memory",
    db: drizzle(client, { casing: "snake_case" }) as unknown as Executor,
    close: async () => {
      if (!client.closed) await client.close();
    },
    dump: () => client.dumpDataDir("none"),
  };
}
