import { expect, test } from "vitest";
import { makeStopwatch, timedBy, timePart } from "../../src/stopwatch.ts";

/** A stopwatch over a clock that the test moves, and work that takes its time by it. */
function setUp() {
  let now = 0;
  const { stopwatch, spentMs } = makeStopwatch(() => now);
  const take = async (ms: number) => {
    await null;
    now += ms;
  };
  return { stopwatch, spentMs, take };
}

test("time spent in a part within another counts for the inner one alone", async () => {
  const { stopwatch, spentMs, take } = setUp();
  await timedBy(stopwatch, () =>
    timePart("store", async () => {
      await take(3);
      await timePart("extract", () => take(20));
      await take(4);
    }),
  );
  expect([spentMs("store"), spentMs("extract"), spentMs("language")]).toEqual([7, 20, null]);
});

test("a part that fails is timed, and a part done several times is added up", async () => {
  const { stopwatch, spentMs, take } = setUp();
  const fail = async () => {
    await take(2);
    throw new Error("no");
  };
  await expect(timedBy(stopwatch, () => timePart("store", fail))).rejects.toThrow("no");
  await timedBy(stopwatch, () => timePart("store", () => take(5)));
  expect(spentMs("store")).toBe(7);
});

test("requests at the same time are timed apart, and work outside of any is only done", async () => {
  const [one, other] = [setUp(), setUp()];
  await Promise.all([
    timedBy(one.stopwatch, () => timePart("store", () => one.take(1))),
    timedBy(other.stopwatch, () => timePart("store", () => other.take(2))),
  ]);
  expect([one.spentMs("store"), other.spentMs("store")]).toEqual([1, 2]);
  expect(timePart("store", () => 5)).toBe(5);
});
