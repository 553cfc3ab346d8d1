import { z } from "zod";
import { AppError, toDetails } from "./errors.ts";
import { isAllowEntry } from "./net/allow-list.ts";
import type { AppConfig, LogLevel } from "./types.ts";

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

/** AES keys of 256 bits in base64, the one to encrypt with first. */
const keys = list.pipe(
  z.array(
    z.string().regex(/^[A-Za-z0-9+/]{43}=$/u, "It is not 32 bytes in base64; make one with: openssl rand -base64 32"),
  ),
);

/** Waiting times in seconds, which may be fractions. */
const seconds = list.pipe(
  z
    .array(
      z
        .string()
        .regex(/^\d{1,7}(?:\.\d{1,3})?$/u, "It is not a number of seconds")
        .transform(Number),
    )
    .min(1)
    .max(100),
);

const flag = z.enum(["0", "1"]).transform((text) => text === "1");

/** Three days: soon at first, for what passes; then ever more patiently. */
const RETRIES = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 72_000];

/** Every setting. docs/settings.md describes them. */
const settings = z.object({
  /** Address to listen on. */
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: whole(0, 65_535).default(8787),
  /** A Postgres; without it the embedded store is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u }).optional(),
  /** A read replica of it, for lists, statistics, exports and feeds. */
  LEAKDESK_READ_DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u }).optional(),
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
  /** A file of names to know beside the engine's own; read where there are files. */
  LEAKDESK_NAMES_FILE: z.string().min(1).optional(),
  /** An address of the web or of e-mail under which those whose feeds are read reach the operator. */
  LEAKDESK_CONTACT: z
    .string()
    .regex(/^[\x21-\x27\x2a-\x7e]{3,200}$/u, "It is not an address of the web or of e-mail")
    .optional(),
  /** Where others reach this server: hubs of WebSub are told to push there. */
  LEAKDESK_PUBLIC_URL: z
    .url({ protocol: /^https?$/u })
    .transform((text) => text.replace(/\/+$/u, ""))
    .optional(),
  /** Keys that encrypt signing secrets in the store, parted by commas: the first one encrypts, all decrypt. */
  LEAKDESK_SECRET_KEY: keys.default([]),
  /** How long to wait before each further attempt to deliver an event. */
  LEAKDESK_WEBHOOK_RETRIES: seconds.default(RETRIES),
  /** Seconds that a subscriber may take to answer. */
  LEAKDESK_WEBHOOK_TIMEOUT: whole(1, 60).default(15),
  /** Days for which events, deliveries and their logs are kept. */
  LEAKDESK_EVENT_DAYS: whole(1, 3650).default(30),
  /** Set to 0 to leave what waits in the store to `leakdesk work`. */
  LEAKDESK_WORK: flag.default(true),
  /** Least weight of what is logged. */
  LEAKDESK_LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  /** Set to 1 to ask for a key even on loopback with the embedded store. */
  LEAKDESK_REQUIRE_KEY: flag.default(false),
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

/** What the app is told of the settings that concern work in the background; the same on every runtime. */
export function readWorkConfig(settings: Settings): Pick<AppConfig, "publicUrl" | "secretKeys" | "webhooks"> {
  return {
    publicUrl: settings.LEAKDESK_PUBLIC_URL ?? null,
    secretKeys: settings.LEAKDESK_SECRET_KEY,
    webhooks: {
      retryMs: settings.LEAKDESK_WEBHOOK_RETRIES.map((wait) => wait * 1000),
      timeoutMs: settings.LEAKDESK_WEBHOOK_TIMEOUT * 1000,
      keepDays: settings.LEAKDESK_EVENT_DAYS,
    },
  };
}
