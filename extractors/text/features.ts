/**
 * Features of a mention, as integers. A feature is a template with up to two arguments (a concept, a word's hash, a
 * distance); its key is a 22-bit hash of the three, so that no table of feature names has to ship with the weights.
 */
import { KEY_BITS } from "./key-index.ts";
import { hashString } from "./tokens.ts";

export interface FeatureSink {
  /** The first `count` are the keys added. The array is lent and goes back with `takeKeys`. */
  keys: number[];
  count: number;
  /** Key → readable name; filled only when explaining. */
  names: Map<number, string> | null;
}

/** A template's identity: its name, hashed. */
export interface Template {
  hash: number;
  name: string;
  /** How arguments are shown when explaining. */
  show: (a: number, b: number) => string;
}

/** Arrays that have grown to what candidates need, so that no candidate pays for growing one. */
const spare: number[][] = [];

/** An empty sink; `explain` keeps readable names beside the keys. */
export function createSink(explain = false): FeatureSink {
  return { keys: spare.pop() ?? [], count: 0, names: explain ? new Map() : null };
}

/** From so many keys on most are repeats: a sentence that says the same over and over. */
const MANY = 1000;

/** The keys added to a sink, in order; many without repeats. Empties the sink for good: it may not be added to any more. */
export function takeKeys(sink: FeatureSink): number[] {
  const taken = sink.keys.slice(0, sink.count);
  const keys = taken.length > MANY ? [...new Set(taken)] : taken;
  spare.push(sink.keys);
  sink.keys = [];
  sink.count = 0;
  return keys;
}

/** Declares a template. Names are unique in the engine: stored weights point at them. */
export function template(
  name: string,
  show: Template["show"] = (a, b) => (b ? `${a},${b}` : a ? `${a}` : ""),
): Template {
  return { hash: hashString(name), name, show };
}

/** The key of a template with its arguments. */
export function featureKey(t: Template, a = 0, b = 0): number {
  let h = t.hash ^ Math.imul(a + 0x7f4a7c15, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h ^= Math.imul(b + 0x165667b1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> (32 - KEY_BITS);
}

/** Adds a feature. Adding one twice has no further effect. */
export function addFeature(sink: FeatureSink, t: Template, a = 0, b = 0): void {
  const key = featureKey(t, a, b);
  sink.keys[sink.count++] = key;
  if (sink.names && !sink.names.has(key)) {
    const shown = t.show(a, b);
    sink.names.set(key, shown ? `${t.name}(${shown})` : t.name);
  }
}

/** Small integer for a magnitude: 0 → 0, 1 → 1, 2–9 → 2, 10–99 → 3 … capped at 12. */
export function magnitude(value: number): number {
  if (!(value >= 1)) return 0;
  return Math.min(12, value < 2 ? 1 : 2 + Math.floor(Math.log10(value) + 1e-9));
}

/** Small integer for a distance in tokens or characters: 0, 1, 2, 3–4, 5–8, 9–16, 17 and more. */
export function distanceBucket(distance: number): number {
  if (distance <= 2) return Math.max(0, distance);
  if (distance <= 4) return 3;
  if (distance <= 8) return 4;
  if (distance <= 16) return 5;
  return 6;
}
