import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackCode } from "../../extractors/types.ts";

/** Where the cases of others lie: beside the project, never in it. */
export const EXTERNAL = fileURLToPath(new URL("../../../shared/external/", import.meta.url));

/** One case as its file has it; `gold` differs by kind. */
export interface ExternalCase<G> {
  id: string;
  lang: PackCode;
  text: string;
  published_at: string | null;
  gold: G;
}

/** All cases of a file whose gold `keep` accepts. Throws where the file is missing. */
export function readCases<G>(file: string, keep: (gold: G) => boolean = () => true): ExternalCase<G>[] {
  const lines = readFileSync(join(EXTERNAL, file), "utf8").split("\n");
  const cases = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as ExternalCase<G>);
  return cases.filter((each) => keep(each.gold));
}

/** Whether two values are the same up to rounding; signs are not compared, since no figure of a breach has one. */
export function isSameValue(left: number, right: number): boolean {
  const [a, b] = [Math.abs(left), Math.abs(right)];
  return Math.abs(a - b) <= 1e-6 * Math.max(a, b, 1e-12);
}
