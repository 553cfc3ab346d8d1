import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";

/** Who holds a directory. `startedAt` tells a process from a later one with the same id, where the system says. */
export interface Holder {
  pid: number;
  startedAt: string | null;
  /** Set while the directory is being filled for the first time. */
  creating: boolean;
}

export interface Lock {
  /** What the holder before left behind, where it died without letting go. */
  stale: Holder | null;
  /** Rewrites what the file says of us. */
  update(change: Pick<Holder, "creating">): void;
  release(): void;
}

/** Directories that this very process holds: its own pid in a file is stale after a restart in a container. */
const held = new Set<string>();

/**
 * Takes a lock file for this process; takes over one whose process is gone.
 * @returns the live holder instead where there is one
 */
export function takeLock(path: string): Lock | { holder: Holder } {
  const mine: Holder = { pid: process.pid, startedAt: startTime(process.pid), creating: false };
  let stale: Holder | null = null;
  for (;;) {
    if (create(path, mine)) break;
    const found = read(path);
    if (found === "gone") continue;
    if (found && isAlive(found, path)) return { holder: found };
    // Set aside before it is deleted: of two processes that find the same stale lock only one wins the rename.
    const aside = `${path}.${process.pid}.stale`;
    try {
      renameSync(path, aside);
    } catch {
      continue;
    }
    const moved = read(aside);
    if (moved && moved !== "gone" && isAlive(moved, path)) {
      // Another process had just taken it over: give it back.
      renameSync(aside, path);
      return { holder: moved };
    }
    stale = moved === "gone" ? null : moved;
    rmSync(aside, { force: true });
  }
  held.add(path);
  return {
    stale,
    update: (change) => {
      Object.assign(mine, change);
      writeFileSync(path, JSON.stringify(mine));
    },
    release: () => {
      if (held.delete(path)) rmSync(path, { force: true });
    },
  };
}

/** Creates the file whole or not at all: a link appears with its content. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Null where the file says nothing that can be read. */
function read(path: string): Holder | null | "gone" {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "gone";
    throw error;
  }
  try {
    const { pid, startedAt = null, creating = false } = JSON.parse(content) as Partial<Holder>;
    return typeof pid === "number" ? { pid, startedAt, creating } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: Holder, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const stat = processStat(pid);
  // A zombie has ended and only waits for its parent to take note: it writes nothing any more.
  if (stat?.state === "Z" || stat?.state === "X") return false;
  return startedAt === null || !stat || stat.startedAt === startedAt;
}

/** When a process began, in the system's own terms; null where the system has no /proc. */
function startTime(pid: number): string | null {
  return processStat(pid)?.startedAt ?? null;
}

/** What /proc/PID/stat says of a process (proc_pid_stat(5)): its state letter and its start time, fields 3 and 22. */
function processStat(pid: number): { state: string; startedAt: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses, field 2, may hold spaces.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state && rest[18] ? { state, startedAt: rest[18] } : null;
  } catch {
    return null;
  }
}
