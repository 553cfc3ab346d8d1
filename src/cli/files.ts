import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseJsonLines } from "../../evaluation/corpus.ts";
import { type Terminal, UsageError } from "./command.ts";

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

function cannotRead(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  return new Error(`cannot read ${path}: ${REASONS[code ?? ""] ?? message}`);
}

/** Reads a file, or standard input for "-", as UTF-8 without a byte order mark. @throws Error that names the file */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  try {
    const text = path === "-" ? await terminal.readInput() : await readFile(path, "utf8");
    return text.replace(/^\uFEFF/u, "");
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** A line and its number in the file, from 1. */
export interface NumberedLine {
  line: number;
  content: string;
}

/** Reads a file, or standard input for "-", line by line, passing over blank lines. @throws Error that names the file */
export async function* readLines(path: string, terminal: Terminal): AsyncGenerator<NumberedLine> {
  let line = 0;
  try {
    const lines =
      path === "-"
        ? terminal.readLines()
        : createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const content of lines) {
      line++;
      if (content.trim() !== "") yield { line, content: content.replace(/^\uFEFF/u, "") };
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Files named on the command line; a folder stands for the `.jsonl` files anywhere below it, in order of name. */
export async function listJsonLinesFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = path === "-" ? null : await stat(path).catch((error) => Promise.reject(cannotRead(path, error)));
    if (!found?.isDirectory()) {
      files.push(path);
      continue;
    }
    const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith(".jsonl")).sort();
    if (names.length === 0) throw new UsageError(`${path} holds no .jsonl file`);
    files.push(...names.map((name) => join(path, name)));
  }
  return files;
}

/** Reads JSON Lines files into one list. @throws Error that names the file and the line */
export async function readJsonLines<T>(paths: readonly string[], terminal: Terminal): Promise<T[]> {
  const values: T[] = [];
  for (const path of paths) {
    const content = await readText(path, terminal);
    try {
      values.push(...parseJsonLines<T>(content));
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  }
  return values;
}
