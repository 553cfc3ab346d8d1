/**
 * Turns a model's probability into the share of facts that are right at it: a monotone map, learned from decisions about
 * articles that the model had not seen (`training/calibrate.ts`).
 */

/** Points `[probability, share right]`, both ascending; between two of them the map is a straight line. */
export type CalibrationMap = readonly (readonly number[])[];

/** The share right at a probability, both 0–1; the probability itself where the map is empty or absent. */
export function calibrate(map: CalibrationMap | undefined, probability: number): number {
  if (!map || map.length === 0) return probability;
  const after = map.findIndex((point) => point[0]! >= probability);
  if (after < 0) return map.at(-1)![1]!;
  if (after === 0) return map[0]![1]!;
  const [x0, y0] = map[after - 1]! as [number, number];
  const [x1, y1] = map[after]! as [number, number];
  return y0 + ((y1 - y0) * (probability - x0)) / (x1 - x0);
}
