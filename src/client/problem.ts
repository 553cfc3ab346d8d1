import type { Problem } from "./api.ts";

/** An answer that is an error. `message` says what happened, where and what to do. */
export class LeakdeskError extends Error {
  override readonly name = "LeakdeskError";
  readonly status: number;
  /** Which error it is, such as `unsupported_language`; null where the answer was none of Leakdesk's. */
  readonly code: Problem["code"] | null;
  /** The problem document as it came. */
  readonly problem: Problem | null;
  /** Seconds that the server asks to wait; null where it does not say. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, problem: Partial<Problem> | null, retryAfterSeconds: number | null) {
    const where = (problem?.errors ?? []).map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
    const said = [problem?.detail ?? `The server answered ${status}.`, ...where, problem?.hint].filter(Boolean);
    super(said.join(" "));
    this.status = status;
    this.code = problem?.code ?? null;
    this.problem = problem?.code ? (problem as Problem) : null;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Reads the error that an answer is. */
export async function readProblem(answer: Response): Promise<LeakdeskError> {
  const problem: unknown = await answer.json().catch(() => null);
  const document = typeof problem === "object" ? (problem as Partial<Problem> | null) : null;
  return new LeakdeskError(answer.status, document, retryAfter(answer));
}

/** Seconds that an answer asks to wait, given as such or as a date; null where it does not say. */
export function retryAfter(answer: Response): number | null {
  const said = answer.headers.get("retry-after")?.trim();
  if (!said) return null;
  const seconds = /^\d+$/u.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
