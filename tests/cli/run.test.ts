import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GuideArticle, Prediction } from "../../evaluation/guide.ts";
import type { Extraction } from "../../extractors/types.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { run } from "../../src/cli/run.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const ARTICLE = resolve(import.meta.dirname, "../articles/en/quickstart.txt");
const CORPUS = resolve(import.meta.dirname, "../corpus");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "leakdesk-run-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function leakdesk(args: string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal(options);
  const exitCode = await run(args, terminal);
  return { exitCode, output: terminal.output, notes: terminal.notes, redrawn: terminal.redrawn };
}

const lines = <T>(output: string) =>
  output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

describe("wrong arguments exit with 2 and say what is wrong", () => {
  test.each([
    [["fly"], 'no command "fly"'],
    [["extract"], "name one file"],
    [["extract", "a", "b"], "name one file"],
    [["extract", "a", "--json", "--table"], "exclude each other"],
    [["extract", "--speed"], "--speed"],
    [["extract", "--title"], "--title"],
    [["annotate"], "name a file"],
    [["eval", "--misses", "weather"], 'no field "weather"'],
    [["ingest"], "name one file"],
    [["ingest", "-", "--url", "nowhere"], '"nowhere" is not an address'],
    [["keys", "borrow"], "create, list, revoke"],
    [["keys", "create"], "--name"],
    [["keys", "create", "--name", "x", "--scopes", "fly"], 'no scope "fly"'],
    [["keys", "revoke"], "the id"],
    [["migrate", "now"], '"now"'],
    [["serve", "me"], '"me"'],
  ])("%j", async (args, reason) => {
    const { exitCode, notes, output } = await leakdesk(args);
    expect(notes).toContain(reason);
    expect(exitCode).toBe(2);
    expect(output).toBe("");
  });
});

test("no command shows the list of commands", async () => {
  const { exitCode, output } = await leakdesk([]);
  expect(exitCode).toBe(2);
  for (const name of Object.keys(COMMANDS)) expect(output).toMatch(new RegExp(`^ {2}${name} +\\S`, "mu"));
});

test.each(Object.keys(COMMANDS))("%s --help tells of every option", async (name) => {
  const command = await COMMANDS[name]!();
  const { exitCode, output } = await leakdesk([name, "--help"]);
  expect(exitCode).toBe(0);
  for (const option of Object.keys(command.options)) expect(output).toContain(`--${option}`);
});

test("--version prints the package's", async () => {
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8"));
  expect((await leakdesk(["--version"])).output).toBe(`${version}\n`);
});

