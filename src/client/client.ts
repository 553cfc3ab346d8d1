import { type FiledLine, type Lines, OPERATIONS, type Operations } from "./api.ts";
import { readLines, writeLines } from "./lines.ts";
import { type SendOptions, send } from "./send.ts";

export interface ClientOptions extends Omit<SendOptions, "signal" | "repeatable"> {
  /** Where the server is, such as http://localhost:8787. */
  url: string;
  /** API key, `ldk_…`. */
  key?: string | undefined;
  /** Sends requests in place of the runtime's own. */
  fetch?: typeof fetch | undefined;
}

type Name = keyof Operations;
type ArgsOf<N extends Name> = Operations[N]["args"];
/** Arguments may be left out where none is required. */
type Call<N extends Name> =
  Record<string, never> extends ArgsOf<N>
    ? [args?: ArgsOf<N>, options?: SendOptions]
    : [args: ArgsOf<N>, options?: SendOptions];
type Paged = { [N in Name]: Operations[N]["answer"] extends { nextCursor: string | null } ? N : never }[Name];
type Item<N extends Paged> = Operations[N]["answer"] extends { data: (infer T)[] } ? T : never;

/** One method a route, by the names of docs/api.md's schema: parameters of path and query and `body` in one object. */
export type Client = { [N in Name]: (...call: Call<N>) => Promise<Operations[N]["answer"]> } & {
  /** All items of a list, page after page, each page asked for when it is needed. */
  each<N extends Paged>(name: N, ...call: Call<N>): AsyncGenerator<Item<N>, void, undefined>;
  /** The lines of an export, as they arrive. The time limit holds until the first. */
  lines<N extends keyof Lines>(name: N, ...call: Call<N>): AsyncGenerator<Lines[N], void, undefined>;
  /** Files articles as they are handed in, and tells of each when it is stored. */
  fileAll(
    articles:
      | AsyncIterable<Operations["createArticle"]["args"]["body"]>
      | Iterable<Operations["createArticle"]["args"]["body"]>,
    options?: SendOptions,
  ): AsyncGenerator<FiledLine, void, undefined>;
};

type Values = Readonly<Record<string, unknown>>;

/** Makes a client of a server. Nothing is sent until a method is called. */
export function createClient({ url, key, fetch: own = fetch, ...defaults }: ClientOptions): Client {
  const authorization: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };

  const call = <T>(name: Name, args: Values, options: SendOptions, read: (answer: Response) => Promise<T>) => {
    const [method, template, taken] = OPERATIONS[name];
    const { body, ...values } = args;
    const { path, query } = spread(template, values);
    const address = new URL(`${path}${query}`, url);
    const stream = body instanceof ReadableStream;
    const content = body === undefined ? undefined : stream ? body : JSON.stringify(body);
    const headers = { ...authorization, ...(content === undefined ? {} : { "content-type": taken! }) };
    const init = {
      method,
      headers,
      ...(content !== undefined && { body: content }),
      ...(stream && { duplex: "half" as const }),
    };
    return send({ fetch: own, url: address.href, init }, { ...defaults, ...options }, read);
  };

  const stream = (name: Name, args: Values, options: SendOptions) =>
    call(name, args, options, async (answer) => answer);
  const methods = Object.fromEntries(
    (Object.keys(OPERATIONS) as Name[]).map((name) => [
      name,
      (args: Values = {}, options: SendOptions = {}) =>
        OPERATIONS[name][3] === "json"
          ? call(
              name,
              args,
              options,
              (answer) => (answer.status === 204 ? undefined : answer.json()) as Promise<unknown>,
            )
          : stream(name, args, options),
    ]),
  );

  const more = {
    async *each(name: Paged, args: Values = {}, options: SendOptions = {}) {
      let cursor: string | null | undefined;
      do {
        const page = (await methods[name]!(cursor == null ? args : { ...args, cursor }, options)) as {
          data: unknown[];
          nextCursor: string | null;
        };
        yield* page.data;
        cursor = page.nextCursor;
      } while (cursor !== null);
    },
    async *lines(name: keyof Lines, args: Values = {}, options: SendOptions = {}) {
      yield* readLines((await stream(name, args, options)).body);
    },
    async *fileAll(articles: Iterable<unknown>, options: SendOptions = {}) {
      yield* readLines((await stream("createArticles", { body: writeLines(articles) }, options)).body);
    },
  };
  return { ...methods, ...more } as unknown as Client;
}

/** Puts values into the path where it names them, and the rest into the query. */
function spread(template: string, values: Values): { path: string; query: string } {
  const query = new URLSearchParams();
  let path = template;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
    else for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  return { path, query: query.size > 0 ? `?${query}` : "" };
}
