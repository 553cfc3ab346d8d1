import { z } from "zod";
import { AppError, toDetails } from "./errors.ts";
import { isAllowEntry } from "./net/allow-list.ts";
import type { LogLevel } from "./types.ts";

const LOG_LEVELS = ["debug", "info", "warn", "error"] as const satisfies readonly LogLevel[];

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/u, "It is not a whole number").transform(Number).pipe(z.number().min(least).max(most));

/** Values parted by commas. */
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== ""),
);

const origins = list.pipe(z.array(z.union([z.literal("*"), z.url({ protocol: /^https?$/u })])));

const hosts = list.pipe(z.array(z.string().refine(isAllowEntry, "It is no name, address or range")));

/** Every setting. docs/settings.md describes them. */
const settings = z.object({
  /** Address to listen on. */
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: whole(0, 65_535).default(8787),
  /** A Postgres; without it the embedded store is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u }).optional(),
  /** Connections to Postgres at most. */
  LEAKDESK_DATABASE_CONNECTIONS: whole(1, 200).default(10),
  /** Directory of the embedded store. */
  LEAKDESK_DATA_DIR: z.string().min(1).default("./data"),
  /** Origins that browsers may call from, parted by commas; * for any. */
  LEAKDESK_CORS_ORIGINS: origins.default([]),
  /** Requests a minute that a key may make; 0 for no limit. */
  LEAKDESK_RATE_LIMIT: whole(0, 1_000_000).default(600),
  /** Bytes of a body, and of a line of a batch, at most. */
  LEAKDESK_BODY_LIMIT: whole(1_000, 50_000_000).default(1_048_576),
  /** Names, addresses and ranges that may be reached although they are not public, parted by commas. */
  LEAKDESK_ALLOW_HOSTS: hosts.default([]),
  /** An address of the web or of e-mail under which those whose feeds are read reach the operator. */
  LEAKDESK_CONTACT: z
    .string()
    .regex(/^[\x21-\x27\x2a-\x7e]{3,200}$/u, "It is not an address of the web or of e-mail")
    .optional(),
  /** Least weight of what is logged. */
  LEAKDESK_LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  /** Set to 1 to ask for a key even on loopback with the embedded store. */
  LEAKDESK_REQUIRE_KEY: z
    .enum(["0", "1"])
    .default("0")
    .transform((flag) => flag === "1"),
});

export type Settings = z.infer<typeof settings>;

/** Names of all settings. */
export const SETTINGS = Object.keys(settings.shape) as (keyof Settings)[];

/** Reads the settings from the environment; an empty one counts as absent. @throws AppError `invalid_setting` */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(SETTINGS.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const result = settings.safeParse(given);
  if (result.success) return result.data;
  throw new AppError("invalid_setting", { errors: toDetails(result.error.issues, "environment") });
}