describe("extract", () => {
  test("--names FILE adds names, and the version tells of them", async () => {
    const names = join(folder, "names.csv");
    writeFileSync(names, "kind,name,aliases\nforum,Quayside,?Dock\n");
    const article = join(folder, "quay.json");
    const text =
      "A seller using the name quillmark is offering the personal data of 3.2 million customers of Norvik Rail for $12,000 on the Quayside forum. The company confirmed the breach. The post on the Dock forum holds names and e-mail addresses.";
    writeFileSync(article, JSON.stringify({ text, publishedAt: "2024-03-14" }));
    const [plain, more] = await Promise.all([
      leakdesk(["extract", article]),
      leakdesk(["extract", article, "--names", names]),
    ]);
    const read = ({ output }: typeof plain) => JSON.parse(output) as Extraction;
    const forums = (extraction: Extraction) =>
      extraction.facts.flatMap((fact) => (fact.field === "forum" ? [[fact.name, ...fact.aliases]] : []));
    expect(forums(read(more))).toEqual([["Quayside", "Dock"]]);
    expect(forums(read(plain))).not.toEqual(forums(read(more)));
    expect(read(more).engine).toMatch(
      new RegExp(`^${read(plain).engine.replaceAll(/[.+]/gu, "\\$&")}\\.names-[0-9a-f]{8}$`, "u"),
    );

    writeFileSync(names, "kind,name\nforum,Quayside\nplace,Paris\n");
    const wrong = await leakdesk(["extract", article, "--names", names]);
    expect([wrong.exitCode, wrong.notes]).toEqual([1, expect.stringContaining('names.csv: line 3: kind is "place"')]);
    const absent = await leakdesk(["extract", article, "--names", join(folder, "none.csv")]);
    expect([absent.exitCode, absent.notes]).toEqual([1, expect.stringContaining("there is no such file")]);
  });

  test("prints JSON where no person reads, with quotes that slice", async () => {
    const { exitCode, output } = await leakdesk(["extract", ARTICLE, "--published", "2024-03-14"]);
    const { facts, language } = JSON.parse(output) as Extraction;
    const [title, ...body] = readFileSync(ARTICLE, "utf8").trim().split("\n\n");
    const sections = { title, text: body.join("\n\n") };
    expect(exitCode).toBe(0);
    expect(language).toBe("en");
    expect(facts.length).toBeGreaterThan(10);
    for (const { evidence } of facts) {
      expect(sections[evidence.section]!.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
  });

  test("prints a table on a terminal, and where asked to", async () => {
    const onTerminal = await leakdesk(["extract", ARTICLE], { isTerminal: true });
    expect(onTerminal.output).toMatch(/^A {2}Norvik Rail/mu);
    expect(await leakdesk(["extract", ARTICLE, "--table"])).toEqual(onTerminal);
  });

  test("explains each fact where asked to", async () => {
    const plain = await leakdesk(["extract", ARTICLE, "--table"]);
    const explained = await leakdesk(["extract", ARTICLE, "--table", "--explain"]);
    expect(explained.output.split("\n").length).toBeGreaterThan(plain.output.split("\n").length * 1.5);
    expect(explained.output).toContain("model.");
  });

  test("reads HTML and JSON from standard input", async () => {
    const text = readFileSync(ARTICLE, "utf8").split("\n\n").slice(1).join("\n\n");
    const fromJson = await leakdesk(["extract", "-"], { input: JSON.stringify({ text }) });
    const html = `<!doctype html><article>${text
      .split("\n\n")
      .map((p) => `<p>${p}</p>`)
      .join("")}</article>`;
    const fromHtml = await leakdesk(["extract", "-"], { input: html });
    expect((JSON.parse(fromJson.output) as Extraction).facts.length).toBeGreaterThan(10);
    expect((JSON.parse(fromHtml.output) as Extraction).facts.length).toBeGreaterThan(10);
  });

  test("names a language that it does not read, and exits with 1", async () => {
    const input =
      "La empresa confirmó ayer que los datos de sus clientes fueron publicados en un foro y que la policía investiga el caso desde la semana pasada.";
    const { exitCode, notes } = await leakdesk(["extract", "-"], { input });
    expect(notes).toContain("Spanish");
    expect(exitCode).toBe(1);
  });

  test("says which file it cannot read", async () => {
    const { exitCode, notes } = await leakdesk(["extract", join(folder, "none.txt")]);
    expect(notes).toMatch(/cannot read .*none\.txt: there is no such file/u);
    expect(exitCode).toBe(1);
  });
});

describe("annotate", () => {
  const corpus = lines<GuideArticle>(readFileSync(join(CORPUS, "train/fr.jsonl"), "utf8")).slice(0, 4);

  test("answers a line for each article, in order, in the guide's format", async () => {
    const file = join(folder, "articles.jsonl");
    writeFileSync(file, corpus.map((article) => `${JSON.stringify(article)}\n`).join("\n"));
    const { exitCode, output } = await leakdesk(["annotate", file]);
    const answers = lines<Prediction>(output);
    expect(exitCode).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(corpus.map(({ id }) => id));
    for (const [i, { facts }] of answers.entries()) {
      const { text, title } = corpus[i]!;
      for (const { start, end, quote, incident } of facts) {
        expect(start === undefined ? title?.includes(quote) : text.slice(start, end) === quote).toBe(true);
        expect(incident).toMatch(/^[A-Z]$/u);
      }
    }
    expect(answers.flatMap(({ facts }) => facts).length).toBeGreaterThan(20);
  });

  test("does not look at the facts or the language of its input", async () => {
    const bare = corpus.map(({ id, text, title, publishedAt, outlet }) => ({ id, text, title, publishedAt, outlet }));
    const misleading = corpus.map((article) => ({
      ...article,
      language: "en",
      facts: [{ field: "actor", alias: "X" }],
    }));
    const answer = async (articles: unknown[]) =>
      (await leakdesk(["annotate", "-"], { input: articles.map((article) => JSON.stringify(article)).join("\n") }))
        .output;
    expect(await answer(misleading)).toBe(await answer(bare));
  });

  test("says which line is not JSON", async () => {
    const { exitCode, notes } = await leakdesk(["annotate", "-"], { input: '{"id":"a","text":"b"}\n{' });
    expect(notes).toContain("line 2 is not JSON");
    expect(exitCode).toBe(1);
  });

  test("draws a bar that ends at the whole and is wiped", async () => {
    const input = corpus.map((article) => JSON.stringify(article)).join("\n");
    const { redrawn } = await leakdesk(["annotate", "-"], { input });
    expect(redrawn.at(-2)).toContain("4/4");
    expect(redrawn.at(-1)).toBe("");
  });
});

describe("eval", () => {
  const file = join(CORPUS, "train/zh.jsonl");

  test("scores what annotate writes, wherever it is run", async () => {
    const predictions = join(folder, "predictions.jsonl");
    writeFileSync(predictions, (await leakdesk(["annotate", file])).output);
    const direct = await leakdesk(["eval", file, "--json"]);
    const fromFile = await leakdesk(["eval", file, "--json", "--predictions", predictions]);
    expect(fromFile.output).toBe(direct.output);
    expect(JSON.parse(direct.output)).toMatchObject({ articles: 44, core: { gold: expect.any(Number) } });
  });

  test("lists the misses of a field", async () => {
    const { output } = await leakdesk(["eval", join(CORPUS, "en.jsonl"), "--misses", "victimCount"]);
    const fields = new Set(
      lines<Record<string, { field: string }>>(output).map(({ miss, extra }) => (miss ?? extra)!.field),
    );
    expect(fields).toEqual(new Set(["victimCount"]));
  });

  test("sets the check third beside the rest", async () => {
    const files = [join(CORPUS, "zh.jsonl"), file];
    const { output } = await leakdesk(["eval", ...files, "--fit-check", "--json"]);
    expect(JSON.parse(output)).toMatchObject({ fit: { articles: 22 + 44 }, check: { articles: 10 } });
    expect((await leakdesk(["eval", ...files, "--fit-check"])).output).toMatch(/^check: 10 articles/mu);
  });

  test("refuses articles without annotation", async () => {
    writeFileSync(join(folder, "bare.jsonl"), '{"id":"a","text":"b"}\n');
    const { exitCode, notes } = await leakdesk(["eval", join(folder, "bare.jsonl")]);
    expect(notes).toContain('article a has no "facts"');
    expect(exitCode).toBe(1);
  });
});
