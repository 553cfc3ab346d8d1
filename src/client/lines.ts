/** Reads newline-delimited JSON as it arrives, a value a line. One who stops reading stops the download. */
export async function* readLines<T>(body: ReadableStream<Uint8Array> | null): AsyncGenerator<T, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let ended = false;
  try {
    while (!ended) {
      const { done, value } = await reader.read();
      ended = done;
      const lines = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split("\n");
      rest = done ? "" : lines.pop()!;
      for (const line of lines) if (line.trim() !== "") yield JSON.parse(line) as T;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}

/** Sends values as newline-delimited JSON, each written when the server takes it. */
export function writeLines(values: AsyncIterable<unknown> | Iterable<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = toAsync(values);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await iterator.return(undefined);
    },
  });
}

async function* toAsync(values: AsyncIterable<unknown> | Iterable<unknown>) {
  yield* values;
}
