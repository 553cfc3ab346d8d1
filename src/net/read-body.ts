import type { OutgoingRequest } from "../types.ts";
import { FetchFault } from "./fault.ts";

/**
 * Reads a body up to the limit of its request, and no further than that: leaving the loop ends the stream.
 * @throws FetchFault `too_large` unless the request asks for a cut
 */
export async function readBody(
  parts: AsyncIterable<Uint8Array>,
  { maxBytes, overflow = "refuse" }: Pick<OutgoingRequest, "maxBytes" | "overflow">,
): Promise<{ body: Uint8Array; cut: boolean }> {
  const kept: Uint8Array[] = [];
  let length = 0;
  let cut = false;
  for await (const part of parts) {
    cut = length + part.length > maxBytes;
    if (cut && overflow === "refuse") throw new FetchFault("too_large", `The answer is larger than ${maxBytes} bytes.`);
    kept.push(cut ? part.subarray(0, maxBytes - length) : part);
    length += kept.at(-1)!.length;
    if (cut) break;
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of kept) {
    body.set(part, at);
    at += part.length;
  }
  return { body, cut };
}
