import { z } from "@hono/zod-openapi";
import {
  BOUNDS,
  CAUSES,
  COUNT_STATUSES,
  COUNT_UNITS,
  DATA_CLASSES,
  DATE_KINDS,
  type Fact,
  OPERATOR_ROLES,
  PRICE_KINDS,
  PRICE_STAGES,
  STANCES,
} from "../../../extractors/types.ts";
import { AppError, toDetails } from "../../errors.ts";

const name = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), "It has control characters or half a character");
const aliases = z.array(name).max(50);
/** A decimal that is not negative, as text so that no digit is lost. */
const amount = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,30}(?:\.\d{1,20})?$/u, "It is not a number such as 4500 or 0.5"));
const currency = z
  .string()
  .regex(/^[A-Za-z]{3,10}$/u, "It is not a code such as USD or BTC")
  .transform((code) => code.toUpperCase());
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const bound = z.enum(BOUNDS);
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, "It is not a year, month or day such as 2026-03-11")
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), "It is no date");

/** Each field's own keys, any of which may be put right. */
const KEYS = {
  actor: { alias: name, aliases },
  forum: { name, aliases },
  price: {
    amount,
    currency,
    kind: z.enum(PRICE_KINDS),
    stage: z.enum(PRICE_STAGES),
    per: z.enum(["lot", "record"]),
    bound,
    equivalent: z.strictObject({ amount, currency }).nullable(),
  },
  victimCount: { value: whole, unit: z.enum(COUNT_UNITS), bound, status: z.enum(COUNT_STATUSES) },
  dataVolume: { bytes: whole, bound },
  dataClass: { class: z.enum(DATA_CLASSES) },
  organization: { name, aliases },
  operator: { name, aliases, platform: name, role: z.enum(OPERATOR_ROLES) },
  cause: { category: z.enum(CAUSES) },
  date: { kind: z.enum(DATE_KINDS), value: day },
  response: { party: name, aliases, stance: z.enum(STANCES) },
  source: { name, aliases },
} as const satisfies Record<Fact["field"], z.ZodRawShape>;

/**
 * Puts values of a fact right.
 * @param given some of the keys of the fact's field, as docs/fields.md has them
 * @throws AppError `invalid_decision` with what is wrong where
 */
export function correctFact(fact: Fact, given: Readonly<Record<string, unknown>>): Fact {
  const result = z.strictObject(KEYS[fact.field]).partial().safeParse(given);
  if (!result.success) {
    const errors = toDetails(result.error.issues, "body").map((error) => ({
      ...error,
      pointer: `/correction${error.pointer}`,
    }));
    const keys = Object.keys(KEYS[fact.field]).join(", ");
    throw new AppError("invalid_decision", { detail: `A fact of ${fact.field} has the keys ${keys}.`, errors });
  }
  return { ...fact, ...result.data } as Fact;
}
