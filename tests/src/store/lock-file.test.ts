import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Lock, takeLock } from "../../../src/store/lock-file.ts";

const MODULE = resolve(import.meta.dirname, "../../../src/store/lock-file.ts");
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leakdesk-lock-"));
  path = join(folder, "data.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock and waits; says "taken" or the holder's pid. */
async function takeElsewhere() {
  const code = `import { takeLock } from ${JSON.stringify(MODULE)};
    const lock = takeLock(${JSON.stringify(path)});
    console.log("holder" in lock ? lock.holder.pid : "taken");
    if (!("holder" in lock)) setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}

test("a second opener is told who holds it, in this process and in another", async () => {
  const lock = takeLock(path) as Lock;
  expect(lock.stale).toBeNull();
  expect(takeLock(path)).toMatchObject({ holder: { pid: process.pid } });
  expect((await takeElsewhere()).said).toBe(String(process.pid));
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test("the lock of a process that was killed is taken over, by one alone", async () => {
  const { child, said } = await takeElsewhere();
  expect(said).toBe("taken");
  expect(takeLock(path)).toMatchObject({ holder: { pid: child.pid } });
  child.kill("SIGKILL");
  await once(child, "exit");
  const openers = await Promise.all(Array.from({ length: 6 }, takeElsewhere));
  expect(openers.filter(({ said }) => said === "taken")).toHaveLength(1);
  for (const { child } of openers) child.kill("SIGKILL");
});

test.runIf(existsSync("/proc/self/stat"))(
  "the lock of a process that ended and was not waited for is stale",
  async () => {
    // `sleep` takes the shell's place and never waits for the child that the shell started. Only
    // then is the child let end, at the end of its input: a shell may wait for it, unasked.
    const parent = spawn("sh", ["-c", "exec 3<&0; cat <&3 >&2 & echo $!; exec sleep 60"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const pid = Number(String((await once(parent.stdout, "data"))[0]));
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/comm`, "utf8")).toContain("sleep");
    parent.stdin.end();
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
    writeFileSync(path, JSON.stringify({ pid, startedAt: null, creating: false }));
    const lock = takeLock(path) as Lock;
    expect(lock.stale).toMatchObject({ pid });
    lock.release();
    parent.kill("SIGKILL");
  },
);

test("the lock of a pid that another process has since is stale", () => {
  writeFileSync(path, JSON.stringify({ pid: process.ppid, startedAt: "1", creating: true }));
  const lock = takeLock(path) as Lock;
  expect(lock.stale).toMatchObject({ pid: process.ppid, creating: true });
  lock.update({ creating: true });
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, creating: true });
  lock.release();
});

test.each(["", "not json", '{"pid":"x"}'])("a lock file that holds %j is taken over", (content) => {
  writeFileSync(path, content);
  const lock = takeLock(path) as Lock;
  expect(lock.stale).toBeNull();
  lock.release();
});

test("our own pid left from before a restart is stale", () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: null, creating: false }));
  const lock = takeLock(path) as Lock;
  expect(lock.stale).toMatchObject({ pid: process.pid });
  lock.release();
});
