/** Prints "N passed, N failed" from vitest's JSON report, and fails where no test ran or one was left out. */
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numFailedTestSuites } = report;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
if (passed === 0 || failed > 0 || numFailedTestSuites > 0) process.exitCode = 1;
