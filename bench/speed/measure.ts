/** Times contenders in turn, round by round, so that what else the machine does meets them all. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export interface Spread {
  median: number;
  /** Tenth and ninetieth percentile. */
  low: number;
  high: number;
}

/** A contender reads article number `i`. */
export type Contender = (i: number) => unknown;

setFlagsFromString("--expose-gc");
/** Collects all garbage, so that nobody pays for another's. */
const collect = runInNewContext("gc") as () => void;

/** Median, tenth and ninetieth percentile of times or other figures. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** The least milliseconds that one look at the clock should stand for; a faster contender reads an article several times. */
const LEAST_MS = 0.2;

/** A contender reads for so long before it is timed in a round: the collection before it
 * throws compiled code away too. */
const WARM_MS = 500;

/**
 * Times every contender over all articles in each round, another one first each time. One round before goes unmeasured,
 * and tells how often to read for one measurement.
 * @returns for each contender the milliseconds an article, one for each article and round
 */
export function measure(
  contenders: Readonly<Record<string, Contender>>,
  articles: number,
  rounds: number,
  say: (line: string) => void,
): Record<string, number[]> {
  const names = Object.keys(contenders);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const repeats: Record<string, number> = {};
  for (const name of names) {
    const contender = contenders[name]!;
    let warm = 0;
    for (let i = 0; i < articles; i++) warm += time(contender, i, 1);
    // Short ones are warmed for longer, so that the optimizing compiler is done with them too.
    for (let again = 0; warm < 1500 && again < 100; again++) {
      for (let i = 0; i < articles; i++) warm += time(contender, i, 1);
    }
    repeats[name] = Math.max(1, Math.ceil(LEAST_MS / Math.max(1e-4, time(contender, 0, 5))));
  }
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < names.length; n++) {
      const name = names[(n + round) % names.length]!;
      const contender = contenders[name]!;
      collect();
      for (let i = 0, spent = 0; spent < WARM_MS; i = (i + 1) % articles) spent += time(contender, i, 1);
      for (let i = 0; i < articles; i++) times[name]!.push(time(contender, i, repeats[name]!));
    }
    say(`round ${round + 1} of ${rounds}`);
  }
  return times;
}

let sink: unknown;

function time(contender: Contender, i: number, repeats: number): number {
  const start = performance.now();
  for (let r = 0; r < repeats; r++) sink = contender(i);
  const end = performance.now();
  if (sink === time) throw new Error("the sink keeps results alive");
  return (end - start) / repeats;
}
