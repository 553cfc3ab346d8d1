/** Bits of `Entity.hints`. */
import { NAME_HINTS, type NameHint } from "../types.ts";

const BITS = new Map<string, number>(NAME_HINTS.map((name, i) => [name, 1 << i]));

/** The bit of a hint. */
export function hintBit(name: NameHint): number {
  return BITS.get(name)!;
}

/** Calls back with the index into `NAME_HINTS` of every hint an entity carries, ascending. */
export function eachHint(hints: number, note: (hint: number) => void): void {
  for (let rest = hints; rest !== 0; rest &= rest - 1) note(31 - Math.clz32(rest & -rest));
}

/** Whether an entity carries a hint. */
export function hasHint(hints: number, name: NameHint): boolean {
  return (hints & BITS.get(name)!) !== 0;
}
