import type { Executor } from "../../store/database.ts";
import { insertEvents } from "../../store/events.ts";
import type { EventFact, EventType } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import { noteEvent } from "../../trace.ts";
import type { FactView } from "../facts/view.ts";
import type { EventData } from "./types.ts";

/** Characters of a quote in an event. The whole of it is in the fact. */
const MAX_QUOTE_LENGTH = 300;

export interface NewEvent<T extends EventType> {
  type: T;
  data: EventData[T];
  /** Facts that are stated now and were not before. */
  added?: readonly FactView[];
  /** Facts that were stated before and no longer are. */
  removed?: readonly FactView[];
  /** Further facts that the event is about: filters choose by them, and it does not carry them. */
  aboutFactIds?: readonly string[];
  /** Set where its deliveries are written along with it. */
  fannedOutAt?: Date;
}

/**
 * Writes an event into the outbox, in the transaction that makes it: it is told if, and only if, that commits.
 * @returns its id, which is the webhook-id of every delivery
 */
export async function emitEvent<T extends EventType>(tx: Executor, now: Date, event: NewEvent<T>): Promise<string> {
  const { type, data, added = [], removed = [], aboutFactIds = [], fannedOutAt = null } = event;
  const id = newId(now.getTime());
  const factIds = new Set([...added.map((fact) => fact.id), ...removed.map((fact) => fact.id), ...aboutFactIds]);
  await insertEvents(tx, [
    {
      id,
      type,
      content: { data, added: added.map(summarize), removed: removed.map(summarize) },
      factIds: [...factIds],
      createdAt: now,
      fannedOutAt,
    },
  ]);
  noteEvent(id);
  return id;
}

/** A fact without what its article's other facts share and what may change later. */
function summarize(fact: FactView): EventFact {
  const { id, articleId, storyId, revisionId: _, createdAt: __, supersededAt: ___, review: ____, ...rest } = fact;
  const { evidence, ...values } = rest;
  const { section, start, end, startCodePoint, endCodePoint, quote, rule } = evidence;
  const short = quote.length > MAX_QUOTE_LENGTH ? `${cut(quote, MAX_QUOTE_LENGTH - 1)}…` : quote;
  return {
    id,
    articleId,
    storyId,
    ...values,
    evidence: { section, start, end, startCodePoint, endCodePoint, quote: short, rule },
  };
}

/** The beginning of a text, without half a character at its end. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/\p{Surrogate}$/u, "");
