import type { EventContent, EventFact, EventType } from "../../store/tables/index.ts";

/** Bytes of a body at most, as the Standard Webhooks specification advises. */
export const MAX_BODY_BYTES = 20_000;

/** Lengths of texts and lists in `data` that is too large by itself, tried one after the other. */
const SHORTER = [500, 100, 20, 5];

export interface EventMessage {
  id: string;
  type: EventType;
  content: EventContent;
  createdAt: Date;
}

/**
 * Writes the body of a delivery: the same bytes for the same event and facts, at every attempt. `factIds` are the facts
 * that the subscription takes; null for all. Facts that do not fit are left out, and `truncated` says so.
 */
export function writeBody({ type, content, createdAt }: EventMessage, factIds: readonly string[] | null): string {
  const taken = factIds && new Set(factIds);
  const choose = (facts: readonly EventFact[]) => (taken ? facts.filter(({ id }) => taken.has(id)) : facts);
  const added = choose(content.added);
  const removed = choose(content.removed);
  const head = { type, timestamp: createdAt.toISOString() };
  const counts = { addedCount: added.length, removedCount: removed.length };
  const write = (data: object, kept: number) =>
    JSON.stringify({
      ...head,
      data: {
        ...data,
        ...counts,
        truncated: kept < added.length + removed.length || data !== content.data,
        added: added.slice(0, kept),
        removed: removed.slice(0, Math.max(0, kept - added.length)),
      },
    });

  const whole = write(content.data, added.length + removed.length);
  if (fits(whole)) return whole;
  for (const data of [content.data, ...SHORTER.map((length) => shorten(content.data, length) as object)]) {
    if (!fits(write(data, 0))) continue;
    let [least, most] = [0, added.length + removed.length];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(write(data, middle))) least = middle;
      else most = middle - 1;
    }
    return write(data, least);
  }
  return write({}, 0);
}

const fits = (body: string) => new TextEncoder().encode(body).length <= MAX_BODY_BYTES;

/** Cuts texts and lists to a length. Ids are 36 characters long and stay, unless nothing else helps. */
function shorten(value: unknown, length: number): unknown {
  if (typeof value === "string") {
    return value.length <= Math.max(length, 36) ? value : `${value.slice(0, length).replace(/\p{Surrogate}$/u, "")}…`;
  }
  if (Array.isArray(value)) return value.slice(0, length).map((item) => shorten(item, length));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shorten(item, length)]));
}
