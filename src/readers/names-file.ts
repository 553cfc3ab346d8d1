/** Reads an operator's file of names for the engine. */
import { readFile } from "node:fs/promises";
import { type ExtraName, NAME_KINDS } from "../../extractors/index.ts";
import { parseNames } from "./names.ts";

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** Names of a JSON or CSV file. @throws Error that names the file and the lines that are wrong */
export async function readNamesFile(path: string): Promise<ExtraName[]> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`cannot read ${path}: ${REASONS[code ?? ""] ?? message}`);
  }
  try {
    return parseNames(content, NAME_KINDS);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}
