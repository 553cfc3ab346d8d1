/** Definite descriptions in place of names, and the entity each most likely means. */
import type { LanguagePack } from "../languages/pack.ts";
import type { Entity, Reference } from "../types.ts";
import type { LatinView } from "./names-latin.ts";

/** "the company", "le pirate", 该平台 … with the entity each most likely means. */
export function findReferences(
  _view: LatinView,
  _pack: LanguagePack,
  _entities: readonly Entity[],
  _owners: ReadonlyMap<number, number>,
): Reference[] {
  return [];
}
