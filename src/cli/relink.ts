import { openDeps } from "../node.ts";
import { addReports, countOpen, NOTHING_RELINKED, relinkBatch } from "../services/incidents/relink-archive.ts";
import { defineCommand, UsageError } from "./command.ts";
import { startProgress } from "./progress.ts";

const BATCH = 50;

export const relink = defineCommand({
  summary: "link the archive's stories to incidents with this version of the engine",
  usage: ["relink [options]"],
  details: `
Links each story again that this version of the engine did not link: stories filed before there were incidents, and all
after linking has changed. One article at a time, under the locks of filing, so a server may go on. It can be stopped and
started at any time and goes on where it was. What people decided holds. Ends with a report of this run.`,
  options: {
    report: { type: "boolean", help: "only show how many articles are yet to be linked" },
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
      const open = await countOpen(deps);
      const { articles, linked, moved, created, merged, withdrawn } = report;
      terminal.write(
        values.json
          ? `${JSON.stringify({ engine: deps.engine.version(), open, ...report })}\n`
          : [
              `engine ${deps.engine.version()}: ${articles} articles linked again, ${open} not yet\n`,
              `  stories    ${linked} linked for the first time, ${moved} moved\n`,
              `  incidents  ${created} new, ${merged} merged, ${withdrawn} withdrawn\n`,
            ].join(""),
      );
      return 0;
    } finally {
      await deps.close();
    }
  },
});
