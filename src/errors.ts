/** What can go wrong, and how it is told: the one shape of every error, RFC 9457 problem details. */

interface ErrorKind {
  status: number;
  /** What it is, always the same for a code. */
  title: string;
  /** What to do about it. */
  hint: string;
}

/** Every error the API answers. The reference page and docs/api.md list them. */
export const ERRORS = {
  malformed_json: {
    status: 400,
    title: "The body is not valid JSON",
    hint: "Send one JSON object, encoded in UTF-8.",
  },
  invalid_request: {
    status: 400,
    title: "The request does not have the form that the route takes",
    hint: "Put right what `errors` points at; /docs shows what each route takes.",
  },
  bad_cursor: {
    status: 400,
    title: "The cursor is not one that this list gave out",
    hint: "Send `nextCursor` of the page before as it was, with the same filters; or leave `cursor` out to begin anew.",
  },
  key_required: {
    status: 401,
    title: "An API key is needed",
    hint: "Send `Authorization: Bearer ldk_…`; `leakdesk keys create` makes a key.",
  },
  key_invalid: {
    status: 401,
    title: "The API key is not valid",
    hint: "Check that the key is whole and was not revoked; `leakdesk keys list` shows which there are.",
  },
  scope_missing: {
    status: 403,
    title: "The API key may not do this",
    hint: "Use a key that has the scope; `leakdesk keys create --scopes` makes one.",
  },
  host_refused: {
    status: 403,
    title: "The request was addressed to another host",
    hint: "Without a key, this server answers only to localhost, 127.0.0.1 and [::1].",
  },
  route_not_found: {
    status: 404,
    title: "There is no such route",
    hint: "/docs lists the routes.",
  },
  article_not_found: {
    status: 404,
    title: "There is no such article",
    hint: "Check the id; GET /v1/articles lists what is filed.",
  },
  fact_not_found: {
    status: 404,
    title: "There is no such fact",
    hint: "Check the id; GET /v1/facts lists what is filed.",
  },
  entity_not_found: {
    status: 404,
    title: "There is no such entity",
    hint: "Check the id; GET /v1/entities lists what is filed.",
  },
  source_not_found: {
    status: 404,
    title: "There is no such source",
    hint: "Check the id; GET /v1/sources lists the sources.",
  },
  ingest_not_found: {
    status: 404,
    title: "There is no such archive",
    hint: "Check the name; `leakdesk ingest --report` lists the archives.",
  },
  source_exists: {
    status: 409,
    title: "There is a source of this address",
    hint: "Use the source that is there, or remove it first.",
  },
  source_busy: {
    status: 409,
    title: "The source is being polled",
    hint: "Wait for the poll that runs to end.",
  },
  source_not_pushed: {
    status: 409,
    title: "The source is polled, not pushed",
    hint: "It has no secret to change; remove it and add it as one that is pushed.",
  },
  source_not_polled: {
    status: 409,
    title: "The source is pushed, not polled",
    hint: "Its articles come to POST /v1/hooks/{source} when its sender posts them.",
  },
  signature_invalid: {
    status: 401,
    title: "The signature is not valid",
    hint: "Sign the body as it is sent, with the secret of this source and the present time.",
  },
  token_invalid: {
    status: 401,
    title: "The token is not that of this source",
    hint: "Send `Authorization: Bearer lds_…` with the token shown when the source was added, or an API key of the scope `write`.",
  },
  message_replayed: {
    status: 409,
    title: "The message was taken before",
    hint: "Nothing is to be done. A retry bears the time of its own attempt in `webhook-timestamp`.",
  },
  invalid_feed: {
    status: 422,
    title: "What was pushed is no feed",
    hint: "Send the feed as RSS, Atom, RDF or JSON Feed.",
  },
  invalid_source: {
    status: 422,
    title: "The source cannot be set up as it is",
    hint: "Put right what `errors` points at and send it again.",
  },
  address_refused: {
    status: 422,
    title: "The address may not be asked",
    hint: "Give a public http or https address; LEAKDESK_ALLOW_HOSTS lists what may be reached besides.",
  },
  incident_not_found: {
    status: 404,
    title: "There is no such incident",
    hint: "Check the id; GET /v1/incidents lists the incidents.",
  },
  question_not_found: {
    status: 404,
    title: "There is no such open question",
    hint: "It may have been settled meanwhile; GET /v1/questions lists what is open.",
  },
  action_not_found: {
    status: 404,
    title: "There is no such action",
    hint: "Check the id; GET /v1/incidents/{id}/history lists what people did.",
  },
  key_not_found: {
    status: 404,
    title: "There is no such key",
    hint: "`leakdesk keys list` shows the ids.",
  },
  webhook_not_found: {
    status: 404,
    title: "There is no such webhook",
    hint: "Check the id; GET /v1/webhooks lists them.",
  },
  delivery_not_found: {
    status: 404,
    title: "There is no such delivery",
    hint: "Check the id; GET /v1/webhooks/{id}/deliveries lists them.",
  },
  method_not_allowed: {
    status: 405,
    title: "The route does not take this method",
    hint: "The Allow header names the methods it takes.",
  },
  webhook_disabled: {
    status: 409,
    title: "The webhook is disabled",
    hint: 'Enable it first: PATCH /v1/webhooks/{id} with { "enabled": true }.',
  },
  conflict: {
    status: 409,
    title: "It is no longer as the request takes it to be",
    hint: "Read it again and decide anew.",
  },
  body_too_large: {
    status: 413,
    title: "The body is too large",
    hint: "Send less at once; several articles go to POST /v1/articles/batch, one a line.",
  },
  unsupported_media_type: {
    status: 415,
    title: "The body is not of a type that the route takes",
    hint: "Send JSON with `Content-Type: application/json`; batches with `Content-Type: application/x-ndjson`.",
  },
  invalid_article: {
    status: 422,
    title: "The article cannot be filed as it is",
    hint: "Put right what `errors` points at and send it again.",
  },
  invalid_webhook: {
    status: 422,
    title: "The webhook cannot be set up as it is",
    hint: "Put right what `errors` points at and send it again.",
  },
  invalid_decision: {
    status: 422,
    title: "This cannot be decided so",
    hint: "Put right what `errors` points at.",
  },
  unsupported_language: {
    status: 422,
    title: "The article is in a language that is not read",
    hint: "English, French and Chinese are read. If the language was mistaken, send `language`.",
  },
  unclear_language: {
    status: 422,
    title: "The language of the article cannot be told",
    hint: "Send more of the text, or name the language in `language`: en, fr, zh-Hans or zh-Hant.",
  },
  rate_limited: {
    status: 429,
    title: "Too many requests",
    hint: "Wait as many seconds as Retry-After says.",
  },
  internal: {
    status: 500,
    title: "Something went wrong on the server",
    hint: "Try again. If it stays, report the request id; the log has the cause under it.",
  },
  store_unavailable: {
    status: 503,
    title: "The store cannot be reached",
    hint: "Nothing was filed. Try again in a few seconds.",
  },
  public_url_missing: {
    status: 503,
    title: "The server does not know where others reach it",
    hint: "Set LEAKDESK_PUBLIC_URL to the address under which the hub reaches it, and start the server again.",
  },
  secret_key_missing: {
    status: 503,
    title: "The server has no key to keep secrets with",
    hint: "Set LEAKDESK_SECRET_KEY to what `openssl rand -base64 32` prints, and start the server again.",
  },
  store_locked: {
    status: 503,
    title: "The data directory is in use",
    hint: "Stop the process that uses it, choose another directory with LEAKDESK_DATA_DIR, or set DATABASE_URL to share one Postgres.",
  },
  store_migration: {
    status: 503,
    title: "The store's tables are not what this version expects",
    hint: "Use the version of leakdesk that the store was made with, or a later one.",
  },
  invalid_setting: {
    status: 500,
    title: "A setting is not valid",
    hint: "Put right what `errors` points at.",
  },
  listen_refused: {
    status: 500,
    title: "The server does not listen here",
    hint: "Put right what the message says and start again.",
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong where. `pointer` is a JSON pointer into the part of the request that `in` names. */
export interface ErrorDetail {
  in: "body" | "query" | "path" | "header" | "environment";
  pointer: string;
  detail: string;
}

export interface AppErrorOptions {
  /** What happened, in a sentence; the code's title where absent. */
  detail?: string;
  errors?: readonly ErrorDetail[];
  retryAfterSeconds?: number;
  /** Further members of the problem document. */
  extra?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** An error that the caller is told about. `message` says what happened and what to do. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    const { status, title, hint } = ERRORS[code];
    const detail = options.detail ?? `${title}.`;
    const where = (options.errors ?? []).map((e) => `${e.pointer.replace(/^\//u, "")}: ${e.detail}`);
    super([detail, ...where, hint].join(" "), { cause: options.cause });
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.extra = options.extra ?? {};
  }
}

/** A problem document. `type` leads to the code's entry on the reference page. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  hint: string;
  errors?: readonly ErrorDetail[];
  requestId?: string;
  [extra: string]: unknown;
}

/** Renders an error for the one who sent the request. */
export function toProblem(error: AppError, requestId?: string): Problem {
  const { title, hint } = ERRORS[error.code];
  return {
    type: `/docs#error-${error.code.replaceAll("_", "-")}`,
    title,
    status: error.status,
    code: error.code,
    detail: error.detail,
    hint,
    ...(error.errors.length > 0 && { errors: error.errors }),
    ...error.extra,
    ...(requestId !== undefined && { requestId }),
  };
}

/** An issue as zod reports it. */
interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  keys?: readonly string[] | undefined;
}

/** Issues that say a value has another form than the schema, as against a value that is not acceptable. */
const FORM_ISSUES = new Set(["invalid_type", "unrecognized_keys", "invalid_union", "invalid_key", "invalid_element"]);

/** Whether a schema was missed in form, not only in values. */
export function isFormIssue(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => FORM_ISSUES.has(code ?? ""));
}

/** Says what a schema did not accept, one detail a place. */
export function toDetails(issues: readonly Issue[], part: ErrorDetail["in"]): ErrorDetail[] {
  return issues.flatMap(({ path, message, keys }) =>
    keys
      ? keys.map((key) => ({ in: part, pointer: toPointer([...path, key]), detail: "There is no such property." }))
      : { in: part, pointer: toPointer(path), detail: message.endsWith(".") ? message : `${message}.` },
  );
}

/** Writes a JSON pointer (RFC 6901); the whole document is "". */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
