/** How often the second reading of a mention is the right one, by how close it comes to the first. */
import { closeSecond } from "../extractors/facts/rival.ts";
import type { Decision } from "../extractors/facts/task.ts";
import type { StageResult } from "./stage.ts";

const SHARES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** A line for each share: mentions listed as undecided, and of them those whose first or second reading is right. */
export function undecidedCurve<M>(name: string, result: StageResult<M>, first = 1, without = -1): string[] {
  const labels = result.examples.map(({ label }) => label);
  return SHARES.map((share) => {
    let [listed, one, two, at] = [0, 0, 0, 0];
    for (const decision of result.decisions.flat()) {
      const label = labels[at++]!;
      const taken = first === 0 ? likeliest(decision) : decision.taken;
      if (label < 0 || (first > 0 && taken === 0) || taken === without) continue;
      const second = closeSecond(decision.probabilities, taken, share, first, without);
      if (second < 0) continue;
      listed++;
      if (label === taken) one++;
      else if (label === second) two++;
    }
    const pct = (n: number): string => `${((100 * n) / Math.max(1, listed)).toFixed(0)} %`;
    return `undecided ${name} from ${share}: ${listed} listed, the first right in ${pct(one)}, the second in ${pct(two)}`;
  });
}

function likeliest<M>({ probabilities }: Decision<M>): number {
  return probabilities.indexOf(Math.max(...probabilities));
}
