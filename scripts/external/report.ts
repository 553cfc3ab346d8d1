/** What one check found. */
export interface Report {
  title: string;
  cases: number;
  right: number;
  aimPercent: number;
  /** One line a failed case. */
  failures: string[];
}

/** An empty report to count into. */
export function newReport(title: string, aimPercent: number): Report {
  return { title, cases: 0, right: 0, aimPercent, failures: [] };
}

/** Counts one case; `failure` says what was read instead. */
export function countCase(report: Report, isRight: boolean, failure: () => string): void {
  report.cases++;
  if (isRight) report.right++;
  else report.failures.push(failure());
}
