import { createMiddleware } from "hono/factory";
import { AppError } from "../errors.ts";
import type { AppEnv } from "../types.ts";

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/u;

/**
 * Reads a JSON body of at most `limitBytes` for the validators behind it, and says what is wrong with one that cannot
 * be read.
 */
export const jsonBody = (limitBytes: number) =>
  createMiddleware<AppEnv>(async (c, next) => {
    requireType(c.req.header("content-type"), JSON_TYPE, "application/json");
    c.req.bodyCache.json = Promise.resolve(parseJson(await readBytes(c.req.raw, limitBytes)));
    await next();
  });

/** Refuses a body of another media type, or in another encoding than UTF-8. */
export function requireType(header: string | undefined, accepted: RegExp, named: string): void {
  const [type = "", ...parameters] = (header ?? "").toLowerCase().split(";");
  if (!accepted.test(type.trim())) {
    const detail = type.trim() === "" ? "The body has no Content-Type." : `The body is of the type ${type.trim()}.`;
    throw new AppError("unsupported_media_type", {
      detail,
      errors: [{ in: "header", pointer: "/content-type", detail: `Send ${named}.` }],
    });
  }
  const charset = parameters.map((p) => /^\s*charset\s*=\s*"?([^"]*)"?\s*$/u.exec(p)?.[1]).find((c) => c !== undefined);
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") {
    throw new AppError("unsupported_media_type", {
      detail: `The body is in ${charset}.`,
      errors: [{ in: "header", pointer: "/content-type", detail: "Send UTF-8." }],
    });
  }
}

/** Refuses a compressed body: it could unfold to any size. */
export function requirePlain(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === "identity") return;
  throw new AppError("unsupported_media_type", {
    detail: "The body is compressed.",
    errors: [{ in: "header", pointer: "/content-encoding", detail: "Send the body as it is." }],
  });
}

/** Reads a body of at most `limitBytes` as it was sent. @throws AppError `body_too_large`, `unsupported_media_type` */
export async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  requirePlain(request.headers.get("content-encoding") ?? undefined);
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limitBytes) throw tooLarge(limitBytes);
  return readAtMost(request.body, limitBytes);
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, limitBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (body) {
    for await (const part of body) {
      length += part.length;
      if (length > limitBytes) throw tooLarge(limitBytes);
      parts.push(part);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Says that a body, or a line of a batch, is larger than it may be. */
export const tooLarge = (limitBytes: number) =>
  new AppError("body_too_large", { detail: `It is larger than ${limitBytes} bytes.` });

/** Parses bytes as JSON in UTF-8. @throws AppError `malformed_json`, with the place */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("It is not valid UTF-8.");
  }
  if (text.trim() === "") throw malformed("It is empty.");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(describePlace(text, error instanceof Error ? error.message : ""));
  }
}

/** Where a text stops being JSON, as far as the parser says. Its message is not passed on: it quotes the text. */
function describePlace(text: string, message: string): string {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position === undefined) return "It ends too early, or holds something that is not JSON.";
  const before = text.slice(0, Number(position)).split("\n");
  return `It stops being JSON at line ${before.length}, column ${before.at(-1)!.length + 1}.`;
}

const malformed = (detail: string) => new AppError("malformed_json", { errors: [{ in: "body", pointer: "", detail }] });
