/**
 * Scores the engine's grammars against cases that others wrote, kept outside of the project, and lists what fails:
 * `node scripts/check-external.ts [numbers|currency|counts] [--failures]`. Only measures; nothing of it is copied.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkCounts } from "./external/counts.ts";
import { checkCurrency } from "./external/currency.ts";
import { checkNumbers } from "./external/numbers.ts";
import { EXTERNAL } from "./external/read-cases.ts";
import type { Report } from "./external/report.ts";

const PARTS: Record<string, () => Promise<Report[]>> = {
  numbers: checkNumbers,
  currency: checkCurrency,
  counts: checkCounts,
};

if (!existsSync(join(EXTERNAL, "recognizers.jsonl"))) {
  console.error(
    `NOT MEASURED: ${EXTERNAL} is missing. The cases of others are no part of this project; put them there and run again.`,
  );
  process.exit(2);
}
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const showFailures = process.argv.includes("--failures");
let isShort = false;
for (const [name, check] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const report of await check()) {
    const rate = report.cases === 0 ? 0 : (100 * report.right) / report.cases;
    const reached = rate >= report.aimPercent;
    isShort ||= !reached;
    const aim = `aim ${report.aimPercent} %${reached ? "" : ", NOT REACHED"}`;
    console.log(`${report.title}: ${report.right} of ${report.cases} = ${rate.toFixed(1)} % (${aim})`);
    if (showFailures) for (const failure of report.failures) console.log(`  - ${failure}`);
  }
}
process.exitCode = isShort ? 1 : 0;
