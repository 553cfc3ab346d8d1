import { parseJson, tooLarge } from "../../middleware/json-body.ts";
import type { Line } from "../../services/articles/file-lines.ts";

const LINE_FEED = 0x0a;

/**
 * Splits a stream into its lines, holding one at a time: blank ones are passed over, and of one longer than
 * `limitBytes` no more than that is kept.
 */
export async function* splitLines(body: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= limitBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Line | null => {
    const [bytes, total, number] = [join(parts), length, line++];
    [parts, length] = [[], 0];
    if (total > limitBytes) {
      return {
        line: number,
        read: () => {
          throw tooLarge(limitBytes);
        },
      };
    }
    return isBlank(bytes) ? null : { line: number, read: () => parseJson(bytes) };
  };
  for await (const chunk of body) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const found = take();
      if (found) yield found;
    }
    if (start < chunk.length) keep(chunk.slice(start));
  }
  const last = take();
  if (last) yield last;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Spaces, tabs and carriage returns only. */
const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
