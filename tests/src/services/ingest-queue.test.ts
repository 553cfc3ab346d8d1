import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { queueArchive } from "../../../src/cli/queue-archive.ts";
import { AppError } from "../../../src/errors.ts";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { listArticles } from "../../../src/services/articles/list.ts";
import { ingestBatch } from "../../../src/services/ingestion/ingest.ts";
import { failedLines, reportIngests, retryIngest } from "../../../src/services/ingestion/report.ts";
import { ingest } from "../../../src/services/jobs/ingest.ts";
import { JOBS } from "../../../src/services/jobs/jobs.ts";
import { inTransaction, rows } from "../../../src/store/database.ts";
import { claimLines, foldLines, putOffLine, renewLines, settleLine } from "../../../src/store/ingests.ts";
import { fakeTerminal } from "../../cli/fake-terminal.ts";
import { fakeEngine, ONE_OF_EACH, tell } from "../fake-engine.ts";
import { client } from "../routes/request.ts";
import { makeDeps, type TestDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

const MINUTE_MS = 60_000;
const never = new AbortController().signal;

const article = (path: string, amount: number) => ({
  url: `https://queue.example/${path}`,
  text: tell({ ...ONE_OF_EACH[2], amount: String(amount) }),
});
const ndjson = (...values: unknown[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");
const archive = (name: string, count: number) =>
  ndjson(...Array.from({ length: count }, (_, i) => article(`${name}/${i}`, i + 1)));

/** An engine that notes what it reads. */
function counting(extract = fakeEngine.extract) {
  const read: string[] = [];
  const engine = {
    ...fakeEngine,
    extract: (given: Parameters<typeof extract>[0]) => {
      read.push(given.text);
      return extract(given);
    },
  };
  return { engine, read };
}

onEachStore("archives through the queue", (on) => {
  const queue = async (deps: TestDeps, name: string, input: string) => {
    const terminal = fakeTerminal({ input });
    const done = await queueArchive(deps, { path: "-", name, total: null }, terminal);
    const faults = terminal.output.split("\n").filter(Boolean);
    return { ...done, faults: faults.map((line) => JSON.parse(line)) };
  };
  const report = async (deps: TestDeps, name: string) =>
    (await reportIngests(deps)).find((found) => found.name === name)!;
  const failedOf = async (deps: TestDeps, name: string) => {
    const lines: { line: number; content: string | null; error: string | null }[] = [];
    for await (const line of failedLines(deps, name)) lines.push(line);
    return lines;
  };
  const linesLeft = async () =>
    (await rows<{ lines: number }>(on.store.db, sql`select count(*)::int as lines from ingest_lines`))[0]!.lines;

  test("lines are put first, then filed by several processes, each once, and let go of", async () => {
    const { engine, read } = counting();
    const [one, other] = [makeDeps(on.store, {}, { engine }), makeDeps(on.store, {}, { engine })];
    expect(JOBS).toContain(ingest);
    expect(await queue(one, "shared", archive("shared", 45))).toEqual({ articles: 45, failed: 0, faults: [] });
    expect(read).toEqual([]);
    expect(await report(one, "shared")).toMatchObject({ articles: 45, waiting: 45, doneAt: null });

    // Told to stop before it begins, it takes nothing.
    await ingest.run(one, AbortSignal.abort());
    await Promise.all([ingest.run(one, never), ingest.run(other, never)]);
    await ingest.run(one, never);
    expect(read).toHaveLength(45);
    expect(new Set(read).size).toBe(45);
    const done = { articles: 45, waiting: 0, created: 45, failed: 0, putAt: one.now().toISOString() };
    const { data } = (await (await client(one).get("/v1/ingests")).json()) as { data: object[] };
    expect(data).toEqual([expect.objectContaining({ name: "shared", ...done, doneAt: one.now().toISOString() })]);
    expect(await linesLeft()).toBe(0);
    const logged = [...one.logged, ...other.logged];
    expect(logged.filter(([, event]) => event === "ingest_done")).toHaveLength(1);
    expect(
      logged.reduce((sum, [, event, values]) => sum + (event === "ingested" ? (values!.filed as number) : 0), 0),
    ).toBe(45);

    // The same file again puts nothing; under another name everything is found to be filed.
    expect(await queue(one, "shared", archive("shared", 45))).toMatchObject({ articles: 0 });
    await queue(one, "again", archive("shared", 45));
    await ingest.run(one, never);
    expect(await report(one, "again")).toMatchObject({ unchanged: 45, created: 0, revised: 0 });
    expect(read).toHaveLength(45);
  });

  test("a client that is killed goes on where it was, and only with the same file", async () => {
    const deps = makeDeps(on.store);
    const whole = archive("resumed", 1_200);
    const lines = whole.split("\n");
    const dying = fakeTerminal({
      async *readLines() {
        yield* lines.slice(0, 1_100);
        throw new Error("killed");
      },
    });
    await expect(queueArchive(deps, { path: "-", name: "resumed", total: null }, dying)).rejects.toThrow("killed");
    expect(await report(deps, "resumed")).toMatchObject({ articles: 1_000, waiting: 1_000, putAt: null });
    await expect(queue(deps, "resumed", archive("another", 1_200))).rejects.toThrow('in the queue as "resumed"');
    await expect(queue(deps, "resumed", lines.slice(0, 900).join("\n"))).rejects.toThrow("--name");
    expect(await queue(deps, "resumed", whole)).toMatchObject({ articles: 200 });
    expect(await queue(deps, "resumed", whole)).toMatchObject({ articles: 0 });
    const longer = ndjson(whole, article("resumed/more", 1));
    expect(await queue(deps, "resumed", longer)).toMatchObject({ articles: 1 });
    expect(await report(deps, "resumed")).toMatchObject({ articles: 1_201, waiting: 1_201 });
    const numbers = await rows<{ line: number }>(
      on.store.db,
      sql`select line from ingest_lines l join ingests i on i.id = l.ingest_id where i.name = 'resumed' order by line`,
    );
    expect(numbers.map(({ line }) => line)).toEqual(Array.from({ length: 1_201 }, (_, i) => i + 1));
    await inTransaction(on.store, (tx) => tx.execute(sql`delete from ingests where name = 'resumed'`));
  });

  test("two clients of one archive do not put a line twice", async () => {
    const deps = makeDeps(on.store);
    const both = await Promise.allSettled([
      queue(deps, "raced", archive("raced", 30)),
      queue(deps, "raced", archive("raced", 30)),
    ]);
    const lost = both.filter(({ status }) => status === "rejected");
    for (const { reason } of lost as PromiseRejectedResult[]) expect(reason.message).toContain("Another process");
    expect(await report(deps, "raced")).toMatchObject({ articles: 30 });
    await ingest.run(deps, never);
    expect(await report(deps, "raced")).toMatchObject({ created: 30, waiting: 0 });
  });

  test("what a process had in hand that was killed is taken over, and what it had filed is not filed again", async () => {
    const { engine, read } = counting();
    const deps = makeDeps(on.store, {}, { engine });
    await queue(deps, "killed", archive("killed", 10));
    const until = new Date(deps.now().getTime() + 5 * MINUTE_MS);
    await inTransaction(on.store, (tx) => claimLines(tx, { now: deps.now(), until, limit: 4 }));
    await ingest.run(deps, never);
    expect(await report(deps, "killed")).toMatchObject({ created: 6, waiting: 4, doneAt: null });
    deps.pass(6 * MINUTE_MS);
    await ingest.run(deps, never);
    expect(await report(deps, "killed")).toMatchObject({ created: 10, waiting: 0, doneAt: deps.now().toISOString() });
    expect(read).toHaveLength(10);
  });

  test("a lease is renewed while a filing takes long, but not of a line that another has taken or that was settled", async () => {
    const deps = makeDeps(on.store);
    await queue(deps, "long", archive("long", 4));
    const claim = (limit: number) =>
      inTransaction(on.store, (tx) =>
        claimLines(tx, { now: deps.now(), until: new Date(deps.now().getTime() + 5 * MINUTE_MS), limit }),
      );
    const [held, lost, settled] = await claim(3);
    await inTransaction(on.store, (tx) => settleLine(tx, settled!, "created"));
    await inTransaction(on.store, (tx) => putOffLine(tx, lost!, { dueAt: deps.now(), attempts: lost!.attempts + 1 }));
    deps.pass(4 * MINUTE_MS);
    const until = new Date(deps.now().getTime() + 5 * MINUTE_MS);
    await inTransaction(on.store, (tx) => renewLines(tx, [held!, lost!, settled!], until));
    deps.pass(2 * MINUTE_MS);
    expect((await claim(10)).map(({ line }) => line)).toEqual([lost!.line, 4]);
    deps.pass(4 * MINUTE_MS);
    expect((await claim(10)).map(({ line }) => line)).toEqual([held!.line]);
    deps.pass(6 * MINUTE_MS);
    await ingest.run(deps, never);
    expect(await report(deps, "long")).toMatchObject({ created: 4, waiting: 0 });
  });

  test("a process that files for longer than its lease keeps it", async () => {
    const deps = makeDeps(on.store);
    await queue(deps, "longer", archive("longer", 1));
    // The store puts off filing, the first transaction after the claim, until the lease was renewed twice.
    const renewals: Date[] = [];
    let transactions = 0;
    let goOn = () => {};
    const renewed = new Promise<void>((done) => {
      goOn = done;
    });
    const db = new Proxy(on.store.db, {
      get(target, key) {
        const own = Reflect.get(target, key) as unknown;
        if (key !== "transaction") return typeof own === "function" ? own.bind(target) : own;
        return async (...args: Parameters<typeof target.transaction>) => {
          if (++transactions === 2) await renewed;
          else if (transactions > 2 && renewals.length < 2) {
            renewals.push(deps.now());
            if (renewals.length === 2) goOn();
          }
          return target.transaction(...args);
        };
      },
    });
    const filing = ingestBatch({ ...deps, store: { ...on.store, db } }, { limit: 1, renewMs: 10 });
    await renewed;
    expect(await filing).toEqual({ taken: 1, filed: 1, failed: 0 });
    expect(renewals).toHaveLength(2);
    await ingest.run(deps, never);
    expect(await report(deps, "longer")).toMatchObject({ created: 1, waiting: 0 });
  });

  test("where a lease ran out while one filed, and another files too, the line counts once", async () => {
    const deps = makeDeps(on.store);
    await queue(deps, "slow", archive("slow", 1));
    const take = async () => {
      const [line] = await inTransaction(on.store, (tx) =>
        claimLines(tx, { now: deps.now(), until: deps.now(), limit: 1 }),
      );
      return line!;
    };
    const takers = [await take(), await take()];
    expect(takers.map(({ attempts }) => attempts)).toEqual([1, 2]);
    const filed = await Promise.all(
      takers.map((line) =>
        fileArticle(deps, JSON.parse(line.content), { settle: (tx, outcome) => settleLine(tx, line, outcome) }),
      ),
    );
    expect(filed.map(({ outcome }) => outcome).sort()).toEqual(["created", "unchanged"]);
    await inTransaction(on.store, (tx) => foldLines(tx, takers[0]!.ingest_id));
    expect(await report(deps, "slow")).toMatchObject({ articles: 1, created: 1, waiting: 0, unchanged: 0 });
    await ingest.run(deps, never);
  });

  test("lines that cannot be filed are told of with their numbers, kept, and filed again when asked", async () => {
    let isFrench = false;
    const { engine } = counting();
    const strict = {
      ...engine,
      identify: (text: string) =>
        isFrench || !text.includes("unread")
          ? engine.identify(text)
          : ({ kind: "unsupported", language: "spa", name: "Spanish", confidence: 0.9 } as const),
    };
    const deps = makeDeps(on.store, {}, { engine: strict });
    const good = article("bad/good", 1);
    const unread = { ...article("bad/unread", 2), text: `unread ${tell(ONE_OF_EACH[2])}` };
    const input = ndjson(good, "", "not json \u0000", { text: 7 }, unread);
    const put = await queue(deps, "bad", input);
    expect(put).toMatchObject({ articles: 4, failed: 2 });
    expect(put.faults).toEqual([
      { line: 3, outcome: "failed", error: expect.stringContaining("not JSON") },
      { line: 4, outcome: "failed", error: expect.stringContaining("text") },
    ]);
    await ingest.run(deps, never);
    expect(await report(deps, "bad")).toMatchObject({ articles: 4, created: 1, failed: 3, waiting: 0 });
    const kept = await failedOf(deps, "bad");
    expect(kept.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(kept[0]!.content).toBe("not json \ufffd");
    expect(kept[2]).toMatchObject({ content: JSON.stringify(unread), error: expect.stringContaining("language") });
    isFrench = true;
    expect(await retryIngest(deps, "bad")).toBe(3);
    expect(await report(deps, "bad")).toMatchObject({ failed: 0, waiting: 3, doneAt: null });
    await ingest.run(deps, never);
    expect(await report(deps, "bad")).toMatchObject({ created: 2, failed: 2, waiting: 0 });
    await expect(retryIngest(deps, "nothing")).rejects.toThrow("nothing");
  });

  test("a line over which something goes wrong is put off, and failed after five times; a store that is away ends the round", async () => {
    const broken = counting(() => {
      throw new TypeError("secret words of an article");
    });
    const deps = makeDeps(on.store, {}, { engine: broken.engine });
    await queue(deps, "broken", ndjson(article("broken/1", 1)));
    for (let i = 1; i <= 5; i++) {
      await ingest.run(deps, never);
      await ingest.run(deps, never);
      expect(broken.read).toHaveLength(i);
      deps.pass(10 * MINUTE_MS);
    }
    expect(await report(deps, "broken")).toMatchObject({ failed: 1, waiting: 0 });
    const told = deps.logged.filter(([, event]) => event === "ingest_line_failed");
    expect(told).toHaveLength(5);
    expect(JSON.stringify(told)).not.toContain("secret words");

    const away = counting(() => {
      throw new AppError("store_unavailable");
    });
    const cut = makeDeps(on.store, {}, { engine: away.engine });
    await queue(cut, "away", ndjson(article("away/1", 1)));
    await expect(ingest.run(cut, never)).rejects.toThrow("store");
    expect(await report(cut, "away")).toMatchObject({ failed: 0, waiting: 1 });
    // Begun by processes that died over it, it is given up in the end.
    for (let i = 0; i < 4; i++) {
      cut.pass(6 * MINUTE_MS);
      await expect(ingest.run(cut, never)).rejects.toThrow("store");
    }
    cut.pass(6 * MINUTE_MS);
    await ingest.run(cut, never);
    const [line] = await failedOf(cut, "away");
    expect(line).toMatchObject({ line: 1, error: "It was begun 5 times and never ended." });
  });

  test("told to stop, it gives back what it has not begun", async () => {
    const stopping = new AbortController();
    const { engine, read } = counting((given) => {
      stopping.abort();
      return fakeEngine.extract(given);
    });
    const deps = makeDeps(on.store, {}, { engine });
    await queue(deps, "stopped", archive("stopped", 15));
    await ingest.run(deps, stopping.signal);
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(15);
    // Given back, they are free at once and have not been begun.
    await ingest.run(makeDeps(on.store), never);
    expect(await report(deps, "stopped")).toMatchObject({ created: 15, waiting: 0 });
  });

  test("lines of one address are filed in their order, whoever takes them", async () => {
    const deps = makeDeps(on.store);
    const versions = Array.from({ length: 6 }, (_, i) => article("ordered", i + 1));
    await queue(deps, "ordered", ndjson(...versions));
    await Promise.all([ingest.run(deps, never), ingest.run(makeDeps(on.store), never)]);
    await ingest.run(deps, never);
    expect(await report(deps, "ordered")).toMatchObject({ created: 1, revised: 5, waiting: 0 });
    const { data } = await listArticles(deps, { url: "https://queue.example/ordered" }, { limit: 5, order: "newest" });
    expect(data).toHaveLength(1);
    const [text] = await rows<{ text: string }>(
      on.store.db,
      sql`select r.text from articles a join revisions r on r.id = a.revision_id where a.url = 'https://queue.example/ordered'`,
    );
    expect(text!.text).toBe(versions[5]!.text);
  });
});
