import { z } from "@hono/zod-openapi";
import { ERRORS, type ErrorCode } from "../errors.ts";

/** The body of every error: problem details of RFC 9457. */
const problemSchema = z
  .object({
    type: z.string().openapi({ description: "Where the error is described.", example: "/docs#error-invalid-request" }),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().openapi({ description: "What happened." }),
    hint: z.string().openapi({ description: "What to do about it." }),
    errors: z
      .array(
        z.object({
          in: z.enum(["body", "query", "path", "header", "environment"]),
          pointer: z.string().openapi({ description: "JSON pointer to the value.", example: "/publishedAt" }),
          detail: z.string(),
        }),
      )
      .optional(),
    requestId: z.string().optional().openapi({ description: "Under which the server's log tells of the request." }),
  })
  .openapi("Problem");

/** Errors that any route under /v1 may answer. */
const ALWAYS = [
  "key_required",
  "key_invalid",
  "scope_missing",
  "rate_limited",
  "store_unavailable",
  "internal",
] as const;

/** The responses of a route for the errors that it answers, by status. */
export function problems(...codes: ErrorCode[]) {
  const byStatus: Record<
    number,
    { description: string; content: { "application/problem+json": { schema: typeof problemSchema } } }
  > = {};
  for (const code of [...codes, ...ALWAYS]) {
    const { status, title } = ERRORS[code];
    const before = byStatus[status]?.description;
    byStatus[status] = {
      description: [before, `\`${code}\`: ${title}.`].filter(Boolean).join(" "),
      content: { "application/problem+json": { schema: problemSchema } },
    };
  }
  return byStatus;
}
