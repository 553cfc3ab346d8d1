import { openDeps } from "../node.ts";
import { requestReextraction } from "../services/reextraction/ask.ts";
import { reextractBatch } from "../services/reextraction/reextract.ts";
import { type ReextractionReport, reportReextraction } from "../services/reextraction/report.ts";
import { defineCommand, UsageError } from "./command.ts";
import { startProgress } from "./progress.ts";

const BATCH = 20;

function render({ engine, open, same, changed, failed, fields, errors }: ReextractionReport): string {
  const rows = Object.entries(fields).map(
    ([field, { kept, added, gone }]) =>
      `  ${field.padEnd(14)}${String(kept).padStart(9)} kept ${String(added).padStart(9)} new ${String(gone).padStart(9)} gone\n`,
  );
  const why = Object.entries(errors).map(([error, articles]) => `  ${articles} ${error}\n`);
  return [
    `engine ${engine}: ${changed} articles changed, ${same} the same, ${failed} failed, ${open} not read yet\n`,
    ...rows,
    ...why,
  ].join("");
}

const whole = (text: string | undefined, name: string): number | null => {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new UsageError(`--${name} takes a whole number from 1 on`);
  return Number(text);
};

export const reextract = defineCommand({
  summary: "read the archive again with this version of the engine",
  usage: ["reextract [options]"],
  details: `
Reads each article again that another version of the engine read last, in batches. A reading that differs becomes the
article's current revision; the facts of the one before stay, superseded. It can be stopped and started at any time, and run
by several processes on one Postgres: none does what another has done or has in hand. Ends with a report over all runs of
this version: by field, how many facts of the changed articles were kept, are new and are gone. Exits with 1 where an
article can no longer be read; what it said before stays.`,
  options: {
    background: { type: "boolean", help: 'only ask for it: servers and "leakdesk work" do it in the background' },
    report: { type: "boolean", help: "only show what was done so far" },
    json: { type: "boolean", help: "print the report as one JSON object" },
    batch: { type: "string", value: "N", help: `articles to take at a time (default: ${BATCH})` },
    limit: { type: "string", value: "N", help: "stop after about this many articles" },
  },
  async run(values, positionals, terminal) {
    if (positionals.length > 0) throw new UsageError(`reextract takes no argument "${positionals[0]}"`);
    const batch = whole(values.batch, "batch") ?? BATCH;
    const most = whole(values.limit, "limit") ?? Number.POSITIVE_INFINITY;
    const deps = await openDeps(terminal.env);
    try {
      if (values.background) await requestReextraction(deps);
      else if (!values.report) {
        const { open } = await reportReextraction(deps);
        const progress = startProgress(terminal, "reextract", Math.min(open, most));
        for (let done = 0; done < most; ) {
          const { taken } = await reextractBatch(deps, { limit: Math.min(batch, most - done) });
          if (taken === 0) break;
          done += taken;
          progress.advance(taken);
        }
        progress.end();
      }
      const report = await reportReextraction(deps);
      terminal.write(values.json ? `${JSON.stringify(report)}\n` : render(report));
      return report.failed > 0 ? 1 : 0;
    } finally {
      await deps.close();
    }
  },
});
