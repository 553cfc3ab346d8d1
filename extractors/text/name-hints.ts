/** Bits of `Entity.hints`. */
import { NAME_HINTS, type NameHint } from "../types.ts";

const BITS = new Map<string, number>(NAME_HINTS.map((name, i) => [name, 1 << i]));

/** The bit of a hint. */
export function hintBit(name: NameHint): number {
  return BITS.get(name)!;
}

/** Whether an entity carries a hint. */
export function hasHint(hints: number, name: NameHint): boolean {
  return (hints & BITS.get(name)!) !== 0;
}
