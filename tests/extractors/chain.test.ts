import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { chainMarginals, type PlaceScores } from "../../extractors/text/chain.ts";
import { type Chain, fitChain } from "../../training/chain.ts";

const score = fc.double({ min: -5, max: 5, noNaN: true });
const pair = fc.tuple(score, score);
const chain = fc.array(fc.record({ scores: fc.tuple(pair, pair), known: fc.constantFrom(-1, 0, 1) }), {
  minLength: 1,
  maxLength: 6,
});

/** Every chain of labels that agrees with what is known, with its weight. */
function everyChain(places: readonly PlaceScores[], known: readonly number[]): { labels: number[]; weight: number }[] {
  return Array.from({ length: 2 ** places.length }, (_, bits) => {
    const labels = places.map((_, i) => (bits >> i) & 1);
    const total = places.reduce((sum, s, i) => sum + s[i === 0 ? 0 : labels[i - 1]!]![labels[i]!]!, 0);
    return { labels, weight: Math.exp(total) };
  }).filter(({ labels }) => labels.every((label, i) => known[i]! < 0 || known[i] === label));
}

describe("a chain of two labels", () => {
  test.prop([chain])("weighs as if every chain were tried", (places) => {
    const scores = places.map((p) => p.scores);
    const known = places.map((p) => p.known);
    const all = everyChain(scores, known);
    const sum = all.reduce((total, { weight }) => total + weight, 0);
    const { pairs, logSum } = chainMarginals(scores, known);
    expect(logSum).toBeCloseTo(Math.log(sum), 6);
    pairs.forEach((byBefore, i) => {
      for (const before of [0, 1]) {
        for (const label of [0, 1]) {
          const those = all.filter(({ labels }) => (i === 0 ? 0 : labels[i - 1]) === before && labels[i] === label);
          const share = those.reduce((total, { weight }) => total + weight, 0) / sum;
          expect(byBefore[before]![label]).toBeCloseTo(share, 6);
        }
      }
    });
  });

  it("lets what comes later speak for what came before", () => {
    const open: PlaceScores = [
      [0, 0],
      [-3, 3],
    ];
    const later: PlaceScores = [
      [3, -3],
      [-3, 3],
    ];
    const [first] = chainMarginals([open, later], [-1, 1]).pairs;
    expect(first![0][1]).toBeGreaterThan(0.9);
  });
});

describe("fitting a chain", () => {
  const place = (key: number): Chain["places"][number] => ({ keys: [key], after: [[100], [101]] });
  const settings = { l2: 0.1, l1: 0, iterations: 40, minChains: 1 };

  it("learns what speaks for a label, and that labels last", () => {
    // Feature 2 opens another story, 1 goes on with whichever it is.
    const chains: Chain[] = Array.from({ length: 20 }, (_, i) =>
      i % 2 ? { places: [1, 2, 1].map(place), labels: [0, 1, 1] } : { places: [1, 1, 1].map(place), labels: [0, 0, 0] },
    );
    const { keys, weights, bias } = fitChain(chains, settings);
    const weight = (key: number, label: number): number => weights[2 * keys.indexOf(key) + label]!;
    expect(weight(2, 1)).toBeGreaterThan(1);
    const goesOn = bias[1]! + weight(1, 1) + weight(101, 1) - weight(101, 0);
    const begins = bias[1]! + weight(1, 1) + weight(100, 1) - weight(100, 0);
    expect(goesOn).toBeGreaterThan(0);
    expect(begins).toBeLessThan(0);
  });

  it("leaves out what stands in too few chains, and chains that tell nothing", () => {
    const chains: Chain[] = [
      { places: [place(1), place(7)], labels: [0, 1] },
      { places: [place(1)], labels: [0] },
      { places: [place(8), place(8)], labels: [-1, -1] },
    ];
    expect(fitChain(chains, { ...settings, minChains: 2 }).keys).toEqual([1, 100, 101]);
  });
});
