import { openDeps } from "../node.ts";
import { addReports, countOpen, NOTHING_RELINKED, relinkBatch } from "../services/incidents/relink-archive.ts";
import { relinkCrowds } from "../services/incidents/relink-crowds.ts";
import { defineCommand, UsageError } from "./command.ts";
import { startProgress } from "./progress.ts";

const BATCH = 50;

export const relink = defineCommand({
  summary: "link the archive's stories to incidents with this version of the engine",
  usage: ["relink [options]"],
  details: `
Links each story again that this version of the engine did not link: stories filed before there were incidents, and all
after linking has changed. One article at a time, under the locks of filing, so a server may go on. It can be stopped and
started at any time and goes on where it was. What people decided holds. Ends with a report of this run.

With --whole it then chooses anew which stories lead in incidents that many tell of, as the set of stories settles it and
not the order in which they came. Each such incident is done in one step, for which posts near it wait.`,
  options: {
    report: { type: "boolean", help: "only show how many articles are yet to be linked" },
    whole: { type: "boolean", help: "choose anew which stories lead where others follow them" },
    json: { type: "boolean", help: "print the report as one JSON object" },
    limit: { type: "string", value: "N", help: "stop after about this many articles" },
  },
  async run(values, positionals, terminal) {
    if (positionals.length > 0) throw new UsageError(`relink takes no argument "${positionals[0]}"`);
    if (values.limit !== undefined && !/^[1-9]\d{0,8}$/u.test(values.limit))
      throw new UsageError("--limit takes a whole number from 1 on");
    const most = values.report ? 0 : Number(values.limit ?? Number.POSITIVE_INFINITY);
    const deps = await openDeps(terminal.env);
    try {
      const progress = startProgress(terminal, "relink", Math.min(await countOpen(deps), most));
      let report = NOTHING_RELINKED;
      for (let after: string | null = null; report.articles < most; ) {
        const { done, last } = await relinkBatch(deps, { after, limit: Math.min(BATCH, most - report.articles) });
        report = addReports(report, done);
        progress.advance(done.articles);
        if (last === null) break;
        after = last;
      }
      progress.end();
      const crowds = values.whole && !values.report ? await relinkCrowds(deps, () => {}) : null;
      const open = await countOpen(deps);
      const { articles, linked, moved, created, merged, withdrawn } = report;
      terminal.write(
        values.json
          ? `${JSON.stringify({ engine: deps.engine.version(), open, ...report, ...(crowds && { crowds }) })}\n`
          : [
              `engine ${deps.engine.version()}: ${articles} articles linked again, ${open} not yet\n`,
              `  stories    ${linked} linked for the first time, ${moved} moved\n`,
              `  incidents  ${created} new, ${merged} merged, ${withdrawn} withdrawn\n`,
              crowds
                ? `  crowds     ${crowds.neighborhoods} with ${crowds.stories} stories, ${crowds.leading} of them lead, ${crowds.moved} moved\n`
                : "",
            ].join(""),
      );
      return 0;
    } finally {
      await deps.close();
    }
  },
});
