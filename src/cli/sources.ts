import { openDeps } from "../node.ts";
import { sourceInput, sourceRotation } from "../services/sources/input.ts";
import { addSource, listSources, removeSource, rotateSource } from "../services/sources/manage.ts";
import { pollDueSources, pollSource } from "../services/sources/poll.ts";
import { printable } from "./columns.ts";
import { defineCommand, UsageError } from "./command.ts";

const ACTIONS = ["add", "list", "poll", "rotate", "remove"] as const;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

type Poll = Awaited<ReturnType<typeof pollSource>>;
type Deps = Awaited<ReturnType<typeof openDeps>>;

function readMapping(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--mapping takes a JSON object such as '{"title":"/headline","text":"/body"}'`);
  }
}

const renderPoll = ({ name, outcome, error, entries: { filed, duplicate, skipped, retry } }: Poll) =>
  `${printable(name)}  ${outcome}${error === null ? "" : `: ${printable(error)}`}  ${filed} filed, ${duplicate} known, ${skipped} left out, ${retry} to try again\n`;

async function* pollAll(deps: Deps): AsyncGenerator<Poll> {
  for (let polls = await pollDueSources(deps); polls.length > 0; polls = await pollDueSources(deps)) yield* polls;
}

async function* allSources(deps: Deps) {
  let cursor: string | undefined;
  do {
    const page = await listSources(deps, { limit: 200, order: "oldest", cursor });
    yield* page.data;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

export const sources = defineCommand({
  summary: "read feeds, and take what senders push",
  usage: [
    "sources add URL [options]",
    "sources add --kind webhook|mapped --name NAME [options]",
    "sources list [--json]",
    "sources poll [ID]",
    "sources rotate ID [--overlap-hours N]",
    "sources remove ID",
  ],
  details: `
Feeds (RSS, Atom, RDF, JSON Feed) whose articles are filed. "poll" reads one feed now, or all that are due; exits with 1
where one could not be read. With --kind webhook or mapped: senders that push to POST /v1/hooks/{source}; what they need to
prove themselves is shown once; "rotate" changes it, and what they had is taken too for a day. With --hub, a hub is asked to push the feed, which takes LEAKDESK_PUBLIC_URL. The embedded store belongs to one process: stop the server first, or use a Postgres by
DATABASE_URL. docs/sources.md tells what is read how often.`,
  options: {
    kind: {
      type: "string",
      value: "KIND",
      help: "feed, websub, webhook (signed articles) or mapped (any JSON) (default: feed)",
    },
    hub: { type: "string", value: "URL", help: "the feed is pushed by this hub (WebSub); auto: by the one it names" },
    mapping: { type: "string", value: "JSON", help: "where values stand in what is pushed, as JSON Pointers" },
    "secret-stdin": {
      type: "boolean",
      help: "webhook, add or rotate: read the sender's own secret from standard input",
    },
    "overlap-hours": { type: "string", value: "N", help: "rotate: how long the secret before holds too (default: 24)" },
    name: { type: "string", value: "NAME", help: "what to call the source (default: its host)" },
    outlet: { type: "string", value: "NAME", help: "the outlet of its articles, in place of what their pages say" },
    language: { type: "string", value: "CODE", help: "en, fr, zh-Hans or zh-Hant, in place of identifying it" },
    pages: { type: "string", value: "WHEN", help: "read the articles' own pages: auto, always, never (default: auto)" },
    "only-breaches": { type: "boolean", help: "leave out articles that tell of no breach" },
    json: { type: "boolean", help: "print JSON, one object a line" },
  },
  async run(values, positionals, terminal) {
    const [action, target, ...more] = positionals;
    if (!ACTIONS.some((known) => known === action)) throw new UsageError(`say one of: ${ACTIONS.join(", ")}`);
    if (more.length > 0) throw new UsageError(`sources ${action} takes no argument "${more[0]}"`);
    const isPushed = action === "add" && (values.kind === "webhook" || values.kind === "mapped");
    if ((action === "add" || action === "remove" || action === "rotate") && !target && !isPushed)
      throw new UsageError(`say which ${action === "add" ? "address" : "id"}`);
    if (action === "list" && target) throw new UsageError(`sources list takes no argument "${target}"`);
    if ((action === "remove" || action === "poll" || action === "rotate") && target && !UUID.test(target)) {
      throw new UsageError(`"${target}" is no id; sources list shows them`);
    }
    const takesSecret = (action === "add" || action === "rotate") && values["secret-stdin"];
    const ownSecret = takesSecret ? (await terminal.readInput()).trim() : undefined;
    const hours = values["overlap-hours"];
    const rotation = sourceRotation.safeParse({
      overlapHours: hours === undefined ? undefined : Number(hours),
      secret: ownSecret,
    });
    if (action === "rotate" && !rotation.success) {
      const [issue] = rotation.error.issues;
      throw new UsageError(`${issue!.path[0] === "secret" ? "--secret-stdin" : "--overlap-hours"}: ${issue!.message}`);
    }
    const input = sourceInput.safeParse({
      kind: values.kind ?? (values.hub === undefined ? undefined : "websub"),
      url: target,
      hub: values.hub === "auto" ? undefined : values.hub,
      mapping: action === "add" ? readMapping(values.mapping) : undefined,
      secret: action === "add" ? ownSecret : undefined,
      name: values.name,
      outlet: values.outlet,
      language: values.language,
      pages: values.pages,
      onlyBreaches: values["only-breaches"],
    });
    if (action === "add" && !input.success) {
      const [issue] = input.error.issues;
      throw new UsageError(`${issue!.path[0] === "url" ? "URL" : `--${issue!.path.join(".")}`}: ${issue!.message}`);
    }

    const deps = await openDeps(terminal.env);
    const print = (value: unknown, line: string) => terminal.write(values.json ? `${JSON.stringify(value)}\n` : line);
    try {
      if (action === "add" || action === "rotate") {
        const added =
          action === "add" ? await addSource(deps, input.data!) : await rotateSource(deps, target!, rotation.data!);
        print(added, `${added.id}  ${added.url ?? added.hook}\n`);
        if (added.secret !== null && !values.json) {
          terminal.write(`${added.secret}\n`);
          terminal.note("This is what the sender proves itself with; it is not shown again.");
        }
      } else if (action === "remove") {
        const removed = await removeSource(deps, target!);
        print(removed, `removed ${removed.id} (${printable(removed.name)})\n`);
      } else if (action === "list") {
        for await (const source of allSources(deps)) {
          const state =
            source.paused ??
            source.lastError ??
            (source.lastSucceededAt ? "ok" : source.hook ? "nothing yet" : "not yet polled");
          print(
            source,
            `${source.id}  ${printable(source.name)}  ${source.url ?? source.hook}  ${source.entries.filed} filed  ${printable(state)}\n`,
          );
        }
      } else {
        let failed = false;
        for await (const poll of target ? [await pollSource(deps, target)] : pollAll(deps)) {
          failed ||= poll.outcome === "failed";
          print(poll, renderPoll(poll));
        }
        return failed ? 1 : 0;
      }
      return 0;
    } finally {
      await deps.close();
    }
  },
});
