import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { AppError } from "../errors.ts";
import type { Executor, Store } from "./database.ts";
import { takeLock } from "./lock-file.ts";

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
  const lock = takeLock(`${path}.lock`);
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
